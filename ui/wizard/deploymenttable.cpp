#include "ui/wizard/deploymenttable.h"

#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"
#include "ui/wizard/plantext.h"

#include <QHeaderView>

namespace linkdesk {

namespace {

enum Column { Resource, Type, Status, Details, Time, ColumnCount };

} // namespace

QString durationText(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid() || !to.isValid())
        return {};
    const qint64 seconds = std::max<qint64>(0, from.secsTo(to));
    if (seconds < 60)
        return DeploymentTable::tr("%1 s", "seconds").arg(seconds);
    return DeploymentTable::tr("%1 min %2 s", "minutes, seconds").arg(seconds / 60).arg(seconds % 60);
}

DeploymentTable::DeploymentTable(QWidget *parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setObjectName(QStringLiteral("deploymentRows"));
    setAccessibleName(tr("Resources of the deployment"));
    setHorizontalHeaderLabels(
        { tr("Resource"), tr("Type"), tr("Status"), tr("Operation details"), tr("Time") });
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::Gap * 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeaderItem(Time)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const int column : { Resource, Details })
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    horizontalHeader()->setStretchLastSection(false);
    setColumnWidth(Type, theme::textWidth(this, 32));
    setColumnWidth(Status, theme::textWidth(this, 18));
    setColumnWidth(Time, theme::textWidth(this, 10));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DeploymentTable::set(int row, int column, const QString &text)
{
    QTableWidgetItem *cell = item(row, column);
    if (!cell) {
        cell = new QTableWidgetItem;
        setItem(row, column, cell);
    }
    if (cell->text() != text)
        cell->setText(text);
}

void DeploymentTable::setRows(const QList<DeploymentRow> &rows, const QDateTime &now, bool over)
{
    if (rowCount() != rows.size()) {
        setRowCount(static_cast<int>(rows.size()));
        updateGeometry();
    }
    for (int at = 0; at < rows.size(); ++at) {
        const DeploymentRow &row = rows.at(at);
        const QString state = !row.state.isEmpty() ? row.state
            : over                                 ? tr("Not begun")
                                                   : tr("Waiting its turn");
        set(at, Resource, row.name);
        set(at, Type, plantext::typeName(row.type));
        set(at, Status, state);
        set(at, Time, durationText(row.startedAt, row.endedAt.isValid() ? row.endedAt : now));
        item(at, Status)->setIcon(icons::forState(row.state));
        set(at, Details, row.message.simplified());
        item(at, Details)->setToolTip(plainToolTip(row.message));
        item(at, Resource)->setToolTip(plainToolTip(row.resource.text()));
        item(at, Type)->setToolTip(plainToolTip(row.type));
        item(at, Time)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
}

QSize DeploymentTable::sizeHint() const
{
    constexpr int MostRows = 10;
    const int rows = std::clamp(rowCount(), 1, MostRows);
    const int height = horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
        + 2 * frameWidth();
    return { QTableWidget::sizeHint().width(), height };
}

} // namespace linkdesk
