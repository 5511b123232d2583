// Azure's recorded traffic, sent to the sandbox: every exchange of a type that it serves agrees, or its
// difference is explained in replaydifferences.json. The table in README.md says the same;
// LINKDESK_WRITE_TABLE=1 writes it anew.
#include "tests/contract/recordedreplay.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

using Outcome = ReplayRow::Outcome;

const QString tableBegin = u"| recording |"_s;

QByteArray contentOf(const char *name)
{
    QFile file(QStringLiteral(LINKDESK_SOURCE_DIR "/tests/contract/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Number of the exchange -> why it differs.
QMap<int, QString> explained(const QString &recording)
{
    QMap<int, QString> found;
    const QJsonArray all = QJsonDocument::fromJson(contentOf("replaydifferences.json")).array();
    for (const QJsonValue one : all) {
        const QJsonArray numbers = one["exchanges"_L1].toArray();
        if (one["recording"_L1].toString() != recording)
            continue;
        for (const QJsonValue number : numbers)
            found.insert(number.toInt(), one["why"_L1].toString());
    }
    return found;
}

QString tableRow(const QString &recording, const QList<ReplayRow> &rows, const QMap<int, QString> &reasons)
{
    int agrees = 0, differs = 0, unmodelled = 0;
    for (const ReplayRow &row : rows) {
        agrees += row.outcome == Outcome::Agrees ? 1 : 0;
        differs += row.outcome == Outcome::Differs ? 1 : 0;
        unmodelled += row.outcome == Outcome::NotModelled ? 1 : 0;
    }
    if (agrees + differs == 0)
        return {}; // nothing of what the sandbox serves
    QStringList why = reasons.values();
    why.removeDuplicates();
    return u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(recording)
        .arg(agrees)
        .arg(differs)
        .arg(unmodelled)
        .arg(why.join(u"; "_s));
}

} // namespace

class ReplayTest : public QObject {
    Q_OBJECT

    QString m_table;

private slots:
    void initTestCase()
    {
        if (recordings::folder().isEmpty())
            QSKIP("the recorded traffic is not here (LINKDESK_SHARED)");
        m_table =
            tableBegin + u" agreed | differs | not modelled | why it differs |\n|---|---|---|---|---|\n"_s;
    }

    void answersAsRecorded_data()
    {
        QTest::addColumn<QString>("recording");
        const QStringList names = recordings::files();
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void answersAsRecorded()
    {
        QFETCH(QString, recording);
        const QList<ReplayRow> rows = RecordedReplay(recording).run();
        const QMap<int, QString> reasons = explained(recording);
        m_table += tableRow(recording, rows, reasons);
        QStringList unexplained;
        QList<int> differing;
        for (const ReplayRow &row : rows) {
            if (row.outcome != Outcome::Differs)
                continue;
            differing.append(row.number);
            if (!reasons.contains(row.number))
                unexplained.append(
                    u"%1 %2 %3\n    %4"_s.arg(row.number)
                        .arg(QString::fromLatin1(row.method), row.path, row.differences.join(u"\n    "_s)));
        }
        QVERIFY2(unexplained.isEmpty(), qPrintable(unexplained.join(u'\n')));
        QCOMPARE(differing, reasons.keys()); // what is explained still differs
    }

    void theTableIsTrue()
    {
        const QByteArray text = contentOf("README.md");
        const qsizetype at = text.indexOf(tableBegin.toUtf8());
        QVERIFY(at > 0);
        if (qEnvironmentVariableIsSet("LINKDESK_WRITE_TABLE")) {
            QFile file(QStringLiteral(LINKDESK_SOURCE_DIR "/tests/contract/README.md"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.left(at) + m_table.toUtf8());
            return;
        }
        QCOMPARE(QString::fromUtf8(text.mid(at)), m_table);
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "replaytest.moc"
