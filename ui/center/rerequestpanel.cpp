#include "ui/center/rerequestpanel.h"

#include "src/plan/ruledata.h"
#include "ui/common/primarybutton.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace linkdesk {

RerequestPanel::RerequestPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_goes(new QLabel(this))
    , m_comes(new QLabel(this))
    , m_messageLabel(new QLabel(tr("R&equest message"), this))
    , m_help(new QLabel(this))
    , m_message(new QLineEdit(this))
    , m_confirm(new PrimaryButton(tr("De&lete and re-request"), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(QStringLiteral("rerequestPanel"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_message->setObjectName(QStringLiteral("rerequestMessage"));
    m_message->setAccessibleName(tr("Request message"));
    m_messageLabel->setBuddy(m_message);
    m_goes->setObjectName(QStringLiteral("rerequestGoes"));
    m_comes->setObjectName(QStringLiteral("rerequestComes"));
    m_help->setObjectName(QStringLiteral("rerequestHelp"));
    m_confirm->setObjectName(QStringLiteral("rerequestConfirm"));
    m_cancel->setObjectName(QStringLiteral("rerequestCancel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::GroupGap, theme::Gap, theme::GroupGap, theme::Gap);
    layout->setSpacing(theme::Gap);
    for (QLabel *label : { m_title, m_goes, m_comes }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    theme::setSecondary(m_help);
    layout->addWidget(m_messageLabel);
    layout->addWidget(m_message);
    layout->addWidget(m_help);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(m_message, &QLineEdit::textChanged, this, &RerequestPanel::updateMessage);
    connect(m_message, &QLineEdit::returnPressed, this, &RerequestPanel::confirm);
    connect(m_confirm, &QPushButton::clicked, this, &RerequestPanel::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &RerequestPanel::cancel);
    hide();
}

void RerequestPanel::ask(const Rerequest &request)
{
    m_endpoint = request.endpoint;
    const QString title =
        tr("Delete %1 and ask %2 again").arg(request.endpoint.name(), request.target.name());
    m_title->setText(title);
    setAccessibleName(title);
    QStringList with;
    for (const ResourceId &interface : request.read.networkInterfaces)
        with.append(interface.name());
    m_goes->setText(
        tr("Goes: the private endpoint with its network interface (%1), its address and the DNS records of "
           "its zone group. Azure holds the name for about 20 minutes; Linkdesk waits and then asks again by "
           "itself. Whatever happens, the settings are kept.")
            .arg(with.join(QStringLiteral(", "))));
    m_comes->setText(settings(request));
    m_message->setText(request.message());
    updateMessage();
    show();
    m_message->setFocus();
    m_message->selectAll();
}

QString RerequestPanel::settings(const Rerequest &request)
{
    const PrivateEndpoint wanted = PrivateEndpoint::fromJson(request.body);
    QStringList parts{ tr("name %1").arg(request.endpoint.name()),
                       tr("resource group %1").arg(request.endpoint.resourceGroup()),
                       tr("subnet %1").arg(wanted.subnet.parentName() + u'/' + wanted.subnet.name()),
                       tr("target sub-resource %1").arg(wanted.groupIds.join(QStringLiteral(", "))) };
    if (!wanted.customNetworkInterfaceName.isEmpty())
        parts += tr("network interface %1").arg(wanted.customNetworkInterfaceName);
    for (const PrivateEndpoint::IpConfig &address : wanted.ipConfigurations)
        parts += tr("static address %1").arg(address.privateIpAddress);
    for (const ResourceId &group : wanted.applicationSecurityGroups)
        parts += tr("application security group %1").arg(group.name());
    const QStringList zones = request.zones();
    for (const QString &zone : zones)
        parts += tr("DNS zone %1").arg(zone);
    if (!wanted.tags.isEmpty())
        parts += tr("%n tag(s)", nullptr, int(wanted.tags.size()));
    return tr("Is sent again: %1.").arg(parts.join(QStringLiteral(", ")));
}

void RerequestPanel::updateMessage()
{
    const RuleData &rules = RuleData::get();
    const auto length = int(m_message->text().trimmed().size());
    const bool tooLong = length > rules.messageMost;
    QString help =
        tr("What the owner reads before deciding. %1 of %2 characters.").arg(length).arg(rules.messageMost);
    if (tooLong)
        help += u' ' + tr("That is too long.");
    else if (length > rules.messageAdvised)
        help += u' ' + tr("Some services refuse more than %1.").arg(rules.messageAdvised);
    m_help->setText(help);
    m_message->setAccessibleDescription(help);
    m_confirm->setEnabled(!tooLong);
    m_confirm->setToolTip(tooLong ? tr("Shorten the message first") : QString());
}

void RerequestPanel::confirm()
{
    if (!m_confirm->isEnabled())
        return;
    hide();
    emit confirmed(m_endpoint, m_message->text().trimmed());
}

void RerequestPanel::cancel()
{
    hide();
    emit cancelled();
}

void RerequestPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

} // namespace linkdesk
