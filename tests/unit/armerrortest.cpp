// Every shape of an error that ARM, its services and its gateways send (API.md 1.5).
#include "src/arm/armerror.h"

#include <QJsonDocument>
#include <QTest>

using namespace linkdesk;

class ArmErrorTest
    : public QObject{ Q_OBJECT private slots : void shapes_data(){ QTest::addColumn<QByteArray>("body");
QTest::addColumn<QString>("code");
QTest::addColumn<QString>("message");
QTest::addColumn<QString>("innerCode");
QTest::addColumn<QString>("innerMessage");
QTest::addColumn<QString>("target");
const auto row = [](const char *name, const char *body, const char *code, const char *message,
                    const char *innerCode = "", const char *innerMessage = "", const char *target = "") {
    QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(code) << QString::fromUtf8(message)
                        << QString::fromUtf8(innerCode) << QString::fromUtf8(innerMessage)
                        << QString::fromUtf8(target);
};
row("envelope", R"({"error":{"code":"ResourceNotFound","message":"gone"}})", "ResourceNotFound", "gone");
row("bare, of DNS record sets", R"({"code":"PreconditionFailed","message":"modified"})", "PreconditionFailed",
    "modified");
row("details", R"({"error":{"code":"RetryableError","message":"again","details":[
            {"code":"RetryableErrorDueToAnotherOperation","message":"busy","target":"vnet"}]}})",
    "RetryableError", "again", "RetryableErrorDueToAnotherOperation", "busy", "vnet");
row("details empty", R"({"error":{"code":"A","message":"m","details":[]}})", "A", "m");
row("details null", R"({"error":{"details":null,"code":"NotFound","message":"m","target":null}})", "NotFound",
    "m");
row("details of nulls", R"({"error":{"code":"A","message":"m","details":[{"code":null,"message":null}]}})",
    "A", "m");
row("nested three deep", R"({"error":{"code":"A","message":"a","details":[{"code":"B","message":"b",
            "details":[{"code":"C","message":"c"}]}]}})",
    "A", "a", "C", "c");
row("second detail speaks",
    R"({"error":{"code":"A","message":"a","details":[{},{"code":"B","message":"b"}]}})", "A", "a", "B", "b");
row("Failed body under 200", R"({"error":{"code":"PreconditionFailed","message":"etag"},"status":"Failed"})",
    "PreconditionFailed", "etag");
        row("inner error as a string",
            R"({"error":{"code":"RetryableError","message":"m","innerError":"at Foo.Bar"
        }
        })", "RetryableError", "m");
        row("inner error as an object",
            R"({"error":{"code":"A","message":"a","innererror":{"code":"B","message":"b"}}})", "A", "a", "B", "b");
        row("in properties",
            R"({"properties":{"provisioningState":"Failed","error":{"code":"A","message":"a"}}})", "A", "a");
        row("odd casing", R"({"Error":{"Code":"A","Message":"a"}})", "A", "a");
        row("message with language", R"({"odata.error":{"code":"A","message":{"lang":"en","value":"a"}}})",
            "A", "a");
        row("OAuth", R"({"error":"invalid_grant","error_description":"AADSTS70008"})", "invalid_grant",
            "AADSTS70008");
        row("HTML of a gateway",
            "<html><head><title>504</title><style>p{}</style></head><body><h1>Gateway</h1>\n"
            "<p>Time-out</p></body></html>",
            "", "Gateway Time-out");
        row("plain", "upstream connect error", "", "upstream connect error");
        row("empty", "", "", "");
        row("null", "null", "", "");
        row("cut off", R"({"error":{"code":"A",)", "", R"({"error":{"code":"A",)");
        row("an array", "[]", "", "[]");
        }

        void shapes()
        {
            QFETCH(QByteArray, body);
            const Error error = errorOfBody(Failure::Refused, body);
            QTEST(error.code, "code");
            QTEST(error.message, "message");
            QTEST(error.innerCode, "innerCode");
            QTEST(error.innerMessage, "innerMessage");
            QTEST(error.target, "target");
            QCOMPARE(error.raw, body);
        }

        // A failed deployment tells its cause in a message that is JSON itself.
        void messageThatIsJson()
        {
            const QJsonObject cause{
                { QStringLiteral("error"),
                  QJsonObject{ { QStringLiteral("code"), QStringLiteral("InvalidResourceReference") },
                               { QStringLiteral("message"), QStringLiteral("no subnet") } } }
            };
            const QString text = QStringLiteral("\r\n") + QString::fromUtf8(QJsonDocument(cause).toJson());
            const QJsonObject detail{ { QStringLiteral("code"), QStringLiteral("BadRequest") },
                                      { QStringLiteral("message"), text } };
            const QJsonObject body{ { QStringLiteral("status"), QStringLiteral("Failed") },
                                    { QStringLiteral("error"),
                                      QJsonObject{
                                          { QStringLiteral("code"), QStringLiteral("DeploymentFailed") },
                                          { QStringLiteral("message"), QStringLiteral("see details") },
                                          { QStringLiteral("details"), QJsonArray{ detail } } } } };
            const Error error = errorOfBody(Failure::OperationFailed, QJsonDocument(body).toJson());
            QCOMPARE(error.code, QStringLiteral("DeploymentFailed"));
            QCOMPARE(error.cause(), QStringLiteral("InvalidResourceReference"));
            QCOMPARE(error.causeMessage(), QStringLiteral("no subnet"));
        }

        void endlessNestingEnds()
        {
            QByteArray body = R"({"code":"last","message":"m"})";
            for (int i = 0; i < 200; ++i)
                body = R"({"code":"c","message":"m","details":[)" + body + "]}";
            QCOMPARE(errorOfBody(Failure::Refused, body).innerCode, QStringLiteral("c"));
        }

        void headersAreTaken()
        {
            ArmReply reply;
            reply.status = 429;
            reply.headers = { { "retry-after", "11" } };
            reply.correlationId = QStringLiteral("corr");
            reply.body = R"({"error":{"code":"TooManyRequests","message":"m"}})";
            const Error error = errorOfReply(Failure::Refused, reply, QStringLiteral("PUT /x"), QDateTime());
            QCOMPARE(error.httpStatus, 429);
            QCOMPARE(error.retryAfterSeconds, 11);
            QCOMPARE(error.correlationId, QStringLiteral("corr"));
            QCOMPARE(error.where, QStringLiteral("PUT /x"));
            QVERIFY(error.is(u"toomanyrequests"));
        }
        }
        ;

        QTEST_GUILESS_MAIN(ArmErrorTest)
#include "armerrortest.moc"
