// A table of connections: one column is a link, Space checks, A approves, R rejects.
// The current row and the selection stay where they are, by connection, when the list is read again.
#pragma once

#include "src/review/connectionstate.h"

#include <QTableView>

namespace linkdesk {

class ConnectionModel;
class ConnectionProxy;

class ConnectionTable : public QTableView {
    Q_OBJECT
public:
    // Both models outlive the table.
    ConnectionTable(ConnectionModel *model, ConnectionProxy *proxy, QWidget *parent = nullptr);
    // Of the columns from the first on, in characters. What is left goes to `stretched`; negative: to the
    // last.
    void setWidths(const QList<int> &characters, int stretched = -1);

signals:
    void linkWanted(const linkdesk::ResourceId &target); // the link was clicked, or Enter pressed in its row
    void decisionWanted(linkdesk::Decision decision); // on what is checked

private:
    void addKey(int key, std::function<void()> act);
    void toggleChosen();
    void openLink(const QModelIndex &index);
    void remember();
    void restore();

    ConnectionModel *m_rows;
    ConnectionProxy *m_shown;
    QString m_current; // ids, while the model is reset
    int m_currentRow = -1, m_currentColumn = 0;
    QStringList m_selected;
};

} // namespace linkdesk
