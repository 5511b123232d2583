#include "src/auth/accountsession.h"
#include "src/auth/refreshcredential.h"
#include "src/auth/secretstore.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/scriptedtransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Granted =
    "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"first\",\"refresh_token\":\"r2\"}";
const QByteArray GrantedNext = "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"second\"}";
const QByteArray Revoked = "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS50173: "
                           "Revoked.\",\"claims\":\"{\\\"x\\\":1}\"}";
const QByteArray NoClient =
    "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Wrong secret.\"}";

HttpReply reply(int status, const QByteArray &body, const HttpHeaders &headers = {})
{
    return ScriptedTransport::reply(status, body, headers);
}

Tokens tokensWith(const QByteArray &access, const QByteArray &refresh = {})
{
    Tokens tokens;
    tokens.access = Secret(access);
    tokens.refresh = Secret(refresh);
    tokens.lifeSeconds = 3600;
    tokens.person.objectId = u"ada"_s;
    return tokens;
}

} // namespace

class AccountSessionTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_script = std::make_shared<Script>();
        m_transport = std::make_unique<ScriptedTransport>(m_script);
        m_scheduler = std::make_unique<ManualScheduler>();
        m_calls = std::make_unique<QObject>();
        m_got.clear();
        begin(Secret("r1"), {});
        answer({ reply(200, Granted), reply(200, GrantedNext) });
    }
    void cleanup()
    {
        m_calls.reset();
        m_session.reset();
    }

    void nothingIsSentBeforeItIsNeeded()
    {
        QVERIFY(!m_session->ready());
        QCOMPARE(m_script->sent.size(), 0);
    }

    void oneRenewalForEverybody()
    {
        for (int i = 0; i < 50; ++i)
            ask();
        QTRY_COMPARE(m_got.size(), 50);
        QCOMPARE(texts(), QSet<QString>{ u"first"_s });
        QCOMPARE(m_script->sent.size(), 1);
        QCOMPARE(m_script->line(0), QByteArray("POST /tenant/oauth2/v2.0/token"));
        QVERIFY(m_script->sent.at(0).body.contains("refresh_token=r1"));
        QCOMPARE(m_session->ready()->reveal(), QByteArray("first"));
    }

    void renewsBeforeTheEnd()
    {
        QSignalSpy changed(m_session.get(), &AccountSession::refreshTokenChanged);
        getOne(u"first"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).value<Secret>().reveal(), QByteArray("r2"));
        m_scheduler->advance(Milliseconds(3299 * 1000));
        QVERIFY(m_session->ready());
        m_scheduler->advance(Milliseconds(1000));
        QVERIFY(!m_session->ready());
        getOne(u"second"_s);
        QVERIFY(m_script->sent.at(1).body.contains("refresh_token=r2"));
        QCOMPARE(changed.size(), 1); // none was given: the last stays
    }

    void refusedOneIsReplacedOnceForAll()
    {
        getOne(u"first"_s);
        const Secret refused("first");
        for (int i = 0; i < 20; ++i)
            note(m_session->replace(refused, {}, m_calls.get()));
        QTRY_COMPARE(m_got.size(), 21);
        QCOMPARE(m_script->sent.size(), 2);
        note(m_session->replace(refused, {}, m_calls.get())); // an answer that comes late
        QTRY_COMPARE(m_got.size(), 22);
        QCOMPARE(m_got.constLast()->reveal(), QByteArray("second"));
        QCOMPARE(m_script->sent.size(), 2);
    }

    void claimsGoAlongAndMayNeedThePerson()
    {
        getOne(u"first"_s);
        answer({ reply(400, Revoked) });
        QSignalSpy needed(m_session.get(), &AccountSession::signInNeeded);
        note(m_session->replace(Secret("first"), u"{\"c\":1}"_s, m_calls.get()));
        ask();
        QTRY_COMPARE(needed.size(), 1);
        QVERIFY(m_script->sent.at(1).body.contains("claims=%7B%22c%22%3A1%7D"));
        QCOMPARE(m_session->need()->claims, u"{\"x\":1}"_s); // the service knows best
        QCOMPARE(m_session->need()->reason.innerCode, u"AADSTS50173"_s);
        QCOMPARE(m_got.size(), 1);
        QVERIFY(m_session->provide(tokensWith("asked", "r9")));
        QTRY_COMPARE(m_got.size(), 3);
        QCOMPARE(m_got.constLast()->reveal(), QByteArray("asked"));
        QVERIFY(!m_session->need());
        QCOMPARE(m_script->sent.size(), 2);
    }

    void somebodyElseIsNotTaken()
    {
        Tokens other = tokensWith("other");
        other.person.objectId = u"nils"_s;
        QVERIFY(!m_session->provide(other));
        QVERIFY(!m_session->ready());
    }

    void whoWouldNotSignInIsNotAskedAgain()
    {
        answer({ reply(400, Revoked) });
        QSignalSpy needed(m_session.get(), &AccountSession::signInNeeded);
        ask();
        QTRY_COMPARE(needed.size(), 1);
        m_session->refuse(m_session->need()->reason);
        QTRY_COMPARE(m_got.size(), 1);
        QCOMPARE(m_got.constLast().error().innerCode, u"AADSTS50173"_s);
        ask();
        QTRY_COMPARE(m_got.size(), 2);
        QCOMPARE(m_script->sent.size(), 1);
        QCOMPARE(needed.size(), 1);
        m_session->askAgain();
        ask();
        QTRY_COMPARE(needed.size(), 2);
    }

    void outageIsTriedAgainAndThenSaid()
    {
        answer({ reply(503, "down"), ScriptedTransport::lost(), reply(200, Granted) });
        getOne(u"first"_s);
        QCOMPARE(m_script->sent.size(), 3);
        m_scheduler->advance(Milliseconds(3600 * 1000));
        answer({ reply(503, "down") });
        ask();
        QTRY_COMPARE(m_got.size(), 2);
        QCOMPARE(m_got.constLast().error().httpStatus, 503);
        QCOMPARE(m_script->sent.size(), 6);
    }

    void whatNobodyCanMendIsSaidAtOnce_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<Failure>("failure");
        QTest::newRow("wrong client") << NoClient << 401 << Failure::Refused;
        QTest::newRow("no JSON") << QByteArray("<html>") << 200 << Failure::NotUnderstood;
        QTest::newRow("malformed ID token")
            << QByteArray("{\"token_type\":\"Bearer\",\"access_token\":\"a\",\"id_token\":\"a.b\"}") << 200
            << Failure::NotUnderstood;
    }
    void whatNobodyCanMendIsSaidAtOnce()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        answer({ reply(status, body) });
        ask();
        QTRY_COMPARE(m_got.size(), 1);
        QTEST(m_got.constLast().error().failure, "failure");
        QCOMPARE(m_script->sent.size(), 1);
    }

    void oneWhoLeavesEndsOnlyHisWait()
    {
        Call<Secret> *leaving = m_session->token(m_calls.get());
        ask();
        delete leaving;
        QTRY_COMPARE(m_got.size(), 1);
        QCOMPARE(m_got.constLast()->reveal(), QByteArray("first"));
        QCOMPARE(m_script->sent.size(), 1);
    }

    void signOutEndsAndOverwritesEverything()
    {
        getOne(u"first"_s);
        const Secret held = *m_session->ready();
        QSignalSpy changed(m_session.get(), &AccountSession::refreshTokenChanged);
        m_script->answer = [](const HttpRequest &) { return std::nullopt; };
        note(m_session->replace(Secret("other"), u"{\"c\":1}"_s, m_calls.get()));
        QVERIFY(m_session->provide(tokensWith("asked", "r9")));
        const Secret access = *m_session->ready();
        const Secret refresh = changed.constLast().at(0).value<Secret>();
        m_scheduler->advance(Milliseconds(3600 * 1000));
        ask();
        m_session->signOut();
        QTRY_COMPARE(m_got.size(), 3);
        QCOMPARE(m_got.constLast().error().failure, Failure::Cancelled);
        for (const Secret &secret : { access, refresh }) {
            QVERIFY(secret.isEmpty());
            for (const char letter : secret.view())
                QCOMPARE(letter, '\0');
        }
        QCOMPARE(m_script->ended, int(m_script->sent.size()) - 1);
        QVERIFY(!m_session->provide(tokensWith("again")));
        ask();
        QTRY_COMPARE(m_got.size(), 4);
        QCOMPARE(m_got.constLast().error().failure, Failure::Cancelled);
        QVERIFY(!held.isEmpty()); // replaced earlier: goes with its last copy, here the test's
    }

    void wrongClockIsSaidAndDoesNoHarm()
    {
        QSignalSpy checked(m_session.get(), &AccountSession::clockChecked);
        // 3 hours before this computer's 03:04:05.
        answer({ reply(200, Granted, { { "Date", "Fri, 02 Jan 2026 00:04:05 GMT" } }) });
        getOne(u"first"_s);
        QCOMPARE(checked.size(), 1);
        QCOMPARE(m_session->clockAhead(), 3 * 3600);
        QVERIFY(m_session->ready());
    }

    void keptTokenIsReadWhenItIsNeeded()
    {
        MemoryStore store;
        store.write(u"k"_s, Secret("kept"), this);
        int reads = 0;
        begin({}, [&store, &reads](QObject *parent) {
            ++reads;
            return store.read(u"k"_s, parent);
        });
        QCOMPARE(reads, 0);
        getOne(u"first"_s);
        QCOMPARE(reads, 1);
        QVERIFY(m_script->sent.at(0).body.contains("refresh_token=kept"));
    }

    void unreadableKeychainNeedsThePerson()
    {
        begin({}, [](QObject *parent) {
            Error error = Error::of(Failure::Storage, u"The keyring is locked."_s);
            error.code = u"locked"_s;
            return settledCall<Secret>(error, parent);
        });
        QSignalSpy needed(m_session.get(), &AccountSession::signInNeeded);
        ask();
        QTRY_COMPARE(needed.size(), 1);
        QCOMPARE(m_session->need()->reason.innerCode, u"locked"_s);
        QCOMPARE(m_script->sent.size(), 0);
    }

    void memoryStoreOverwrites()
    {
        MemoryStore store;
        store.write(u"k"_s, Secret("value"), this);
        std::optional<Secret> read;
        store.read(u"k"_s, this)->then(this, [&read](const Result<Secret> &found) { read = *found; });
        QTRY_VERIFY(read);
        QCOMPARE(read->reveal(), QByteArray("value"));
        store.remove(u"k"_s, this);
        QCOMPARE(read->reveal(), QByteArray("value"));
        read.reset();
        store.read(u"k"_s, this)->then(this, [&read](const Result<Secret> &found) { read = *found; });
        QTRY_VERIFY(read);
        QVERIFY(read->isEmpty());
    }

private:
    void begin(const Secret &refresh, const SecretReader &reader)
    {
        Account account;
        account.tenant = u"tenant"_s;
        account.objectId = u"ada"_s;
        const Authority authority{ QUrl(u"https://login.test"_s), u"organizations"_s, u"client"_s,
                                   u"https://arm"_s };
        auto credential = std::make_unique<RefreshCredential>(authority, refresh, m_transport.get());
        credential->setReader(reader);
        m_session = std::make_unique<AccountSession>(account, std::move(credential), m_scheduler.get());
    }
    void answer(const QList<Result<HttpReply>> &answers)
    {
        m_script->answer = [answers, next = 0](const HttpRequest &) mutable {
            const int index = next;
            next = std::min(next + 1, int(answers.size()) - 1);
            return std::optional(answers.at(index));
        };
    }
    void note(Call<Secret> *call)
    {
        call->then(m_calls.get(), [this](const Result<Secret> &token) { m_got.append(token); });
    }
    void ask() { note(m_session->token(m_calls.get())); }
    void getOne(const QString &text)
    {
        const qsizetype before = m_got.size();
        ask();
        QTRY_COMPARE(m_got.size(), before + 1);
        QVERIFY(m_got.constLast().has_value());
        QCOMPARE(QString::fromLatin1(m_got.constLast()->reveal()), text);
    }
    QSet<QString> texts() const
    {
        QSet<QString> all;
        for (const Result<Secret> &token : m_got)
            all.insert(token ? QString::fromLatin1(token->reveal()) : u"error"_s);
        return all;
    }

    std::shared_ptr<Script> m_script;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<ManualScheduler> m_scheduler;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<QObject> m_calls;
    QList<Result<Secret>> m_got;
};

QTEST_GUILESS_MAIN(AccountSessionTest)
#include "accountsessiontest.moc"
