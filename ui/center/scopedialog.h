// Choosing subscriptions: all of them, or those that are checked, by tenant where there are several. Deletes
// itself when it is closed.
#pragma once

#include "src/flow/scope.h"
#include "ui/common/uicontext.h"

#include <QDialog>
#include <QHash>

class QPushButton;
class QRadioButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace linkdesk {

class ScopeDialog : public QDialog {
    Q_OBJECT
public:
    ScopeDialog(
        UiContext *context, const QList<Subscription> &all, const SubscriptionScope &scope, QWidget *parent);

signals:
    void chosen(const linkdesk::SubscriptionScope &scope); // once, where it was accepted

private:
    void fill(const QList<Subscription> &all, const SubscriptionScope &scope);
    void nameTenants();
    QStringList checked() const;
    void updateButtons();

    UiContext *m_context;
    QRadioButton *m_all, *m_some;
    QTreeWidget *m_tree;
    QPushButton *m_accept = nullptr;
    QList<QTreeWidgetItem *> m_items; // of the subscriptions
    QHash<QString, QTreeWidgetItem *> m_tenants; // by lower-case id; where there are several
};

} // namespace linkdesk
