// Above the table of connections: check or uncheck all that is shown, filter by name and by state.
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace linkdesk {

class ConnectionModel;
class ConnectionProxy;
class ResourceId;

class ConnectionFilters : public QWidget {
    Q_OBJECT
public:
    // Both models outlive the filters.
    ConnectionFilters(ConnectionModel *model, ConnectionProxy *proxy, QWidget *parent = nullptr);
    void clear(); // shows all
    void updateSelectAll(); // after checks or rows changed

signals:
    void changed(); // another filter: other rows are shown

private:
    void buildSelectAll();
    void buildFilter();
    void buildState();
    void apply();
    QList<ResourceId> shownIds() const;

    ConnectionModel *m_model;
    ConnectionProxy *m_proxy;
    QCheckBox *m_selectAll;
    QLineEdit *m_filter;
    QComboBox *m_state;
};

} // namespace linkdesk
