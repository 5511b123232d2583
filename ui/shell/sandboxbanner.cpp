#include "ui/shell/sandboxbanner.h"

#include "src/flow/session.h"
#include "ui/common/icons.h"
#include "ui/common/mnemonics.h"
#include "ui/shell/preferences.h"
#include "ui/shell/sandboxcontrol.h"
#include "ui/signin/accountdesk.h"
#include "ui/signin/signinpage.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace linkdesk {

namespace {

constexpr double Speeds[] = { 1, 10, 60, 300 };

QPushButton *button(const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(name);
    made->setFlat(true);
    made->setAutoDefault(false);
    return made;
}

QString speedNumber(double speed)
{
    return QLocale().toString(speed, 'g', 6);
}

} // namespace

QString speedText(double speed)
{
    if (speed == 1)
        return SandboxBanner::tr("1 x, as fast as Azure");
    return SandboxBanner::tr("%1 x faster than Azure").arg(speedNumber(speed));
}

SandboxBanner::SandboxBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_speed(button(QStringLiteral("sandboxSpeed"), this))
    , m_identity(button(QStringLiteral("actingAs"), this))
    , m_fixedIdentity(new QLabel(this))
    , m_reset(button(QStringLiteral("resetSandbox"), this))
{
    setObjectName(QStringLiteral("banner"));
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setTextFormat(Qt::PlainText);
    m_reset->setText(tr("Reset sand&box"));
    m_reset->setIcon(icons::get("refresh"));
    m_speed->setIcon(icons::get("speed"));
    m_identity->setIcon(icons::get("person"));
    m_speed->setMenu(new QMenu(m_speed));
    m_identity->setMenu(new QMenu(m_identity));
    m_fixedIdentity->setObjectName(QStringLiteral("actingAsFixed"));
    m_fixedIdentity->setTextFormat(Qt::PlainText);
    m_fixedIdentity->hide();
    m_speed->setToolTip(tr("How much faster than Azure the sandbox works"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(theme::GroupGap, theme::Step, theme::GroupGap, theme::Step);
    line->setSpacing(theme::Gap);
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    line->addWidget(m_speed);
    line->addWidget(m_identity);
    line->addWidget(m_fixedIdentity);
    line->addWidget(m_reset);
    for (QPushButton *control : { m_speed, m_identity, m_reset })
        control->hide();
    connect(m_reset, &QPushButton::clicked, this, &SandboxBanner::resetWanted);
    updateIcon();
}

void SandboxBanner::showOffline()
{
    m_isOffline = true;
    m_text->setText(tr("Offline: nothing is contacted"));
    updateIcon();
}

void SandboxBanner::showStarting(const QString &text)
{
    m_isOffline = false;
    updateIcon();
    m_text->setText(text);
}

void SandboxBanner::showStartFailure()
{
    m_text->setText(tr("Not connected: nothing can be read or changed"));
}

void SandboxBanner::setSession(
    Session *session, SandboxControl *sandbox, Preferences *preferences, AccountDesk *accounts)
{
    m_session = session;
    m_sandbox = sandbox;
    m_preferences = preferences;
    m_accounts = accounts;
    connect(session, &Session::identityChanged, this, &SandboxBanner::updateTexts);
    if (sandbox) {
        connect(sandbox, &SandboxControl::speedChanged, this, &SandboxBanner::updateTexts);
        fillSpeeds();
        fillPeople();
    }
    const bool hasMenu = sandbox || (accounts && !session->identity().tenant.isEmpty());
    if (accounts && hasMenu)
        fillWays();
    giveMnemonics(m_identity->menu());
    m_speed->setVisible(sandbox);
    m_reset->setVisible(sandbox);
    m_identity->setVisible(hasMenu);
    m_fixedIdentity->setVisible(!hasMenu && !session->identity().name.isEmpty());
    updateTexts();
    updateIcon();
}

void SandboxBanner::setIdentityLocked(bool locked)
{
    m_locked = locked;
    if (m_session)
        updateTexts();
}

void SandboxBanner::fillSpeeds()
{
    auto *group = new QActionGroup(m_speed);
    for (const double speed : Speeds) {
        QAction *action = m_speed->menu()->addAction(speedText(speed));
        action->setCheckable(true);
        action->setData(speed);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] {
            m_preferences->setSandboxSpeed(speed);
            m_sandbox->setSpeed(speed);
        });
    }
}

void SandboxBanner::fillPeople()
{
    auto *group = new QActionGroup(m_identity);
    const QList<Identity> people = m_sandbox->people();
    for (const Identity &person : people) {
        QAction *action = m_identity->menu()->addAction(
            QString(tr("%1 (%2)").arg(person.name, person.role)).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setData(person.name);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, person] {
            m_preferences->setIdentity(m_session->cloud(), person.name);
            if (m_accounts)
                m_accounts->leave();
            m_session->setIdentity(person);
        });
    }
}

// Below the people, if there are any: signing in, and who has.
void SandboxBanner::fillWays()
{
    QMenu *menu = m_identity->menu();
    Place signIn;
    signIn.kind = Place::Kind::SignIn;
    if (m_sandbox) {
        menu->addSeparator();
        signIn.tab = signInTab(m_accounts->sandbox().key(), {}, {});
        addWay(tr("Sign in to the sandbox as..."), signIn);
    } else {
        addWay(tr("Sign in as somebody else..."), signIn);
    }
    Place signedIn;
    signedIn.kind = Place::Kind::SignedIn;
    addWay(tr("Accounts and tenants..."), signedIn);
    if (!m_sandbox)
        connect(
            menu->addAction(tr("Back to the sandbox")), &QAction::triggered, m_accounts,
            &AccountDesk::useSandbox);
}

void SandboxBanner::addWay(const QString &text, const Place &place)
{
    connect(m_identity->menu()->addAction(text), &QAction::triggered, this, [this, place] {
        emit placeWanted(place);
    });
}

void SandboxBanner::updateTexts()
{
    if (m_sandbox) {
        m_text->setText(tr("Sandbox: nothing leaves this computer"));
        m_speed->setText(
            m_sandbox->speed() == 1 ? tr("1 &x, as fast as Azure")
                                    : tr("%1 &x faster than Azure").arg(speedNumber(m_sandbox->speed())));
        const QList<QAction *> speeds = m_speed->menu()->actions();
        for (QAction *action : speeds)
            action->setChecked(action->data().toDouble() == m_sandbox->speed());
    } else if (!m_session->identity().tenant.isEmpty()) {
        const Identity &who = m_session->identity();
        m_text->setText(tr("%1: tenant %2").arg(who.place, who.tenant));
    } else {
        m_text->setText(tr("Working on %1").arg(m_session->origin().toString(QUrl::RemovePath)));
    }
    const Identity &identity = m_session->identity();
    // What comes after a semicolon explains the role: the menu has room for it, the banner has not.
    const QString role = identity.role.section(u';', 0, 0);
    const QString who = role.isEmpty() ? identity.name : tr("%1 (%2)").arg(identity.name, role);
    m_identity->setText(tr("Ac&ting as: %1").arg(QString(who).replace(u'&', QStringLiteral("&&"))));
    m_fixedIdentity->setText(tr("Acting as: %1").arg(who));
    const QList<QAction *> people = m_identity->menu()->actions();
    for (QAction *action : people)
        action->setChecked(sameText(action->data().toString(), identity.name));
    m_identity->setEnabled(!m_locked);
    m_identity->setToolTip(
        m_locked        ? tr("A deployment is running: it belongs to who began it. Switch when it has ended.")
            : m_sandbox ? tr("Act as another person of the sandbox, with other rights")
                        : tr("Sign in, and switch between accounts and tenants"));
}

void SandboxBanner::updateIcon()
{
    m_icon->setPixmap(icons::pixmap(
        m_isOffline                   ? QStringLiteral("disconnected")
            : m_sandbox || !m_session ? QStringLiteral("sandbox")
                                      : QStringLiteral("network"),
        theme::Tone::Info, fontMetrics().height() + 2, devicePixelRatioF()));
}

void SandboxBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QFrame::changeEvent(event);
}

void SandboxBanner::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const bool isReal = m_session && !m_sandbox;
    painter.fillRect(rect(), isReal ? theme::colors().warningGround : theme::colors().infoGround);
    painter.setPen(theme::colors().border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace linkdesk
