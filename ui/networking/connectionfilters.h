// Above the table of connections: check or uncheck all that is shown, filter by words, fields and state; how
// many checked rows the filter hides, which no decision touches.
#pragma once

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace linkdesk {

class ConnectionModel;
class ConnectionProxy;
class SelectAllBox;

class ConnectionFilters : public QWidget {
    Q_OBJECT
public:
    // Both models outlive the filters.
    ConnectionFilters(ConnectionModel *model, ConnectionProxy *proxy, QWidget *parent = nullptr);
    void clear(); // shows all
    void reapply(); // the rows' texts are others now
    void updateSelectAll(); // after checks or rows changed

signals:
    void changed(); // another filter: other rows are shown

private:
    void buildSelectAll();
    void buildFilter();
    void buildState();
    void apply();

    ConnectionModel *m_model;
    ConnectionProxy *m_proxy;
    QHBoxLayout *m_row;
    SelectAllBox *m_selectAll;
    QLineEdit *m_filter;
    QLabel *m_hidden;
    QComboBox *m_state;
};

} // namespace linkdesk
