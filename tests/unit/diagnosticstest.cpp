// What the diagnostic bundle says, and what never gets into it.
#include "src/flow/diagnostics.h"
#include "tests/support/scriptedsession.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class DiagnosticsTest : public QObject {
    Q_OBJECT
private slots:
    void saysWhatHelps()
    {
        ScriptedSession arm;
        arm.on("GET /subscriptions/s/thing", 404, "{\"error\":{\"code\":\"NotFound\"}}");
        std::optional<Result<ArmReply>> reply;
        ArmRequest request = ArmRequest::get(u"/subscriptions/s/thing"_s, u"2024-03-01");
        request.query.append({ u"$skiptoken"_s, u"canary-query"_s });
        arm->arm()->send(request, this)->then(this, [&reply](const Result<ArmReply> &given) {
            reply = given;
        });
        QTRY_VERIFY(reply);
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        settings.setValue(u"theme"_s, u"dark"_s);
        settings.setValue(u"window"_s, QByteArray("\x01\x02"));
        settings.setValue(u"odd"_s, u"Bearer eyJhbGciOiJub25lIn0.eyJhIjoxfQ.canary-token"_s);
        const QString text = diagnosticText(arm.get(), settings);
        QVERIFY(text.contains(QStringLiteral(LINKDESK_VERSION)));
        QVERIFY(text.contains(QLatin1String(qVersion())));
        QVERIFY(text.contains(arm->cloud()));
        QVERIFY(text.contains(u"theme = dark"_s));
        QVERIFY(text.contains(u"GET /subscriptions/s/thing"_s));
        QVERIFY(text.contains(u"404"_s));
        QVERIFY(!text.contains(u"window"_s));
        QVERIFY2(!text.contains(u"canary"_s), qPrintable(text));
        QVERIFY(!text.contains(arm->identity().token) || arm->identity().token.isEmpty());
    }

    void worksBeforeThereIsASession()
    {
        QTemporaryDir folder;
        const QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        QVERIFY(diagnosticText(nullptr, settings).contains(u"(nothing)"_s));
    }
};

QTEST_GUILESS_MAIN(DiagnosticsTest)
#include "diagnosticstest.moc"
