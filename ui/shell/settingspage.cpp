#include "ui/shell/settingspage.h"

#include "src/flow/requestwatch.h"
#include "ui/common/icons.h"
#include "ui/common/undowindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/sandboxbanner.h"
#include "ui/shell/sandboxcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace linkdesk {

SettingsPage::SettingsPage(const ShellParts &parts, QWidget *parent)
    : PageView(parts.context, parent)
    , m_preferences(parts.preferences)
    , m_sandbox(parts.sandbox)
    , m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("settingsPage"));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("settingsScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::GroupGap);
    m_grid->setVerticalSpacing(theme::Step);
    m_grid->setColumnMinimumWidth(0, theme::textWidth(this, 22));
    m_grid->setColumnStretch(2, 1);
    addAppearance();
    addDecisions();
    addWatch();
    if (m_sandbox)
        addSandbox();
    addProfile();
    column->addLayout(m_grid);
    column->addStretch(1);
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::subtitle() const
{
    return tr("How Linkdesk looks, how the sandbox behaves, and where your data is kept.");
}

QWidget *SettingsPage::firstFocus()
{
    return m_theme;
}

void SettingsPage::addSection(const QString &title)
{
    auto *label = new QLabel(title, this);
    label->setFont(theme::sectionFont(this));
    label->setContentsMargins(0, m_grid->rowCount() > 1 ? theme::PageMargin : 0, 0, theme::Step);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 3);
}

void SettingsPage::addRow(const QString &label, QWidget *field, const QString &help, bool wide)
{
    const int row = m_grid->rowCount();
    auto *name = new QLabel(label, this);
    QWidget *buddy = field->focusProxy() ? field->focusProxy() : field;
    name->setBuddy(buddy);
    field->setMinimumWidth(theme::textWidth(this, 44));
    if (!wide)
        field->setMaximumWidth(theme::textWidth(this, 64));
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(field, row, 1, 1, wide ? 2 : 1);
    auto *text = new QLabel(help, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setContentsMargins(0, 0, 0, theme::Gap);
    theme::setSecondary(text);
    m_grid->addWidget(text, row + 1, 1, 1, 2);
    buddy->setAccessibleDescription(help);
}

QComboBox *SettingsPage::combo(const QString &name)
{
    auto *made = new QComboBox(this);
    made->setObjectName(name);
    return made;
}

void SettingsPage::addAppearance()
{
    addSection(tr("Appearance"));
    m_theme = combo(QStringLiteral("themeCombo"));
    m_theme->addItem(tr("As the system"), int(theme::Scheme::System));
    m_theme->addItem(tr("Light"), int(theme::Scheme::Light));
    m_theme->addItem(tr("Dark"), int(theme::Scheme::Dark));
    m_theme->addItem(tr("High contrast"), int(theme::Scheme::HighContrast));
    m_theme->setCurrentIndex(m_theme->findData(int(m_preferences->scheme())));
    connect(m_theme, &QComboBox::activated, this, [this] {
        m_preferences->setScheme(static_cast<theme::Scheme>(m_theme->currentData().toInt()));
    });
    addRow(tr("The&me"), m_theme, tr("Light or dark as your desktop is, or one of them always."));

    QComboBox *language = combo(QStringLiteral("languageCombo"));
    language->addItem(tr("As the system"), QString());
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    language->setCurrentIndex(qMax(0, language->findData(m_preferences->language())));
    connect(language, &QComboBox::activated, this, [this, language] {
        m_preferences->setLanguage(language->currentData().toString());
    });
    addRow(
        tr("&Language"), language,
        tr("Holds from the next start. Words of Azure stay as Azure writes them."));
}

void SettingsPage::addDecisions()
{
    addSection(tr("Decisions"));
    auto *seconds = new QSpinBox(this);
    seconds->setObjectName(QStringLiteral("undoSeconds"));
    seconds->setRange(0, UndoWindow::MostSeconds);
    seconds->setSuffix(tr(" s"));
    seconds->setSpecialValueText(tr("Send at once"));
    seconds->setValue(m_preferences->undoSeconds());
    connect(seconds, &QSpinBox::valueChanged, m_preferences, &Preferences::setUndoSeconds);
    addRow(
        tr("Time to &undo"), seconds,
        tr("After you confirm a decision nothing is sent for so long, and Ctrl+Z takes it back. Closing the "
           "window in that time sends nothing."));
}

void SettingsPage::addWatch()
{
    addSection(tr("Watch list"));
    auto *minutes = new QSpinBox(this);
    minutes->setObjectName(QStringLiteral("watchMinutes"));
    minutes->setRange(0, RequestWatch::MostMinutes);
    minutes->setSuffix(tr(" min"));
    minutes->setSpecialValueText(tr("Off"));
    minutes->setValue(m_preferences->watchMinutes());
    minutes->setKeyboardTracking(false); // "1" on the way to "15" is no interval
    connect(minutes, &QSpinBox::valueChanged, m_preferences, &Preferences::setWatchMinutes);
    addRow(
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
    addRow(
        tr("What I sent"), answers,
        tr("Reads all private endpoints as often, and tells you here and on the desktop when an owner has "
           "approved, rejected or removed what you asked for. Needs an interval above."));
}

void SettingsPage::addSandbox()
{
    addSection(tr("Sandbox"));
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
    addRow(
        tr("S&peed"), speed,
        tr("A private endpoint takes Azure about 50 seconds; the sandbox waits that much shorter."));

    auto *reset = new QPushButton(icons::get("refresh"), tr("&Reset sandbox..."), this);
    reset->setObjectName(QStringLiteral("settingsResetSandbox"));
    connect(reset, &QPushButton::clicked, this, &SettingsPage::resetWanted);
    addRow(
        tr("World"), reset,
        tr("Everything in the sandbox goes back to how it was at the first start. Asks first."));
}

void SettingsPage::addProfile()
{
    addSection(tr("Profile"));
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::Gap);
    auto *folder = new QLineEdit(QDir::toNativeSeparators(m_preferences->folder()), box);
    folder->setObjectName(QStringLiteral("profileFolder"));
    folder->setReadOnly(true);
    folder->setCursorPosition(0);
    folder->setAccessibleName(tr("Folder"));
    folder->setFont(theme::fixedFont(this));
    auto *copy = new QPushButton(icons::get("copy"), tr("&Copy"), box);
    copy->setObjectName(QStringLiteral("copyProfileFolder"));
    copy->setAccessibleDescription(tr("Copy the folder's path"));
    connect(copy, &QPushButton::clicked, this, [this] { context()->dialogs->copy(m_preferences->folder()); });
    line->addWidget(folder, 1);
    line->addWidget(copy);
    box->setFocusProxy(folder);
    addRow(
        tr("F&older"), box,
        tr("Settings, drafts, the journal of what was sent, and the sandbox's state. Tokens are never "
           "written there."),
        true);
    auto *version = new QLabel(tr("Linkdesk %1").arg(QStringLiteral(LINKDESK_VERSION)), this);
    theme::setSecondary(version);
    m_grid->addWidget(version, m_grid->rowCount(), 1);
}

} // namespace linkdesk
