#include "ui/signin/signinwait.h"

#include "ui/common/icons.h"
#include "ui/common/primarybutton.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace linkdesk {

namespace {

constexpr int TickMs = 500;

QPushButton *copyButton(const QString &text, const char *name, QWidget *parent)
{
    auto *made = new QPushButton(icons::get("copy"), text, parent);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

SignInWait::SignInWait(UiContext *context, SignInController *controller, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_controller(controller)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_codeLabel(new QLabel(tr("Co&de"), this))
    , m_code(readOnly("userCode"))
    , m_copyCode(copyButton(tr("&Copy code"), "copyCode", this))
    , m_linkLabel(new QLabel(tr("&Page"), this))
    , m_link(readOnly("signInLink"))
    , m_copyLink(copyButton(tr("Copy &link"), "copyLink", this))
    , m_open(new PrimaryButton(tr("&Open in browser"), this))
    , m_time(new QLabel(this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
{
    m_title->setFont(theme::sectionFont(this));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_time->setObjectName(QStringLiteral("timeLeft"));
    m_open->setObjectName(QStringLiteral("openSignIn"));
    m_cancel->setObjectName(QStringLiteral("cancelSignIn"));
    m_cancel->setAutoDefault(false);
    m_codeLabel->setBuddy(m_code);
    m_linkLabel->setBuddy(m_link);
    theme::setSecondary(m_time);
    QFont large = theme::fixedFont(this);
    large.setPointSizeF(font().pointSizeF() * 2);
    m_code->setFont(large);
    m_code->setAlignment(Qt::AlignCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Gap);
    buttons->addWidget(m_open);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_time);
    buttons->addStretch(1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::GroupGap);
    grid->setVerticalSpacing(theme::Gap);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 3);
    grid->addWidget(m_text, 1, 0, 1, 3);
    grid->addWidget(m_codeLabel, 2, 0);
    grid->addWidget(m_code, 2, 1);
    grid->addWidget(m_copyCode, 2, 2);
    grid->addWidget(m_linkLabel, 3, 0);
    grid->addWidget(m_link, 3, 1);
    grid->addWidget(m_copyLink, 3, 2);
    grid->addLayout(buttons, 4, 1, 1, 2);
    connect(
        m_copyCode, &QPushButton::clicked, this, [this] { m_context->dialogs->copy(m_controller->code()); });
    connect(m_copyLink, &QPushButton::clicked, this, [this] {
        m_context->dialogs->copy(m_controller->link().toString(QUrl::FullyEncoded));
    });
    connect(m_open, &QPushButton::clicked, this, [this] { emit openWanted(m_controller->link()); });
    connect(m_cancel, &QPushButton::clicked, this, &SignInWait::cancelled);
    connect(m_controller, &SignInController::changed, this, &SignInWait::update);
    connect(&m_clock, &QTimer::timeout, this, &SignInWait::showTime);
    m_clock.setInterval(TickMs);
    update();
}

QLineEdit *SignInWait::readOnly(const char *name)
{
    auto *made = new QLineEdit(this);
    made->setObjectName(QLatin1String(name));
    made->setReadOnly(true);
    return made;
}

QWidget *SignInWait::firstFocus() const
{
    return m_open->isEnabled() ? m_open : m_cancel;
}

void SignInWait::update()
{
    using State = SignInController::State;
    const State state = m_controller->state();
    const bool withCode = state == State::WithCode;
    const bool waits = withCode || state == State::InBrowser;
    const bool withAz = m_controller->way() == SignInRequest::Way::AzureCli;
    m_title->setText(
        withCode     ? tr("Enter the code on the page")
            : waits  ? tr("Go on in your browser")
            : withAz ? tr("Asking Azure CLI")
                     : tr("Asking the sign-in service"));
    m_text->setText(
        withCode    ? tr("Open the page here or on another device, enter the code, and sign in. Linkdesk "
                            "notices by itself.")
            : waits ? tr("Open the page and sign in. The browser comes back to this computer, and Linkdesk "
                         "goes on by itself.")
                    : tr("It takes some seconds to start."));
    m_text->setVisible(waits || withAz);
    for (QWidget *part : { static_cast<QWidget *>(m_codeLabel), static_cast<QWidget *>(m_code),
                           static_cast<QWidget *>(m_copyCode) })
        part->setVisible(withCode);
    for (QWidget *part : { static_cast<QWidget *>(m_linkLabel), static_cast<QWidget *>(m_link),
                           static_cast<QWidget *>(m_copyLink), static_cast<QWidget *>(m_open) })
        part->setVisible(waits);
    m_code->setText(m_controller->code());
    m_link->setText(m_controller->link().toString(QUrl::FullyEncoded));
    m_link->setCursorPosition(0);
    m_time->setVisible(waits);
    showTime();
    if (!waits) {
        m_clock.stop();
        return;
    }
    m_clock.start();
    if (isVisible())
        m_open->setFocus();
}

void SignInWait::showTime()
{
    const int seconds = m_controller->secondsLeft();
    m_time->setText(tr("%1:%2 left").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

} // namespace linkdesk
