// Faults on request: POST /_sim/faults and Options::faults.
#include "driver.h"

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString connection = u"@americas/privateEndpointConnections/pe-factory-seattle"_s;
const QJsonObject approval =
    object(R"({"properties": {"privateLinkServiceConnectionState": {"status": "Approved"}}})");

Driver driverWith(const char *faults)
{
    Driver driver;
    const QJsonDocument document = QJsonDocument::fromJson(faults);
    const Answer told = driver.send(
        "POST", u"/_sim/faults"_s,
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    if (told.status != 200)
        qFatal("%s", told.body.constData());
    return driver;
}

QString state(Driver &driver)
{
    return driver.get(connection)
        .json[u"properties"][u"privateLinkServiceConnectionState"][u"status"]
        .toString();
}

} // namespace

class FaultsTest : public QObject {
    Q_OBJECT
private slots:
    void refusesSoManyTimes();
    void refusesOnlyWhatMatches();
    void refusesWithAnyBody();
    void staleReadsShowWhatWas();
    void staleReadsOfWhatIsNew();
    void staleIsEverybodysOwn();
    void malformedAnswers();
    void appliedWithoutAnswer();
    void probabilityIsRepeatable();
    void wrongFaults_data();
    void wrongFaults();
    void listedAndCleared();
    void speedDividesRetryAfter();
    void theTokenIsNeeded();
    void remembersOnlyWithFaultsWhereToldSo();
};

void FaultsTest::refusesSoManyTimes()
{
    Driver driver = driverWith(
        R"({"method": "GET", "pathRegex": "/ACCOUNTS/", "status": 429, "retryAfter": 7, "times": 2})");
    for (int i = 0; i < 2; ++i) {
        const Answer refused = driver.get(u"@americas"_s);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.code(), u"TooManyRequests"_s);
        QCOMPARE(refused.header("Retry-After"), u"7"_s);
    }
    QCOMPARE(driver.get(u"@americas"_s).status, 200);
}

void FaultsTest::refusesOnlyWhatMatches()
{
    Driver driver = driverWith(R"([{"method": "PUT", "pathRegex": "connections/[^/]+$"}])");
    QCOMPARE(driver.get(connection).status, 200);
    const Answer refused = driver.put(connection, approval);
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.code(), u"ServiceUnavailable"_s);
    QCOMPARE(state(driver), u"Pending"_s); // refused: not done
}

void FaultsTest::refusesWithAnyBody()
{
    Driver driver = driverWith(R"([{"status": 504, "body": "<html>gateway</html>", "times": 1},
        {"status": 409, "code": "Busy", "times": 1}, {"status": 400, "body": {"error": {"code": "Own"}}, "times": 1}])");
    QCOMPARE(driver.get(u"@americas"_s).body, "<html>gateway</html>"_ba);
    QCOMPARE(driver.get(u"@americas"_s).code(), u"Busy"_s);
    QCOMPARE(driver.get(u"@americas"_s).code(), u"Own"_s);
    QCOMPARE(driver.get(u"@americas"_s).status, 200);
}

void FaultsTest::staleReadsShowWhatWas()
{
    Driver driver;
    QCOMPARE(state(driver), u"Pending"_s);
    QCOMPARE(driver.put(connection, approval).status, 201);
    QCOMPARE(
        driver.send("POST", u"/_sim/faults"_s, object(R"({"method": "GET", "kind": "stale", "times": 1})"))
            .status,
        200);
    QCOMPARE(state(driver), u"Pending"_s);
    QCOMPARE(state(driver), u"Approved"_s);
}

// Never read before: as if the service had not heard of it yet. Writes are none of its times.
void FaultsTest::staleReadsOfWhatIsNew()
{
    Driver driver = driverWith(R"({"kind": "stale", "pathRegex": "rg-new", "times": 1})");
    const QString group = u"/subscriptions/@prod/resourceGroups/rg-new"_s;
    QCOMPARE(driver.put(group, object(R"({"location": "westus2"})")).status, 201);
    QCOMPARE(driver.send("PATCH", group, object(R"({"tags": {"a": "b"}})")).status, 200);
    QCOMPARE(driver.get(group).status, 404);
    QCOMPARE(driver.get(group).status, 200);
}

void FaultsTest::staleIsEverybodysOwn()
{
    Driver driver;
    const QString group = u"/subscriptions/@prod/resourceGroups/rg-network-prod"_s;
    const auto tag = [&] { return driver.get(group).json[u"tags"][u"new"].toString(); };
    driver.token = "sandbox:rita";
    QCOMPARE(tag(), QString());
    driver.token = "sandbox:ada";
    QCOMPARE(driver.send("PATCH", group, object(R"({"tags": {"new": "1"}})")).status, 200);
    QCOMPARE(tag(), u"1"_s);
    driver.send("POST", u"/_sim/faults"_s, object(R"({"kind": "stale"})"));
    QCOMPARE(tag(), u"1"_s); // what ada read first
    driver.token = "sandbox:rita";
    QCOMPARE(tag(), QString());
}

void FaultsTest::malformedAnswers()
{
    Driver driver =
        driverWith(R"([{"kind": "malformed", "times": 1}, {"kind": "malformed", "body": "{}", "times": 1}])");
    const Answer broken = driver.get(u"@americas"_s);
    QCOMPARE(broken.status, 200);
    QVERIFY(!broken.body.isEmpty() && broken.json.isNull());
    QCOMPARE(driver.get(u"@americas"_s).body, "{}"_ba);
}

void FaultsTest::appliedWithoutAnswer()
{
    Driver driver = driverWith(R"({"method": "PUT", "kind": "applied-no-answer", "times": 1})");
    QVERIFY(driver.put(connection, approval).noAnswer);
    QCOMPARE(state(driver), u"Approved"_s);
}

void FaultsTest::probabilityIsRepeatable()
{
    const auto run = [](const char *faults) {
        Driver driver = driverWith(faults);
        QString pattern;
        for (int i = 0; i < 64; ++i)
            pattern += driver.get(u"@americas"_s).status == 200 ? u'.' : u'x';
        return pattern;
    };
    const QString first = run(R"({"probability": 0.5, "seed": 7})");
    QCOMPARE(run(R"({"probability": 0.5, "seed": 7})"), first);
    QVERIFY(run(R"({"probability": 0.5, "seed": 8})") != first);
    const qsizetype refused = first.count(u'x');
    QVERIFY2(refused > 10 && refused < 54, qUtf8Printable(first));
}

void FaultsTest::wrongFaults_data()
{
    QTest::addColumn<QString>("faults");
    QTest::addColumn<QString>("expected");
    QTest::newRow("kind") << uR"({"kind": "explode"})"_s << u"\"kind\""_s;
    QTest::newRow("expression") << uR"([{}, {"pathRegex": "("}])"_s << u"fault 2: expected \"pathRegex\""_s;
    QTest::newRow("status") << uR"({"status": 42})"_s << u"\"status\""_s;
    QTest::newRow("misspelled") << uR"({"pathregex": "x"})"_s << u"fault 1: expected no \"pathregex\" but "_s;
    QTest::newRow("times") << uR"({"times": "2"})"_s << u"\"times\", a whole number"_s;
    QTest::newRow("times below 0") << uR"({"times": -1})"_s << u"\"times\""_s;
    QTest::newRow("method") << uR"({"method": 7})"_s << u"\"method\""_s;
    QTest::newRow("retryAfter") << uR"({"retryAfter": 1.5})"_s << u"\"retryAfter\""_s;
    QTest::newRow("probability") << uR"({"probability": 2})"_s << u"\"probability\""_s;
    QTest::newRow("status as a text") << uR"({"status": "503"})"_s << u"\"status\""_s;
    QTest::newRow("body") << uR"({"body": 7})"_s << u"\"body\""_s;
    QTest::newRow("not an object") << uR"([1])"_s << u"fault 1: expected an object"_s;
    QTest::newRow("not JSON") << u"[{"_s << u"could not be deserialized"_s;
}

void FaultsTest::wrongFaults()
{
    QFETCH(QString, faults);
    QFETCH(QString, expected);
    Driver driver;
    const Answer refused = driver.send("POST", u"/_sim/faults"_s, faults);
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.message().contains(expected), qUtf8Printable(refused.message()));
    QCOMPARE(driver.get(u"@americas"_s).status, 200); // none of them was taken
}

void FaultsTest::listedAndCleared()
{
    Driver driver = driverWith(R"({"pathRegex": "americas", "times": 2})");
    QCOMPARE(driver.get(u"@americas"_s).status, 503);
    const QJsonArray listed = driver.get(u"/_sim/faults"_s).json.toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.at(0)[u"times"].toInt(), 1);
    QCOMPARE(driver.remove(u"/_sim/faults"_s).status, 204);
    QCOMPARE(driver.get(u"@americas"_s).status, 200);
}

void FaultsTest::speedDividesRetryAfter()
{
    Options options;
    options.speed = 10;
    options.faults = { object(R"({"status": 429, "retryAfter": 25, "times": 1})"),
                       object(R"({"status": 429, "retryAfter": 1, "times": 1})") };
    Driver driver;
    driver.sandbox = std::move(*Sandbox::create(options));
    QCOMPARE(driver.get(u"@americas"_s).header("Retry-After"), u"3"_s);
    QCOMPARE(driver.get(u"@americas"_s).header("Retry-After"), u"1"_s); // never 0
}

void FaultsTest::theTokenIsNeeded()
{
    Options options;
    options.token = u"secret"_s;
    Driver driver(options);
    const QString faults = u"/_sim/faults"_s;
    for (const QByteArray &wrong : { ""_ba, "guessed"_ba }) {
        driver.token = wrong;
        QCOMPARE(driver.send("POST", faults, object("{}")).status, 401);
        QCOMPARE(driver.remove(faults).code(), u"InvalidAuthenticationToken"_s);
        QCOMPARE(driver.get(faults).status, 401);
    }
    driver.token = "secret";
    QCOMPARE(driver.get(faults).json.toArray().size(), 0);
}

void FaultsTest::remembersOnlyWithFaultsWhereToldSo()
{
    Options options;
    options.remembersReads = false;
    Driver driver(options);
    const QJsonObject stale = object(R"({"kind": "stale"})");
    QCOMPARE(state(driver), u"Pending"_s);
    QCOMPARE(driver.put(connection, approval).status, 201);
    QCOMPARE(driver.send("POST", u"/_sim/faults"_s, stale).status, 200);
    QCOMPARE(state(driver), u"Approved"_s); // nothing older is known
    QCOMPARE(
        driver
            .put(
                connection,
                object(R"({"properties": {"privateLinkServiceConnectionState": {"status": "Rejected"}}})"))
            .status,
        201);
    QCOMPARE(state(driver), u"Approved"_s);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faultstest.moc"
