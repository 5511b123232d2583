#include "ui/shell/privacysection.h"

#include "src/flow/diagnostics.h"
#include "ui/common/icons.h"
#include "ui/common/uicontext.h"
#include "ui/shell/bundlewindow.h"
#include "ui/shell/preferences.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace linkdesk {

PrivacySection::PrivacySection(FormRows *rows, UiContext *context, Preferences *preferences)
    : QObject(rows)
    , m_rows(rows)
    , m_context(context)
    , m_preferences(preferences)
{
    rows->addSection(tr("What is sent"));
    addText(
        tr("No telemetry: nothing is sent but to Azure Resource Manager and to the sign-in service of its "
           "cloud, through your proxy where one is set. What the sandbox is told stays on this computer."),
        "privacyPromise");
    addText(
        tr("Your browser and Azure CLI, where you sign in with them, are programs of their own with settings "
           "of their own."),
        "privacyOthers");
    rows->addSection(tr("What is kept"));
    addText(
        tr("In the profile's folder: settings, the list of accounts, drafts, the journal of what was sent, "
           "the "
           "history of decisions, and the sandbox's state. Never a token or a password."),
        "keptInFiles");
    addText(
        tr("In your desktop's keychain, under \"Linkdesk\": what an account needs to sign in again, and the "
           "proxy's password. "
           "What it does not take is kept in memory until Linkdesk ends."),
        "keptInKeychain");
    addText(tr("In memory only: access tokens. They go when Linkdesk ends."), "keptInMemory");
    addProfile();
    rows->addSection(tr("For a report"));
    addBundle();
    auto *version = new QLabel(tr("Linkdesk %1").arg(QStringLiteral(LINKDESK_VERSION)), rows->owner());
    theme::setSecondary(version);
    rows->addBelow(version);
}

QWidget *PrivacySection::firstFocus() const
{
    return m_bundle;
}

void PrivacySection::addText(const QString &text, const char *name)
{
    auto *label = new QLabel(text, m_rows->owner());
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(0, 0, 0, theme::Gap);
    m_rows->addLine(label);
}

void PrivacySection::addProfile()
{
    auto *box = new QWidget(m_rows->owner());
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::Gap);
    auto *folder = new QLineEdit(QDir::toNativeSeparators(m_preferences->folder()), box);
    folder->setObjectName(QStringLiteral("profileFolder"));
    folder->setReadOnly(true);
    folder->setCursorPosition(0);
    folder->setAccessibleName(tr("Folder"));
    folder->setFont(theme::fixedFont(box));
    auto *copy = new QPushButton(icons::get("copy"), tr("&Copy"), box);
    copy->setObjectName(QStringLiteral("copyProfileFolder"));
    copy->setAccessibleDescription(tr("Copy the folder's path"));
    connect(copy, &QPushButton::clicked, this, [this] { m_context->dialogs->copy(m_preferences->folder()); });
    line->addWidget(folder, 1);
    line->addWidget(copy);
    box->setFocusProxy(folder);
    m_rows->addRow(tr("Profile's f&older"), box, tr("Another one is chosen with --profile."), true);
}

void PrivacySection::addBundle()
{
    m_bundle = new QPushButton(icons::get("list"), tr("&Diagnostic bundle..."), m_rows->owner());
    m_bundle->setObjectName(QStringLiteral("diagnosticBundle"));
    connect(m_bundle, &QPushButton::clicked, this, &PrivacySection::showBundle);
    m_rows->addRow(
        tr("Bundle"), m_bundle,
        tr("Version, settings and the last requests as plain text. You read it, and may shorten it, before "
           "it "
           "is saved; it is sent nowhere."));
}

void PrivacySection::showBundle()
{
    const QString text = diagnosticText(m_context->session, *m_preferences->settings());
    auto *window = new BundleWindow(text, m_context->dialogs, m_rows->owner());
    window->open();
}

} // namespace linkdesk
