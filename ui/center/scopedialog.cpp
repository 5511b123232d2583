#include "ui/center/scopedialog.h"

#include "src/flow/inventory.h"
#include "ui/common/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace linkdesk {

ScopeDialog::ScopeDialog(
    UiContext *context, const QList<Subscription> &all, const SubscriptionScope &scope, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_all(new QRadioButton(tr("&All, also those that come later"), this))
    , m_some(new QRadioButton(tr("&Only these"), this))
    , m_tree(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("scopeDialog"));
    setWindowTitle(tr("Subscriptions of the Private Link Center"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(theme::textWidth(this, 56), theme::textWidth(this, 50));
    m_all->setObjectName(QStringLiteral("allSubscriptions"));
    m_some->setObjectName(QStringLiteral("someSubscriptions"));
    m_tree->setObjectName(QStringLiteral("subscriptions"));
    m_tree->setAccessibleName(tr("Subscriptions"));
    m_tree->setHeaderHidden(true);
    (scope.isAll() ? m_all : m_some)->setChecked(true);
    fill(all, scope);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("&Look at these"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptButton"));
    m_accept->setDefault(true);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::PageMargin, theme::PageMargin, theme::PageMargin, theme::GroupGap);
    column->setSpacing(theme::Gap);
    column->addWidget(m_all);
    column->addWidget(m_some);
    column->addWidget(m_tree, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(m_all->isChecked() ? SubscriptionScope() : SubscriptionScope(checked()));
        accept();
    });
    connect(m_all, &QRadioButton::toggled, this, &ScopeDialog::updateButtons);
    connect(m_tree, &QTreeWidget::itemChanged, this, &ScopeDialog::updateButtons);
    updateButtons();
}

void ScopeDialog::fill(const QList<Subscription> &all, const SubscriptionScope &scope)
{
    const auto inFirst = [&all](const Subscription &one) {
        return sameText(one.tenantId, all.constFirst().tenantId);
    };
    const bool several = !std::all_of(all.cbegin(), all.cend(), inFirst);
    m_tree->setRootIsDecorated(several);
    for (const Subscription &one : all) {
        QTreeWidgetItem *&tenant = m_tenants[several ? one.tenantId.toLower() : QString()];
        if (several && !tenant) {
            tenant =
                new QTreeWidgetItem(m_tree, { one.tenantId.isEmpty() ? tr("Tenant unknown") : one.tenantId });
            tenant->setFlags(tenant->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
        }
        auto *item = several ? new QTreeWidgetItem(tenant) : new QTreeWidgetItem(m_tree);
        item->setText(0, one.shownName());
        item->setData(0, Qt::UserRole, one.subscriptionId);
        item->setCheckState(0, scope.contains(one.subscriptionId) ? Qt::Checked : Qt::Unchecked);
        m_items.append(item);
    }
    m_tree->expandAll();
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    if (several)
        nameTenants();
}

void ScopeDialog::nameTenants()
{
    auto *call = inventory::tenants(m_context->session, this);
    call->then(this, [this](const Result<QList<Tenant>> &tenants) {
        if (!tenants)
            return; // their ids say it, too
        for (const Tenant &tenant : *tenants) {
            QTreeWidgetItem *item = m_tenants.value(tenant.tenantId.toLower());
            if (item && !tenant.displayName.isEmpty())
                item->setText(0, tenant.displayName);
        }
    });
}

QStringList ScopeDialog::checked() const
{
    QStringList ids;
    for (const QTreeWidgetItem *item : m_items) {
        if (item->checkState(0) == Qt::Checked)
            ids.append(item->data(0, Qt::UserRole).toString());
    }
    return ids;
}

void ScopeDialog::updateButtons()
{
    m_tree->setEnabled(m_some->isChecked());
    m_accept->setEnabled(m_all->isChecked() || !checked().isEmpty());
}

} // namespace linkdesk
