#include "ui/shell/mainwindow.h"

#include "src/flow/session.h"
#include "ui/common/emptystate.h"
#include "ui/common/flatbutton.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/suggestionbook.h"
#include "ui/common/undowindow.h"
#include "ui/shell/breadcrumb.h"
#include "ui/shell/clocknote.h"
#include "ui/shell/deploymentregistry.h"
#include "ui/shell/filesdoor.h"
#include "ui/shell/navigationpane.h"
#include "ui/shell/notificationcenter.h"
#include "ui/shell/notificationpanel.h"
#include "ui/shell/panewalk.h"
#include "ui/shell/placetext.h"
#include "ui/shell/preferences.h"
#include "ui/shell/sandboxbanner.h"
#include "ui/shell/sandboxcontrol.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/slowdownnote.h"
#include "ui/shell/windownavigator.h"
#include "ui/signin/accountdesk.h"
#include "ui/signin/signinpage.h"
#include "ui/signin/signintext.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

namespace linkdesk {

MainWindow::MainWindow(Preferences *preferences, Dialogs *dialogs, QWidget *parent)
    : QMainWindow(parent)
    , m_preferences(preferences)
    , m_dialogs(dialogs)
    , m_center(new NotificationCenter(this))
    , m_undo(new UndoWindow(this))
    , m_suggestions(new SuggestionBook(
          preferences->suggestionRules(),
          [preferences](const QByteArray &json) { preferences->setSuggestionRules(json); }, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Linkdesk"));
    setMinimumSize(800, 560);
    resize(1280, 800);
    restoreGeometry(m_preferences->windowGeometry());
    build();
    m_navigator = std::make_unique<WindowNavigator>(m_stack);
    m_deployments = std::make_unique<DeploymentRegistry>(&m_context);
    m_context.navigator = m_navigator.get();
    m_context.dialogs = m_dialogs;
    m_context.notifications = m_center;
    m_context.deployments = m_deployments.get();
    m_context.undo = m_undo;
    m_context.settings = m_preferences->settings();
    m_context.suggestions = m_suggestions;
    const auto takeSeconds = [this] { m_undo->setSeconds(m_preferences->undoSeconds()); };
    connect(m_preferences, &Preferences::undoSecondsChanged, m_undo, takeSeconds);
    takeSeconds();
    connect(m_navigator.get(), &WindowNavigator::moved, this, &MainWindow::updatePlace);
    connect(m_deployments.get(), &Deployments::changed, this, [this] {
        m_banner->setIdentityLocked(m_deployments->running() > 0);
    });
    connect(m_center, &NotificationCenter::changed, this, &MainWindow::updateBell);
    connect(m_center, &NotificationCenter::arrived, this, &MainWindow::arrived);
    m_navigator->setParts({ &m_context, m_preferences, nullptr, nullptr });
    addShortcuts();
    m_files = new FilesDoor(this, &m_context, [this] { go({ Place::Kind::ExportedFiles }); });
    updateBell();
}

// Pages use the context until they go; they go first.
MainWindow::~MainWindow()
{
    delete takeCentralWidget();
}

void MainWindow::build()
{
    auto *central = new QWidget(this);
    m_banner = new SandboxBanner(central);
    m_navigation = new NavigationPane(central);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_navigation);
    body->addWidget(buildContent(), 1);
    m_panel = new NotificationPanel(m_center, central); // after the content: Tab comes to it last
    m_panel->hide();
    body->addWidget(m_panel);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(body, 1);
    setCentralWidget(central);
    connect(m_banner, &SandboxBanner::resetWanted, this, &MainWindow::askReset);
    connect(m_banner, &SandboxBanner::placeWanted, this, &MainWindow::go);
    connect(m_navigation, &NavigationPane::wanted, this, &MainWindow::go);
    connect(m_panel, &NotificationPanel::closed, this, &MainWindow::toggleNotifications);
    connect(m_panel, &NotificationPanel::placeWanted, this, [this](const Place &place) {
        m_navigator->jump(place);
    });
}

QWidget *MainWindow::buildContent()
{
    auto *content = new QWidget(this);
    m_breadcrumb = new Breadcrumb(content);
    m_bell = new FlatButton(FlatButton::Look::Link, {}, content);
    m_bell->setIcon(icons::get("bell"));
    m_bell->setObjectName(QStringLiteral("notifications"));
    m_title = new QLabel(content);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme::headingFont(this));
    m_subtitle = new QLabel(content);
    m_subtitle->setObjectName(QStringLiteral("pageSubtitle"));
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    theme::setSecondary(m_subtitle);
    const auto bar = [content](const char *name) {
        auto *made = new MessageBar(content);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_need = bar("signInNeeded");
    m_clock = bar("clockIsOff");
    m_toast = bar("toast");
    MessageBar *slowdown = bar("slowdown");
    m_slowdown = new SlowdownNote(slowdown, this);
    m_stack = new QStackedWidget(content);
    m_stack->setObjectName(QStringLiteral("pages"));
    m_starting = new EmptyState(m_stack);
    m_stack->addWidget(m_starting);
    auto *line = new QHBoxLayout;
    line->addWidget(m_breadcrumb, 1);
    line->addWidget(m_bell);
    auto *heading = new QVBoxLayout;
    heading->setSpacing(theme::Step);
    heading->addWidget(m_title);
    heading->addWidget(m_subtitle);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::PageMargin, theme::Gap, theme::PageMargin, theme::PageMargin);
    column->setSpacing(theme::Gap);
    column->addLayout(line);
    column->addWidget(m_need);
    column->addWidget(m_clock);
    column->addWidget(m_toast);
    column->addWidget(slowdown);
    column->addLayout(heading);
    column->addSpacing(theme::Gap);
    column->addWidget(m_stack, 1);
    connect(m_breadcrumb, &Breadcrumb::backWanted, this, [this] { m_navigator->back(); });
    connect(m_breadcrumb, &Breadcrumb::wanted, this, &MainWindow::go);
    connect(m_bell, &QPushButton::clicked, this, &MainWindow::toggleNotifications);
    m_breadcrumb->show({}, {}, false);
    return content;
}

void MainWindow::setAccountDesk(AccountDesk *desk)
{
    m_accounts = desk;
    connect(desk, &AccountDesk::needChanged, this, &MainWindow::showNeed);
    new ClockNote(m_clock, desk, this);
}

void MainWindow::setSession(Session *session, SandboxControl *sandbox)
{
    m_context.session = session;
    m_sandbox = sandbox;
    m_navigator->setParts({ &m_context, m_preferences, sandbox, m_accounts });
    m_banner->setSession(session, sandbox, m_preferences, m_accounts);
    nameWindow();
    m_slowdown->setSession(session);
    m_watches = std::make_unique<Watches>(&m_context, m_preferences, m_desktop);
    connect(m_watches.get(), &Watches::wanted, this, &MainWindow::comeTo);
    connect(session, &Session::identityChanged, this, &MainWindow::identityChanged);
    if (sandbox)
        connect(sandbox, &SandboxControl::wasReset, this, [this] {
            m_watches->restart();
            m_preferences->clearRecentPlaces(m_context.session->cloud());
            m_navigator->open({});
            m_navigator->forgetPages();
            m_toast->showText(MessageBar::Kind::Success, tr("The sandbox is as it was at the first start."));
            m_toast->addButton(tr("&Close message"), [this] { m_toast->clear(); });
        });
    if (m_first || !m_navigator->page()) // who looks at files goes on with that
        m_navigator->open(std::exchange(m_first, std::nullopt).value_or(Place()));
    showPage(true);
    showNeed();
}

// Who chooses before there is anything to show comes there first.
void MainWindow::go(const Place &place)
{
    if (!m_context.session && place.kind != Place::Kind::ExportedFiles) {
        m_first = place;
        m_navigation->setCurrent(place);
        showPage(false);
        emit sessionWanted();
        return;
    }
    m_first.reset();
    m_navigator->open(place);
    showPage(true);
    m_navigation->setCurrent(m_navigator->place()); // the page may not let go
}

// Before there is a session: the page that needs none, or what is waited for.
void MainWindow::showPage(bool isShown)
{
    m_stack->setCurrentWidget(isShown ? static_cast<QWidget *>(m_navigator->page()) : m_starting);
    m_title->setVisible(isShown);
    m_subtitle->setVisible(isShown && !m_subtitle->text().isEmpty());
}

void MainWindow::openFiles(const QStringList &paths)
{
    m_files->open(paths);
}

void MainWindow::showOffline()
{
    m_banner->showOffline();
}

void MainWindow::comeTo(const Place &place)
{
    m_navigator->jump(place);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::showStarting(const QString &title, const QString &text)
{
    m_banner->showStarting(title);
    m_starting->showText(QStringLiteral("sandbox"), title, text);
}

void MainWindow::showStartFailure(const StartFailure &failure)
{
    m_banner->showStartFailure();
    m_starting->showText(QStringLiteral("error"), failure.title, failure.text);
    QWidget *first = nullptr;
    for (const StartFailure::Way &way : failure.ways) {
        QPushButton *button = m_starting->addWay(way.text, way.go);
        if (!first)
            first = button;
    }
    if (first)
        first->setFocus();
}

void MainWindow::addShortcut(const QKeySequence &keys, const std::function<void()> &act)
{
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, [this, act] {
        if (m_navigator->page())
            act();
    });
}

WindowPanes MainWindow::panes() const
{
    return { m_navigation, m_stack, { m_panel, m_banner }, m_navigator->page() };
}

void MainWindow::addShortcuts()
{
    const QList<Place::Kind> kinds = m_navigation->kinds();
    int digit = 0;
    for (const Place::Kind kind : kinds) {
        Place place;
        place.kind = kind;
        const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + digit++));
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, place] { go(place); });
    }
    addShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { m_navigator->back(); });
    addShortcut(QKeySequence(Qt::Key_F5), [this] { m_navigator->page()->refresh(); });
    addShortcut(QKeySequence(Qt::Key_F6), [this] { cyclePanes(panes(), true); });
    addShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { cyclePanes(panes(), false); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { focusFilter(m_navigator->page()); });
}

void MainWindow::updatePlace()
{
    const PageView *page = m_navigator->page();
    if (!page)
        return;
    const Place &place = m_navigator->place();
    m_title->setText(page->title());
    m_title->setAccessibleName(page->title());
    m_subtitle->setText(page->subtitle());
    m_subtitle->setVisible(!page->subtitle().isEmpty());
    m_navigation->setCurrent(place);
    m_breadcrumb->show(trail(place, m_navigator->account()), page->title(), m_navigator->mayGoBack());
    m_panel->comeLast();
    QTimer::singleShot(0, m_toast, &MessageBar::chooseMnemonics); // once the page shows
    if (const auto *settings = qobject_cast<const SettingsPage *>(page))
        connect(settings, &SettingsPage::resetWanted, this, &MainWindow::askReset, Qt::UniqueConnection);
}

void MainWindow::updateBell()
{
    const int unseen = m_center->unseen();
    m_bell->setText(unseen > 0 ? tr("Noti&fications (%1)").arg(unseen) : tr("Noti&fications"));
    m_bell->updateGeometry();
}

void MainWindow::arrived(const QString &key)
{
    if (m_panel->isVisible()) {
        m_center->markSeen();
        return;
    }
    const Notification entry = m_center->all().constFirst();
    const bool there = m_navigator->page() && entry.place == m_navigator->place();
    if (entry.key != key || entry.kind == Notifications::Kind::Progress || there)
        return;
    static const QHash<int, MessageBar::Kind> kinds{
        { int(Notifications::Kind::Success), MessageBar::Kind::Success },
        { int(Notifications::Kind::Warning), MessageBar::Kind::Warning },
        { int(Notifications::Kind::Failure), MessageBar::Kind::Error },
    };
    m_toast->showText(kinds.value(int(entry.kind)), entry.title + u'\n' + entry.text);
    m_toast->addButton(tr("Sho&w"), [this, place = entry.place] {
        m_toast->clear();
        m_navigator->jump(place);
    });
    m_toast->addButton(tr("&Close message"), [this] { m_toast->clear(); });
}

void MainWindow::toggleNotifications()
{
    const bool open = !m_panel->isVisible();
    m_panel->setVisible(open);
    if (open)
        m_panel->findChild<QPushButton *>(QStringLiteral("closeNotifications"))->setFocus();
    else
        m_bell->setFocus();
}

void MainWindow::askReset()
{
    Dialogs::Question question;
    question.title = tr("Reset sandbox");
    question.text = tr("Put the sandbox back to how it was at the first start?");
    question.details = m_deployments->running() > 0
        ? tr("Everything made in it goes, the deployment that is running as well. This cannot be undone.")
        : tr("Everything made in it goes. This cannot be undone. Settings and drafts stay.");
    question.accept = tr("&Reset sandbox");
    question.reject = tr("&Keep it");
    question.dangerous = true;
    m_dialogs->ask(this, question, [this](bool yes) {
        if (yes)
            m_sandbox->reset();
    });
}

void MainWindow::identityChanged()
{
    nameWindow();
    m_navigator->forgetPages();
}

// Whoever looks at the list of windows sees where a change would go.
void MainWindow::nameWindow()
{
    const Identity &who = m_context.session->identity();
    const QString place = !who.place.isEmpty() ? who.place
        : m_sandbox                            ? tr("Sandbox")
                                               : m_context.session->origin().host();
    QStringList parts{ place, who.tenant, who.name };
    parts.removeAll(QString());
    // Qt adds the program's name to a title that does not end with it.
    setWindowTitle(parts.join(QStringLiteral(", ")) + QStringLiteral(" \u2014 Linkdesk"));
}

// Every call waits meanwhile; what is on the page stays as it was read.
void MainWindow::showNeed()
{
    const std::optional<AccountNeed> need = m_accounts ? m_accounts->need() : std::nullopt;
    if (!need) {
        m_need->clear();
        return;
    }
    m_need->showText(
        MessageBar::Kind::Warning,
        tr("%1 has to sign in again: everything waits for it.").arg(need->account.userName) + u'\n'
            + signInText(need->reason));
    Place place;
    place.kind = Place::Kind::SignIn;
    place.tab = signInTab(m_accounts->keyOf(need->account), need->account.tenant, need->account.way);
    m_need->addButton(tr("Sign &in again..."), [this, place] { m_navigator->open(place); });
    m_need->addButton(tr("&Not now"), [this] { m_accounts->signInLater(); });
}

QString MainWindow::whyItStays() const
{
    if (m_deployments->running() > 0)
        return tr("A deployment is running: it belongs to who began it. Switch when it has ended.");
    if (m_undo->waiting() > 0)
        return tr("A decision waits to be sent. Switch when it is sent, or take it back.");
    return {};
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const int unsent = m_undo->waiting();
    if (unsent > 0) {
        event->ignore();
        m_undo->takeBackAll(); // first: time goes on while the person reads
        tellUnsent(unsent);
        return;
    }
    const int running = m_deployments->running();
    if (running == 0 || m_closeAnswered) {
        m_preferences->setWindowGeometry(saveGeometry());
        event->accept();
        return;
    }
    event->ignore();
    Dialogs::Question question;
    question.title = tr("Close Linkdesk");
    question.text = tr("%n deployment(s) still run. Close all the same?", nullptr, running);
    question.details = m_sandbox
        ? tr("Nothing is lost: the sandbox goes on in the meantime, and the deployment is listed at the next "
             "start.")
        : tr("Nothing is lost: Azure goes on, and the deployment is listed at the next start.");
    question.accept = tr("&Close");
    question.reject = tr("&Stay here");
    m_dialogs->ask(this, question, [this](bool yes) {
        m_closeAnswered = yes;
        if (yes)
            close();
    });
}

void MainWindow::tellUnsent(int count)
{
    Dialogs::Question question;
    question.title = tr("Close Linkdesk");
    question.text = tr("%n decision(s) were not sent. Close all the same?", nullptr, count);
    question.details =
        tr("They could still be undone, and nothing of them has left this computer. Stay here to "
           "confirm them again.");
    question.accept = tr("&Close");
    question.reject = tr("&Stay here");
    m_dialogs->ask(this, question, [this](bool yes) {
        if (yes)
            close();
    });
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        theme::systemChanged();
    QMainWindow::changeEvent(event);
}

} // namespace linkdesk
