// Registering a resource provider: asked once, followed by its own state, ended for certain.
#include "src/flow/registration.h"
#include "tests/support/scriptedsession.h"

#include <QTest>
#include <optional>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Get = "GET /subscriptions/s/providers/Microsoft.DeviceUpdate";
const QByteArray Register = "POST /subscriptions/s/providers/Microsoft.DeviceUpdate/register";

QByteArray provider(const char *state)
{
    return QByteArray("{\"namespace\":\"Microsoft.DeviceUpdate\",\"registrationState\":\"") + state + "\"}";
}

} // namespace

class RegistrationTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void followedUntilRegistered();
    void doneAtOnce();
    void aReplicaMayLag();
    void endsAsSomethingElse();
    void takesTooLong();
    void mayNot();
    void lostAnswerIsReadAgain();
    void theFollowingReadFails();
    void cancelStopsReading();
    void whoListensMayEndIt();

private:
    Result<Provider> run();
    std::unique_ptr<ScriptedSession> m_session;
    QStringList m_states;
};

void RegistrationTest::init()
{
    m_session = std::make_unique<ScriptedSession>();
    m_states.clear();
}

Result<Provider> RegistrationTest::run()
{
    std::optional<Result<Provider>> result;
    QObject owner;
    registration::run(
        m_session->get(), u"s"_s, u"Microsoft.DeviceUpdate"_s, &owner,
        [this](const QString &state) { m_states.append(state); })
        ->then(&owner, [&result](const Result<Provider> &given) { result = given; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
        return Error::of(Failure::Deadline);
    return *result;
}

void RegistrationTest::followedUntilRegistered()
{
    m_session->on(Register, 200, provider("Registering"));
    m_session->on(Get, 200, provider("Registering"));
    m_session->on(Get, 200, provider("registered"));
    const Result<Provider> result = run();
    QVERIFY(result.has_value());
    QVERIFY(result->isRegistered());
    QCOMPARE(m_states, QStringList{ u"Registering"_s });
    QCOMPARE(m_session->count(Register), 1);
    QCOMPARE(m_session->count(Get), 2);
}

void RegistrationTest::doneAtOnce()
{
    m_session->on(Register, 200, provider("Registered"));
    QVERIFY(run().has_value());
    QCOMPARE(m_session->count(Get), 0);
}

void RegistrationTest::aReplicaMayLag()
{
    m_session->on(Register, 200, provider("NotRegistered"));
    m_session->on(Get, 200, provider("NotRegistered"));
    m_session->on(Get, 200, provider("Registering"));
    m_session->on(Get, 200, provider("Registered"));
    QVERIFY(run().has_value());
    QCOMPARE(m_states, (QStringList{ u"NotRegistered"_s, u"Registering"_s }));
}

void RegistrationTest::endsAsSomethingElse()
{
    m_session->on(Register, 200, provider("Registering"));
    m_session->on(Get, 200, provider("Registering"));
    m_session->on(Get, 200, provider("Unregistered"));
    const Result<Provider> result = run();
    QCOMPARE(result.error().failure, Failure::OperationFailed);
    QCOMPARE(result.error().detail, Detail::NotRegistered);
    QCOMPARE(result.error().arguments, (QStringList{ u"Microsoft.DeviceUpdate"_s, u"Unregistered"_s }));
}

void RegistrationTest::takesTooLong()
{
    m_session->on(Register, 200, "{}"); // every field may be missing
    m_session->on(Get, 200, provider("Registering"));
    const Result<Provider> result = run();
    QCOMPARE(result.error().detail, Detail::NotRegistered);
    QCOMPARE(result.error().arguments.value(1), u"Registering"_s);
    QVERIFY(m_session->count(Get) < 1000);
}

void RegistrationTest::mayNot()
{
    m_session->on(Register, 403, "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"no\"}}");
    const Result<Provider> result = run();
    QVERIFY(result.error().is(u"AuthorizationFailed"));
    QCOMPARE(m_session->count(Get), 0);
}

void RegistrationTest::lostAnswerIsReadAgain()
{
    m_session->lose(Register);
    m_session->on(Get, 200, provider("Registered"));
    QVERIFY(run().has_value());
}

void RegistrationTest::theFollowingReadFails()
{
    m_session->on(Register, 200, provider("Registering"));
    m_session->on(Get, 404, "{\"error\":{\"code\":\"SubscriptionNotFound\",\"message\":\"gone\"}}");
    QVERIFY(run().error().is(u"SubscriptionNotFound"));
}

void RegistrationTest::cancelStopsReading()
{
    m_session->on(Register, 200, provider("Registering"));
    m_session->hang(Get);
    std::optional<Result<Provider>> result;
    auto *call = registration::run(m_session->get(), u"s"_s, u"Microsoft.DeviceUpdate"_s, this);
    call->then(this, [&result](const Result<Provider> &given) { result = given; });
    QTRY_COMPARE(m_session->count(Get), 1);
    call->cancel();
    QTRY_VERIFY(result);
    QCOMPARE(result->error().failure, Failure::Cancelled);
    QCOMPARE(m_session->script->ended, 1);
}

void RegistrationTest::whoListensMayEndIt()
{
    m_session->on(Register, 200, provider("Registering"));
    m_session->on(Get, 200, provider("Registering"));
    auto owner = std::make_unique<QObject>();
    registration::run(
        m_session->get(), u"s"_s, u"Microsoft.DeviceUpdate"_s, owner.get(),
        [&owner](const QString &) { owner.reset(); });
    QTRY_VERIFY(!owner);
}

QTEST_GUILESS_MAIN(RegistrationTest)
#include "registrationtest.moc"
