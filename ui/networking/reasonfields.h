// A field for each connection, where each gets words of its own. What is typed stays with its connection
// while others come and go.
#pragma once

#include "src/model/resources.h"

#include <QHash>
#include <QScrollArea>

class QLineEdit;

namespace linkdesk {

class ReasonFields : public QScrollArea {
    Q_OBJECT
public:
    explicit ReasonFields(QWidget *parent = nullptr);
    void setConnections(const QList<PrivateEndpointConnection> &connections);
    QString reason(const ResourceId &connection) const; // empty where there is no field
    void clear(); // what is typed
    void focusFirst();

signals:
    void returnPressed(); // in any of the fields

private:
    QHash<QString, QString> m_typed; // by the connection's key
    QHash<QString, QLineEdit *> m_fields;
    QLineEdit *m_first = nullptr;
};

} // namespace linkdesk
