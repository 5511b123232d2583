// The groups of a list beside it, each with its count; going to one shows its rows
// only.
#pragma once

#include "src/model/rowindex.h"

#include <QListWidget>
#include <optional>

namespace linkdesk {

class GroupList : public QListWidget {
    Q_OBJECT
public:
    explicit GroupList(const QString &objectName, QWidget *parent = nullptr);

    // Shows these, the one that is gone to among them. Emits nothing.
    void setGroups(const QList<RowGroup> &groups, const std::optional<QString> &current);

signals:
    void wanted(const std::optional<QString> &group); // nothing: all

private:
    QList<RowGroup> m_groups;
    bool m_filling = false;
};

} // namespace linkdesk
