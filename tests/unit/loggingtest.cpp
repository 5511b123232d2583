// What the log keeps and what it never shows.
#include "src/net/logging.h"
#include "src/net/requestlog.h"

#include <QTest>

using namespace linkdesk;

namespace {

QStringList lines;

void keep(QtMsgType, const QMessageLogContext &, const QString &message)
{
    lines.append(message);
}

} // namespace

class LoggingTest : public QObject {
    Q_OBJECT
private slots:
    void everyMessagePassesTheRedactor()
    {
        const QtMessageHandler before = qInstallMessageHandler(keep);
        installRedactor();
        installRedactor(); // once is enough, twice must not call itself
        qWarning("Authorization: Bearer abc.def");
        qWarning("plain");
        qInstallMessageHandler(before);
        QCOMPARE(lines.size(), 2);
        QVERIFY(!lines.constFirst().contains(QLatin1String("abc.def")));
        QCOMPARE(lines.constLast(), QStringLiteral("plain"));
    }

    void logKeepsTheLastOnes()
    {
        RequestLog log(2);
        for (int i = 1; i <= 3; ++i)
            log.add({ {}, QStringLiteral("GET /%1").arg(i), 200, 5, {}, {}, {} });
        QCOMPARE(log.entries().size(), 2);
        QCOMPARE(log.entries().constFirst().where, QStringLiteral("GET /2"));
        QCOMPARE(log.text().count(u'\n'), 2);
    }

    void logDropsQueries()
    {
        RequestLog log;
        log.add({ {}, QStringLiteral("GET /a?sig=hidden"), 0, 5, {}, {}, QStringLiteral("corr") });
        QVERIFY(!log.text().contains(QLatin1String("hidden")));
        QVERIFY(log.text().contains(QLatin1String("corr")));
    }
};

QTEST_GUILESS_MAIN(LoggingTest)
#include "loggingtest.moc"
