// Builds the program and owns its parts: profile, sandbox or another ARM, session, window; takes up what an
// earlier start began.
#pragma once

#include "app/accountkeeper.h"
#include "app/commandline.h"
#include "app/embeddedsandbox.h"
#include "src/auth/networkkeeper.h"
#include "src/flow/resumeflow.h"
#include "src/store/database.h"
#include "ui/common/windowdialogs.h"
#include "ui/inspector/openfiles.h"
#include "ui/shell/busnotifier.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"

#include <QLockFile>
#include <QTranslator>

namespace linkdesk {

// The name of what is worked on (Session::cloud()): the sandbox's world, or the origin of another ARM.
QString cloudOf(const StartOptions &options);

class Application : public QObject {
    Q_OBJECT
public:
    // `serve` starts the sandbox, where the options ask for one.
    explicit Application(StartOptions options, ServeSandbox serve, QObject *parent = nullptr);
    ~Application() override;

    // Shows the window; the rest follows from the event loop. What goes wrong there is told in the window,
    // with ways on. Files alone need neither the profile nor a sandbox: both wait until the person goes
    // elsewhere. False, told on the error output, where another Linkdesk uses the profile: there is no window
    // then.
    bool start();
    MainWindow *window() const { return m_window.get(); }
    AccountKeeper *accounts() { return &m_accounts; }

private:
    Result<Done> lockProfile();
    void loadLanguage();
    void showFiles();
    void sayStarting();
    void beginOnce();
    void begin();
    StartFailure::Way tryAgain();
    void startSandbox();
    QString stateFile() const; // of the sandbox, in the profile
    void makeWindow();
    void openSession(const QUrl &origin, double speed);
    void openAccount(const AccountKeeper::Opened &place);
    bool openGiven(); // the token from the environment; false: there is none to work with
    void openPlace();
    bool reopenAccount(); // where the program was when it ended; false: that was the sandbox
    void workAs(const AccountKeeper::Opened &place);
    void backToSandbox();
    struct Workplace {
        QUrl origin;
        QString cloud; // Session::cloud()
        Identity identity;
        double speed = 1;
        bool onSandbox = false;
        QString accountId; // empty: nobody who signed in
        bool isPassing = false; // not there at the next start
    };
    void work(const Workplace &place);
    std::unique_ptr<Session> sessionAt(const Workplace &place);
    Result<Identity> identity(const QString &cloud) const;
    void resume();
    void
    tellResumed(const QString &what, const ResourceId &resource, const QString &outcome, const Error &error);
    void fail(const QString &title, const Error &error, QList<StartFailure::Way> ways);
    void failSandbox(const Error &error);
    void failIdentity(const Error &error);
    void startAnew();

    // In the order they are made; they go the other way round, so that each outlives what uses it.
    StartOptions m_options;
    ServeSandbox m_serve;
    QTranslator m_words, m_qtWords;
    SystemScheduler m_scheduler;
    std::unique_ptr<SecretStore> m_keychain; // touched by the first account, or a proxy that wants a password
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<OpenFiles> m_files; // one set, whatever account is worked as
    std::unique_ptr<NetworkKeeper> m_network;
    std::unique_ptr<QLockFile> m_lock;
    bool m_begun = false;
    std::unique_ptr<Database> m_database;
    WindowDialogs m_dialogs;
    AccountKeeper m_accounts;
    BusNotifier m_requestNotifier, m_answerNotifier;
    std::unique_ptr<EmbeddedSandbox> m_sandbox;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ResumeFlow> m_resume;
};

} // namespace linkdesk
