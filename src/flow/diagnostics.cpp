#include "src/flow/diagnostics.h"

#include "src/base/redaction.h"
#include "src/flow/session.h"
#include "src/net/requestlog.h"

#include <QLocale>
#include <QSettings>
#include <QStringList>
#include <QSysInfo>

namespace linkdesk {

namespace {

constexpr qsizetype LongestValue = 200;

QStringList programLines()
{
    return { QStringLiteral("Linkdesk %1").arg(QStringLiteral(LINKDESK_VERSION)),
             QStringLiteral("Qt %1 (built with %2)")
                 .arg(QLatin1String(qVersion()), QStringLiteral(QT_VERSION_STR)),
             QStringLiteral("System: %1, %2, kernel %3")
                 .arg(
                     QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
                     QSysInfo::kernelVersion()),
             QStringLiteral("Language: %1").arg(QLocale().name()) };
}

QStringList sessionLines(const Session &session)
{
    return { QStringLiteral("Cloud: %1").arg(session.cloud()),
             QStringLiteral("Azure Resource Manager: %1")
                 .arg(session.origin().toString(
                     QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)) };
}

// Shapes of windows and columns are bytes and say nothing.
QStringList settingLines(const QSettings &settings)
{
    QStringList lines;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        const QVariant value = settings.value(key);
        if (value.typeId() == QMetaType::QByteArray)
            continue;
        lines.append(
            key + QLatin1String(" = ") + value.toStringList().join(QLatin1String(", ")).left(LongestValue));
    }
    return lines;
}

// A service that leads elsewhere is broken, or is not the one that it says it is.
QStringList refusedLines(const Session &session)
{
    const RefusedLeads refused = session.refusedLeads();
    return { QStringLiteral("Redirects: %1").arg(refused.redirects),
             QStringLiteral("Next pages: %1").arg(refused.nextPages),
             QStringLiteral("Polling URLs: %1").arg(refused.pollingUrls) };
}

void addSection(QStringList *text, const QString &title, const QStringList &lines)
{
    *text << QString() << QLatin1String("== ") + title;
    *text << (lines.isEmpty() ? QStringList{ QStringLiteral("(nothing)") } : lines);
}

} // namespace

QString diagnosticText(const Session *session, const QSettings &settings)
{
    QStringList text = programLines();
    if (session)
        text << sessionLines(*session);
    addSection(&text, QStringLiteral("Settings"), settingLines(settings));
    if (session)
        addSection(
            &text, QStringLiteral("Not followed, because it led to another origin"), refusedLines(*session));
    const QString requests = session && session->arm() ? session->arm()->log().text().trimmed() : QString();
    addSection(
        &text, QStringLiteral("Last requests"), requests.isEmpty() ? QStringList() : requests.split(u'\n'));
    return redacted(text.join(u'\n')) + u'\n';
}

} // namespace linkdesk
