#include "ui/center/scopechooser.h"

#include "src/flow/session.h"
#include "ui/center/scopedialog.h"
#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>

namespace linkdesk {

namespace {

// A cloud's name has slashes, which QSettings takes for groups.
QString settingsKey(const Session *session)
{
    return QStringLiteral("subscriptions/") + QString(session->cloud()).replace(u'/', u'_');
}

} // namespace

ScopeChooser::ScopeChooser(UiContext *context, QWidget *parent)
    : QToolButton(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("chooseSubscriptions"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(icons::get("filter"));
    setFocusPolicy(Qt::StrongFocus);
    setAutoRaise(true);
    setAccessibleDescription(tr("Which subscriptions the Private Link Center looks at"));
    connect(this, &QToolButton::clicked, this, &ScopeChooser::choose);
    updateText();
}

SubscriptionScope ScopeChooser::scope() const
{
    if (!m_context->settings || !m_context->session)
        return m_scope;
    const QStringList ids = m_context->settings->value(settingsKey(m_context->session)).toStringList();
    return ids.isEmpty() ? SubscriptionScope() : SubscriptionScope(ids);
}

void ScopeChooser::keep(const SubscriptionScope &scope)
{
    m_scope = scope;
    if (!m_context->settings)
        return;
    if (scope.isAll())
        m_context->settings->remove(settingsKey(m_context->session));
    else
        m_context->settings->setValue(
            settingsKey(m_context->session), QStringList(scope.ids().cbegin(), scope.ids().cend()));
}

void ScopeChooser::setSubscriptions(const QList<Subscription> &all)
{
    m_all = all;
    updateText();
}

void ScopeChooser::setLocked(bool locked)
{
    m_locked = locked;
    updateText();
}

QLayout *ScopeChooser::lineWith(QLabel *count)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Gap);
    line->addWidget(count, 1);
    line->addWidget(this);
    return line;
}

QString ScopeChooser::words() const
{
    const SubscriptionScope now = scope();
    if (now.isAll())
        return {};
    return tr("%1 of %n subscription(s)", nullptr, int(m_all.size())).arg(now.of(m_all).size());
}

void ScopeChooser::updateText()
{
    const bool known = !m_all.isEmpty();
    const QString some = words();
    setText(
        !known ? tr("S&ubscriptions")
            : some.isEmpty()
            ? tr("All %n s&ubscription(s)", nullptr, int(m_all.size()))
            : tr("%1 of %n s&ubscription(s)", nullptr, int(m_all.size())).arg(scope().of(m_all).size()));
    setEnabled(known && !m_locked);
}

void ScopeChooser::choose()
{
    auto *dialog = new ScopeDialog(m_context, m_all, scope(), window());
    connect(dialog, &ScopeDialog::chosen, this, [this](const SubscriptionScope &scope) {
        keep(scope);
        updateText();
        emit changed();
    });
    connect(this, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace linkdesk
