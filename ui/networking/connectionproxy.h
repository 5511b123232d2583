// Which connections are shown and in which order: a name filter without case, a state filter, raw values for
// sorting.
#pragma once

#include <QSortFilterProxyModel>

namespace linkdesk {

class ConnectionProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ConnectionProxy(QObject *parent = nullptr);
    void setText(const QString &text); // looked for in what the model names for it
    void setState(const QString &state); // empty: all

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text, m_state;
};

} // namespace linkdesk
