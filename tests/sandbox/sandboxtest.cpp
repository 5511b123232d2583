// The sandbox as a whole: what it keeps, how fast it is, how it starts over, and what it says about a file it
// cannot read.
#include "driver.h"
#include "src/sandbox/worldnames.h"

#include <QTemporaryDir>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString connection = u"@americas/privateEndpointConnections/pe-factory-seattle"_s;
const QJsonObject approval = object(
    R"({"properties": {"privateLinkServiceConnectionState": {"status": "Approved", "description": "ok"}}})");

QString provisioning(Driver &driver)
{
    return driver.get(connection).json[u"properties"][u"provisioningState"].toString();
}

QString write(const QTemporaryDir &folder, const QByteArray &text)
{
    QFile file(folder.filePath(u"world.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qUtf8Printable(file.fileName()));
    return file.fileName();
}

} // namespace

class SandboxTest : public QObject {
    Q_OBJECT
private slots:
    void speedDividesWaitsAndRetryAfter();
    void speedChangesRunningWaits();
    void retryAfterByNumber();
    void runningOperationsAreKept();
    void waitsAreTheSameAfterRestartsAtSpeed();
    void everyWorldHasAStateOfItsOwn();
    void resetStartsOver();
    void sameRequestsSameAnswers();
    void peopleAreNamed();
    void brokenFiles_data();
    void brokenFiles();
    void emptyWorldCanBeFilled();
};

void SandboxTest::speedDividesWaitsAndRetryAfter()
{
    Options options;
    options.speed = 10;
    Driver driver(options);
    const Answer deleted = driver.remove(u"/subscriptions/@dev/resourcegroups/rg-deviceupdate-dev"_s);
    QCOMPARE(deleted.header("Retry-After"), u"2"_s); // 15 / 10, rounded up
    const Answer approved = driver.put(connection, approval);
    driver.seconds(2);
    QVERIFY(provisioning(driver) != u"Succeeded");
    driver.seconds(2);
    QCOMPARE(driver.operation(approved), u"Succeeded"_s);
}

void SandboxTest::speedChangesRunningWaits()
{
    Driver driver;
    QCOMPARE(driver.put(connection, approval).status, 201);
    driver.sandbox->setSpeed(100);
    QCOMPARE(driver.sandbox->speed(), 100.0);
    driver.seconds(1);
    QCOMPARE(provisioning(driver), u"Succeeded"_s);
}

void SandboxTest::retryAfterByNumber()
{
    Options options;
    options.retryAfterSeconds = 1;
    Driver driver(options);
    const Answer accepted = driver.put(connection, approval); // Azure sends none here
    QCOMPARE(accepted.header("Retry-After"), u"1"_s);
    QCOMPARE(driver.get(accepted.header("Azure-AsyncOperation")).header("Retry-After"), u"1"_s);
}

void SandboxTest::runningOperationsAreKept()
{
    QTemporaryDir folder;
    Options options;
    options.stateFile = folder.filePath(u"state.json"_s);
    Answer accepted;
    {
        Driver driver(options);
        accepted = driver.put(connection, approval);
        QCOMPARE(accepted.status, 201);
    }
    Driver later(options);
    QVERIFY(later.operation(accepted) != u"Succeeded");
    QVERIFY(provisioning(later) != u"Succeeded");
    later.seconds(40);
    QCOMPARE(later.operation(accepted), u"Succeeded"_s);
    QCOMPARE(provisioning(later), u"Succeeded"_s);
}

// Each start divided what was left of the waits by the speed once more.
void SandboxTest::waitsAreTheSameAfterRestartsAtSpeed()
{
    QTemporaryDir folder;
    Options options;
    options.stateFile = folder.filePath(u"state.json"_s);
    options.speed = 0.1; // 350 s
    {
        Driver driver(options);
        QCOMPARE(driver.put(connection, approval).status, 201);
    }
    for (int i = 0; i < 3; ++i) {
        options.speed = 10; // 3.5 s, whatever is in the file
        Driver driver(options);
        QVERIFY(bool(driver.sandbox->save()));
    }
    options.speed = 0.1;
    Driver later(options);
    later.seconds(200);
    QVERIFY(provisioning(later) != u"Succeeded");
    later.seconds(150);
    QCOMPARE(provisioning(later), u"Succeeded"_s);
}

void SandboxTest::everyWorldHasAStateOfItsOwn()
{
    QCOMPARE(
        builtInWorlds(), QDir(u":/linkdesk/sandbox"_s).entryList().replaceInStrings(u".json"_s, QString()));
    QCOMPARE(stateFileName(u"contoso"_s), u"sandbox-contoso.json"_s);
    const QString one = stateFileName(u"/a/b_c.json"_s);
    QVERIFY(one != stateFileName(u"/a_b/c.json"_s) && one != stateFileName(u"/a/b/c.json"_s));
    QVERIFY(one != stateFileName(u"/other/b_c.json"_s));
    QVERIFY(!one.contains(u'/'));
    QCOMPARE(stateFileName(u"own.json"_s), stateFileName(QDir::currentPath() + u"/own.json"_s));
    QVERIFY(stateFileName(u"./contoso"_s) != stateFileName(u"contoso"_s));
}

void SandboxTest::resetStartsOver()
{
    QTemporaryDir folder;
    Options options;
    options.stateFile = folder.filePath(u"state.json"_s);
    Driver driver(options);
    const QByteArray before = driver.get(connection).body;
    QCOMPARE(driver.put(connection, approval).status, 201);
    driver.sandbox->reset();
    QCOMPARE(driver.get(connection).body, before);
    driver.seconds(60); // no wait of the old world ends in the new one
    QCOMPARE(driver.get(connection).body, before);
    Driver again(options);
    QCOMPARE(again.get(connection).body, before);
}

void SandboxTest::sameRequestsSameAnswers()
{
    Driver one;
    Driver other;
    const QJsonObject group = object(R"({"location": "westus2"})");
    for (Driver *driver : { &one, &other })
        QCOMPARE(driver->put(u"/subscriptions/@prod/resourcegroups/rg-new"_s, group).status, 201);
    const Answer first = one.put(connection, approval);
    const Answer second = other.put(connection, approval);
    const auto idOf = [](const Answer &answer) {
        return answer.header("Azure-AsyncOperation").section(u'/', 8).left(36);
    };
    QCOMPARE(idOf(first), idOf(second));
    QVERIFY(!idOf(first).isEmpty());
}

void SandboxTest::peopleAreNamed()
{
    Driver driver;
    QStringList names;
    const QList<Person> people = driver.sandbox->people();
    for (const Person &person : people) {
        names.append(person.name);
        QVERIFY(!person.displayName.isEmpty() && !person.role.isEmpty());
    }
    QCOMPARE(names, (QStringList{ u"ada"_s, u"nils"_s, u"rita"_s, u"gus"_s }));
}

void SandboxTest::brokenFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // after the file's name
    const QByteArray head = "{\n\"format\": \"linkdesk-world/1\",\n\"tenants\": [{\"tenantId\": "
                            "\"t\"}],\n\"subscriptions\": [],\n"
                            "\"locations\": [], \"providers\": [], \"roles\": {},\n";
    QTest::newRow("not JSON") << "{\n\"format\": \"linkdesk-world/1\",\n oops\n}"_ba
                              << u":3: expected JSON"_s;
    QTest::newRow("not an object") << "[]"_ba << u":1: expected one JSON object"_s;
    QTest::newRow("another format") << "{\"format\": \"other\"}"_ba
                                    << u":1: expected \"format\": \"linkdesk-world/1\""_s;
    QTest::newRow("nothing in it") << "{\"format\": \"linkdesk-world/1\"}"_ba
                                   << u":1: expected \"tenants\", a list"_s;
    QTest::newRow("a resource without id") << head
            + "\"people\": [{\"name\": \"a\"}],\n\"resources\": [\n{\"id\": \"/x\", \"p\": {\"[\": "
              "[]}},\n{\"name\": \"y\"}\n]}"
                                           << u":9: expected a text \"id\" in each of \"resources\""_s;
    QTest::newRow("nobody") << head + "\"people\": [], \"resources\": []}"
                            << u": expected at least one of \"people\""_s;
}

void SandboxTest::brokenFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QTemporaryDir folder;
    Options options;
    options.world = write(folder, text);
    const auto made = Sandbox::create(options);
    QVERIFY(!made);
    QVERIFY2(
        made.error().message.startsWith(options.world) && made.error().message.contains(expected),
        qUtf8Printable(made.error().message));
    options.world = u"contoso"_s;
    options.stateFile = folder.filePath(u"world.json"_s);
    QVERIFY(!Sandbox::create(options)); // the state is as strict, and stays as it is
    QVERIFY(QFileInfo(options.stateFile).size() == text.size());
}

void SandboxTest::emptyWorldCanBeFilled()
{
    Options options;
    options.world = u"empty"_s;
    Driver driver(options);
    const QString group = u"/subscriptions/@prod/resourcegroups/rg-first"_s;
    QCOMPARE(driver.get(u"/subscriptions/@prod/resources"_s).list().size(), 0);
    QCOMPARE(driver.put(group, object(R"({"location": "westus2"})")).status, 201);
    const QString account = group + u"/providers/Microsoft.DeviceUpdate/accounts/first-adu"_s;
    QCOMPARE(driver.put(account, object(R"({"location": "westus2"})")).status, 201);
    driver.seconds(80);
    QCOMPARE(driver.get(account).json[u"properties"][u"provisioningState"].toString(), u"Succeeded"_s);
    options.world = u"nowhere"_s;
    QCOMPARE(
        Sandbox::create(options).error().message,
        u"nowhere: no such world; expected contoso, empty, large:N or a file"_s);
}

QTEST_GUILESS_MAIN(SandboxTest)
#include "sandboxtest.moc"
