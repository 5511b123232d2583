#include "ui/wizard/nextsteps.h"

#include "src/flow/createflow.h"
#include "src/plan/targettext.h"
#include "ui/common/icons.h"
#include "ui/wizard/formlook.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

QPushButton *button(const QString &name, const QString &text, const QString &icon, QWidget *parent)
{
    auto *made = new QPushButton(icons::get(icon), text, parent);
    made->setObjectName(name);
    made->setAutoDefault(true);
    return made;
}

} // namespace

NextSteps::NextSteps(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("nextSteps"));
    auto *steps = new QVBoxLayout(this);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(theme::Gap);
    steps->addWidget(look::heading(tr("Next steps"), this));
    m_pending = look::value(this);
    m_pending->setObjectName(QStringLiteral("pendingStep"));
    steps->addWidget(m_pending);
    steps->addWidget(look::explanation(
        tr("Recommended: check that clients in the network get the private address for the resource's name."),
        this));
    m_addresses = new QGridLayout;
    m_addresses->setHorizontalSpacing(theme::GroupGap);
    m_addresses->setColumnStretch(3, 1);
    steps->addLayout(m_addresses);
    steps->addSpacing(theme::Gap);
    m_limitWords = look::explanation(
        tr("Recommended: disable public network access, so that only approved private endpoints reach the "
           "account."),
        this);
    steps->addWidget(m_limitWords);
    m_limit = button(
        QStringLiteral("limitAccess"),
        tr("&Limit access to private endpoints: disable public network access"), QStringLiteral("lock"),
        this);
    steps->addWidget(m_limit, 0, Qt::AlignLeft);
    connect(m_limit, &QPushButton::clicked, this, &NextSteps::limitWanted);
    hide();
}

void NextSteps::load(const CreateFlow &flow)
{
    const Draft &draft = flow.plan().draft;
    const bool pending = sameText(flow.endpoint().state.status, u"Pending");
    m_pending->setVisible(pending);
    m_pending->setText(
        tr("Required: the owner of %1 approves the connection. Until then it is Pending and carries no "
           "traffic.")
            .arg(targetName(draft.target)));
    // Who came without the account hardly owns it.
    m_limitWords->setVisible(!draft.asksTarget);
    m_limit->setVisible(!draft.asksTarget);
    const QList<NetworkInterface> interfaces = flow.interfaces();
    for (const NetworkInterface &interface : interfaces) {
        for (const NetworkInterface::Address &address : interface.addresses) {
            const QStringList names =
                address.fqdns.isEmpty() ? QStringList{ flow.plan().accountHostName } : address.fqdns;
            for (const QString &fqdn : names) {
                if (!fqdn.isEmpty()) // not told before the approval, where the account cannot be read
                    addAddress(fqdn, address.privateIpAddress);
            }
        }
    }
    if (m_addresses->count() == 0) {
        for (const PrivateEndpoint::DnsConfig &config : flow.endpoint().customDnsConfigs)
            addAddress(config.fqdn, config.addresses.join(tr(", ")));
    }
    show();
}

void NextSteps::addAddress(const QString &fqdn, const QString &address)
{
    const bool first = m_addresses->count() == 0;
    const int row = m_addresses->rowCount();
    const QString number = QString::number(row);
    QLabel *name = look::value(this);
    name->setText(fqdn);
    name->setWordWrap(false);
    name->setObjectName(QStringLiteral("fqdn") + number);
    QLabel *to = look::value(this);
    to->setWordWrap(false);
    to->setText(QStringLiteral("→ ") + address);
    to->setAccessibleName(tr("Private address %1").arg(address));
    to->setObjectName(QStringLiteral("address") + number);
    QPushButton *copy = button(
        QStringLiteral("copyAddress") + number, first ? tr("Cop&y") : tr("Copy"), QStringLiteral("copy"),
        this);
    copy->setAccessibleName(tr("Copy %1 and its address").arg(fqdn));
    connect(copy, &QPushButton::clicked, this, [this, fqdn, address] {
        emit copyWanted(address + QLatin1Char(' ') + fqdn);
    });
    m_addresses->addWidget(name, row, 0);
    m_addresses->addWidget(to, row, 1);
    m_addresses->addWidget(copy, row, 2);
}

} // namespace linkdesk
