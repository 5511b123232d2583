#include "ui/common/jsontreemodel.h"

#include "ui/common/plaintooltip.h"

#include <algorithm>
#include <vector>

namespace linkdesk {

struct JsonTreeModel::Node {
    query::Value value;
    std::string_view name; // of a member; of an element empty
    const Node *parent = nullptr;
    int row = 0;
    bool isElement = false;
    mutable bool isMade = false;
    mutable std::vector<Node> children; // made once, and not touched again

    const std::vector<Node> &made() const
    {
        if (std::exchange(isMade, true))
            return children;
        children.reserve(value.elements().size() + value.members().size());
        for (const query::Value &element : value.elements())
            children.push_back({ element, {}, this, int(children.size()), true, false, {} });
        for (const query::Member &member : value.members())
            children.push_back({ member.value, member.name, this, int(children.size()), false, false, {} });
        return children;
    }
    int childCount() const { return int(value.elements().size() + value.members().size()); }
    QString step() const { return QStringLiteral("[%1]").arg(row); }
    QString nameText() const { return QString::fromUtf8(name.data(), qsizetype(name.size())); }
};

namespace {

bool isWord(const QString &name)
{
    const auto isLetter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
    };
    return !name.isEmpty() && isLetter(name.front()) && std::all_of(name.cbegin(), name.cend(), [&](QChar c) {
        return isLetter(c) || (c >= u'0' && c <= u'9');
    });
}

// As JMESPath writes the name of a member.
QString identifier(const QString &name)
{
    if (isWord(name))
        return name;
    const QByteArray bytes = name.toUtf8();
    return QString::fromUtf8(
        query::toJson(query::Value::of(std::string_view(bytes.constData(), size_t(bytes.size())))));
}

QString json(const query::Value &value, int indent)
{
    return QString::fromUtf8(query::toJson(value, indent));
}

} // namespace

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setDocument(std::shared_ptr<const query::ParsedJson> document)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_document = std::move(document);
    if (m_document)
        m_root->value = m_document->root();
    endResetModel();
}

QModelIndex JsonTreeModel::indexOf(const QString &pointer) const
{
    QModelIndex at;
    const QStringList steps = pointer.split(u'/', Qt::SkipEmptyParts);
    for (QString step : steps) {
        step.replace(QLatin1String("~1"), QLatin1String("/"))
            .replace(QLatin1String("~0"), QLatin1String("~"));
        const std::vector<Node> &children = node(at)->made();
        const auto found = std::find_if(children.cbegin(), children.cend(), [&step](const Node &child) {
            return child.isElement ? step == QString::number(child.row) : step == child.nameText();
        });
        if (found == children.cend())
            break;
        at = createIndex(found->row, Name, &*found);
    }
    return at;
}

const JsonTreeModel::Node *JsonTreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *above = node(parent);
    if (row < 0 || row >= above->childCount() || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, &above->made()[size_t(row)]);
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
    return parent.column() > 0 ? 0 : node(parent)->childCount();
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString JsonTreeModel::path(const Node *node, bool isQuery)
{
    if (!node->parent)
        return {};
    const QString above = path(node->parent, isQuery);
    if (node->isElement)
        return above + node->step();
    const QString own = isQuery ? identifier(node->nameText()) : node->nameText();
    return above.isEmpty() ? own : above + u'.' + own;
}

QString JsonTreeModel::pointer(const Node *node)
{
    if (!node->parent)
        return {};
    QString own = node->isElement ? QString::number(node->row) : node->nameText();
    own.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
    return pointer(node->parent) + u'/' + own;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *at = node(index);
    const bool isScalar = !at->value.isArray() && !at->value.isObject();
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return at->isElement ? at->step() : at->nameText();
        if (!isScalar && at->childCount() > 0)
            return QString();
        return at->value.isString() ? at->value.toQString() : json(at->value, -1);
    case Qt::ToolTipRole:
        return plainToolTip(path(at, false));
    case PathRole:
        return path(at, true);
    case PointerRole:
        return pointer(at);
    case TextRole:
        return at->value.isString() ? at->value.toQString() : json(at->value, 4);
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
