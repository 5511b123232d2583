#include "src/flow/openaccounts.h"
#include "src/auth/accountbook.h"
#include "src/auth/secretstore.h"
#include "src/store/database.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/scriptedtransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

// Takes nothing, and says why.
class LockedStore : public SecretStore {
public:
    Call<Secret> *read(const QString &, QObject *parent) override
    {
        return settledCall<Secret>(locked(), parent);
    }
    Call<Done> *write(const QString &, const Secret &, QObject *parent) override
    {
        return settledCall<Done>(locked(), parent);
    }
    Call<Done> *remove(const QString &, QObject *parent) override
    {
        return settledCall<Done>(locked(), parent);
    }
    bool lasts() const override { return true; }
    int asked = 0;
    bool mayHaveTaken = false;

private:
    Error locked()
    {
        ++asked;
        Error error = Error::of(Failure::Storage);
        error.code = u"keychain_locked"_s;
        error.maybeApplied = mayHaveTaken;
        return error;
    }
};

Tokens tokensOfAda()
{
    Tokens tokens;
    tokens.access = Secret("access");
    tokens.refresh = Secret("refresh");
    tokens.lifeSeconds = 3600;
    return tokens;
}

} // namespace

class OpenAccountsTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_database = std::move(Database::open({}).value());
        m_book = std::make_unique<AccountBook>(m_database.get());
        m_script = std::make_shared<Script>();
        m_script->answer = [](const HttpRequest &) {
            return ScriptedTransport::reply(
                200,
                "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"a\",\"refresh_token\":"
                "\"newer\"}");
        };
        m_transport = std::make_unique<ScriptedTransport>(m_script);
        m_account = {};
        m_account.id = u"id"_s;
        m_account.cloud = u"cloud"_s;
        m_account.tenant = u"tenant"_s;
        m_account.userName = u"ada@contoso.com"_s;
        m_account.way = ways::Browser;
        QVERIFY(m_book->put({ m_account, false, QDateTime::currentDateTimeUtc() }).has_value());
    }

    void newestRefreshTokenIsKept()
    {
        MemoryStore store;
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        AccountSession *session = accounts.open(m_account, authority());
        QCOMPARE(accounts.open(m_account, authority()), session);
        QVERIFY(session->provide(tokensOfAda()));
        QTRY_COMPARE(kept(&store), QByteArray("refresh"));
        QVERIFY((*m_book->find(u"id"_s))->mayBeInKeychain);
        session->replace(Secret("access"), {}, this);
        QTRY_COMPARE(kept(&store), QByteArray("newer"));
    }

    void nextStartGoesOnWithIt()
    {
        MemoryStore store;
        store.write(SecretStore::accountKey(u"id"_s), Secret("earlier"), this);
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        AccountSession *session = accounts.open(m_account, authority());
        QCOMPARE(m_script->sent.size(), 0);
        session->token(this);
        QTRY_COMPARE(m_script->sent.size(), 1);
        QVERIFY(m_script->sent.constFirst().body.contains("refresh_token=earlier"));
    }

    void lockedKeychainIsSaidAndTheSessionLives()
    {
        LockedStore store;
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        QSignalSpy notKept(&accounts, &OpenAccounts::notKept);
        AccountSession *session = accounts.open(m_account, authority());
        QVERIFY(session->provide(tokensOfAda()));
        QTRY_COMPARE(notKept.size(), 1);
        QCOMPARE(notKept.at(0).at(0).toString(), u"id"_s);
        QCOMPARE(notKept.at(0).at(1).value<Error>().code, u"keychain_locked"_s);
        QVERIFY(session->ready());
    }

    void signedOutWithoutTheKeychainThatTookNothing()
    {
        LockedStore store;
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        QSignalSpy notKept(&accounts, &OpenAccounts::notKept);
        QVERIFY(accounts.open(m_account, authority())->provide(tokensOfAda()));
        QVERIFY(m_book->find(u"id"_s).value()->mayBeInKeychain);
        QTRY_COMPARE(notKept.size(), 1);
        QVERIFY(!m_book->find(u"id"_s).value()->mayBeInKeychain);
        const int asked = store.asked;
        accounts.close(u"id"_s);
        std::optional<Result<SignedOut>> out;
        signOut(m_book.get(), &store, u"id"_s, this)->then(this, [&out](const Result<SignedOut> &result) {
            out = result;
        });
        QTRY_VERIFY(out);
        QVERIFY(out->has_value());
        QCOMPARE(store.asked, asked);
        QVERIFY(!m_book->find(u"id"_s).value());
    }

    void writeThatMayHaveHappenedIsLookedFor()
    {
        LockedStore store;
        store.mayHaveTaken = true;
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        QSignalSpy notKept(&accounts, &OpenAccounts::notKept);
        QVERIFY(accounts.open(m_account, authority())->provide(tokensOfAda()));
        QTRY_COMPARE(notKept.size(), 1);
        QVERIFY(m_book->find(u"id"_s).value()->mayBeInKeychain);
    }

    void closingOverwrites()
    {
        MemoryStore store;
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        AccountSession *session = accounts.open(m_account, authority());
        QVERIFY(session->provide(tokensOfAda()));
        const Secret access = *session->ready();
        accounts.close(u"id"_s);
        QVERIFY(access.isEmpty());
        QVERIFY(!accounts.find(u"id"_s));
        accounts.close(u"id"_s);
    }

    void secretOfAServicePrincipalOpensTheNextStart()
    {
        becomeRobot();
        MemoryStore store;
        {
            OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
            QVERIFY(accounts.open(m_account, authority())->provide(tokensOfRobot()));
            QTRY_COMPARE(kept(&store), QByteArray("client secret"));
            QVERIFY((*m_book->find(u"id"_s))->mayBeInKeychain);
        }
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        AccountSession *session = accounts.open(m_account, authority());
        session->token(this);
        QTRY_COMPARE(m_script->sent.size(), 1);
        QVERIFY(m_script->sent.constFirst().body.contains("grant_type=client_credentials"));
        QVERIFY(m_script->sent.constFirst().body.contains("client_secret=client%20secret"));
        QTRY_VERIFY(session->ready());
    }

    // The person enters it once more, and whoever waited goes on; the store is asked again for the next one.
    void secretBehindALockIsAskedFor()
    {
        becomeRobot();
        LockedStore store;
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        AccountSession *session = accounts.open(m_account, authority());
        std::optional<Secret> token;
        session->token(this)->then(this, [&token](const Result<Secret> &got) { token = *got; });
        QTRY_VERIFY(session->need());
        QCOMPARE(session->need()->reason.code, u"secret_missing"_s);
        QCOMPARE(session->need()->reason.innerCode, u"keychain_locked"_s);
        QSignalSpy notKept(&accounts, &OpenAccounts::notKept);
        QVERIFY(session->provide(tokensOfRobot()));
        QTRY_VERIFY(token);
        QTRY_COMPARE(notKept.size(), 1);
        QVERIFY(m_script->sent.isEmpty());
        session->replace(*token, {}, this);
        QTRY_COMPARE(m_script->sent.size(), 1);
        QVERIFY(m_script->sent.constFirst().body.contains("client_secret=client%20secret"));
    }

    // A wrong secret ends nobody's wait: another one may be entered.
    void secretThatIsRefusedIsAskedFor()
    {
        becomeRobot();
        MemoryStore store;
        store.write(SecretStore::accountKey(u"id"_s), Secret("old"), this);
        m_script->answer = [](const HttpRequest &) {
            return ScriptedTransport::reply(
                401,
                "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000222: The provided client "
                "secret keys are expired.\"}");
        };
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        AccountSession *session = accounts.open(m_account, authority());
        session->token(this);
        QTRY_VERIFY(session->need());
        QCOMPARE(session->need()->reason.innerCode, u"AADSTS7000222"_s);
    }

    void nothingIsKeptOfTheOtherWays_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("certificate");
        QTest::newRow("Azure CLI") << QString(ways::AzureCli) << QString();
        QTest::newRow("certificate") << QString(ways::ServicePrincipal) << u"/nowhere/robot.pem"_s;
        QTest::newRow("given token") << QString(ways::GivenToken) << QString();
    }
    void nothingIsKeptOfTheOtherWays()
    {
        QFETCH(QString, way);
        QFETCH(QString, certificate);
        becomeRobot();
        m_account.way = way;
        m_account.certificate = certificate;
        QVERIFY(!m_account.needsSecret());
        LockedStore store;
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        Tokens tokens = tokensOfRobot();
        tokens.refresh = {};
        AccountSession *session = accounts.open(m_account, authority());
        QVERIFY(session->provide(tokens));
        QVERIFY(session->ready());
        accounts.close(u"id"_s);
        QCOMPARE(store.asked, 0);
        QVERIFY(!(*m_book->find(u"id"_s))->mayBeInKeychain);
    }

    void givenTokenIsOverwrittenInTheEnd()
    {
        becomeRobot();
        m_account.way = ways::GivenToken;
        MemoryStore store;
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        const Secret token("given");
        AccountSession *session = accounts.openGiven(m_account, token, {});
        session->token(this);
        QTRY_VERIFY(session->ready());
        QCOMPARE(session->ready()->reveal(), QByteArray("given"));
        accounts.close(u"id"_s);
        QVERIFY(token.isEmpty());
        QVERIFY(m_script->sent.isEmpty());
    }

    // A certificate instead of the secret.
    void secretIsDropped()
    {
        becomeRobot();
        MemoryStore store;
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        QVERIFY(accounts.open(m_account, authority())->provide(tokensOfRobot()));
        QTRY_COMPARE(kept(&store), QByteArray("client secret"));
        accounts.close(u"id"_s);
        m_account.certificate = u"/nowhere/robot.pem"_s;
        accounts.open(m_account, authority());
        accounts.dropSecret(u"id"_s);
        QTRY_VERIFY(!(*m_book->find(u"id"_s))->mayBeInKeychain);
        QCOMPARE(kept(&store), QByteArray());
    }

    // Out of memory, the store and the book.
    void signingOutLeavesNothingOfAServicePrincipal()
    {
        becomeRobot();
        MemoryStore store;
        OpenAccounts accounts(m_book.get(), &store, m_transport.get(), &m_scheduler);
        AccountSession *session = accounts.open(m_account, authority());
        QVERIFY(session->provide(tokensOfRobot()));
        QTRY_COMPARE(kept(&store), QByteArray("client secret"));
        const Secret access = *session->ready();
        accounts.close(u"id"_s);
        QVERIFY(access.isEmpty());
        std::optional<SignedOut> out;
        signOut(m_book.get(), &store, u"id"_s, this)->then(this, [&out](const Result<SignedOut> &result) {
            out = *result;
        });
        QTRY_VERIFY(out);
        QVERIFY(out->keychainEntry && out->row);
        QCOMPARE(kept(&store), QByteArray());
        QVERIFY(m_book->all()->isEmpty());
    }

private:
    static Tokens tokensOfRobot()
    {
        Tokens tokens;
        tokens.access = Secret("access");
        tokens.refresh = Secret("client secret");
        tokens.lifeSeconds = 3600;
        return tokens;
    }
    void becomeRobot()
    {
        m_account.way = ways::ServicePrincipal;
        m_account.userName = u"client"_s;
        m_account.clientId = u"client"_s;
    }
    static Authority authority()
    {
        return { QUrl(u"https://login.test"_s), u"tenant"_s, u"client"_s, u"https://arm"_s };
    }
    QByteArray kept(SecretStore *store)
    {
        std::optional<QByteArray> found;
        store->read(SecretStore::accountKey(u"id"_s), this)
            ->then(this, [&found](const Result<Secret> &secret) { found = secret->reveal(); });
        [&found] { QTRY_VERIFY(found); }();
        return found.value_or(QByteArray());
    }

    std::unique_ptr<Database> m_database;
    std::unique_ptr<AccountBook> m_book;
    std::shared_ptr<Script> m_script;
    std::unique_ptr<ScriptedTransport> m_transport;
    ManualScheduler m_scheduler;
    Account m_account;
};

QTEST_GUILESS_MAIN(OpenAccountsTest)
#include "openaccountstest.moc"
