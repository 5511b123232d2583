#include "ui/networking/jsontreemodel.h"

#include "ui/common/plaintooltip.h"

#include <QJsonArray>
#include <QJsonObject>
#include <vector>

namespace linkdesk {

struct JsonTreeModel::Node {
    QString name, path, shown, text;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    void adopt(std::unique_ptr<Node> child)
    {
        child->parent = this;
        child->row = int(children.size());
        children.push_back(std::move(child));
    }
};

namespace {

QString scalarText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::String:
        return value.toString();
    default:
        return QStringLiteral("null");
    }
}

} // namespace

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

std::unique_ptr<JsonTreeModel::Node>
JsonTreeModel::makeNode(const QString &name, const QString &path, const QJsonValue &value)
{
    auto made = std::make_unique<Node>();
    made->name = name;
    made->path = path;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            made->adopt(makeNode(it.key(), path.isEmpty() ? it.key() : path + u'.' + it.key(), it.value()));
        made->shown = object.isEmpty() ? QStringLiteral("{}") : QString();
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (int i = 0; i < array.size(); ++i) {
            const QString step = QStringLiteral("[%1]").arg(i);
            made->adopt(makeNode(step, path + step, array[i]));
        }
        made->shown = array.isEmpty() ? QStringLiteral("[]") : QString();
    } else {
        made->text = made->shown = scalarText(value);
    }
    return made;
}

void JsonTreeModel::setValue(const QJsonValue &value)
{
    beginResetModel();
    m_root = makeNode({}, {}, value);
    endResetModel();
}

const JsonTreeModel::Node *JsonTreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *above = node(parent);
    if (row < 0 || row >= int(above->children.size()) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, above->children[size_t(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const Node *above = node(child)->parent;
    return !above || above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *at = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? at->name : at->shown;
    case Qt::ToolTipRole:
        return plainToolTip(at->path);
    case PathRole:
        return at->path;
    case TextRole:
        return at->text;
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Value");
}

} // namespace linkdesk
