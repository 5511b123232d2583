#include "ui/common/grouplist.h"

#include "ui/common/plaintooltip.h"
#include "ui/common/theme.h"

#include <QScopedValueRollback>
#include <algorithm>
#include <numeric>

namespace linkdesk {

GroupList::GroupList(const QString &objectName, QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(tr("Groups"));
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(theme::textWidth(this, 30));
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_filling || row < 0)
            return;
        emit wanted(row == 0 ? std::nullopt : std::optional(m_groups.at(row - 1).text));
    });
}

void GroupList::setGroups(const QList<RowGroup> &groups, const std::optional<QString> &current)
{
    const QScopedValueRollback filling(m_filling, true);
    QList<RowGroup> wanted = groups;
    const auto isCurrent = [&current](const RowGroup &group) { return group.text == current; };
    // Where the filter leaves none of it, it is still the one that is gone to.
    if (current && std::none_of(wanted.cbegin(), wanted.cend(), isCurrent))
        wanted.append({ *current, 0 });
    if (wanted != m_groups || count() == 0) {
        m_groups = wanted;
        clear();
        const int all =
            std::accumulate(wanted.cbegin(), wanted.cend(), 0, [](int sum, const RowGroup &group) {
                return sum + group.count;
            });
        addItem(tr("All (%1)").arg(all));
        for (const RowGroup &group : wanted) {
            const QString name = group.text.isEmpty() ? tr("None") : group.text;
            auto *item = new QListWidgetItem(tr("%1 (%2)").arg(name).arg(group.count), this);
            item->setToolTip(plainToolTip(name));
        }
    }
    const auto at = std::find_if(m_groups.cbegin(), m_groups.cend(), isCurrent);
    setCurrentRow(current ? int(at - m_groups.cbegin()) + 1 : 0);
}

} // namespace linkdesk
