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

private:
    static Error locked()
    {
        Error error = Error::of(Failure::Storage);
        error.code = u"keychain_locked"_s;
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

private:
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
