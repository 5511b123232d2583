// The sandbox is a cloud like any other: its metadata are read over real HTTP, and its sign-in service is
// where they say.
#include "sandboxworld.h"
#include "src/auth/authority.h"
#include "src/auth/cloud.h"
#include "src/net/networktransport.h"

using namespace linkdesk;
using namespace Qt::StringLiterals;

class CloudSandboxTest : public QObject {
    Q_OBJECT
private slots:
    void isACloud();
    void itsSignInServiceAnswers();
    void outage();

private:
    SandboxWorld m_world;
    NetworkTransport m_transport;
};

void CloudSandboxTest::isACloud()
{
    const QUrl origin = m_world.session()->origin();
    const Result<Cloud> cloud = settled(readCloud(&m_transport, origin, this));
    QVERIFY(cloud.has_value());
    QCOMPARE(cloud->name, u"Sandbox"_s);
    QCOMPARE(cloud->key(), origin.toString(QUrl::RemovePath));
    QCOMPARE(cloud->login, cloud->arm);
    QCOMPARE(cloud->audience, cloud->key());
    QVERIFY(cloud->portal.isEmpty()); // no page of it is a portal
    QVERIFY(!cloud->isBuiltIn);
}

void CloudSandboxTest::itsSignInServiceAnswers()
{
    const Result<Cloud> cloud = settled(readCloud(&m_transport, m_world.session()->origin(), this));
    QVERIFY(cloud.has_value());
    HttpRequest request;
    request.url = cloud->login;
    request.url.setPath(u"/organizations/v2.0/.well-known/openid-configuration"_s);
    const Result<HttpReply> reply = settled(m_transport.send(request, this));
    QVERIFY(reply.has_value());
    QCOMPARE(reply->status, 200);
    Authority authority{ cloud->login, u"organizations"_s, u"client"_s, cloud->audience };
    QVERIFY(reply->body.contains(authority.tokenAddress().toEncoded()));
}

void CloudSandboxTest::outage()
{
    m_world.addFaults("{\"pathRegex\":\"/metadata/endpoints\",\"status\":503}");
    const Result<Cloud> cloud = settled(readCloud(&m_transport, m_world.session()->origin(), this));
    QVERIFY(!cloud.has_value());
    QCOMPARE(cloud.error().httpStatus, 503);
}

QTEST_GUILESS_MAIN(CloudSandboxTest)
#include "cloudsandboxtest.moc"
