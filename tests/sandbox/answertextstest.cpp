// Bodies kept as text: the text is always that of the body in hand.
#include "src/sandbox/answertexts.h"

#include <QJsonObject>
#include <QTest>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

Response answer(const QJsonValue &body)
{
    Response response;
    response.json = body;
    return response;
}

QByteArray written(AnswerTexts &texts, const QByteArray &target, Response response)
{
    texts.write(target, &response);
    return response.body;
}

} // namespace

class AnswerTextsTest : public QObject {
    Q_OBJECT
private slots:
    void isAlwaysOfTheBodyInHand()
    {
        AnswerTexts texts;
        const QJsonObject one{ { u"id"_s, u"/a"_s } }, two{ { u"id"_s, u"/b"_s } };
        QCOMPARE(written(texts, "/x", answer(one)), QByteArray("{\"id\":\"/a\"}"));
        QCOMPARE(written(texts, "/x", answer(one)), QByteArray("{\"id\":\"/a\"}"));
        QCOMPARE(written(texts, "/x", answer(two)), QByteArray("{\"id\":\"/b\"}"));
        QCOMPARE(written(texts, "/y", answer(one)), QByteArray("{\"id\":\"/a\"}"));
        QCOMPARE(written(texts, "/x", answer(QJsonValue::Null)), QByteArray("null"));
        QCOMPARE(written(texts, "/x", answer(QJsonArray{ 1, u"2"_s })), QByteArray("[1,\"2\"]"));
    }

    void keepsWhatIsTextAlready()
    {
        AnswerTexts texts;
        Response broken;
        broken.body = "{\"half";
        QCOMPARE(written(texts, "/x", broken), QByteArray("{\"half"));
        QCOMPARE(written(texts, "/x", Response()), QByteArray());
    }

    void escapesSlashesWhereAskedTo()
    {
        AnswerTexts texts;
        const QJsonObject body{ { u"id"_s, u"/a"_s } };
        Response dns = answer(body);
        dns.escapesSlashes = true;
        QCOMPARE(written(texts, "/x", answer(body)), QByteArray("{\"id\":\"/a\"}"));
        QCOMPARE(written(texts, "/x", dns), QByteArray("{\"id\":\"\\/a\"}"));
    }
};

QTEST_GUILESS_MAIN(AnswerTextsTest)
#include "answertextstest.moc"
