#include "ui/inspector/exportrowsmodel.h"

#include "src/base/resourceid.h"
#include "src/inspect/rowcells.h"
#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"
#include "ui/inspector/inspecttext.h"

#include <QElapsedTimer>
#include <algorithm>
#include <iterator>

namespace linkdesk {

namespace {

constexpr int MostRowsOfPiece = 500; // what the window takes in without being held up
constexpr int MostMsOfPiece = 50;

QStringList cellsOf(
    const ExportRowsModel::Source &source, int row, const inspect::RowSummary &summary,
    const inspect::RowCells &more)
{
    QStringList cells;
    cells.resize(ExportRowsModel::ColumnCount);
    cells[ExportRowsModel::Name] =
        summary.name.isEmpty() ? ExportRowsModel::tr("Row %1").arg(row + 1) : summary.name;
    const QString kind = kindText(summary.kind);
    cells[ExportRowsModel::Kind] = kind.isEmpty() ? summary.type.section(u'/', -1) : kind;
    cells[ExportRowsModel::Type] = summary.type;
    cells[ExportRowsModel::State] = more.state.isEmpty() ? summary.state : more.state;
    cells[ExportRowsModel::Group] = summary.resourceGroup;
    cells[ExportRowsModel::Location] = summary.location;
    const ResourceId target(more.target);
    cells[ExportRowsModel::Target] = target.isResource() ? target.name() : more.target;
    cells[ExportRowsModel::Address] = more.addresses.join(QStringLiteral(", "));
    cells[ExportRowsModel::File] = source.name;
    cells.append({ summary.id, more.target }); // found, though no column shows them
    return cells;
}

} // namespace

ExportRowsModel::ExportRowsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_shown(ColumnCount, [this](int place, const QString &field) {
        return m_shown.cell(place, columnOf(field)).toLower();
    })
{
}

void ExportRowsModel::setSources(const QList<Source> &sources)
{
    beginResetModel();
    ++m_turn;
    m_sources = sources;
    m_rows.clear();
    m_rows.shrink_to_fit();
    m_shown.clear();
    m_broken.clear();
    m_hasText.fill(false);
    m_next = {};
    m_isReading = true;
    endResetModel();
    readNext();
}

ExportRowsModel::Piece ExportRowsModel::readPiece(const Source &source, int from, bool looksForFault)
{
    Piece piece;
    QElapsedTimer spent;
    spent.start();
    const int end = std::min(source.file->rowCount(), from + MostRowsOfPiece);
    for (int row = from; row < end && (row == from || spent.elapsed() < MostMsOfPiece); ++row) {
        const inspect::RowSummary summary = source.file->summary(row);
        const inspect::RowCells more = inspect::cellsOf(summary.kind, source.file->rowText(row));
        piece.cells.append(cellsOf(source, row, summary, more));
        if (!more.isBroken || !looksForFault || piece.fault)
            continue;
        piece.fault = inspect::faultInRow(source.file->text(), source.file->rowPlace(row));
        piece.faultyRow = row;
    }
    return piece;
}

void ExportRowsModel::readNext()
{
    while (m_next.file < m_sources.size() && m_next.row >= m_sources.at(m_next.file).file->rowCount())
        m_next = { m_next.file + 1, 0 };
    if (m_next.file >= m_sources.size()) {
        finish();
        return;
    }
    const bool isFaultKnown = std::any_of(m_broken.cbegin(), m_broken.cend(), [this](const Broken &broken) {
        return broken.row.file == m_next.file;
    });
    m_beside.run(
        [this, turn = m_turn, from = m_next, source = m_sources.at(m_next.file),
         isFaultKnown]() -> Beside::Delivery {
            return [this, turn, from, piece = readPiece(source, from.row, !isFaultKnown)] {
                if (turn == m_turn)
                    take(from, piece);
            };
        });
}

void ExportRowsModel::take(const ExportRow &from, const Piece &piece)
{
    QList<int> places;
    for (const QStringList &cells : piece.cells) {
        places.append(int(m_rows.size()));
        m_rows.push_back({ from.file, from.row + int(places.size()) - 1 });
        m_shown.append(cells);
        for (int column = 0; column < ColumnCount; ++column)
            m_hasText[size_t(column)] = m_hasText[size_t(column)] || !cells.at(column).isEmpty();
    }
    if (piece.fault)
        m_broken.append({ { from.file, piece.faultyRow }, *piece.fault });
    places = m_shown.passing(places);
    if (!places.isEmpty()) {
        beginInsertRows({}, m_shown.count(), m_shown.count() + int(places.size()) - 1);
        m_shown.show(places);
        endInsertRows();
    }
    m_next.row += int(piece.cells.size());
    emit grown();
    readNext();
}

void ExportRowsModel::finish()
{
    beginResetModel();
    m_isReading = false;
    m_shown.arrange();
    endResetModel();
    emit grown();
}

void ExportRowsModel::setFilter(const RowFilter &filter)
{
    beginResetModel();
    m_shown.setFilter(filter);
    m_shown.arrange();
    endResetModel();
}

void ExportRowsModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_shown.setOrder(column, order == Qt::DescendingOrder);
    m_shown.arrange();
    endResetModel();
}

void ExportRowsModel::setGroup(int column, const std::optional<QString> &group)
{
    beginResetModel();
    m_shown.setGroup(column, group);
    m_shown.arrange();
    endResetModel();
}

int ExportRowsModel::rowOf(const ExportRow &row) const
{
    const QList<int> &places = m_shown.places();
    const auto found =
        std::find_if(places.cbegin(), places.cend(), [&](int place) { return m_rows[size_t(place)] == row; });
    return found == places.cend() ? -1 : int(found - places.cbegin());
}

QString ExportRowsModel::text(int row, int column) const
{
    return m_shown.cell(m_shown.placeOf(row), column);
}

int ExportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown.count();
}

int ExportRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString cell = text(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell;
    case Qt::ToolTipRole:
        return plainToolTip(cell);
    case Qt::DecorationRole:
        return index.column() == State && !cell.isEmpty() ? QVariant(icons::forState(cell)) : QVariant();
    default:
        return {};
    }
}

QString ExportRowsModel::columnName(int column)
{
    switch (column) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Type:
        return tr("Type");
    case State:
        return tr("State");
    case Group:
        return tr("Resource group");
    case Location:
        return tr("Location");
    case Target:
        return tr("Leads to");
    case Address:
        return tr("Address");
    case File:
        return tr("File");
    default:
        return {};
    }
}

QString ExportRowsModel::columnKey(int column)
{
    static const char *const keys[] = { "name",   "kind",    "state", "group", "region",
                                        "target", "address", "type",  "file" };
    static_assert(std::size(keys) == ColumnCount);
    return column >= 0 && column < ColumnCount ? QString::fromLatin1(keys[column]) : QString();
}

int ExportRowsModel::columnOf(const QString &key)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (columnKey(column) == key)
            return column;
    }
    return -1;
}

QStringList ExportRowsModel::filterFields()
{
    QStringList fields;
    for (int column = 0; column < ColumnCount; ++column)
        fields.append(columnKey(column));
    return fields;
}

QVariant ExportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool name = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return name ? QVariant(columnName(section)) : QVariant();
}

} // namespace linkdesk
