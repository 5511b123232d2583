// What was decided from this profile, and the words that were overwritten: to be looked up and exported,
// never changed.
#pragma once

#include "ui/common/pageview.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTableView;

namespace linkdesk {

class CommandRow;
class EmptyState;
class HistoryDetails;
class HistoryModel;
class HistoryProxy;
class MessageBar;
struct ReviewEntry;

class HistoryPage : public PageView {
    Q_OBJECT
public:
    explicit HistoryPage(UiContext *context, QWidget *parent = nullptr);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    void buildCommands();
    QHBoxLayout *buildFilters();
    void buildTable();
    void applyFilter();
    void updateState();
    void updateDetails();
    QList<ReviewEntry> shown() const; // as sorted and filtered
    void save(const QString &name, const QByteArray &content);

    HistoryModel *m_model;
    HistoryProxy *m_proxy;
    CommandRow *m_commands;
    MessageBar *m_message;
    QLineEdit *m_filter;
    QComboBox *m_state;
    QTableView *m_table;
    HistoryDetails *m_details;
    EmptyState *m_empty;
    QLabel *m_count;
    QList<QAction *> m_exports;
    bool m_failed = false;
};

} // namespace linkdesk
