#include "src/base/ipv4.h"

#include <QtTest>

using namespace linkdesk;

class Ipv4Test : public QObject {
    Q_OBJECT
private slots:
    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("value"); // -1: not an address
        QTest::newRow("lowest") << u"0.0.0.0"_qs << qint64(0);
        QTest::newRow("highest") << u"255.255.255.255"_qs << qint64(0xffffffff);
        QTest::newRow("usual") << u"10.1.2.3"_qs << qint64(0x0a010203);
        for (const char *bad :
             { "", "10.1.2", "10.1.2.3.4", "10.1.2.256", "10.1.2.-1", "10.01.2.3", "10..2.3", "10.1.2.3 ",
               " 10.1.2.3", "a.b.c.d", "10.1.2.3/24", "::1", "0x0a.1.2.3", "1e1.1.1.1", "١.1.1.1" })
            QTest::newRow(*bad ? bad : "empty") << QString::fromUtf8(bad) << qint64(-1);
    }
    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(qint64, value);
        const auto address = ipv4FromText(text);
        QCOMPARE(address ? qint64(*address) : -1, value);
        if (address)
            QCOMPARE(ipv4Text(*address), text);
    }

    void prefixes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<qint64>("usable");
        QTest::newRow("24") << u"10.0.1.0/24"_qs << u"10.0.1.0"_qs << u"10.0.1.255"_qs << qint64(251);
        QTest::newRow("28") << u"10.0.1.16/28"_qs << u"10.0.1.16"_qs << u"10.0.1.31"_qs << qint64(11);
        QTest::newRow("29") << u"10.0.1.8/29"_qs << u"10.0.1.8"_qs << u"10.0.1.15"_qs << qint64(3);
        QTest::newRow("30") << u"10.0.1.8/30"_qs << u"10.0.1.8"_qs << u"10.0.1.11"_qs << qint64(0);
        QTest::newRow("32") << u"10.0.1.8/32"_qs << u"10.0.1.8"_qs << u"10.0.1.8"_qs << qint64(0);
        QTest::newRow("0") << u"1.2.3.4/0"_qs << u"0.0.0.0"_qs << u"255.255.255.255"_qs
                           << (qint64(1) << 32) - 5;
        QTest::newRow("host bits") << u"10.0.1.77/24"_qs << u"10.0.1.0"_qs << u"10.0.1.255"_qs << qint64(251);
    }
    void prefixes()
    {
        QFETCH(QString, text);
        const auto prefix = Ipv4Prefix::parse(text);
        QVERIFY(prefix);
        QTEST(ipv4Text(prefix->first()), "first");
        QTEST(ipv4Text(prefix->last()), "last");
        QTEST(prefix->usable(), "usable");
    }

    void badPrefixes()
    {
        for (const char *bad :
             { "", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0/24", "fd00::/64", "10.0.0.0/-1" })
            QVERIFY2(!Ipv4Prefix::parse(QString::fromLatin1(bad)), bad);
    }

    void reserved()
    {
        const auto prefix = Ipv4Prefix::parse(u"10.0.1.16/28");
        QVERIFY(prefix);
        for (const int offset : { 0, 1, 2, 3, 15 })
            QVERIFY(prefix->isReserved(prefix->first() + static_cast<quint32>(offset)));
        QVERIFY(!prefix->isReserved(prefix->first() + 4));
        QVERIFY(!prefix->isReserved(prefix->first() + 14));
        QVERIFY(!prefix->isReserved(prefix->first() + 16)); // outside
        QCOMPARE(ipv4Text(prefix->firstUsable()), u"10.0.1.20"_qs);
        QVERIFY(Ipv4Prefix::parse(u"10.0.0.0/16")->contains(*prefix));
        QVERIFY(!prefix->contains(*Ipv4Prefix::parse(u"10.0.0.0/16")));
    }
};

QTEST_APPLESS_MAIN(Ipv4Test)
#include "ipv4test.moc"
