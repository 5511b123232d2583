#include "ui/shell/settingspage.h"

#include "src/auth/cloudbook.h"
#include "src/flow/requestwatch.h"
#include "src/flow/session.h"
#include "ui/common/formrows.h"
#include "ui/common/icons.h"
#include "ui/common/undowindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/privacysection.h"
#include "ui/shell/sandboxbanner.h"
#include "ui/shell/sandboxcontrol.h"
#include "ui/signin/accountssection.h"
#include "ui/signin/networksection.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace linkdesk {

SettingsPage::SettingsPage(const ShellParts &parts, QWidget *parent)
    : PageView(parts.context, parent)
    , m_preferences(parts.preferences)
    , m_sandbox(parts.sandbox)
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("settingsPage"));
    m_tabs->setObjectName(QStringLiteral("settingsTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(QStringLiteral("settingsTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("Pages of the settings"));
    FormRows *rows = addTab(QStringLiteral("general"), tr("G&eneral"));
    addAppearance(rows);
    addDecisions(rows);
    addWatch(rows);
    if (m_sandbox)
        addSandbox(rows);
    rows = addTab(QStringLiteral("sign-in"), tr("S&ign-in"));
    setFirst((new AccountsSection(rows, context(), parts.accounts))->firstFocus()); // the rows own it
    if (NetworkKeeper *keeper = context()->network) {
        rows = addTab(QStringLiteral("network"), tr("&Network"));
        setFirst((new NetworkSection(rows, keeper, context()->dialogs, here()))->firstFocus());
    }
    rows = addTab(QStringLiteral("privacy"), tr("Privac&y"));
    setFirst((new PrivacySection(rows, context(), m_preferences))->firstFocus());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_tabs);
}

FormRows *SettingsPage::addTab(const QString &key, const QString &title)
{
    auto *scroll = new QScrollArea(m_tabs);
    scroll->setObjectName(QStringLiteral("settings-") + key);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, theme::GroupGap, 0, 0);
    auto *rows = new FormRows(content);
    column->addLayout(rows->layout());
    column->addStretch(1);
    scroll->setWidget(content);
    m_tabs->addTab(scroll, title);
    m_keys.append(key);
    m_first.append(nullptr);
    return rows;
}

void SettingsPage::setFirst(QWidget *field)
{
    m_first.last() = field;
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::subtitle() const
{
    return tr("How Linkdesk looks and behaves, how it reaches Azure, and where your data is kept.");
}

void SettingsPage::showTab(const QString &tab)
{
    const qsizetype at = m_keys.indexOf(tab);
    if (at >= 0)
        m_tabs->setCurrentIndex(int(at));
}

QWidget *SettingsPage::firstFocus()
{
    return m_first.value(m_tabs->currentIndex());
}

// Where this session works, for the test of the way there.
Cloud SettingsPage::here() const
{
    if (!context()->session)
        return {};
    Cloud cloud; // nothing but its Resource Manager is known; the sandbox is its own sign-in service
    cloud.name = m_sandbox ? tr("Sandbox") : QString();
    cloud.arm = context()->session->origin();
    cloud.login = cloud.arm;
    return CloudBook(context()->settings).find(cloud.key()).value_or(cloud);
}

QComboBox *SettingsPage::combo(const QString &name)
{
    auto *made = new QComboBox(this);
    made->setObjectName(name);
    return made;
}

void SettingsPage::addAppearance(FormRows *rows)
{
    rows->addSection(tr("Appearance"));
    QComboBox *scheme = combo(QStringLiteral("themeCombo"));
    scheme->addItem(tr("As the system"), int(theme::Scheme::System));
    scheme->addItem(tr("Light"), int(theme::Scheme::Light));
    scheme->addItem(tr("Dark"), int(theme::Scheme::Dark));
    scheme->addItem(tr("High contrast"), int(theme::Scheme::HighContrast));
    scheme->setCurrentIndex(scheme->findData(int(m_preferences->scheme())));
    connect(scheme, &QComboBox::activated, this, [this, scheme] {
        m_preferences->setScheme(static_cast<theme::Scheme>(scheme->currentData().toInt()));
    });
    rows->addRow(tr("The&me"), scheme, tr("Light or dark as your desktop is, or one of them always."));
    setFirst(scheme);

    QComboBox *language = combo(QStringLiteral("languageCombo"));
    language->addItem(tr("As the system"), QString());
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    language->setCurrentIndex(qMax(0, language->findData(m_preferences->language())));
    connect(language, &QComboBox::activated, this, [this, language] {
        m_preferences->setLanguage(language->currentData().toString());
    });
    rows->addRow(
        tr("&Language"), language,
        tr("Holds from the next start. Words of Azure stay as Azure writes them."));
}

void SettingsPage::addDecisions(FormRows *rows)
{
    rows->addSection(tr("Decisions"));
    auto *seconds = new QSpinBox(this);
    seconds->setObjectName(QStringLiteral("undoSeconds"));
    seconds->setRange(0, UndoWindow::MostSeconds);
    seconds->setSuffix(tr(" s"));
    seconds->setSpecialValueText(tr("Send at once"));
    seconds->setValue(m_preferences->undoSeconds());
    connect(seconds, &QSpinBox::valueChanged, m_preferences, &Preferences::setUndoSeconds);
    rows->addRow(
        tr("Time to &undo"), seconds,
        tr("After you confirm a decision nothing is sent for so long, and Ctrl+Z takes it back. Closing the "
           "window in that time sends nothing."));
}

void SettingsPage::addWatch(FormRows *rows)
{
    rows->addSection(tr("Watch list"));
    auto *minutes = new QSpinBox(this);
    minutes->setObjectName(QStringLiteral("watchMinutes"));
    minutes->setRange(0, RequestWatch::MostMinutes);
    minutes->setSuffix(tr(" min"));
    minutes->setSpecialValueText(tr("Off"));
    minutes->setValue(m_preferences->watchMinutes());
    minutes->setKeyboardTracking(false); // "1" on the way to "15" is no interval
    connect(minutes, &QSpinBox::valueChanged, m_preferences, &Preferences::setWatchMinutes);
    rows->addRow(
        tr("Look for ne&w requests every"), minutes,
        tr("Reads the requests of all accounts again and tells you here and on the desktop when there are "
           "new "
           "ones, or somebody else has decided. Never while a decision waits or is being sent."));
    auto *answers = new QCheckBox(tr("Look for &answers, too"), this);
    answers->setObjectName(QStringLiteral("watchAnswers"));
    answers->setChecked(m_preferences->watchAnswers());
    answers->setEnabled(minutes->value() > 0);
    connect(minutes, &QSpinBox::valueChanged, answers, [answers](int now) { answers->setEnabled(now > 0); });
    connect(answers, &QCheckBox::toggled, m_preferences, &Preferences::setWatchAnswers);
    rows->addRow(
        tr("What I sent"), answers,
        tr("Reads all private endpoints as often, and tells you here and on the desktop when an owner has "
           "approved, rejected or removed what you asked for. Needs an interval above."));
}

void SettingsPage::addSandbox(FormRows *rows)
{
    rows->addSection(tr("Sandbox"));
    QComboBox *speed = combo(QStringLiteral("speedCombo"));
    const auto select = [this, speed] {
        if (speed->findData(m_sandbox->speed()) < 0)
            speed->addItem(speedText(m_sandbox->speed()), m_sandbox->speed());
        speed->setCurrentIndex(speed->findData(m_sandbox->speed()));
    };
    for (const double times : { 1.0, 10.0, 60.0, 300.0 })
        speed->addItem(speedText(times), times);
    select();
    connect(m_sandbox, &SandboxControl::speedChanged, speed, select);
    connect(speed, &QComboBox::activated, this, [this, speed] {
        m_preferences->setSandboxSpeed(speed->currentData().toDouble());
        m_sandbox->setSpeed(speed->currentData().toDouble());
    });
    rows->addRow(
        tr("S&peed"), speed,
        tr("A private endpoint takes Azure about 50 seconds; the sandbox waits that much shorter."));

    auto *reset = new QPushButton(icons::get("refresh"), tr("&Reset sandbox..."), this);
    reset->setObjectName(QStringLiteral("settingsResetSandbox"));
    connect(reset, &QPushButton::clicked, this, &SettingsPage::resetWanted);
    rows->addRow(
        tr("World"), reset,
        tr("Everything in the sandbox goes back to how it was at the first start. Asks first."));
}

} // namespace linkdesk
