// A JSON value as a tree of two columns, name and value; read only, made once for a resource.
#pragma once

#include <QAbstractItemModel>
#include <QJsonValue>
#include <memory>

namespace linkdesk {

class JsonTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Value, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, // "properties.sku", "value[0].id": what Copy path gives
        TextRole, // the value as it would be copied; empty for objects and arrays
    };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;
    void setValue(const QJsonValue &value);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    static std::unique_ptr<Node> makeNode(const QString &name, const QString &path, const QJsonValue &value);
    const Node *node(const QModelIndex &index) const;
    std::unique_ptr<Node> m_root;
};

} // namespace linkdesk
