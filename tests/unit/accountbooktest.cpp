// Who has signed in: kept without secrets, and signing out proves what is gone.
#include "src/auth/accountbook.h"
#include "src/auth/secretstore.h"
#include "src/store/database.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace linkdesk;

namespace {

Account ada(const QString &id = QStringLiteral("1"))
{
    Account account;
    account.id = id;
    account.cloud = QStringLiteral("AzureCloud");
    account.tenant = QStringLiteral("24752f40-c54a-4141-a791-d76d35ac27f1");
    account.tenantName = QStringLiteral("Contoso");
    account.objectId = QStringLiteral("oid");
    account.userName = QStringLiteral("ada@contoso.com");
    account.displayName = QStringLiteral("Ada");
    account.way = ways::Browser;
    account.clientId = QStringLiteral("client");
    account.certificate = QStringLiteral("/home/ada/client.pem");
    return account;
}

QDateTime at(int second)
{
    return { QDate(2026, 5, 4), QTime(12, 0, second), Qt::UTC };
}

QString idsOf(const Result<QList<AccountEntry>> &entries)
{
    QStringList ids;
    if (entries) {
        for (const AccountEntry &entry : *entries)
            ids << entry.account.id;
    }
    return ids.join(u' ');
}

// A keychain that does not open.
class LockedStore : public SecretStore {
public:
    Call<Secret> *read(const QString &, QObject *parent) override { return fail<Secret>(parent); }
    Call<Done> *write(const QString &, const Secret &, QObject *parent) override
    {
        return fail<Done>(parent);
    }
    Call<Done> *remove(const QString &, QObject *parent) override { return fail<Done>(parent); }
    bool lasts() const override { return true; }
    int asked = 0;

private:
    template <class T> Call<T> *fail(QObject *parent)
    {
        ++asked;
        Error error = Error::of(Failure::Storage);
        error.code = QStringLiteral("keychain_locked");
        return settledCall<T>(error, parent);
    }
};

template <class T> Result<T> ended(Call<T> *call)
{
    std::optional<Result<T>> outcome;
    QObject here;
    call->then(&here, [&outcome](const Result<T> &result) { outcome = result; });
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }))
        return Error::of(Failure::NotUnderstood, QStringLiteral("the call never ended"));
    return *outcome;
}

} // namespace

class AccountBookTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        auto opened = Database::open({});
        QVERIFY(opened.has_value());
        m_database = std::move(*opened);
        m_book = std::make_unique<AccountBook>(m_database.get());
    }

    void keepsAllOfAnAccount()
    {
        QVERIFY(m_book->put({ ada(), true, at(1) }).has_value());
        const auto found = m_book->find(QStringLiteral("1"));
        QVERIFY(found && found->has_value());
        const AccountEntry &entry = **found;
        QCOMPARE(entry.account.cloud, ada().cloud);
        QCOMPARE(entry.account.tenant, ada().tenant);
        QCOMPARE(entry.account.tenantName, ada().tenantName);
        QCOMPARE(entry.account.objectId, ada().objectId);
        QCOMPARE(entry.account.userName, ada().userName);
        QCOMPARE(entry.account.displayName, ada().displayName);
        QCOMPARE(entry.account.way, ada().way);
        QCOMPARE(entry.account.clientId, ada().clientId);
        QCOMPARE(entry.account.certificate, ada().certificate);
        QVERIFY(entry.mayBeInKeychain);
        QCOMPARE(entry.lastUsed, at(1));
    }

    void lastUsedComesFirst()
    {
        QVERIFY(m_book->put({ ada(QStringLiteral("1")), false, at(1) }).has_value());
        QVERIFY(m_book->put({ ada(QStringLiteral("2")), false, at(2) }).has_value());
        QCOMPARE(idsOf(m_book->all()), QStringLiteral("2 1"));
        QVERIFY(m_book->noteUse(QStringLiteral("1"), at(3)).has_value());
        QCOMPARE(idsOf(m_book->all()), QStringLiteral("1 2"));
        QVERIFY(m_book->noteKeychain(QStringLiteral("1"), true).has_value());
        QVERIFY((*m_book->find(QStringLiteral("1")))->mayBeInKeychain);
    }

    // Two tenants, two clouds, and az beside a sign-in of one's own are different accounts; browser and
    // device code are not.
    void signingInAgainIsNotAnotherAccount()
    {
        QVERIFY(m_book->put({ ada(), false, at(1) }).has_value());
        Account again = ada({});
        again.tenant = again.tenant.toUpper();
        const auto same = m_book->entryOf(again);
        QVERIFY(same && same->has_value());
        QCOMPARE((*same)->account.id, QStringLiteral("1"));
        Account other = ada({});
        other.tenant = QStringLiteral("8e39bd3f-abe9-4396-a67f-c83ce2c07532");
        QVERIFY(!m_book->entryOf(other)->has_value());
        other = ada({});
        other.cloud = QStringLiteral("sandbox/contoso");
        QVERIFY(!m_book->entryOf(other)->has_value());
        other = ada({});
        other.way = ways::AzureCli;
        QVERIFY(!m_book->entryOf(other)->has_value());
        again.way = again.way == ways::Browser ? ways::DeviceCode : ways::Browser;
        QVERIFY(m_book->entryOf(again)->has_value());
    }

    void emptyFieldsAreKept()
    {
        Account bare;
        bare.id = QStringLiteral("bare");
        QVERIFY(m_book->put({ bare, false, {} }).has_value());
        const auto found = m_book->find(bare.id);
        QVERIFY(found && found->has_value());
        QVERIFY((*found)->account.tenant.isEmpty());
        QVERIFY((*found)->lastUsed.isValid());
    }

    void signingOutRemovesBoth()
    {
        MemoryStore store;
        const QString key = SecretStore::accountKey(QStringLiteral("1"));
        QVERIFY(ended(store.write(key, Secret("canary"), &store)).has_value());
        QVERIFY(m_book->put({ ada(), true, at(1) }).has_value());
        const Result<SignedOut> gone = ended(signOut(m_book.get(), &store, QStringLiteral("1"), this));
        QVERIFY(gone.has_value());
        QVERIFY(gone->keychainEntry && gone->row);
        QVERIFY(ended(store.read(key, &store))->isEmpty());
        QCOMPARE(idsOf(m_book->all()), QString());
        const Result<SignedOut> again = ended(signOut(m_book.get(), &store, QStringLiteral("1"), this));
        QVERIFY(again.has_value());
        QVERIFY(!again->keychainEntry && !again->row);
    }

    void whatCannotBeProvedStays()
    {
        LockedStore store;
        QVERIFY(m_book->put({ ada(), true, at(1) }).has_value());
        const Result<SignedOut> gone = ended(signOut(m_book.get(), &store, QStringLiteral("1"), this));
        QVERIFY(!gone.has_value());
        QCOMPARE(gone.error().code, QStringLiteral("keychain_locked"));
        QCOMPARE(idsOf(m_book->all()), QStringLiteral("1"));
    }

    // A session that was only in memory: the keychain is not asked.
    void theKeychainIsLeftAloneWhereNothingWasWritten()
    {
        LockedStore store;
        QVERIFY(m_book->put({ ada(), false, at(1) }).has_value());
        const Result<SignedOut> gone = ended(signOut(m_book.get(), &store, QStringLiteral("1"), this));
        QVERIFY(gone.has_value());
        QVERIFY(!gone->keychainEntry && gone->row);
        QCOMPARE(store.asked, 0);
    }

    void cancellingLeavesTheRow()
    {
        LockedStore store;
        QVERIFY(m_book->put({ ada(), true, at(1) }).has_value());
        Call<SignedOut> *call = signOut(m_book.get(), &store, QStringLiteral("1"), this);
        call->cancel();
        QCOMPARE(ended(call).error().failure, Failure::Cancelled);
        QCOMPARE(idsOf(m_book->all()), QStringLiteral("1"));
    }

    // A profile of before gets the table and loses nothing.
    void olderProfilesAreBroughtForward()
    {
        const QTemporaryDir folder;
        {
            const auto made = Database::open(folder.path());
            QVERIFY(made.has_value());
            QSqlQuery query((*made)->connection());
            QVERIFY(query.exec(QStringLiteral("DROP TABLE accounts")));
            QVERIFY(
                query.exec(QStringLiteral("INSERT INTO drafts VALUES ('cloud', 'account', '{}', 'then')")));
            QVERIFY(query.exec(QStringLiteral("PRAGMA user_version = 2")));
        }
        const auto opened = Database::open(folder.path());
        QVERIFY(opened.has_value());
        AccountBook book(opened->get());
        QVERIFY(book.put({ ada(), false, at(1) }).has_value());
        QCOMPARE(idsOf(book.all()), QStringLiteral("1"));
        QSqlQuery query((*opened)->connection());
        QVERIFY(query.exec(QStringLiteral("SELECT count(*) FROM drafts")) && query.next());
        QCOMPARE(query.value(0).toInt(), 1);
    }

    void failuresAreErrors()
    {
        QSqlQuery query(m_database->connection());
        QVERIFY(query.exec(QStringLiteral("DROP TABLE accounts")));
        QCOMPARE(m_book->put({ ada(), false, at(1) }).error().failure, Failure::Storage);
        QCOMPARE(m_book->all().error().failure, Failure::Storage);
        MemoryStore store;
        const Result<SignedOut> gone = ended(signOut(m_book.get(), &store, QStringLiteral("1"), this));
        QCOMPARE(gone.error().failure, Failure::Storage);
    }

private:
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AccountBook> m_book;
};

QTEST_GUILESS_MAIN(AccountBookTest)
#include "accountbooktest.moc"
