// JSON as people read it: the service's key order stays, nothing is dropped.
#include "src/base/jsontext.h"

#include <QJsonObject>
#include <QTest>

using namespace linkdesk;

class JsonTextTest : public QObject {
    Q_OBJECT
private slots:
    void indents_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("indented");
        QTest::newRow("keys keep their order")
            << QByteArray(R"({"z":1,"a":2})") << QByteArray("{\n    \"z\": 1,\n    \"a\": 2\n}");
        QTest::newRow("nested")
            << QByteArray(R"({"a":[1,{"b":null}]})")
            << QByteArray(
                   "{\n    \"a\": [\n        1,\n        {\n            \"b\": null\n        }\n    ]\n}");
        QTest::newRow("empty ones stay on one line")
            << QByteArray("{\"a\":{ },\"b\":[\n]}") << QByteArray("{\n    \"a\": {},\n    \"b\": []\n}");
        QTest::newRow("signs within strings are text")
            << QByteArray(R"({"a":"{\"x\":[1, 2]}\\"})")
            << QByteArray("{\n    \"a\": \"{\\\"x\\\":[1, 2]}\\\\\"\n}");
        QTest::newRow("already indented")
            << QByteArray("{\n  \"a\" : true\n}") << QByteArray("{\n    \"a\": true\n}");
        QTest::newRow("four letters") << QByteArray("null") << QByteArray("null");
        QTest::newRow("cut off") << QByteArray(R"({"a":"b)") << QByteArray("{\n    \"a\": \"b");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }
    void indents()
    {
        QFETCH(QByteArray, json);
        QTEST(indentedJson(json), "indented");
    }
    void indentingTwiceChangesNothing()
    {
        const QByteArray once =
            indentedJson(R"({"id":"/subscriptions/x","tags":{},"list":[{"a":1},[],"s"]})");
        QCOMPARE(indentedJson(once), once);
    }
    void parses()
    {
        QCOMPARE(parsedJson(R"({"a":1})").toObject().value(u"a").toInt(), 1);
        QVERIFY(parsedJson("[1,2]").isArray());
        QVERIFY(parsedJson("{broken").isUndefined());
        QVERIFY(parsedJson({}).isUndefined());
    }
};

QTEST_GUILESS_MAIN(JsonTextTest)
#include "jsontexttest.moc"
