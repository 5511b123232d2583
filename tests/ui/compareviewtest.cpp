// Two open files against each other in the window: the summary, the tables, the values side by side, what the
// service writes on demand, and the exports.
#include "ui/inspector/compareview.h"
#include "tests/ui/fakeui.h"
#include "ui/common/mnemonics.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace linkdesk;

namespace {

CompareView::Side side(const char *name, const char *json)
{
    return { inspect::ExportFile::fromBytes(json, QString::fromUtf8(name)).value(), QString::fromUtf8(name) };
}

const char *const First = "[{\"id\":\"/s/1\",\"name\":\"one\",\"type\":\"T\",\"etag\":\"x\",\"n\":{\"a\":1}},"
                          "{\"id\":\"/s/2\",\"name\":\"two\",\"type\":\"T\",\"etag\":\"x\"}]";
const char *const Second =
    "[{\"id\":\"/s/1\",\"name\":\"one\",\"type\":\"T\",\"etag\":\"y\",\"n\":{\"a\":2}},"
    "{\"id\":\"/s/2\",\"name\":\"two\",\"type\":\"T\",\"etag\":\"y\"},"
    "{\"id\":\"/s/3\",\"name\":\"<b>three\\u202e</b>\",\"type\":\"T\"}]";

} // namespace

class CompareViewTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_dialogs = std::make_unique<NotedDialogs>();
        m_view = std::make_unique<CompareView>(m_dialogs.get());
        m_view->resize(1000, 700);
        m_view->show();
    }
    void cleanup() { m_view.reset(); }

    void itSaysWhatDiffers();
    void whatTheServiceWritesIsShownOnDemand();
    void theValuesAreSideBySide();
    void theOtherWayRound();
    void whatIsChosenStays();
    void itIsSaved_data();
    void itIsSaved();
    void nothingToSaveIsSaid();
    void itGoesBack();
    void aComparisonThatIsNotWantedAnyMoreIsLeft();
    void everyLetterIsUsedOnce();

private:
    template <class T> T *find(const char *name) const { return m_view->findChild<T *>(QLatin1String(name)); }
    QAbstractItemModel *rows() const { return find<QTableView>("compareRows")->model(); }
    QAbstractItemModel *changes() const { return find<QTableView>("compareChanges")->model(); }
    QString summary() const { return find<QLabel>("compareSummary")->text(); }
    static QString cell(const QAbstractItemModel *model, int row, int column)
    {
        return model->index(row, column).data().toString();
    }
    void compareBoth()
    {
        m_view->setSides({ side("a.json", First), side("b.json", Second) });
        QTRY_VERIFY(summary().startsWith(QStringLiteral("1 added, 0 removed, 1 changed, 1 the same")));
    }

    std::unique_ptr<NotedDialogs> m_dialogs;
    std::unique_ptr<CompareView> m_view;
};

void CompareViewTest::itSaysWhatDiffers()
{
    compareBoth();
    QCOMPARE(rows()->rowCount(), 2);
    QCOMPARE(cell(rows(), 0, CompareRowsModel::Change), QStringLiteral("Changed"));
    QCOMPARE(cell(rows(), 0, CompareRowsModel::Name), QStringLiteral("one"));
    QCOMPARE(cell(rows(), 0, CompareRowsModel::Count), QStringLiteral("1"));
    QCOMPARE(cell(rows(), 1, CompareRowsModel::Change), QStringLiteral("Added"));
    QCOMPARE(cell(rows(), 1, CompareRowsModel::Name), QStringLiteral("<b>three\uFFFD</b>"));
    QCOMPARE(changes()->rowCount(), 1);
    QCOMPARE(cell(changes(), 0, CompareChangesModel::Where), QStringLiteral("/n/a"));
}

void CompareViewTest::whatTheServiceWritesIsShownOnDemand()
{
    compareBoth();
    QVERIFY(summary().contains(QStringLiteral("that the service makes by itself")));
    QVERIFY(find<QTableView>("compareChanges")->isColumnHidden(CompareChangesModel::Why));
    find<QCheckBox>("compareAll")->click();
    QCOMPARE(rows()->rowCount(), 3);
    QVERIFY(!summary().contains(QStringLiteral("that the service makes by itself")));
    QCOMPARE(changes()->rowCount(), 2);
    QCOMPARE(cell(changes(), 0, CompareChangesModel::Why), QStringLiteral("The service's own mark"));
    QVERIFY(!find<QTableView>("compareChanges")->isColumnHidden(CompareChangesModel::Why));
}

void CompareViewTest::theValuesAreSideBySide()
{
    compareBoth();
    QCOMPARE(find<QPlainTextEdit>("compareOld")->toPlainText(), QStringLiteral("1"));
    QCOMPARE(find<QPlainTextEdit>("compareNew")->toPlainText(), QStringLiteral("2"));
    find<QTableView>("compareRows")->setCurrentIndex(rows()->index(1, 0));
    QVERIFY(!find<QTableView>("compareChanges")->isVisibleTo(m_view.get()));
    QCOMPARE(find<QPlainTextEdit>("compareOld")->toPlainText(), QString());
    QVERIFY(find<QPlainTextEdit>("compareNew")->toPlainText().contains(QStringLiteral("\"id\": \"/s/3\"")));
}

void CompareViewTest::theOtherWayRound()
{
    compareBoth();
    find<QAbstractButton>("swapCompared")->click();
    QTRY_VERIFY(summary().startsWith(QStringLiteral("0 added, 1 removed, 1 changed, 1 the same")));
    QCOMPARE(find<QComboBox>("compareBefore")->currentText(), QStringLiteral("b.json"));
}

void CompareViewTest::whatIsChosenStays()
{
    const CompareView::Side first = side("a.json", First);
    const CompareView::Side second = side("b.json", Second);
    m_view->setSides({ first, second });
    QTRY_COMPARE(rows()->rowCount(), 2);
    m_view->setSides({ side("new.json", "[]"), first, second });
    QCOMPARE(find<QComboBox>("compareBefore")->currentText(), QStringLiteral("a.json"));
    QCOMPARE(find<QComboBox>("compareAfter")->currentText(), QStringLiteral("b.json"));
    QCOMPARE(rows()->rowCount(), 2);
}

void CompareViewTest::itIsSaved_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("patch") << QStringLiteral("saveComparedJson") << QByteArray("[\n  {\"op\": \"replace\"");
    QTest::newRow("markdown") << QStringLiteral("saveComparedMarkdown") << QByteArray("# Comparison\n");
    QTest::newRow("page") << QStringLiteral("saveComparedHtml") << QByteArray("<!DOCTYPE html>");
}

void CompareViewTest::itIsSaved()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, start);
    compareBoth();
    QSignalSpy saved(m_view.get(), &CompareView::saved);
    m_view->findChild<QAction *>(command)->trigger();
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY2(m_dialogs->saved.startsWith(start), m_dialogs->saved.constData());
}

void CompareViewTest::nothingToSaveIsSaid()
{
    m_view->setSides({});
    QVERIFY(!find<QAbstractButton>("saveCompared")->toolTip().isEmpty());
    QCOMPARE(rows()->rowCount(), 0);
}

void CompareViewTest::itGoesBack()
{
    QSignalSpy closed(m_view.get(), &CompareView::closed);
    find<QAbstractButton>("closeCompare")->click();
    QCOMPARE(closed.count(), 1);
}

// The last choice is the one that is shown, and going away in the middle harms nothing.
void CompareViewTest::aComparisonThatIsNotWantedAnyMoreIsLeft()
{
    const CompareView::Side first = side("a.json", First);
    m_view->setSides({ first, side("b.json", Second) });
    m_view->setSides({ first, side("same.json", First) });
    QTRY_VERIFY(summary().startsWith(QStringLiteral("0 added, 0 removed, 0 changed, 2 the same")));
    QCOMPARE(find<QComboBox>("compareAfter")->currentText(), QStringLiteral("same.json"));
    m_view->setSides({ first, side("b.json", Second) });
    m_view.reset();
}

void CompareViewTest::everyLetterIsUsedOnce()
{
    compareBoth();
    QStringList letters;
    const auto buttons = m_view->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        letters << button->text();
    const auto labels = m_view->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() != nullptr)
            letters << label->text();
    }
    QSet<QChar> used;
    for (const QString &text : std::as_const(letters)) {
        const qsizetype at = text.indexOf(u'&');
        if (at < 0)
            continue;
        QVERIFY2(!used.contains(text.at(at + 1).toLower()), qPrintable(letters.join(u'|')));
        used.insert(text.at(at + 1).toLower());
    }
}

QTEST_MAIN(CompareViewTest)
#include "compareviewtest.moc"
