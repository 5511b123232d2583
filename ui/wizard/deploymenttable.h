// A row per resource of a deployment: what it is, its state, how long it took or takes.
#pragma once

#include "src/flow/createflow.h"

#include <QTableWidget>

namespace linkdesk {

class DeploymentTable : public QTableWidget {
    Q_OBJECT
public:
    explicit DeploymentTable(QWidget *parent = nullptr);
    // `now` counts the time of what still runs; `over`: nothing runs any more, what did not begin never will.
    void setRows(const QList<DeploymentRow> &rows, const QDateTime &now, bool over);
    QSize sizeHint() const override; // all rows in sight, up to ten

private:
    void set(int row, int column, const QString &text);
};

// "8 s", "2 min 5 s"; empty for an invalid time.
QString durationText(const QDateTime &from, const QDateTime &to);

} // namespace linkdesk
