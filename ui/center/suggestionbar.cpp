#include "ui/center/suggestionbar.h"

#include "ui/center/pendingmodel.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/networking/connectionproxy.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace linkdesk {

SuggestionBar::SuggestionBar(PendingModel *model, ConnectionProxy *proxy, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_proxy(proxy)
    , m_approvals(new QPushButton(icons::get("approve"), {}, this))
    , m_rejections(new QPushButton(icons::get("reject"), {}, this))
{
    setObjectName(QStringLiteral("suggestionBar"));
    m_approvals->setObjectName(QStringLiteral("checkSuggestedApprovals"));
    m_rejections->setObjectName(QStringLiteral("checkSuggestedRejections"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Gap);
    row->addWidget(m_approvals);
    row->addWidget(m_rejections);
    row->addStretch(1);
    connect(m_approvals, &QPushButton::clicked, this, [this] { check(Decision::Approve); });
    connect(m_rejections, &QPushButton::clicked, this, [this] { check(Decision::Reject); });
    const QString help = tr("Only checks the rows that your rules suggest; the decision is yours");
    m_approvals->setToolTip(help);
    m_rejections->setToolTip(help);
    hide();
}

QList<ResourceId> SuggestionBar::suggested(Decision decision) const
{
    QList<ResourceId> ids;
    const QList<ResourceId> shown = m_proxy->ids();
    for (const ResourceId &id : shown) {
        const SuggestionRule *rule = m_model->suggestion(id);
        if (rule && rule->decision == decision)
            ids.append(id);
    }
    return ids;
}

void SuggestionBar::update()
{
    const auto approvals = int(suggested(Decision::Approve).size());
    const auto rejections = int(suggested(Decision::Reject).size());
    m_approvals->setText(tr("Check %n that rules would &approve", nullptr, approvals));
    m_rejections->setText(tr("Check %n that rules &would reject", nullptr, rejections));
    m_approvals->setVisible(approvals > 0);
    m_rejections->setVisible(rejections > 0);
    setVisible(approvals + rejections > 0);
}

// What the rules say the other way must not come along with it.
void SuggestionBar::check(Decision decision)
{
    m_model->setChecked(
        suggested(decision == Decision::Approve ? Decision::Reject : Decision::Approve), false);
    m_model->setChecked(suggested(decision), true);
    emit checked();
}

} // namespace linkdesk
