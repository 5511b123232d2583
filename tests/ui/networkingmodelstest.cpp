// The models behind an account's pages: what the views ask of them, and that they keep the rules of models.
#include "tests/ui/connections.h"
#include "ui/common/jsontreemodel.h"
#include "ui/networking/connectionmodel.h"
#include "ui/networking/connectionproxy.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTextDocument>

using namespace linkdesk;

namespace {

// What a tool tip shows of a text.
QString shown(const QString &toolTip)
{
    if (!Qt::mightBeRichText(toolTip))
        return toolTip;
    QTextDocument document;
    document.setHtml(toolTip);
    return document.toPlainText();
}

} // namespace

class NetworkingModelsTest : public QObject {
    Q_OBJECT
private slots:
    void connectionsKeepTheRulesOfModels()
    {
        ConnectionModel model;
        ConnectionProxy proxy;
        proxy.setSourceModel(&model);
        proxy.sort(ConnectionModel::State);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester shownTester(
            &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setConnections({ connection("b", "Approved"), connection("a", "Pending") });
        QCOMPARE(proxy.index(0, 0).data().toString(), QStringLiteral("a"));
        model.setChecked({ connectionId("a") }, true);
        proxy.setText(QStringLiteral("b"));
        QCOMPARE(proxy.rowCount(), 1);
        proxy.setText({});
        proxy.setState(QStringLiteral("pending"));
        QCOMPARE(proxy.rowCount(), 1);
        DecisionRow row;
        row.connection = connectionId("a");
        row.latest = connection("a", "Approved");
        row.state = DecisionRow::State::Done;
        model.setDecision(row, Decision::Approve);
        QCOMPARE(proxy.rowCount(), 0);
        model.clearDecisions();
        QCOMPARE(model.setConnections({ connection("b", "Approved") }), 1); // the check of "a" goes
        model.setConnections({});
        QCOMPARE(proxy.rowCount(), 0);
    }

    void jsonKeepsTheRulesOfModels()
    {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(
            query::ParsedJson::read(QByteArray(R"({"a":{"b":[1,"two",null,{"c":true}],"d":{}},"e":[]})")));
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex b = model.index(0, 0, model.index(0, 0));
        QCOMPARE(model.rowCount(b), 4);
        QCOMPARE(
            model.index(0, 0, model.index(3, 0, b)).data(JsonTreeModel::PathRole).toString(),
            QStringLiteral("a.b[3].c"));
        QCOMPARE(
            model.index(0, 0, model.index(3, 0, b)).data(JsonTreeModel::PointerRole).toString(),
            QStringLiteral("/a/b/3/c"));
        QCOMPARE(model.indexOf(QStringLiteral("/a/b/3/c")), model.index(0, 0, model.index(3, 0, b)));
        QCOMPARE(
            b.data(JsonTreeModel::TextRole).toString().simplified(),
            QStringLiteral("[ 1, \"two\", null, { \"c\": true } ]"));
        model.setDocument(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    // The order of the text, numbers as they are written, names that are no words.
    void jsonShowsWhatIsThere()
    {
        JsonTreeModel model;
        model.setDocument(
            query::ParsedJson::read(QByteArray(R"({"z":12345678901234567890123,"hidden-link:/x~y":"1"})")));
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("z"));
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("12345678901234567890123"));
        QCOMPARE(
            model.index(1, 0).data(JsonTreeModel::PathRole).toString(),
            QStringLiteral("\"hidden-link:/x~y\""));
        QCOMPARE(
            model.index(1, 0).data(JsonTreeModel::PointerRole).toString(),
            QStringLiteral("/hidden-link:~1x~0y"));
        QCOMPARE(model.indexOf(QStringLiteral("/hidden-link:~1x~0y")), model.index(1, 0));
    }

    void toolTipsShowWhatAzureSent()
    {
        const QByteArray told = R"(5 < 6 & \"quoted\")";
        ConnectionModel model;
        model.setConnections({ connection("a", "Pending", told) });
        const QModelIndex cell = model.index(0, ConnectionModel::Description);
        QCOMPARE(shown(cell.data(Qt::ToolTipRole).toString()), cell.data().toString());
        JsonTreeModel json;
        json.setDocument(query::ParsedJson::read(QByteArray(R"({"a \"b\" & c":1})")));
        QCOMPARE(shown(json.index(0, 0).data(Qt::ToolTipRole).toString()), QStringLiteral("a \"b\" & c"));
    }
};

QTEST_MAIN(NetworkingModelsTest)
#include "networkingmodelstest.moc"
