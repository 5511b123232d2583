// URLs of ARM, and what a write that was read again says.
#include "src/arm/armurl.h"
#include "src/arm/applied.h"

#include <QJsonDocument>
#include <QTest>

using namespace linkdesk;

class ArmUrlTest : public QObject {
    Q_OBJECT
private slots:
    void built_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("encoded"); // empty: refused
        QTest::newRow("plain") << QStringLiteral("/subscriptions/s/resourceGroups/g-1_x.y")
                               << QByteArray("/subscriptions/s/resourceGroups/g-1_x.y");
        QTest::newRow("blank and brackets")
            << QStringLiteral("/a/my group(1)") << QByteArray("/a/my%20group%281%29");
        QTest::newRow("query characters") << QStringLiteral("/a/x?y#z&w") << QByteArray("/a/x%3Fy%23z%26w");
        QTest::newRow("percent") << QStringLiteral("/a/50%2F") << QByteArray("/a/50%252F");
        QTest::newRow("umlaut") << QStringLiteral("/a/größe") << QByteArray("/a/gr%C3%B6%C3%9Fe");
        QTest::newRow("up") << QStringLiteral("/a/../b") << QByteArray();
        QTest::newRow("relative") << QStringLiteral("a/b") << QByteArray();
        QTest::newRow("empty") << QString() << QByteArray();
    }

    void built()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, encoded);
        ArmRequest request = ArmRequest::get(path, u"2024-01-01");
        request.query = { { QStringLiteral("$filter"), QStringLiteral("a eq 'b+c'") } };
        const auto url = armUrl(QUrl(QStringLiteral("http://127.0.0.1:80/ignored?x=1")), request);
        QCOMPARE(url.has_value(), !encoded.isEmpty());
        if (url) {
            QCOMPARE(
                url->toEncoded(),
                "http://127.0.0.1:80" + encoded + "?api-version=2024-01-01&$filter=a%20eq%20%27b%2Bc%27");
        }
    }

    void origins_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("same");
        QTest::newRow("same") << QStringLiteral("https://arm.test/x") << true;
        // EventGrid and DNS name the default port (recordings).
        QTest::newRow("default port") << QStringLiteral("https://arm.test:443/x") << true;
        QTest::newRow("case") << QStringLiteral("https://ARM.test/x") << true;
        QTest::newRow("other host") << QStringLiteral("https://evil.test/x") << false;
        QTest::newRow("longer host") << QStringLiteral("https://arm.test.evil/x") << false;
        QTest::newRow("other scheme") << QStringLiteral("http://arm.test/x") << false;
        QTest::newRow("other port") << QStringLiteral("https://arm.test:8443/x") << false;
        QTest::newRow("user name") << QStringLiteral("https://arm.test@evil.test/x") << false;
        QTest::newRow("user at ours") << QStringLiteral("https://me@arm.test/x") << false;
        QTest::newRow("none") << QString() << false;
    }

    void origins()
    {
        QFETCH(QString, url);
        QFETCH(bool, same);
        QCOMPARE(sameOrigin(QUrl(QStringLiteral("https://arm.test")), QUrl(url)), same);
    }

    void plainHttpOnLoopbackOnly()
    {
        QVERIFY(isUsableOrigin(QUrl(QStringLiteral("http://127.0.0.1:8080"))));
        QVERIFY(isUsableOrigin(QUrl(QStringLiteral("http://localhost"))));
        QVERIFY(isUsableOrigin(QUrl(QStringLiteral("http://[::1]:1"))));
        QVERIFY(isUsableOrigin(QUrl(QStringLiteral("https://management.azure.com"))));
        QVERIFY(!isUsableOrigin(QUrl(QStringLiteral("http://management.azure.com"))));
        QVERIFY(!isUsableOrigin(QUrl(QStringLiteral("ftp://127.0.0.1"))));
        QVERIFY(!isUsableOrigin(QUrl()));
    }

    void whereHasNoQuery()
    {
        const QUrl url = QUrl::fromEncoded("https://arm.test/a%20b?sig=secret");
        QCOMPARE(whereOf("PUT", url), QStringLiteral("PUT /a b"));
    }

    void applied_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("found");
        QTest::addColumn<bool>("applied");
        const auto row = [](const char *name, const char *sent, const char *found, bool applied) {
            QTest::newRow(name) << QByteArray(sent) << QByteArray(found) << applied;
        };
        row("decided", "{'properties':{'state':{'status':'Approved'}}}",
            "{'id':'x','properties':{'state':{'status':'Approved','description':''},'provisioningState':'"
            "Updating'}}",
            true);
        row("still pending", "{'properties':{'state':{'status':'Approved'}}}",
            "{'properties':{'state':{'status':'Pending'}}}", false);
        row("other case and region", "{'location':'West US 2','id':'/A'}", "{'location':'westus2','id':'/a'}",
            true);
        row("template not returned", "{'properties':{'template':{'a':1},'mode':'Incremental'}}",
            "{'properties':{'mode':'Incremental'}}", true);
        row("tag missing", "{'tags':{'a':'1','b':'2'}}", "{'tags':{'a':'1'}}", false);
        row("tag left over", "{'tags':{'a':'1'}}", "{'tags':{'a':'1','b':'2'}}", false);
        row("other list", "{'l':[1]}", "{'l':[1,2]}", false);
        row("same list", "{'l':[{'a':1}]}", "{'l':[{'a':1,'b':2}]}", true);
        row("number", "{'n':1}", "{'n':2}", false);
        row("another kind", "{'n':1}", "{'n':'1'}", false);
        row("null says nothing", "{'n':null}", "{'n':'1'}", true);
        row("its own state", "{'etag':'1','properties':{'provisioningState':'Succeeded'}}",
            "{'etag':'2','properties':{'provisioningState':'Updating'}}", true);
    }

    void applied()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, found);
        QFETCH(bool, applied);
        const auto parsed = [](QByteArray text) {
            return QJsonDocument::fromJson(text.replace('\'', '"')).object();
        };
        QCOMPARE(mayHaveBeenApplied(parsed(sent), parsed(found)), applied);
    }
};

QTEST_GUILESS_MAIN(ArmUrlTest)
#include "armurltest.moc"
