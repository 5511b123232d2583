// The window: banner, navigation, breadcrumb, heading, the page, notifications. Shows itself before there is
// a session ("Starting the sandbox"); the pages come with setSession().
#pragma once

#include "ui/shell/pagefactory.h"
#include "ui/shell/panewalk.h"
#include "ui/shell/watches.h"

#include <QMainWindow>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace linkdesk {

class AccountDesk;
class Breadcrumb;
class DeploymentRegistry;
class EmptyState;
class FilesDoor;
class MessageBar;
class NavigationPane;
class NotificationCenter;
class NotificationPanel;
class SandboxBanner;
class SlowdownNote;
class SuggestionBook;
class UndoWindow;
class WindowNavigator;

// Why there is no session, and what can be done about it.
struct StartFailure {
    QString title, text; // plain text
    struct Way {
        QString text; // with its mnemonic
        std::function<void()> go;
    };
    QList<Way> ways;
};

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // `preferences` and `dialogs` outlive the window.
    MainWindow(Preferences *preferences, Dialogs *dialogs, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Once. Both outlive the window; `sandbox` nullptr: another ARM.
    void setSession(Session *session, SandboxControl *sandbox);
    // Before setSession(); it outlives the window.
    void setAccountDesk(AccountDesk *desk);
    // Before setSession(); they outlive the window.
    void setDesktopNotifiers(const DesktopNotifiers &notifiers) { m_desktop = notifiers; }
    // Instead of pages: what went wrong before there was a session.
    void showStartFailure(const StartFailure &failure);
    void showStarting(const QString &title, const QString &text); // until then
    // The banner says that nothing is contacted, until showStarting().
    void showOffline();
    // On their page, which needs no session; "-" is standard input.
    void openFiles(const QStringList &paths);
    UiContext *context() { return &m_context; }
    // Why the window cannot go now, for a person: what runs or waits in it. Empty: it can.
    QString whyItStays() const;

signals:
    // There is none, and the person goes where one is needed.
    void sessionWanted();

protected:
    // Asks while a deployment runs; says what is not sent of decisions that could still be undone.
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildContent();
    void addShortcuts();
    void addShortcut(const QKeySequence &keys, const std::function<void()> &act);
    void updatePlace();
    void updateBell();
    void arrived(const QString &key);
    void toggleNotifications();
    WindowPanes panes() const;
    void showPage(bool isShown);
    void askReset();
    void tellUnsent(int count);
    void identityChanged();
    void nameWindow();
    void showNeed();
    void go(const Place &place); // by the entries at the left, or their keys
    void comeTo(const Place &place);

    Preferences *m_preferences;
    Dialogs *m_dialogs;
    UiContext m_context;
    SandboxControl *m_sandbox = nullptr;
    AccountDesk *m_accounts = nullptr;
    SandboxBanner *m_banner = nullptr;
    NavigationPane *m_navigation = nullptr;
    Breadcrumb *m_breadcrumb = nullptr;
    QPushButton *m_bell = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    MessageBar *m_need = nullptr; // somebody has to sign in again
    MessageBar *m_clock = nullptr; // of this computer
    MessageBar *m_toast = nullptr;
    SlowdownNote *m_slowdown = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_starting = nullptr;
    NotificationPanel *m_panel = nullptr;
    NotificationCenter *m_center;
    UndoWindow *m_undo;
    SuggestionBook *m_suggestions;
    DesktopNotifiers m_desktop;
    std::unique_ptr<Watches> m_watches;
    std::unique_ptr<WindowNavigator> m_navigator;
    std::unique_ptr<DeploymentRegistry> m_deployments;
    FilesDoor *m_files = nullptr;
    std::optional<Place> m_first; // the page to begin with
    bool m_closeAnswered = false;
};

} // namespace linkdesk
