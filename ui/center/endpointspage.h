// Private Link Center > Private endpoints: every endpoint of all subscriptions, row by row as it is read,
// with what could not be read named above the list.
#pragma once

#include "ui/common/pageview.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace linkdesk {

class CommandRow;
class DeletionDesk;
class EmptyState;
class EndpointExports;
class GroupList;
class EndpointReading;
class EndpointsModel;
struct EndpointsView;
class MessageBar;
class ScopeChooser;
class SelectAllBox;

class EndpointsPage : public PageView {
    Q_OBJECT
public:
    explicit EndpointsPage(UiContext *context, QWidget *parent = nullptr);
    ~EndpointsPage() override;
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    void buildCommands();
    void buildMenus();
    void buildViews();
    QMenu *columnMenu();
    void buildGroups();
    EndpointsView presentView() const;
    void showView(const EndpointsView &view);
    void goToGroup(const std::optional<QString> &group);
    void buildDesk();
    void buildFilter(QVBoxLayout *column);
    void buildTable();
    void buildReading();
    void onFinished(const QStringList &unread);
    void applyFilter();
    void updateState();
    void openCurrent();
    void keepCurrent(); // over what resets the model
    void addKey(int key, std::function<void()> act); // of the table
    void checkAll();
    void checkSelected();
    void deleteChosen();
    void updateCommands();
    void updateEmpty();

    EndpointsModel *m_model;
    CommandRow *m_commands;
    MessageBar *m_message;
    QLineEdit *m_filter;
    QLabel *m_count;
    ScopeChooser *m_scope;
    EndpointReading *m_reading;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    SelectAllBox *m_selectAll;
    QComboBox *m_groupBy;
    GroupList *m_groups;
    EndpointExports *m_exports;
    DeletionDesk *m_desk;
    QAction *m_refresh = nullptr, *m_delete = nullptr, *m_export = nullptr, *m_copy = nullptr;
    QList<QAction *> m_columns; // from the second column on
    bool m_toggled = false; // by the press that is still on its way
    ResourceId m_current; // the current row's, while the model is reset
};

} // namespace linkdesk
