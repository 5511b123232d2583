// The commands must survive bash and carry every value: bash itself splits them and tells what each word is.
#include "src/plan/endpointcommands.h"
#include "src/plan/writers.h"
#include "tests/unit/ruletest.h"

#include <QJsonDocument>
#include <QProcess>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(14, 5, 9), Qt::UTC);

// What a person might type to break a shell.
const QString hostile = u"a'b\"c $(touch /tmp/x) `id` $HOME \\ \n;&|<>*?!#~ üñ日本😀"_s;

QByteArray run(const QStringList &arguments, const QString &input)
{
    QProcess bash;
    bash.start(u"bash"_s, arguments);
    bash.write(input.toUtf8());
    bash.closeWriteChannel();
    if (!bash.waitForFinished(30000) || bash.exitCode() != 0)
        return "bash: " + bash.readAllStandardError();
    return bash.readAllStandardOutput();
}

// The words of every "az" call in the script, in order, as bash hands them over: az is a function that prints
// them.
QList<QStringList> calls(const QString &script)
{
    const QByteArray out =
        run({ u"--noprofile"_s, u"--norc"_s }, u"az() { printf '%s\\0' \"$@\" $'\\001'; }\n"_s + script);
    QList<QStringList> found(1);
    const auto words = out.split('\0');
    for (const QByteArray &word : words) {
        if (word == "\1")
            found.append(QStringList());
        else if (!word.isEmpty())
            found.last().append(QString::fromUtf8(word));
    }
    found.removeLast();
    return found;
}

// The values of an option, in both of its spellings.
QStringList values(const QStringList &words, const QString &option)
{
    QStringList found;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words.at(at).startsWith(option + u'='))
            found.append(words.at(at).mid(option.size() + 1));
        if (words.at(at) != option)
            continue;
        while (at + 1 < words.size() && !words.at(at + 1).startsWith(u"--"))
            found.append(words.at(++at));
    }
    return found;
}

QStringList options(const QStringList &words)
{
    QStringList found;
    for (const QString &word : words) {
        if (word.startsWith(u'-'))
            found.append(word.section(u'=', 0, 0));
    }
    return found;
}

const ResourceId
    account(u"/subscriptions/s-1/resourceGroups/rg (1)/providers/Microsoft.DeviceUpdate/accounts/adu-1"_s);

Draft hostileDraft()
{
    Draft draft = ruletest::goodDraft();
    const Facts facts = planfacts::facts();
    draft.newResourceGroup = true;
    draft.resourceGroup = hostile;
    draft.name = hostile;
    draft.networkInterfaceName = u"-n"_s + hostile;
    draft.connectionName = hostile + u'c';
    draft.manual = true;
    draft.requestMessage = hostile + u'm';
    draft.networkPolicy = u"Enabled"_s;
    draft.staticAddress = true;
    draft.ipConfigurationName = hostile;
    draft.privateIpAddress = u"10.0.1.9"_s;
    draft.securityGroups = { facts.securityGroups.value.at(0).id, facts.securityGroups.value.at(1).id };
    draft.tags = { { hostile, hostile, true, true } };
    draft.zones[0].configurationName = hostile;
    draft.zones[0].resourceGroup = hostile;
    draft.zones.append(draft.zones.first());
    draft.zones[1].zoneName = u"other.zone"_s;
    return draft;
}

} // namespace

class CommandsTest : public QObject {
    Q_OBJECT
private slots:
    void quoting_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"abc-1_2./x=y"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("quote") << u"it's"_s;
        QTest::newRow("only quotes") << u"''"_s;
        QTest::newRow("double") << u"a\"b"_s;
        QTest::newRow("newline") << u"a\nb\n\nc"_s;
        QTest::newRow("command") << u"$(id) `id` ${HOME}"_s;
        QTest::newRow("backslash") << u"\\ \\\\n \\'"_s;
        QTest::newRow("history") << u"!! !x"_s;
        QTest::newRow("glob") << u"* ? [a] ~ {1,2}"_s;
        QTest::newRow("tab and bell") << u"a\tb\ac"_s;
        QTest::newRow("unicode") << u"üñ 日本 😀 \u202e"_s;
        QTest::newRow("hash") << u"# no comment"_s;
        QTest::newRow("all") << hostile;
    }
    void quoting()
    {
        QFETCH(QString, text);
        QCOMPARE(run({}, u"printf '%s|' "_s + shellQuoted(text)), text.toUtf8() + '|');
    }

    void plainWordsStayReadable()
    {
        QCOMPARE(shellQuoted(u"pe-contoso"_s), u"pe-contoso"_s);
        QCOMPARE(shellQuoted(u"a b"_s), u"'a b'"_s);
        QCOMPARE(shellQuoted(QString(u"a"_s) + QChar(0) + u"b b"_s), u"'ab b'"_s);
    }

    void showAccount()
    {
        const QString text = showAccountCommand(u"contoso-adu"_s);
        QCOMPARE(text.section(u'\n', 1, 1), u"az iot du account show -n contoso-adu --query id -o tsv"_s);
        QVERIFY(text.startsWith(u"# ") && text.section(u'\n', 0, 0).contains(u"azure-iot"));
    }

    void showResource()
    {
        const QString text = showResourceCommand(account);
        QVERIFY(text.startsWith(u"# ") && text.endsWith(u'\n'));
        const auto found = calls(text);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().mid(0, 2), (QStringList{ u"resource"_s, u"show"_s }));
        QCOMPARE(values(found.first(), u"--ids"_s), QStringList{ account.text() });
        // An id is what Azure sent: whatever is in it stays one word.
        const ResourceId odd(u"/subscriptions/s/x/"_s + hostile);
        QCOMPARE(
            calls(showResourceCommand(odd)).constFirst(),
            (QStringList{ u"resource"_s, u"show"_s, u"--ids"_s, odd.text() }));
    }

    void decide()
    {
        const auto found = calls(decideCommand(account, u"pe-1"_s, u"Approved"_s, hostile));
        QCOMPARE(found.size(), 1);
        const QStringList &words = found.first();
        QCOMPARE(
            words.mid(0, 5),
            (QStringList{ u"iot"_s, u"du"_s, u"account"_s, u"private-endpoint-connection"_s, u"set"_s }));
        QCOMPARE(
            options(words),
            (QStringList{ u"--subscription"_s, u"--resource-group"_s, u"--account"_s, u"--cn"_s,
                          u"--status"_s, u"--desc"_s }));
        QCOMPARE(values(words, u"--resource-group"_s), QStringList{ u"rg (1)"_s });
        QCOMPARE(values(words, u"--account"_s), QStringList{ u"adu-1"_s });
        QCOMPARE(values(words, u"--cn"_s), QStringList{ u"pe-1"_s });
        QCOMPARE(values(words, u"--status"_s), QStringList{ u"Approved"_s });
        QCOMPARE(values(words, u"--desc"_s), QStringList{ hostile });
    }

    void descriptionsThatLookLikeOptionsOrFiles()
    {
        QCOMPARE(
            values(
                calls(decideCommand(account, u"c"_s, u"Rejected"_s, u"--yes"_s)).constFirst(), u"--desc"_s),
            QStringList{ u"--yes"_s });
        QCOMPARE(
            values(
                calls(decideCommand(account, u"c"_s, u"Rejected"_s, u"@team"_s)).constFirst(), u"--desc"_s),
            QStringList{ u" @team"_s });
        QVERIFY(!options(calls(decideCommand(account, u"c"_s, u"Rejected"_s, QString())).constFirst())
                     .contains(u"--desc"_s));
    }

    void otherActs()
    {
        const QStringList removed = calls(removeConnectionCommand(account, u"pe-1"_s)).constFirst();
        QCOMPARE(removed.at(4), u"delete"_s);
        QCOMPARE(values(removed, u"--cn"_s), QStringList{ u"pe-1"_s });
        QVERIFY(!removed.contains(u"--yes"_s)); // az asks, as we do

        const QStringList access = calls(publicAccessCommand(account, false)).constFirst();
        QCOMPARE(access.mid(0, 4), (QStringList{ u"iot"_s, u"du"_s, u"account"_s, u"update"_s }));
        QCOMPARE(values(access, u"--set"_s), QStringList{ u"publicNetworkAccess=Disabled"_s });
        QVERIFY(publicAccessCommand(account, true).contains(u"publicNetworkAccess=Enabled"));

        const QStringList gone =
            calls(deleteEndpointCommand(planfacts::idOf(types::PrivateEndpoint, u"pe-1"_s))).constFirst();
        QCOMPARE(gone.mid(0, 3), (QStringList{ u"network"_s, u"private-endpoint"_s, u"delete"_s }));
        QCOMPARE(values(gone, u"--name"_s), QStringList{ u"pe-1"_s });
        QCOMPARE(values(gone, u"--subscription"_s), QStringList{ planfacts::subscription });
    }

    void createShortest()
    {
        const Plan plan = makePlan(ruletest::goodDraft(), planfacts::facts(), now);
        const auto found = calls(createCommand(plan));
        QCOMPARE(found.size(), 4); // endpoint, zone, link, zone group
        const QStringList &words = found.first();
        QCOMPARE(words.mid(0, 3), (QStringList{ u"network"_s, u"private-endpoint"_s, u"create"_s }));
        QCOMPARE(
            options(words),
            (QStringList{ u"--subscription"_s, u"--resource-group"_s, u"--name"_s, u"--location"_s,
                          u"--subnet"_s, u"--private-connection-resource-id"_s, u"--group-id"_s,
                          u"--connection-name"_s, u"--nic-name"_s }));
        QCOMPARE(
            values(words, u"--private-connection-resource-id"_s),
            QStringList{ planfacts::accountId().text() });
        QCOMPARE(values(words, u"--subnet"_s), QStringList{ plan.draft.subnet.text() });
        QCOMPARE(values(found.at(2), u"--registration-enabled"_s), QStringList{ u"false"_s });
        QCOMPARE(
            values(found.at(3), u"--private-dns-zone"_s),
            QStringList{ plan.draft.zones.first().id().text() });
    }

    void createWithEverything()
    {
        const Plan plan = makePlan(hostileDraft(), planfacts::facts(), now);
        const QString script = createCommand(plan);
        QCOMPARE(run({ u"-n"_s }, script), QByteArray());
        const auto found = calls(script);
        QCOMPARE(
            found.size(),
            9); // group, subnet, endpoint, two zones with links, zone group, one more zone in it
        QCOMPARE(found.at(0).mid(0, 2), (QStringList{ u"group"_s, u"create"_s }));
        QCOMPARE(values(found.at(0), u"--name"_s), QStringList{ hostile });
        QCOMPARE(values(found.at(1), u"--private-endpoint-network-policies"_s), QStringList{ u"Enabled"_s });
        const QStringList &words = found.at(2);
        QCOMPARE(values(words, u"--name"_s), QStringList{ hostile });
        QCOMPARE(values(words, u"--nic-name"_s), QStringList{ u"-n"_s + hostile });
        QCOMPARE(values(words, u"--connection-name"_s), QStringList{ hostile + u'c' });
        QCOMPARE(values(words, u"--manual-request"_s), QStringList{ u"true"_s });
        QCOMPARE(values(words, u"--request-message"_s), QStringList{ hostile + u'm' });
        QCOMPARE(
            values(words, u"--ip-config"_s),
            (QStringList{ u"name="_s + hostile, u"group-id=DeviceUpdate"_s, u"member-name=adu"_s,
                          u"private-ip-address=10.0.1.9"_s }));
        QCOMPARE(values(words, u"--asg"_s).size(), 2);
        const QJsonObject tags =
            QJsonDocument::fromJson(values(words, u"--tags"_s).value(0).toUtf8()).object();
        QCOMPARE(tags.value(hostile).toString(), hostile);
        QCOMPARE(values(found.at(7), u"--zone-name"_s), QStringList{ hostile });
        QCOMPARE(found.at(8).at(3), u"add"_s);
    }

    void simpleTagsStaySimple()
    {
        Draft draft = ruletest::goodDraft();
        draft.tags = { { u"env"_s, u"prod"_s, true, false }, { u"cost"_s, u"7"_s, true, false } };
        const auto found = calls(createCommand(makePlan(draft, planfacts::facts(), now)));
        QCOMPARE(values(found.first(), u"--tags"_s), (QStringList{ u"env=prod"_s, u"cost=7"_s }));
        QVERIFY(values(found.at(1), u"--tags"_s).isEmpty()); // not for the zone
    }

    void endpointsOfAList()
    {
        QList<ResourceId> ids;
        for (int number = 0; number < 250; ++number)
            ids.append(ResourceId(u"/subscriptions/s/resourceGroups/%1/providers/Microsoft.Network/"
                                  "privateEndpoints/pe-%2"_s.arg(hostile)
                                      .arg(number)));
        for (const bool deletes : { false, true }) {
            const auto found = calls(deletes ? deleteEndpointsCommand(ids) : showEndpointsCommand(ids));
            QCOMPARE(found.size(), 3);
            QStringList all;
            for (const QStringList &words : found) {
                QCOMPARE(
                    words.mid(0, 3),
                    (QStringList{ u"network"_s, u"private-endpoint"_s, deletes ? u"delete"_s : u"show"_s }));
                all += values(words, u"--ids"_s);
            }
            QCOMPARE(all.size(), ids.size());
            for (qsizetype at = 0; at < ids.size(); ++at)
                QCOMPARE(all.at(at), ids.at(at).text());
        }
    }

    void createsEndpointsAsTheyAre()
    {
        PrivateEndpoint endpoint;
        endpoint.id = ResourceId(u"/subscriptions/s/resourceGroups/rg x/providers/Microsoft.Network/"
                                 "privateEndpoints/pe"_s);
        endpoint.name = hostile;
        endpoint.location = u"westus2"_s;
        endpoint.target = account;
        endpoint.groupIds = { u"DeviceUpdate"_s };
        endpoint.connectionName = u"-c"_s;
        endpoint.manual = true;
        endpoint.requestMessage = u"@"_s + hostile;
        endpoint.ipConfigurations.append({ u"one"_s, u"DeviceUpdate"_s, u"adu"_s, u"10.0.0.7"_s });
        endpoint.tags.insert(u"a.b=c"_s, hostile);
        const auto found = calls(createEndpointsCommand({ endpoint, endpoint }));
        QCOMPARE(found.size(), 2);
        const QStringList &words = found.constFirst();
        QCOMPARE(words.mid(0, 3), (QStringList{ u"network"_s, u"private-endpoint"_s, u"create"_s }));
        QCOMPARE(values(words, u"--resource-group"_s), QStringList{ u"rg x"_s });
        QCOMPARE(values(words, u"--name"_s), QStringList{ hostile });
        QCOMPARE(values(words, u"--private-connection-resource-id"_s), QStringList{ account.text() });
        QCOMPARE(values(words, u"--group-id"_s), QStringList{ u"DeviceUpdate"_s });
        QCOMPARE(values(words, u"--connection-name"_s), QStringList{ u"-c"_s });
        QCOMPARE(values(words, u"--manual-request"_s), QStringList{ u"true"_s });
        QCOMPARE(values(words, u"--request-message"_s), QStringList{ u" @"_s + hostile });
        QCOMPARE(
            values(words, u"--ip-config"_s),
            (QStringList{ u"name=one"_s, u"group-id=DeviceUpdate"_s, u"member-name=adu"_s,
                          u"private-ip-address=10.0.0.7"_s }));
        const QString tags = values(words, u"--tags"_s).join(u'|');
        QCOMPARE(QJsonDocument::fromJson(tags.toUtf8())[u"a.b=c"_s].toString(), hostile);
        QVERIFY(values(words, u"--subnet"_s).isEmpty());
        endpoint.manual = false;
        QVERIFY(!createEndpointsCommand({ endpoint }).contains(u"--manual-request"));
    }

    void everyCommandPassesBash()
    {
        const ResourceId odd(
            u"/subscriptions/s/resourceGroups/%1/providers/Microsoft.DeviceUpdate/accounts/%1"_s.arg(
                u"x'$(id)\ny"_s));
        for (const QString &script :
             { showAccountCommand(hostile), showResourceCommand(odd),
               decideCommand(odd, hostile, hostile, hostile), removeConnectionCommand(odd, hostile),
               publicAccessCommand(odd, true), deleteEndpointCommand(odd), showEndpointsCommand({ odd, odd }),
               deleteEndpointsCommand({ odd }), createEndpointsCommand({ PrivateEndpoint() }),
               createCommand(makePlan(hostileDraft(), planfacts::facts(), now)),
               createCommand(makePlan(Draft(), Facts(), now)) }) {
            QVERIFY(script.startsWith(u"# Needs "));
            QVERIFY(script.endsWith(u'\n'));
            QCOMPARE(run({ u"-n"_s }, script), QByteArray());
        }
    }
};

QTEST_APPLESS_MAIN(CommandsTest)
#include "commandstest.moc"
