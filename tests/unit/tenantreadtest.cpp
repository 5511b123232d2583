// The first look with a new token goes the way that every request of the program goes.
#include "src/flow/tenantread.h"
#include "src/base/scheduler.h"
#include "tests/support/scriptedtransport.h"

#include <QTest>
#include <optional>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class TenantReadTest : public QObject {
    Q_OBJECT
private slots:
    void goesThroughTheTransportThatIsGiven()
    {
        auto script = std::make_shared<Script>();
        script->answer = [](const HttpRequest &) {
            return ScriptedTransport::reply(
                200, "{\"value\":[{\"tenantId\":\"t\",\"displayName\":\"Contoso\"}]}");
        };
        ScriptedTransport transport(script);
        SystemScheduler scheduler;
        std::optional<Result<QList<Tenant>>> tenants;
        readTenants(&transport, QUrl(u"https://arm.test"_s), Secret("word"), &scheduler, this)
            ->then(this, [&tenants](const Result<QList<Tenant>> &given) { tenants = given; });
        QTRY_VERIFY(tenants);
        QVERIFY(tenants->has_value());
        QCOMPARE((*tenants)->size(), 1);
        QCOMPARE((*tenants)->constFirst().displayName, u"Contoso"_s);
        QCOMPARE(script->sent.size(), 1);
        QCOMPARE(script->sent.constFirst().url.host(), u"arm.test"_s);
    }
};

QTEST_GUILESS_MAIN(TenantReadTest)
#include "tenantreadtest.moc"
