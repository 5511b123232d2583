#include "ui/wizard/registrationbar.h"

#include "src/flow/registration.h"
#include "src/flow/session.h"
#include "ui/common/messagebar.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace linkdesk {

RegistrationBar::RegistrationBar(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_message(new MessageBar(this))
{
    setObjectName(QStringLiteral("registrationBar"));
    m_message->setObjectName(QStringLiteral("registrationMessage"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, theme::Gap);
    lines->addWidget(m_message);
    connect(session, &Session::identityChanged, this, [this] {
        delete m_call; // asked by somebody else
        m_left.clear();
        offer();
    });
    hide();
}

RegistrationBar::~RegistrationBar()
{
    delete m_call; // its end has no bar to show any more
}

void RegistrationBar::load(const Draft &draft, const Facts &facts)
{
    for (const Subscription &subscription : facts.subscriptions.value)
        m_names.insert(subscription.subscriptionId.toLower(), subscription.displayName);
    QList<MissingRegistration> missing = missingRegistrations(draft, facts);
    const bool isSame = missing.size() == m_missing.size()
        && std::equal(missing.cbegin(), missing.cend(), m_missing.cbegin());
    if (isSame && !m_isPast)
        return;
    m_missing = std::move(missing);
    if (!isRunning() && m_left.isEmpty())
        offer();
}

QString RegistrationBar::subscriptionName(const QString &id) const
{
    const QString name = m_names.value(id.toLower());
    return name.isEmpty() ? id : name;
}

QString RegistrationBar::missingText() const
{
    QStringList sentences;
    for (const MissingRegistration &one : m_missing) {
        const QString where = subscriptionName(one.subscriptionId);
        sentences.append(
            one.isRegistering()   ? tr("%1 is being registered in %2.").arg(one.nameSpace, where)
                : one.isWaitedFor ? tr("%1 is not registered in %2: nothing can be created until it is.")
                                        .arg(one.nameSpace, where)
                                  : tr("%1 is not registered in %2: requests cannot be approved until it is.")
                                        .arg(one.nameSpace, where));
    }
    return sentences.join(u' ');
}

void RegistrationBar::offer()
{
    m_isPast = false;
    setVisible(!m_missing.isEmpty());
    if (m_missing.isEmpty()) {
        m_message->clear();
        return;
    }
    const bool blocks = std::any_of(
        m_missing.cbegin(), m_missing.cend(), [](const MissingRegistration &one) { return one.isWaitedFor; });
    m_message->showText(blocks ? MessageBar::Kind::Error : MessageBar::Kind::Warning, missingText());
    addButton();
}

void RegistrationBar::next()
{
    if (m_left.isEmpty()) {
        m_isPast = true;
        emit registered();
        return;
    }
    follow(m_left.takeFirst());
}

void RegistrationBar::follow(const MissingRegistration &one)
{
    m_message->showText(
        MessageBar::Kind::Info,
        tr("Registering %1 in %2. This takes Azure a minute or two; you can go on meanwhile.")
            .arg(one.nameSpace, subscriptionName(one.subscriptionId)));
    m_message->addButton(tr("Stop"), [this] { stop(); })->setObjectName(QStringLiteral("stopRegistering"));
    auto *call = registration::run(m_session, one.subscriptionId, one.nameSpace, this);
    m_call = call;
    call->then(this, [this, one](const Result<Provider> &provider) {
        m_call.clear();
        if (provider)
            next();
        else
            ended(one, provider.error());
    });
}

void RegistrationBar::ended(const MissingRegistration &one, const Error &error)
{
    m_left.clear();
    if (error.failure == Failure::Cancelled) { // Azure goes on
        m_isPast = true;
        emit registered();
        return;
    }
    m_message->showError(
        tr("%1 was not registered in %2.").arg(one.nameSpace, subscriptionName(one.subscriptionId)), error);
    addButton();
}

void RegistrationBar::addButton()
{
    QPushButton *button = m_message->addButton(tr("Register now"), [this] {
        m_left = m_missing;
        next();
    });
    button->setObjectName(QStringLiteral("registerNow"));
}

void RegistrationBar::stop()
{
    if (m_call)
        m_call->cancel();
}

} // namespace linkdesk
