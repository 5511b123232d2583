// Every Device Update account one may read: by subscription and by words, with what could not be read named
// above the list.
#pragma once

#include "src/flow/inventory.h"
#include "ui/common/pageview.h"

#include <QPointer>
#include <QSortFilterProxyModel>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace linkdesk {

class AccountsModel;
class EmptyState;
class MessageBar;
class SlowHint;

class AccountsProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit AccountsProxy(QObject *parent = nullptr);
    void setFilter(const QString &subscriptionId, const QString &words); // each word must be found

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_subscription;
    QStringList m_words;
};

class AccountsPage : public PageView {
    Q_OBJECT
public:
    explicit AccountsPage(UiContext *context, QWidget *parent = nullptr);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    QWidget *firstFocus() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildFilters(QVBoxLayout *column);
    void buildTable();
    void take(const Result<AccountList> &list);
    void fillSubscriptions();
    void tellUnread();
    void applyFilter();
    void updateState();
    void openCurrent();

    AccountsModel *m_model;
    AccountsProxy *m_proxy;
    MessageBar *m_message;
    SlowHint *m_slow;
    QComboBox *m_subscriptions;
    QLineEdit *m_filter;
    QLabel *m_count;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QTimer m_typing;
    QPointer<Job> m_loading;
    AccountList m_list;
    bool m_known = false;
};

} // namespace linkdesk
