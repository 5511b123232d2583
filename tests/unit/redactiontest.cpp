#include "src/base/redaction.h"

#include <QTest>

using namespace linkdesk;

class RedactionTest : public QObject {
    Q_OBJECT
private slots:
    void secretsGo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("kept");
        QTest::newRow("bearer") << "Authorization: Bearer abc.def-ghi next"
                                << "abc.def-ghi"
                                << "next";
        QTest::newRow("sandbox token") << "authorization: bearer sandbox:admin"
                                       << "sandbox:admin"
                                       << "authorization";
        QTest::newRow("web token") << "got eyJhbGciOi.eyJzdWIi.c2ln here"
                                   << "c2ln"
                                   << "here";
        QTest::newRow("signed polling URL") << "https://management.azure.com/providers/x/operationStatuses/"
                                               "1?api-version=2&t=3&c=MII&s=sig&h=hash"
                                            << "MII"
                                            << "/operationStatuses/1";
        QTest::newRow("path with query") << "GET /subscriptions/s?$skiptoken=secret"
                                         << "secret"
                                         << "/subscriptions/s";
        QTest::newRow("form") << "refresh_token=0.AXYZ&scope=x"
                              << "0.AXYZ"
                              << "scope";
        QTest::newRow("address with a sign-in") << "proxy http://ada:word@proxy.test:3128/ next"
                                                << "word"
                                                << "proxy.test:3128/ next";
        QTest::newRow("password") << "password=word&user=ada"
                                  << "word&"
                                  << "user=ada";
        QTest::newRow("json") << "{\"access_token\":\"tok123\",\"a\":1}"
                              << "tok123"
                              << "\"a\":1";
    }

    void secretsGo()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        QFETCH(QString, kept);
        const QString clean = redacted(text);
        QVERIFY2(!clean.contains(secret), qPrintable(clean));
        QVERIFY2(clean.contains(kept), qPrintable(clean));
    }

    void harmlessTextStays()
    {
        const QString text =
            QStringLiteral("GET /subscriptions/s/resourceGroups/g -> 200 in 12 ms. Why? Because.");
        QCOMPARE(redacted(text), text);
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "redactiontest.moc"
