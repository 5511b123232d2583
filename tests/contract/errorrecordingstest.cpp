// Every error that Azure was recorded with gives its innermost code and message.
#include "src/arm/armerror.h"
#include "tests/support/recordings.h"

#include <QTest>

using namespace linkdesk;
using recordings::Interaction;

namespace {

bool isError(const Interaction &call)
{
    return call.status >= 400 || call.json().value(QLatin1String("status")) == QLatin1String("Failed");
}

// The recorded shapes are few, so that the expectation can be plain: error or bare, then the first detail.
QJsonObject innermostOf(const QJsonObject &body)
{
    QJsonObject node =
        body.contains(QLatin1String("error")) ? body.value(QLatin1String("error")).toObject() : body;
    const QJsonArray details = node.value(QLatin1String("details")).toArray();
    return details.isEmpty() ? node : details[0].toObject();
}

} // namespace

class ErrorRecordingsTest : public QObject {
    Q_OBJECT
private slots:
    void everyErrorGivesItsInnermostCause()
    {
        if (recordings::folder().isEmpty())
            QSKIP("no recordings: set LINKDESK_SHARED, or put the shared folder beside the repository");
        int errors = 0, nested = 0, throttled = 0;
        const QStringList files = recordings::files();
        for (const QString &file : files) {
            const QList<Interaction> calls = recordings::load(file);
            for (const Interaction &call : calls) {
                if (!isError(call))
                    continue;
                const Error error = errorOfReply(
                    Failure::Refused,
                    ArmReply{ call.status, call.responseHeaders, call.responseBody, {}, {} }, file,
                    QDateTime());
                const QJsonObject expected = innermostOf(call.json());
                QCOMPARE(error.cause(), expected.value(QLatin1String("code")).toString());
                QCOMPARE(error.causeMessage(), expected.value(QLatin1String("message")).toString());
                QVERIFY2(!error.cause().isEmpty() && !error.causeMessage().isEmpty(), qPrintable(file));
                QCOMPARE(error.httpStatus, call.status);
                ++errors;
                nested += !error.innerCode.isEmpty();
                throttled += error.httpStatus == 429 && error.retryAfterSeconds > 0;
            }
        }
        qInfo(
            "%d errors, %d with a cause of their own inside, %d throttled with Retry-After", errors, nested,
            throttled);
        QCOMPARE(errors, 153);
        QCOMPARE(nested, 5);
        QVERIFY(throttled > 0);
    }
};

QTEST_GUILESS_MAIN(ErrorRecordingsTest)
#include "errorrecordingstest.moc"
