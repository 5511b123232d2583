// What a person may type or paste as the address of a proxy.
#include "src/auth/proxyaddress.h"

#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class ProxyAddressTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("password");
        const auto row = [](const char *typed, const char *host, int port, const char *user = "",
                            const char *password = "") {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(host) << port
                                 << QString::fromLatin1(user) << QByteArray(password);
        };
        row("proxy.example.com", "proxy.example.com", 0);
        row(" proxy.example.com ", "proxy.example.com", 0);
        row("Proxy.Example.com:3128", "proxy.example.com", 3128);
        row("http://proxy.example.com:3128/", "proxy.example.com", 3128);
        row("10.0.0.8:80", "10.0.0.8", 80);
        row("fd00::8", "fd00::8", 0);
        row("[fd00::8]:3128", "fd00::8", 3128);
        row("web_proxy:8080", "web_proxy", 8080);
        row("ada@proxy.example.com", "proxy.example.com", 0, "ada");
        row("http://ada:wo%40rd@proxy.example.com:3128", "proxy.example.com", 3128, "ada", "wo@rd");
    }

    void reads()
    {
        QFETCH(QString, typed);
        const auto address = proxyAddress(typed);
        QVERIFY(address);
        QTEST(address->host, "host");
        QTEST(int(address->port), "port");
        QTEST(address->user, "user");
        QTEST(address->password.reveal(), "password");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : { "", "two words", "socks5://proxy:1080", "https://proxy.example.com",
                                   "proxy:99999", "proxy:port", "proxy/path", "proxy?query", "http://",
                                   "http://proxy:1:2", "DIRECT; PROXY proxy:80" })
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }

    void refuses()
    {
        QFETCH(QString, typed);
        QVERIFY(!proxyAddress(typed));
    }
};

QTEST_APPLESS_MAIN(ProxyAddressTest)
#include "proxyaddresstest.moc"
