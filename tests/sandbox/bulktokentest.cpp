// Many decisions at once with an account's tokens instead of a fixed one: one sign-in for all of them, and at
// ARM nothing that a fixed token would not have sent.
#include "signindriver.h"

#include "sandboxworld.h"
#include "src/auth/accountsession.h"
#include "src/auth/refreshcredential.h"
#include "src/flow/accountplace.h"
#include "src/flow/decideflow.h"
#include "src/flow/inventory.h"
#include "src/net/networktransport.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr double Speed = 200;
constexpr int Many = 50;
constexpr int Patience = 60000;
const QString TokenPath = u"/oauth2/v2.0/token"_s;

// A world with many requests, what listens for it, and a line for each request that it got.
struct World {
    explicit World(const QString &trafficFile)
        : file(trafficFile)
    {
        Options options;
        options.world = u"large:250"_s;
        options.speed = Speed;
        driver = std::make_unique<SignInDriver>(options);
        tokens = driver->signIn(u"ada"_s, contoso).json.toObject();
        listener = std::move(Listener::start(driver->sandbox.get(), 0, 0, file).value());
    }
    // Since the last time: "PUT /subscriptions/..." without query.
    QStringList asked()
    {
        QFile lines(file);
        if (!lines.open(QIODevice::ReadOnly) || !lines.seek(read))
            return {};
        const QByteArray fresh = lines.readAll();
        read += fresh.size();
        QStringList all;
        const QList<QByteArray> entries = fresh.split('\n');
        for (const QByteArray &entry : entries) {
            const QJsonObject request = QJsonDocument::fromJson(entry).object();
            if (!request.isEmpty())
                all << request[u"method"].toString() + u' ' + request[u"url"].toString().section(u'?', 0, 0);
        }
        return all;
    }

    QString file;
    qint64 read = 0;
    std::unique_ptr<SignInDriver> driver;
    QJsonObject tokens; // of ada
    std::unique_ptr<Listener> listener;
};

int countOf(const QStringList &lines, const QString &part)
{
    return int(lines.filter(part).size());
}

// Every write, and what was read: how often depends on how long the operations take to end.
QString work(QStringList lines)
{
    lines.removeIf([](const QString &line) { return line.contains(u"operation"_s, Qt::CaseInsensitive); });
    const QStringList writes = lines.filter(u"PUT "_s);
    lines.removeDuplicates();
    lines += writes;
    lines.sort();
    return lines.join(u'\n');
}

} // namespace

class BulkTokenTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void fiftyCallsTakeOneToken();
    void decisionsSendWhatAFixedTokenSends();
    void tokenThatEndsInTheMiddleIsRenewedOnce();

private:
    std::unique_ptr<AccountSession> tokensOf(const World &world);
    std::unique_ptr<Session> open(const World &world, AccountSession *tokens);
    QList<PrivateEndpointConnection> pending(Session *session);
    // Approves them; gives how many have ended well.
    int approve(Session *session, const QList<PrivateEndpointConnection> &connections);

    std::unique_ptr<QTemporaryDir> m_folder;
    NetworkTransport m_network;
    SystemScheduler m_scheduler;
    std::unique_ptr<Database> m_database;
};

void BulkTokenTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::move(Database::open({}).value());
}

void BulkTokenTest::cleanup()
{
    m_database.reset();
}

std::unique_ptr<AccountSession> BulkTokenTest::tokensOf(const World &world)
{
    Account account;
    account.cloud = u"test"_s;
    account.tenant = contoso;
    account.userName = u"ada@contoso.com"_s;
    const Authority authority{ world.listener->url(), contoso, cli, u"https://management.azure.com"_s };
    const Secret refresh(world.tokens[u"refresh_token"].toString().toLatin1());
    return std::make_unique<AccountSession>(
        account, std::make_unique<RefreshCredential>(authority, refresh, &m_network), &m_scheduler, Speed);
}

std::unique_ptr<Session> BulkTokenTest::open(const World &world, AccountSession *tokens)
{
    return openAccount({ world.listener->url(), tokens, Speed, {} }, m_database.get(), &m_scheduler);
}

QList<PrivateEndpointConnection> BulkTokenTest::pending(Session *session)
{
    const auto list = settled(inventory::pending(session, this));
    QList<PrivateEndpointConnection> connections;
    if (!list)
        return connections;
    for (const PendingConnection &found : list->pending)
        connections.append(found.connection);
    return connections.mid(0, Many);
}

int BulkTokenTest::approve(Session *session, const QList<PrivateEndpointConnection> &connections)
{
    DecideFlow flow(session);
    QSignalSpy finished(&flow, &DecideFlow::finished);
    flow.start(Decision::Approve, connections, u"fine"_s);
    if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, Patience))
        return -1;
    const QList<DecisionRow> rows = flow.rows();
    return int(std::count_if(rows.cbegin(), rows.cend(), [](const DecisionRow &row) {
        return row.state == DecisionRow::State::Done;
    }));
}

// All at once, before there is any token.
void BulkTokenTest::fiftyCallsTakeOneToken()
{
    World world(m_folder->filePath(u"t.jsonl"_s));
    const auto tokens = tokensOf(world);
    const auto session = open(world, tokens.get());
    QSignalSpy renewed(tokens.get(), &AccountSession::renewed);
    int good = 0, ended = 0;
    for (int i = 0; i < Many; ++i) {
        session->arm()
            ->send(ArmRequest::get(u"/subscriptions"_s, u"2022-12-01"), this)
            ->then(this, [&](const Result<ArmReply> &reply) {
                ++ended;
                good += reply ? 1 : 0;
            });
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, Many, Patience);
    QCOMPARE(good, Many);
    QCOMPARE(renewed.size(), 1);
    const QStringList asked = world.asked();
    QCOMPARE(countOf(asked, TokenPath), 1);
    QCOMPARE(countOf(asked, u"GET /subscriptions"_s), Many);
    QCOMPARE(asked.size(), Many + 1);
}

void BulkTokenTest::decisionsSendWhatAFixedTokenSends()
{
    World own(m_folder->filePath(u"own.jsonl"_s)), fixed(m_folder->filePath(u"fixed.jsonl"_s));
    const auto tokens = tokensOf(own);
    const auto session = open(own, tokens.get());
    Identity ada;
    ada.name = u"ada"_s;
    ada.token = u"sandbox:ada"_s;
    Session plain(fixed.listener->url(), u"test"_s, ada, Speed, m_database.get(), &m_scheduler);
    const auto requests = pending(session.get());
    QCOMPARE(requests.size(), Many);
    QCOMPARE(pending(&plain).size(), Many);
    QCOMPARE(countOf(own.asked(), TokenPath), 1); // for all that was read, and all that follows
    fixed.asked();
    QCOMPARE(approve(session.get(), requests), Many);
    QCOMPARE(approve(&plain, requests), Many);
    const QStringList bySession = own.asked(), byToken = fixed.asked();
    QCOMPARE(countOf(bySession, TokenPath), 0);
    QCOMPARE(countOf(bySession, u"PUT "_s), Many);
    QCOMPARE(work(bySession), work(byToken));
}

// ARM refuses the old one, however many are on their way with it.
void BulkTokenTest::tokenThatEndsInTheMiddleIsRenewedOnce()
{
    World world(m_folder->filePath(u"t.jsonl"_s));
    const auto tokens = tokensOf(world);
    const auto session = open(world, tokens.get());
    const auto requests = pending(session.get());
    QCOMPARE(requests.size(), Many);
    world.asked();
    QSignalSpy renewed(tokens.get(), &AccountSession::renewed);
    world.driver->seconds(2 * 3600);
    QCOMPARE(approve(session.get(), requests), Many);
    QCOMPARE(renewed.size(), 1);
    const QStringList asked = world.asked();
    QCOMPARE(countOf(asked, TokenPath), 1);
    QVERIFY(countOf(asked, u"PUT "_s) <= Many + 6); // as many as one host is asked at a time
}

QTEST_GUILESS_MAIN(BulkTokenTest)
#include "bulktokentest.moc"
