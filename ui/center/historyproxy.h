// Which entries of the history are shown: words, each of which must be found, and a state.
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace linkdesk {

class HistoryProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit HistoryProxy(QObject *parent = nullptr);
    void setWords(const QString &words);
    void setState(const QString &state); // of HistoryModel::StateRole; empty: all

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    QString m_state;
};

} // namespace linkdesk
