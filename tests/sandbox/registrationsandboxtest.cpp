// A provider that the sandbox's subscription has not registered is registered by the program.
#include "sandboxworld.h"
#include "src/flow/registration.h"
#include "src/review/missingright.h"

using namespace linkdesk;
using namespace Qt::StringLiterals;

class RegistrationSandboxTest : public QObject {
    Q_OBJECT
private slots:
    void registers();
    void theReaderMayNot();

private:
    const QString m_hub = u"62062d7a-8e98-4f93-a72f-38c776e934b7"_s;
    const QString m_name = u"Microsoft.DeviceUpdate"_s;
};

void RegistrationSandboxTest::registers()
{
    SandboxWorld world;
    QStringList states;
    const Result<Provider> result = settled(registration::run(
        world.session(), m_hub, m_name, this, [&states](const QString &state) { states.append(state); }));
    QVERIFY(result.has_value());
    QVERIFY(result->isRegistered());
    QCOMPARE(states, QStringList{ u"Registering"_s });
}

void RegistrationSandboxTest::theReaderMayNot()
{
    SandboxWorld world(u"rita"_s);
    const Result<Provider> result = settled(registration::run(world.session(), m_hub, m_name, this));
    QVERIFY(!result.has_value());
    const auto missing = missingRight(result.error());
    QVERIFY(missing.has_value());
    QCOMPARE(missing->action, u"Microsoft.DeviceUpdate/register/action"_s);
    QCOMPARE(missing->scope, u"/subscriptions/"_s + m_hub);
    QCOMPARE(missing->role, u"Contributor"_s);
}

QTEST_GUILESS_MAIN(RegistrationSandboxTest)
#include "registrationsandboxtest.moc"
