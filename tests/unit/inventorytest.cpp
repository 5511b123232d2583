// What there is, and the names of what could not be read.
#include "src/flow/inventory.h"

#include "tests/support/scriptedsession.h"

#include <QJsonDocument>
#include <QTest>

using namespace linkdesk;

namespace {

const QByteArray Endpoint = path("Microsoft.Network/privateEndpoints/pe");
const QByteArray Interface = path("Microsoft.Network/networkInterfaces/nic");
const QByteArray Connections = path("Microsoft.DeviceUpdate/accounts/a/privateEndpointConnections");

template <class T> std::optional<Result<T>> awaited(Call<T> *call, QObject *owner)
{
    std::optional<Result<T>> outcome;
    call->then(owner, [&outcome](const Result<T> &result) { outcome = result; });
    [&] { QTRY_VERIFY(outcome.has_value()); }();
    return outcome;
}

void hasEndpoint(ScriptedSession &arm)
{
    arm.on(
        "GET " + Endpoint, 200,
        R"({"id":")" + Endpoint + R"(","name":"pe","properties":{"networkInterfaces":[{"id":")" + Interface
            + R"("}]}})");
}

} // namespace

class InventoryTest : public QObject {
    Q_OBJECT
private slots:
    void anEndpointNamesWhatCouldNotBeRead()
    {
        ScriptedSession arm;
        hasEndpoint(arm);
        const QByteArray refusal = R"({"error":{"code":"AuthorizationFailed","message":"no"}})";
        arm.on("GET " + Interface, 403, refusal);
        arm.on("GET " + Endpoint + "/privateDnsZoneGroups", 403, refusal);
        QObject owner;
        const auto details =
            awaited(inventory::endpoint(arm.get(), ResourceId(QString::fromUtf8(Endpoint)), &owner), &owner);
        QVERIFY(details && details->has_value());
        QCOMPARE(
            (*details)->unread,
            (QStringList{ QStringLiteral("nic"), QStringLiteral("privateDnsZoneGroups") }));
    }

    void anEndpointReadWholeNamesNothing()
    {
        ScriptedSession arm;
        hasEndpoint(arm);
        arm.on("GET " + Interface, 200, R"({"name":"nic","properties":{}})");
        arm.on("GET " + Endpoint + "/privateDnsZoneGroups", 200, R"({"value":[]})");
        QObject owner;
        const auto details =
            awaited(inventory::endpoint(arm.get(), ResourceId(QString::fromUtf8(Endpoint)), &owner), &owner);
        QVERIFY(details && details->has_value());
        QVERIFY((*details)->unread.isEmpty());
        QCOMPARE((*details)->interfaces.size(), 1);
    }

    void aListInPagesIsGivenWhole()
    {
        ScriptedSession arm;
        const QByteArray first = R"({"value":[{"name":"c1"}],"nextLink":"http://127.0.0.1:9/more","x":7})";
        arm.on("GET " + Connections, 200, first);
        arm.on("GET /more", 200, R"({"value":[{"name":"c2"}]})");
        QObject owner;
        const auto raw = awaited(
            inventory::raw(arm.get(), ResourceId(QString::fromUtf8(Connections)), {}, &owner), &owner);
        QVERIFY(raw && raw->has_value());
        const QJsonDocument expected =
            QJsonDocument::fromJson(R"({"value":[{"name":"c1"},{"name":"c2"}],"x":7})");
        QCOMPARE(QJsonDocument::fromJson((*raw)->body), expected);
    }

    void oneAnswerIsGivenAsItCame()
    {
        ScriptedSession arm;
        const QByteArray body = R"({ "value" : [ ], "nextLink" : null })";
        arm.on("GET " + Connections, 200, body);
        QObject owner;
        const auto raw = awaited(
            inventory::raw(arm.get(), ResourceId(QString::fromUtf8(Connections)), {}, &owner), &owner);
        QVERIFY(raw && raw->has_value());
        QCOMPARE((*raw)->body, body);
    }
};

QTEST_GUILESS_MAIN(InventoryTest)
#include "inventorytest.moc"
