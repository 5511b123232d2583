// When the list of an account is read, while its connections come to rest.
#include "src/flow/connectionreads.h"

#include "tests/support/scriptedsession.h"

#include <QSignalSpy>
#include <QTest>

using namespace linkdesk;

namespace {

const QByteArray Connections = "microsoft.deviceupdate/accounts/a/privateendpointconnections";

ResourceId idOf(char name)
{
    return ResourceId(
        QString::fromLatin1(path("microsoft.deviceupdate/accounts/a/privateendpointconnections/") + name));
}

// Of four connections, those in `moving` are on their way.
QByteArray listOf(const QByteArray &moving)
{
    QByteArrayList rows;
    for (const char name : { 'a', 'b', 'c', 'd' })
        rows.append(
            R"({"id":")" + idOf(name).text().toLatin1() + R"(","name":")" + name
            + R"(","properties":{"provisioningState":")" + (moving.contains(name) ? "Updating" : "Succeeded")
            + R"("}})");
    return R"({"value":[)" + rows.join(',') + "]}";
}

} // namespace

class ConnectionReadsTest : public QObject {
    Q_OBJECT
private slots:
    // Three took four seconds, so the fourth is expected to be there four seconds after it was begun. It is
    // late, and is looked for less and less often.
    void looksMoreOftenAroundTheEnd()
    {
        ScriptedSession arm(false);
        ConnectionReads reads(arm.get(), nullptr);
        QSignalSpy rested(&reads, &ConnectionReads::atRest);
        for (const char name : { 'a', 'b', 'c', 'd' })
            reads.expect(idOf(name));
        const QByteArray list = "GET " + path(Connections.constData());
        for (const char *moving : { "abcd", "d", "d", "d", "d", "d", "d", "d", "d", "" })
            arm.on(list, 200, listOf(moving));
        for (const char name : { 'a', 'b', 'c' })
            reads.watch(idOf(name));
        int read = 0;
        const auto pass = [&](int milliseconds) {
            ++read;
            arm.scheduler.advance(Milliseconds(milliseconds));
            QTRY_COMPARE(arm.count(list), read);
            QTRY_COMPARE(int(arm.scheduler.waits().size()), rested.count() == 4 ? read : read + 1);
        };
        pass(2000);
        reads.watch(idOf('d'));
        pass(2000);
        QCOMPARE(rested.count(), 3);
        for (const int wait : { 1000, 500, 250, 200, 200, 200, 350, 700 })
            pass(wait);
        QTRY_COMPARE(rested.count(), 4);
        QCOMPARE(arm.scheduler.pending(), 0);
    }
};

QTEST_GUILESS_MAIN(ConnectionReadsTest)
#include "connectionreadstest.moc"
