// A JSON value as a tree of two columns, name and value, in the order of the text; read only. Members are
// made when they are first looked at: a value of several megabytes costs what is unfolded of it.
#pragma once

#include "src/query/parsedjson.h"

#include <QAbstractItemModel>
#include <memory>

namespace linkdesk {

class JsonTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Value, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, // in JMESPath: "properties.sku", "value[0].\"hidden-link:/x\""
        TextRole, // the value as it would be copied; of objects and arrays their JSON
        PointerRole, // RFC 6901: "/value/0/id"
    };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;
    void setDocument(std::shared_ptr<const query::ParsedJson> document); // null: empty
    // The node that an RFC 6901 pointer leads to, or the last one on the way there.
    QModelIndex indexOf(const QString &pointer) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    const Node *node(const QModelIndex &index) const;
    static QString path(const Node *node, bool isQuery); // else without quotes
    static QString pointer(const Node *node);

    std::shared_ptr<const query::ParsedJson> m_document;
    std::unique_ptr<Node> m_root;
};

} // namespace linkdesk
