#include "ui/networking/publicaccesstab.h"

#include "src/flow/accountflow.h"
#include "src/flow/inventory.h"
#include "src/plan/writers.h"
#include "src/review/connectionstate.h"
#include "ui/common/errortext.h"
#include "ui/common/messagebar.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/primarybutton.h"
#include "ui/common/rightsbar.h"
#include "ui/common/slowhint.h"
#include "ui/networking/resourcerights.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

// A write whose end is not what was asked for: only the service knows what is there now.
bool mayHaveChanged(const Error &error)
{
    return error.maybeApplied || error.failure == Failure::NotUnderstood
        || error.failure == Failure::OperationFailed || error.failure == Failure::OperationCanceled;
}

} // namespace

PublicAccessTab::PublicAccessTab(
    UiContext *context, ResourceId account, ResourceRights *rights, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_id(std::move(account))
    , m_rights(rights)
    , m_rightsBar(new RightsBar(context->dialogs, this))
    , m_message(new MessageBar(this))
    , m_slow(new SlowHint(m_message, this))
    , m_enabled(new QRadioButton(tr("En&abled"), this))
    , m_disabled(new QRadioButton(tr("&Disabled"), this))
    , m_explanation(new QLabel(this))
    , m_lockOut(new MessageBar(this))
    , m_save(new PrimaryButton(tr("&Save"), this))
    , m_discard(new QPushButton(tr("Disca&rd"), this))
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
    m_explanation->setObjectName(QStringLiteral("publicAccessExplanation"));
    m_explanation->setWordWrap(true);
    build();
    connect(m_enabled, &QRadioButton::toggled, this, &PublicAccessTab::updateState);
    connect(m_save, &QPushButton::clicked, this, &PublicAccessTab::save);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        (m_account.isPublic() ? m_enabled : m_disabled)->setChecked(true);
    });
    connect(m_copyCommand, &QToolButton::clicked, this, [this] {
        m_context->dialogs->copy(publicAccessCommand(m_id, m_enabled->isChecked()));
    });
    connect(m_rights, &ResourceRights::changed, this, &PublicAccessTab::updateState);
    updateState();
}

void PublicAccessTab::build()
{
    auto *heading = new QLabel(tr("Public network access"), this);
    heading->setFont(theme::sectionFont(this));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Gap);
    buttons->addWidget(m_save);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    buttons->addWidget(m_copyCommand);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::GroupGap, 0, 0);
    layout->setSpacing(theme::Gap);
    for (QWidget *part : { static_cast<QWidget *>(m_rightsBar), static_cast<QWidget *>(m_message),
                           static_cast<QWidget *>(heading), static_cast<QWidget *>(m_enabled),
                           static_cast<QWidget *>(m_disabled), static_cast<QWidget *>(m_explanation),
                           static_cast<QWidget *>(m_lockOut) })
        layout->addWidget(part);
    layout->addSpacing(theme::Gap);
    layout->addLayout(buttons);
    layout->addStretch(1);
}

QWidget *PublicAccessTab::firstFocus() const
{
    return m_enabled->isChecked() ? m_enabled : m_disabled;
}

void PublicAccessTab::refresh()
{
    if (m_stage != Stage::Idle)
        return;
    if (!isEdited())
        m_message->clear();
    readAccount();
    readConnections();
}

void PublicAccessTab::readAccount()
{
    delete m_reading;
    auto *call = inventory::account(m_context->session, m_id, this);
    m_reading = call;
    m_saysReading = !m_known && m_message->text().isEmpty();
    if (m_saysReading)
        m_message->showText(MessageBar::Kind::Info, tr("Reading the account..."));
    if (m_saysReading || m_message->text().isEmpty())
        m_slow->start(tr("Still waiting for Azure to answer about this account."), [this] {
            if (m_reading)
                m_reading->cancel();
        });
    updateState();
    call->then(this, [this](const Result<DeviceUpdateAccount> &account) {
        m_reading = nullptr;
        m_slow->stop();
        if (m_saysReading)
            m_message->clear();
        m_saysReading = false;
        if (account)
            take(*account);
        else if (m_message->text().isEmpty())
            m_message->showError(tr("The account could not be read"), account.error());
        updateState();
    });
}

void PublicAccessTab::readConnections()
{
    delete m_listing;
    m_connections.reset();
    auto *call = inventory::connections(m_context->session, m_id, this);
    m_listing = call;
    updateLockOut();
    call->then(this, [this](const Connections &connections) {
        m_listing = nullptr;
        m_connections = connections;
        updateLockOut();
    });
}

// What is chosen and not saved is not read over.
void PublicAccessTab::take(const DeviceUpdateAccount &account)
{
    const bool keepsChoice = isEdited();
    m_account = account;
    m_known = true;
    if (!keepsChoice)
        (account.isPublic() ? m_enabled : m_disabled)->setChecked(true);
    updateState();
    emit accountRead(account.isPublic());
}

bool PublicAccessTab::isEdited() const
{
    return m_known && m_enabled->isChecked() != m_account.isPublic();
}

QStringList PublicAccessTab::approvedNames() const
{
    QStringList names;
    if (!m_connections || !*m_connections)
        return names;
    for (const PrivateEndpointConnection &connection : **m_connections) {
        if (connectionStatus(connection.state.status) == ConnectionStatus::Approved)
            names.append(connection.name);
    }
    return names;
}

void PublicAccessTab::setStage(Stage stage)
{
    m_stage = stage;
    updateState();
}

void PublicAccessTab::updateState()
{
    const bool free = m_known && m_stage == Stage::Idle;
    m_enabled->setEnabled(free);
    m_disabled->setEnabled(free);
    m_discard->setEnabled(isEdited() && free);
    m_discard->setToolTip(m_discard->isEnabled() ? QString() : tr("There is nothing to discard"));
    m_copyCommand->setEnabled(m_known);
    m_explanation->setVisible(m_known);
    m_explanation->setText(
        m_enabled->isChecked()
            ? tr("Updates can be managed from public networks and through Approved private endpoints.")
            : tr("Updates can be managed through Approved private endpoints only. Devices keep using the "
                 "same host name."));
    updateSave();
    updateLockOut();
}

void PublicAccessTab::updateSave()
{
    m_rightsBar->setMissing(
        tr("You may not change this account."),
        m_rights->missing({ u"Microsoft.DeviceUpdate/accounts/write" }));
    QString whyNot;
    if (!m_rights->may(u"Microsoft.DeviceUpdate/accounts/write"))
        whyNot = tr("You may not change this account");
    else if (!m_known)
        whyNot = tr("The account has not been read");
    else if (m_stage != Stage::Idle)
        whyNot = tr("The change before is still running");
    else if (!isEdited())
        whyNot = tr("There is nothing to save");
    m_save->setEnabled(whyNot.isEmpty());
    m_save->setToolTip(whyNot);
    m_save->setAccessibleDescription(whyNot);
}

// Not read and could not be read are no "nobody is Approved".
void PublicAccessTab::updateLockOut()
{
    if (!m_known || m_enabled->isChecked()) {
        m_lockOut->clear();
        return;
    }
    if (!m_connections) {
        m_lockOut->showText(MessageBar::Kind::Info, tr("Reading which connections are Approved..."));
        return;
    }
    if (!*m_connections) {
        m_lockOut->showText(
            MessageBar::Kind::Warning,
            tr("Only Approved connections can then manage updates. Which ones are could not be read: %1")
                .arg(errorText(m_connections->error())));
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
    if (m_stage != Stage::Idle || !isEdited())
        return;
    delete m_reading; // what it would bring is older than what is sent
    m_slow->stop();
    m_saysReading = false;
    if (m_enabled->isChecked())
        send(true);
    else
        lookWhoIsApproved();
}

// Read again: the answer on the page may be old.
void PublicAccessTab::lookWhoIsApproved()
{
    delete m_listing;
    auto *call = inventory::connections(m_context->session, m_id, this);
    m_work = call;
    setStage(Stage::Looking);
    m_message->showText(MessageBar::Kind::Info, tr("Looking who is Approved..."));
    m_message->addButton(tr("&Cancel"), [this] {
        if (m_work)
            m_work->cancel();
    });
    call->then(this, [this](const Connections &connections) {
        m_work = nullptr;
        m_message->clear();
        m_connections = connections;
        if (connections) {
            setStage(Stage::Asking);
            lockOutQuestion();
            return;
        }
        setStage(Stage::Idle);
        if (connections.error().failure != Failure::Cancelled)
            m_message->showError(
                tr("Nothing was changed: the connections could not be read"), connections.error());
        readConnections();
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
        else
            setStage(Stage::Idle);
    });
}

void PublicAccessTab::send(bool enabled)
{
    if (m_stage == Stage::Saving)
        return;
    auto *call = accountflow::setPublicAccess(m_context->session, m_id, enabled, this);
    m_work = call;
    setStage(Stage::Saving);
    m_message->showText(MessageBar::Kind::Info, tr("Saving... this takes a minute or two."));
    call->then(this, [this](const Result<DeviceUpdateAccount> &account) { onSaved(account); });
}

void PublicAccessTab::onSaved(const Result<DeviceUpdateAccount> &account)
{
    m_work = nullptr;
    setStage(Stage::Idle);
    if (!account) {
        m_message->showError(tr("Public network access was not changed as wished"), account.error());
        if (mayHaveChanged(account.error()))
            readAccount();
        return;
    }
    m_account = *account;
    (m_account.isPublic() ? m_enabled : m_disabled)->setChecked(true);
    updateState();
    m_message->showText(
        MessageBar::Kind::Success,
        m_account.isPublic() ? tr("Public network access is enabled")
                             : tr("Public network access is disabled"));
    emit accountRead(m_account.isPublic());
    emit saved();
}

} // namespace linkdesk
