#include "ui/networking/publicaccesstab.h"

#include "src/flow/accountflow.h"
#include "src/flow/inventory.h"
#include "src/plan/writers.h"
#include "src/review/connectionstate.h"
#include "ui/common/messagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkdesk {

PublicAccessTab::PublicAccessTab(UiContext *context, ResourceId account, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_id(std::move(account))
    , m_message(new MessageBar(this))
    , m_enabled(new QRadioButton(tr("&Enabled"), this))
    , m_disabled(new QRadioButton(tr("&Disabled"), this))
    , m_explanation(new QLabel(this))
    , m_lockOut(new MessageBar(this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_discard(new QPushButton(tr("Dis&card"), this))
    , m_copyCommand(new QToolButton(this))
{
    setObjectName(QStringLiteral("publicAccess"));
    m_message->setObjectName(QStringLiteral("publicAccessMessage"));
    m_lockOut->setObjectName(QStringLiteral("lockOutWarning"));
    m_enabled->setObjectName(QStringLiteral("publicAccessEnabled"));
    m_disabled->setObjectName(QStringLiteral("publicAccessDisabled"));
    m_save->setObjectName(QStringLiteral("publicAccessSave"));
    m_save->setDefault(true);
    m_discard->setObjectName(QStringLiteral("publicAccessDiscard"));
    m_copyCommand->setObjectName(QStringLiteral("publicAccessCopyCommand"));
    m_copyCommand->setText(tr("Copy as A&zure CLI"));
    m_copyCommand->setFocusPolicy(Qt::StrongFocus);
    m_explanation->setWordWrap(true);
    auto *heading = new QLabel(tr("Public network access"), this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    buttons->addWidget(m_copyCommand);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(heading);
    layout->addWidget(m_enabled);
    layout->addWidget(m_disabled);
    layout->addWidget(m_explanation);
    layout->addWidget(m_lockOut);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_enabled, &QRadioButton::toggled, this, &PublicAccessTab::updateState);
    connect(m_save, &QPushButton::clicked, this, &PublicAccessTab::save);
    connect(m_discard, &QPushButton::clicked, this, [this] { take(m_account); });
    connect(m_copyCommand, &QToolButton::clicked, this, [this] {
        m_context->dialogs->copy(publicAccessCommand(m_id, m_enabled->isChecked()));
    });
    updateState();
}

QWidget *PublicAccessTab::firstFocus() const
{
    return m_enabled->isChecked() ? m_enabled : m_disabled;
}

void PublicAccessTab::refresh()
{
    if (isEdited() || m_saving)
        return; // what is chosen and not saved is not read over
    delete m_reading;
    auto *call = inventory::account(m_context->session, m_id, this);
    m_reading = call;
    updateState();
    call->then(this, [this](const Result<DeviceUpdateAccount> &account) {
        if (!account) {
            m_message->showError(tr("The account could not be read"), account.error());
            updateState();
            return;
        }
        m_message->clear();
        take(*account);
    });
    inventory::connections(m_context->session, m_id, this)
        ->then(this, [this](const Result<QList<PrivateEndpointConnection>> &connections) {
            if (connections)
                m_connections = *connections;
            updateState();
        });
}

void PublicAccessTab::take(const DeviceUpdateAccount &account)
{
    m_account = account;
    m_known = true;
    (account.isPublic() ? m_enabled : m_disabled)->setChecked(true);
    updateState();
}

bool PublicAccessTab::isEdited() const
{
    return m_known && m_enabled->isChecked() != m_account.isPublic();
}

QStringList PublicAccessTab::approvedNames() const
{
    QStringList names;
    for (const PrivateEndpointConnection &connection : m_connections) {
        if (connectionStatus(connection.state.status) == ConnectionStatus::Approved)
            names.append(connection.name);
    }
    return names;
}

void PublicAccessTab::updateState()
{
    const bool busy = !m_known || m_saving;
    m_enabled->setEnabled(!busy);
    m_disabled->setEnabled(!busy);
    m_save->setEnabled(isEdited() && !busy);
    m_save->setToolTip(m_save->isEnabled() ? QString() : tr("There is nothing to save"));
    m_discard->setEnabled(isEdited() && !busy);
    m_discard->setToolTip(m_discard->isEnabled() ? QString() : tr("There is nothing to discard"));
    m_copyCommand->setEnabled(m_known);
    m_explanation->setText(
        m_enabled->isChecked()
            ? tr("Updates can be managed from public networks and through Approved private endpoints.")
            : tr("Updates can be managed through Approved private endpoints only. Devices keep using the "
                 "same host name."));
    if (!m_known || m_enabled->isChecked()) {
        m_lockOut->clear();
        return;
    }
    const QStringList names = approvedNames();
    if (names.isEmpty())
        m_lockOut->showText(
            MessageBar::Kind::Warning,
            tr("No connection is Approved: with public access disabled nobody can manage updates of this "
               "account."));
    else
        m_lockOut->showText(
            MessageBar::Kind::Info,
            tr("Only %n Approved connection(s) can then manage updates: %1", nullptr, int(names.size()))
                .arg(names.join(QStringLiteral(", "))));
}

void PublicAccessTab::save()
{
    const bool enable = m_enabled->isChecked();
    if (enable) {
        send(true);
        return;
    }
    // Who is Approved is read again: the answer on the page may be old.
    m_message->showText(MessageBar::Kind::Info, tr("Looking who is Approved..."));
    inventory::connections(m_context->session, m_id, this)
        ->then(this, [this](const Result<QList<PrivateEndpointConnection>> &connections) {
            m_message->clear();
            if (!connections) {
                m_message->showError(
                    tr("Nothing was changed: the connections could not be read"), connections.error());
                return;
            }
            m_connections = *connections;
            updateState();
            lockOutQuestion();
        });
}

void PublicAccessTab::lockOutQuestion()
{
    Dialogs::Question question;
    question.title = tr("Disable public network access");
    const QStringList names = approvedNames();
    question.text = names.isEmpty()
        ? tr("%1 has no Approved connection. With public access disabled nobody can manage its updates.")
              .arg(m_id.name())
        : tr("Only these Approved connections can then manage updates of %1:").arg(m_id.name());
    question.details = names.join(u'\n');
    question.accept = tr("&Disable");
    question.reject = tr("&Cancel");
    question.dangerous = names.isEmpty();
    question.mustType = names.isEmpty() ? m_id.name() : QString();
    m_context->dialogs->ask(this, question, [this](bool yes) {
        if (yes)
            send(false);
    });
}

void PublicAccessTab::send(bool enabled)
{
    auto *call = accountflow::setPublicAccess(m_context->session, m_id, enabled, this);
    m_saving = call;
    m_message->showText(MessageBar::Kind::Info, tr("Saving... this takes a minute or two."));
    updateState();
    call->then(this, [this](const Result<DeviceUpdateAccount> &account) {
        m_saving = nullptr;
        if (account) {
            take(*account);
            m_message->showText(
                MessageBar::Kind::Success,
                account->isPublic() ? tr("Public network access is enabled")
                                    : tr("Public network access is disabled"));
            emit saved();
            return;
        }
        m_message->showError(tr("Public network access was not changed as wished"), account.error());
        updateState();
    });
}

} // namespace linkdesk
