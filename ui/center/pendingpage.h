// One inbox for the requests of every subscription: who asks, for what, in which words, and the decisions on
// them (DecisionDesk, as on an account's page). A decided row stays where it is, with its outcome, until the
// list is read again. What could not be read is named, and can be read alone.
// Where rules suggest decisions, the rows say so; the rules are made on a page of their own.
#pragma once

#include "src/flow/inventory.h"
#include "src/review/changes.h"
#include "ui/common/pageview.h"

class QAction;
class QLabel;
class QStackedLayout;
class QVBoxLayout;

namespace linkdesk {

class CommandRow;
class ConnectionFilters;
class ConnectionProxy;
class ConnectionTable;
class DecisionDesk;
class DecisionPanel;
class EmptyState;
class InboxNews;
class MessageBar;
class PendingDetails;
class PendingModel;
class PendingReading;
class RightsBar;
class ScopeChooser;
class SuggestionBar;
class SuggestionPanel;

class PendingPage : public PageView {
    Q_OBJECT
public:
    explicit PendingPage(UiContext *context, QWidget *parent = nullptr);
    ~PendingPage() override;
    QString title() const override;
    QString subtitle() const override;
    void refresh() override; // nothing while decisions are under way
    QWidget *firstFocus() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildDesk();
    void buildList(QVBoxLayout *column);
    void buildReading();
    void updateCommands();
    void updateRights();
    void updateEmpty();
    void updateDetails();
    void goToNextPending();
    void buildSuggestions();
    void listenToWatch();
    void onFound(const RequestChanges &found, const PendingList &everywhere);
    void takeRules();
    void fitColumns();
    void showRules(bool on);

    PendingModel *m_model;
    ConnectionProxy *m_proxy;
    CommandRow *m_commands;
    MessageBar *m_message;
    DecisionPanel *m_panel;
    DecisionDesk *m_desk = nullptr;
    ConnectionFilters *m_filters = nullptr;
    ConnectionTable *m_table = nullptr;
    RightsBar *m_rightsBar = nullptr;
    PendingDetails *m_details = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_count = nullptr;
    ScopeChooser *m_scope;
    PendingReading *m_reading;
    InboxNews *m_news;
    SuggestionBar *m_suggestionBar = nullptr;
    SuggestionPanel *m_rules = nullptr; // nullptr: nothing is suggested here
    QStackedLayout *m_pages; // the list, the rules
    QAction *m_refresh = nullptr, *m_retry = nullptr, *m_stop = nullptr;
};

} // namespace linkdesk
