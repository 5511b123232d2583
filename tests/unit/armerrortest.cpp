// Every shape of an error that ARM, its services and its gateways send (API.md 1.5): the table is
// fixtures/armerrors.json.
#include "src/arm/armerror.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace linkdesk;

class ArmErrorTest : public QObject {
    Q_OBJECT
private slots:
    void shapes_data()
    {
        QTest::addColumn<QJsonObject>("row");
        QFile file(QStringLiteral(LINKDESK_SOURCE_DIR "/tests/fixtures/armerrors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(rows.size() > 20);
        for (const QJsonValue &row : rows)
            QTest::newRow(qPrintable(text(row.toObject(), "name"))) << row.toObject();
    }

    void shapes()
    {
        QFETCH(QJsonObject, row);
        const QByteArray body = text(row, "body").toUtf8();
        const Error error = errorOfBody(Failure::Refused, body);
        QCOMPARE(error.code, text(row, "code"));
        QCOMPARE(error.message, text(row, "message"));
        QCOMPARE(error.innerCode, text(row, "innerCode"));
        QCOMPARE(error.innerMessage, text(row, "innerMessage"));
        QCOMPARE(error.target, text(row, "target"));
        QCOMPARE(error.raw, body);
    }

    void endlessNestingEnds()
    {
        QByteArray body = "{\"code\":\"last\",\"message\":\"m\"}";
        for (int i = 0; i < 200; ++i)
            body = "{\"code\":\"c\",\"message\":\"m\",\"details\":[" + body + "]}";
        QCOMPARE(errorOfBody(Failure::Refused, body).innerCode, QStringLiteral("c"));
    }

    void headersAreTaken()
    {
        ArmReply reply;
        reply.status = 429;
        reply.headers = { { "retry-after", "11" } };
        reply.correlationId = QStringLiteral("corr");
        reply.body = "{\"error\":{\"code\":\"TooManyRequests\",\"message\":\"m\"}}";
        const Error error = errorOfReply(Failure::Refused, reply, QStringLiteral("PUT /x"), QDateTime());
        QCOMPARE(error.httpStatus, 429);
        QCOMPARE(error.retryAfterSeconds, 11);
        QCOMPARE(error.correlationId, QStringLiteral("corr"));
        QCOMPARE(error.where, QStringLiteral("PUT /x"));
        QVERIFY(error.is(u"toomanyrequests"));
    }

private:
    static QString text(const QJsonObject &row, const char *name)
    {
        return row.value(QLatin1String(name)).toString();
    }
};

QTEST_GUILESS_MAIN(ArmErrorTest)
#include "armerrortest.moc"
