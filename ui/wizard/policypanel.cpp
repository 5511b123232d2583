#include "ui/wizard/policypanel.h"

#include "src/base/resourceid.h"
#include "ui/wizard/formlook.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace linkdesk {

namespace {

constexpr QStringView Disabled = u"Disabled", Enabled = u"Enabled",
                      OnlyGroups = u"NetworkSecurityGroupEnabled", OnlyRoutes = u"RouteTableEnabled";

} // namespace

PolicyPanel::PolicyPanel(QWidget *parent)
    : QFrame(parent)
    , m_warning(look::explanation({}, this))
    , m_securityGroups(new QCheckBox(tr("Networ&k security groups"), this))
    , m_routeTables(new QCheckBox(tr("Route ta&bles"), this))
{
    setObjectName(QStringLiteral("policyPanel"));
    setAccessibleName(tr("Edit subnet network policy"));
    setFrameShape(QFrame::StyledPanel);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(look::Step * 2);
    lines->addWidget(look::heading(tr("Edit subnet network policy"), this));
    m_warning->setObjectName(QStringLiteral("policyWarning"));
    lines->addWidget(m_warning);
    m_securityGroups->setObjectName(QStringLiteral("policySecurityGroups"));
    m_routeTables->setObjectName(QStringLiteral("policyRouteTables"));
    lines->addWidget(m_securityGroups);
    lines->addWidget(m_routeTables);
    auto *buttons = new QHBoxLayout;
    auto *save = new QPushButton(tr("Sa&ve"), this);
    save->setObjectName(QStringLiteral("policySave"));
    auto *cancel = new QPushButton(tr("Cance&l"), this);
    cancel->setObjectName(QStringLiteral("policyCancel"));
    buttons->addWidget(save);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &PolicyPanel::close);
    connect(save, &QPushButton::clicked, this, [this] {
        const bool groups = m_securityGroups->isChecked();
        const bool routes = m_routeTables->isChecked();
        emit accepted((groups && routes ? Enabled
                           : groups     ? OnlyGroups
                           : routes     ? OnlyRoutes
                                        : Disabled)
                          .toString());
        close();
    });
    hide();
}

void PolicyPanel::open(const QString &subnet, const QString &policy)
{
    m_warning->setText(tr("This setting belongs to the subnet %1: it holds for every private endpoint in it, "
                          "also for those that "
                          "are there already. It is changed together with the create.")
                           .arg(subnet));
    m_securityGroups->setChecked(sameText(policy, Enabled) || sameText(policy, OnlyGroups));
    m_routeTables->setChecked(sameText(policy, Enabled) || sameText(policy, OnlyRoutes));
    show();
    m_securityGroups->setFocus(Qt::OtherFocusReason);
}

QString PolicyPanel::words(const QString &policy)
{
    if (sameText(policy, Enabled))
        return tr("Network security groups and route tables");
    if (sameText(policy, OnlyGroups))
        return tr("Network security groups");
    if (sameText(policy, OnlyRoutes))
        return tr("Route tables");
    return policy.isEmpty() || sameText(policy, Disabled) ? tr("Disabled") : policy;
}

void PolicyPanel::close()
{
    hide();
    emit closed();
}

void PolicyPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace linkdesk
