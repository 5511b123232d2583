// Requests as they may be written: escaped paths and query names, bodies of the wrong kind, paths that no
// provider serves.
#include "driver.h"
#include "src/sandbox/worldfile.h"

#include <QTemporaryDir>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString network = u"/subscriptions/@prod/resourceGroups/rg-network-prod/providers/Microsoft.Network/"_s;

} // namespace

class RequestTest : public QObject {
    Q_OBJECT
private slots:
    void anEscapedSlashStaysInItsSegment_data();
    void anEscapedSlashStaysInItsSegment();
    void rightsAreAskedForWhatIsMeant();
    void queryNamesMayBeEscapedAndOfAnyCase_data();
    void queryNamesMayBeEscapedAndOfAnyCase();
    void pagesGoOnWithEscapedNames();
    void addressesOfOperationsAreEscaped();
    void wrongBodies_data();
    void wrongBodies();
    void whatNobodyServes_data();
    void whatNobodyServes();
    void permissionsOfASubscription();
    void anUnknownNamespaceIsNotRegistered();
    void whatAnAccountHasStays();
};

void RequestTest::anEscapedSlashStaysInItsSegment_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    const QString inner = u"rg-deviceupdate-prod%2Fproviders%2FMicrosoft.DeviceUpdate%2Faccounts%2F"
                          u"contoso-adu-americas"_s;
    QTest::newRow("an account as a group")
        << "GET"_ba << u"/subscriptions/@prod/resourceGroups/"_s + inner << 404;
    QTest::newRow("a list in it") << "GET"_ba
                                  << u"/subscriptions/@prod/resourceGroups/"_s + inner
            + u"/providers/Microsoft.Network/virtualNetworks"_s
                                  << 404;
    QTest::newRow("its lower-case form")
        << "HEAD"_ba << u"/subscriptions/@prod/resourceGroups/"_s + QString(inner).replace(u"%2F"_s, u"%2f"_s)
        << 404;
    QTest::newRow("a subnet as a network")
        << "GET"_ba << network + u"virtualNetworks/vnet-prod-westus2%2Fsubnets%2Fsnet-edge"_s << 404;
    QTest::newRow("a new group") << "PUT"_ba << u"/subscriptions/@prod/resourceGroups/a%2Fb"_s << 400;
    QTest::newRow("a new security group")
        << "PUT"_ba << network + u"applicationSecurityGroups/a%2Fb"_s << 400;
    QTest::newRow("a new zone") << "PUT"_ba << network + u"privateDnsZones/a.test%2FA%2Fb"_s << 400;
    QTest::newRow("a new account")
        << "PUT"_ba
        << u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.DeviceUpdate/accounts/a%2Fbcd"_s
        << 400;
}

void RequestTest::anEscapedSlashStaysInItsSegment()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    Driver driver;
    const QJsonArray before = driver.get(u"/subscriptions/@prod/resources"_s).list();
    const QJsonValue body = method == "PUT" ? QJsonValue(object(R"({"location": "westus2"})"))
                                            : QJsonValue(QJsonValue::Undefined);
    QCOMPARE(driver.send(method, path, body).status, status);
    driver.seconds(100);
    QCOMPARE(driver.get(u"/subscriptions/@prod/resources"_s).list(), before);
}

// gus may read one group only.
void RequestTest::rightsAreAskedForWhatIsMeant()
{
    Driver driver;
    driver.token = "sandbox:gus";
    QCOMPARE(driver.get(network + u"virtualNetworks"_s).status, 403);
    const QString dressed = u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod%2F..%2Frg-network-prod"
                            u"/providers/Microsoft.Network/virtualNetworks"_s;
    QCOMPARE(driver.get(dressed).status, 403);
}

void RequestTest::queryNamesMayBeEscapedAndOfAnyCase_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("count");
    QTest::newRow("top") << u"api-version=2024-03-01&%24top=2"_s << 2;
    QTest::newRow("top in capitals") << u"api-version=2024-03-01&$TOP=2"_s << 2;
    QTest::newRow("filter") << u"api-version=2024-03-01&%24filter=name%20eq%20%27contoso-adu-europe%27"_s
                            << 1;
    QTest::newRow("filter with another's sign")
        << u"api-version=2024-03-01&%24filter=name%20eq%20%27a%26b%3Dc%27"_s << 0;
    QTest::newRow("version") << u"Api-Version=2024-03-01&$top=3"_s << 3;
    QTest::newRow("escaped version") << u"api%2Dversion=2024%2D03-01&$top=3"_s << 3;
}

void RequestTest::queryNamesMayBeEscapedAndOfAnyCase()
{
    QFETCH(QString, query);
    QFETCH(int, count);
    Driver driver;
    driver.addVersion = false;
    const Answer answer = driver.get(u"/subscriptions/@prod/resources?"_s + query);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(answer.list().size(), count);
}

void RequestTest::pagesGoOnWithEscapedNames()
{
    Driver driver;
    const QString all = u"/subscriptions/@prod/resources"_s;
    const QJsonArray whole = driver.get(all).list();
    const Answer first = driver.get(all + u"?%24top=2"_s);
    QString next = first.json[u"nextLink"].toString();
    QVERIFY(!next.isEmpty());
    next.replace(u"$skiptoken"_s, u"%24skipToken"_s);
    QVERIFY(next.contains(u"%24skipToken="));
    QCOMPARE(driver.get(next).list().at(0), whole.at(2));
}

void RequestTest::addressesOfOperationsAreEscaped()
{
    Driver driver;
    const QString group = u"/subscriptions/@prod/resourceGroups/rg-zürich"_s;
    QCOMPARE(driver.put(group, object(R"({"location": "westus2"})")).status, 201);
    const Answer made = driver.put(
        group + u"/providers/Microsoft.Network/privateDnsZones/a.test"_s,
        object(R"({"location": "global"})"));
    for (const auto &name : { "Azure-AsyncOperation", "Location" }) {
        const QString address = made.header(name);
        QVERIFY2(address.contains(u"/rg-z%C3%BCrich/"), qUtf8Printable(address));
        QCOMPARE(driver.get(address).status, 202);
        QVERIFY(
            driver.get(address).header("Location").isEmpty()
            || driver.get(address).header("Location").contains(u"/rg-z%C3%BCrich/"));
    }
    driver.seconds(13);
    QCOMPARE(driver.operation(made), u"Succeeded"_s);
}

void RequestTest::wrongBodies_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    const QString group = u"/subscriptions/@prod/resourceGroups/rg-network-prod"_s;
    const QString record = u"/subscriptions/@hub/resourceGroups/rg-dns/providers/Microsoft.Network/"
                           u"privateDnsZones/privatelink.api.adu.microsoft.com/A/"_s;
    QTest::newRow("array") << "PATCH"_ba << group << u"[]"_s;
    QTest::newRow("tags are a list") << "PATCH"_ba << group << uR"({"tags": ["a"]})"_s;
    QTest::newRow("a tag is a number") << "PATCH"_ba << group << uR"({"tags": {"a": 1}})"_s;
    QTest::newRow("a tag is an object")
        << "PUT"_ba << group << uR"({"location": "westus2", "tags": {"a": {}}})"_s;
    QTest::newRow("array for an account") << "PUT"_ba << u"@americas"_s << u"[{}]"_s;
    QTest::newRow("array for a deployment")
        << "PUT"_ba << group + u"/providers/Microsoft.Resources/deployments/d"_s << u"[{}]"_s;
    QTest::newRow("ttl is a text") << "PUT"_ba << record + u"new"_s << uR"({"properties": {"ttl": "x"}})"_s;
    QTest::newRow("ttl below 0") << "PUT"_ba << record + u"new"_s << uR"({"properties": {"ttl": -5}})"_s;
    QTest::newRow("ttl in parts") << "PUT"_ba << record + u"new"_s << uR"({"properties": {"ttl": 1.5}})"_s;
    QTest::newRow("records are an object")
        << "PUT"_ba << record + u"new"_s << uR"({"properties": {"ttl": 1, "aRecords": {}}})"_s;
    for (const QString &name : { u"-a"_s, u"a..b"_s, u"a b"_s, u"a*"_s, u"a%2Fb"_s, u"x"_s.repeated(64) }) {
        QTest::newRow(qPrintable(u"record named "_s + name))
            << "PUT"_ba << record + name << uR"({"properties": {"ttl": 1}})"_s;
    }
}

void RequestTest::wrongBodies()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QString, body);
    Driver driver;
    const Answer before = driver.get(path);
    QCOMPARE(driver.send(method, path, body).status, 400);
    driver.seconds(20);
    QCOMPARE(driver.get(path).body, before.body);
}

void RequestTest::whatNobodyServes_data()
{
    QTest::addColumn<QByteArray>("person");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QString balancers = u"/providers/Microsoft.Network/loadBalancers"_s;
    QTest::newRow("there is none") << "sandbox:ada"_ba << u"/subscriptions/@prod"_s + balancers << 200
                                   << u""_s;
    QTest::newRow("in a group") << "sandbox:rita"_ba
                                << u"/subscriptions/@prod/resourceGroups/rg-network-prod"_s + balancers << 200
                                << u""_s;
    QTest::newRow("no right") << "sandbox:gus"_ba << u"/subscriptions/@prod"_s + balancers << 403
                              << u"AuthorizationFailed"_s;
    QTest::newRow("no right on one") << "sandbox:gus"_ba
                                     << u"/subscriptions/@prod/resourceGroups/rg-network-prod"_s + balancers
            + u"/one"_s << 403 << u"AuthorizationFailed"_s;
    QTest::newRow("no subscription") << "sandbox:ada"_ba
                                     << u"/subscriptions/11111111-1111-4111-a111-111111111111"_s + balancers
                                     << 404 << u"SubscriptionNotFound"_s;
    QTest::newRow("no group") << "sandbox:ada"_ba
                              << u"/subscriptions/@prod/resourceGroups/rg-none"_s + balancers << 404
                              << u"ResourceGroupNotFound"_s;
    QTest::newRow("one") << "sandbox:ada"_ba
                         << u"/subscriptions/@prod/resourceGroups/rg-network-prod"_s + balancers + u"/one"_s
                         << 404 << u"ResourceNotFound"_s;
}

void RequestTest::whatNobodyServes()
{
    QFETCH(QByteArray, person);
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QString, code);
    Driver driver;
    driver.token = person;
    const Answer answer = driver.get(path);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
}

void RequestTest::permissionsOfASubscription()
{
    Driver driver;
    const QString asked = u"/subscriptions/@prod/providers/Microsoft.Authorization/permissions"_s;
    QCOMPARE(driver.get(asked).list().at(0)[u"actions"], QJsonValue(QJsonArray{ u"*"_s }));
    driver.token = "sandbox:gus"; // has a right on a group only
    QCOMPARE(driver.get(asked).status, 200);
    QCOMPARE(driver.get(asked).list().size(), 0);
}

void RequestTest::anUnknownNamespaceIsNotRegistered()
{
    QTemporaryDir folder;
    Options options;
    options.stateFile = folder.filePath(u"state.json"_s);
    Driver driver(options);
    const Answer refused =
        driver.send("POST", u"/subscriptions/@prod/providers/Microsoft.Nothing/register"_s);
    QCOMPARE(refused.status, 404);
    QCOMPARE(refused.code(), u"InvalidResourceNamespace"_s);
    QFile kept(options.stateFile);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(!kept.readAll().toLower().contains("microsoft.nothing"));
}

// A world may give an account another host name than Azure would.
void RequestTest::whatAnAccountHasStays()
{
    QTemporaryDir folder;
    QByteArray text = QJsonDocument(worldfile::load(u"contoso"_s).value()).toJson();
    text.replace("contoso-adu-americas.api.adu.microsoft.com", "own.example.com");
    Options options;
    options.world = folder.filePath(u"own.json"_s);
    QVERIFY(bool(worldfile::save(text, options.world)));
    Driver driver(options);
    QCOMPARE(driver.send("PATCH", u"@americas"_s, object(R"({"tags": {"a": "b"}})")).status, 201);
    driver.seconds(10);
    const QJsonValue account = driver.get(u"@americas"_s).json;
    QCOMPARE(account[u"properties"][u"provisioningState"].toString(), u"Succeeded"_s);
    QCOMPARE(account[u"properties"][u"hostName"].toString(), u"own.example.com"_s);
}

QTEST_GUILESS_MAIN(RequestTest)
#include "requesttest.moc"
