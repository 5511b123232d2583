// The published compliance cases of JMESPath, each as a row of its own.
#include "src/query/expression.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace linkdesk::query;
using namespace Qt::StringLiterals;

class JmespathSuiteTest : public QObject {
    Q_OBJECT
private slots:
    void followsTheSuite_data();
    void followsTheSuite();

private:
    void addCases(const QString &file, const Value &groups);

    Arena m_arena;
    std::vector<QByteArray> m_files;
    std::vector<std::pair<Value, Value>> m_cases; // what is given, the case
};

namespace {

// Compared as Qt reads them, so that our own comparison does not judge itself.
QJsonValue asQtReads(const Value &value)
{
    return QJsonDocument::fromJson('[' + toJson(value) + ']').array().at(0);
}

QString kindName(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Syntax:
        return u"syntax"_s;
    case FaultKind::UnknownFunction:
        return u"unknown-function"_s;
    case FaultKind::Arity:
        return u"invalid-arity"_s;
    case FaultKind::Type:
        return u"invalid-type"_s;
    case FaultKind::ZeroStep:
        return u"invalid-value"_s;
    default:
        return u"another"_s;
    }
}

} // namespace

void JmespathSuiteTest::followsTheSuite_data()
{
    QTest::addColumn<int>("index");
    const QString shared =
        qEnvironmentVariable("LINKDESK_SHARED", QStringLiteral(LINKDESK_SOURCE_DIR "/../shared"));
    const QDir folder(shared + u"/suites/jmespath"_s);
    const QStringList names = folder.entryList({ u"*.json"_s }, QDir::Files);
    if (names.isEmpty())
        QTest::newRow("none") << -1;
    // The values refer to the texts: none of them may move.
    m_files.reserve(size_t(names.size()));
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_files.push_back(file.readAll());
        const QByteArray &text = m_files.back();
        const Parsed groups = parseJson({ text.constData(), size_t(text.size()) }, m_arena);
        QVERIFY2(groups.has_value(), qPrintable(name));
        addCases(name, *groups);
    }
}

void JmespathSuiteTest::addCases(const QString &file, const Value &groups)
{
    for (const Value &group : groups.elements()) {
        for (const Value &each : group.member("cases").elements()) {
            const QString title = file + u' ' + QString::number(m_cases.size()) + u": "_s
                + each.member("expression").toQString();
            QTest::newRow(qPrintable(title)) << int(m_cases.size());
            m_cases.emplace_back(group.member("given"), each);
        }
    }
}

void JmespathSuiteTest::followsTheSuite()
{
    QFETCH(int, index);
    if (index < 0)
        QSKIP("The published cases are not beside this repository (LINKDESK_SHARED)");
    const auto &[given, wanted] = m_cases.at(size_t(index));
    const QString error = wanted.member("error").toQString();
    const auto expression = Expression::read(wanted.member("expression").toQString());
    Arena arena;
    const tl::expected<Value, Fault> result = expression
        ? expression->evaluate(given, arena)
        : tl::expected<Value, Fault>(tl::unexpected(expression.error()));
    const QString fault = result ? QString() : kindName(result.error().kind);
    QVERIFY2(fault == error, result ? toJson(*result).constData() : qPrintable(plainText(result.error())));
    // A case for speed has neither a result nor an error.
    if (error.isEmpty() && wanted.member("bench").isNull())
        QCOMPARE(asQtReads(*result), asQtReads(wanted.member("result")));
}

QTEST_GUILESS_MAIN(JmespathSuiteTest)
#include "jmespathsuitetest.moc"
