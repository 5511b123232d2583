#include "app/application.h"

#include "src/auth/keychainstore.h"
#include "src/flow/accountplace.h"
#include "src/flow/createflow.h"
#include "src/sandbox/worldnames.h"
#include "ui/common/accessiblescrollarea.h"
#include "ui/common/errortext.h"
#include "ui/common/firstpaint.h"
#include "ui/common/startstamp.h"
#include "ui/signin/signintext.h"

#include <QApplication>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace linkdesk {

namespace {

constexpr int UnpaintedMs = 500;
constexpr int LockWaitMs = 1000; // the program before us may be keeping its state

// One name for one world, from wherever the program is started.
QString worldName(const QString &world)
{
    return sandbox::isBuiltInWorld(world) ? world : QFileInfo(world).absoluteFilePath();
}

// What keeps the program from starting names itself: a file and a line, an option.
QString problemText(const Error &error)
{
    const bool isWhole = error.detail == Detail::None && !error.message.isEmpty();
    return isWhole ? error.message : errorSentence(error);
}

void printProblem(const QString &text)
{
    std::fprintf(stderr, "linkdesk: %s\n", qUtf8Printable(text));
}

} // namespace

QString cloudOf(const StartOptions &options)
{
    if (options.arm.isEmpty())
        return QStringLiteral("sandbox/") + worldName(options.world);
    return options.arm.toString(
        QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

Application::Application(StartOptions options, ServeSandbox serve, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_serve(std::move(serve))
    , m_accounts(&m_scheduler, [](const QUrl &page) { QDesktopServices::openUrl(page); })
{
    // Queued: the window that asked for another place goes.
    connect(
        &m_accounts, &AccountKeeper::accountWanted, this, &Application::openAccount, Qt::QueuedConnection);
    connect(
        &m_accounts, &AccountKeeper::sandboxWanted, this, &Application::backToSandbox, Qt::QueuedConnection);
    m_accounts.setWhyNotNow([this] { return m_window->whyItStays(); });
}

Application::~Application() = default;

bool Application::start()
{
    installAccessibleScrollArea();
    m_preferences = std::make_unique<Preferences>(m_options.profile);
    loadLanguage();
    // Files are read beside another Linkdesk, too: of the profile that takes the settings only, which several
    // programs may write.
    const bool isForFiles = !m_options.files.isEmpty();
    if (const Result<Done> locked = isForFiles ? Done{} : lockProfile(); !locked) {
        printProblem(problemText(locked.error()));
        return false;
    }
    theme::apply(m_preferences->scheme());
    m_keychain = std::make_unique<KeychainStore>(&m_scheduler, nullptr);
    m_network = std::make_unique<NetworkKeeper>(m_preferences->settings(), m_keychain.get());
    m_accounts.setNetwork(m_network.get());
    m_files = std::make_unique<OpenFiles>(m_preferences->settings());
    makeWindow();
    if (isForFiles) {
        showFiles();
        return true;
    }
    sayStarting();
    // The window is there at once, the rest comes into it. One that is not painted (minimized) holds nothing
    // up.
    afterFirstPaint(m_window.get(), [this] { beginOnce(); });
    QTimer::singleShot(UnpaintedMs, this, &Application::beginOnce);
    stampStart(m_window.get()); // the last that asks is told first
    m_window->show();
    return true;
}

void Application::showFiles()
{
    m_window->showOffline();
    connect(m_window.get(), &MainWindow::sessionWanted, this, &Application::beginOnce);
    m_window->openFiles(m_options.files);
    stampStart(m_window.get());
    m_window->show();
}

void Application::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_preferences.get(), &m_dialogs);
    m_window->setDesktopNotifiers({ &m_requestNotifier, &m_answerNotifier });
    m_window->setAccountDesk(&m_accounts);
    m_window->context()->files = m_files.get();
    m_window->context()->network = m_network.get();
}

void Application::beginOnce()
{
    if (!std::exchange(m_begun, true))
        begin();
}

void Application::sayStarting()
{
    if (m_options.arm.isEmpty())
        m_window->showStarting(tr("Starting the sandbox"), tr("An Azure of your own, on this computer."));
    else
        m_window->showStarting(tr("Starting"), tr("Works on %1.").arg(m_options.arm.toDisplayString()));
}

void Application::begin()
{
    sayStarting();
    if (!m_database) {
        // A folder that could not be made before, and so not be locked.
        if (const Result<Done> locked = lockProfile(); !locked) {
            fail(tr("The profile could not be opened"), locked.error(), { tryAgain() });
            return;
        }
        auto database = Database::open(m_options.profile);
        if (!database) {
            fail(tr("The profile could not be opened"), database.error(), { tryAgain() });
            return;
        }
        m_database = std::move(*database);
        m_accounts.setProfile(m_database.get(), m_preferences->settings(), m_keychain.get());
    }
    openPlace();
}

void Application::openPlace()
{
    if (openGiven())
        return;
    if (!m_options.arm.isEmpty())
        openSession(m_options.arm, m_options.speed.value_or(1));
    else if (!reopenAccount())
        startSandbox();
}

// Who asked for something else by an option gets that, and finds the token's account in the list.
bool Application::openGiven()
{
    const bool isOtherWanted =
        m_options.isSandboxWanted() || !m_options.token.isEmpty() || !m_options.identity.isEmpty();
    if (isOtherWanted && !m_options.arm.isEmpty())
        m_options.given.wipe();
    if (m_options.given.isEmpty())
        return false;
    const Result<AccountKeeper::Opened> place = m_accounts.addGiven(m_options.given, m_options.arm);
    if (place)
        m_options.given.wipe(); // the account has its own
    if (place && !isOtherWanted) {
        workAs(*place);
    } else if (!place && !isOtherWanted) {
        const QString text = signInText(place.error());
        fail(
            tr("The token in %1 cannot be used").arg(QLatin1String(StartOptions::GivenVariable)),
            Error::of(Failure::NotSent, text), { { tr("&Go on without it"), [this] {
                                                      m_options.given.wipe();
                                                      begin();
                                                  } } });
    }
    return !isOtherWanted;
}

bool Application::reopenAccount()
{
    if (m_options.isSandboxWanted())
        return false;
    const auto place = m_accounts.placeOf(m_preferences->lastAccount());
    if (place)
        workAs(*place);
    return place.has_value();
}

// Two programs on one profile would follow the same deployments and overwrite each other's world. The lock of
// one that was killed is taken over.
Result<Done> Application::lockProfile()
{
    if (m_lock && m_lock->isLocked())
        return Done{};
    QDir().mkpath(m_options.profile);
    m_lock = std::make_unique<QLockFile>(QDir(m_options.profile).filePath(QStringLiteral("linkdesk.lock")));
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(LockWaitMs) || m_lock->error() != QLockFile::LockFailedError)
        return Done{}; // a folder that cannot be written is told by who opens the database
    return Error::of(Failure::Storage, Detail::ProfileInUse, { m_options.profile });
}

void Application::loadLanguage()
{
    const QString chosen = m_preferences->language();
    const QLocale locale = chosen.isEmpty() ? QLocale() : QLocale(chosen);
    QLocale::setDefault(locale);
    // In a language that we do not have, English at least counts right ("1 request waits").
    if (m_words.load(locale, QStringLiteral("linkdesk"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || m_words.load(QStringLiteral("linkdesk_en"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&m_words);
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qtWords.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(&m_qtWords);
}

// A world of one's own has a state of its own: another world never opens the first one's.
QString Application::stateFile() const
{
    return QDir(m_options.profile).filePath(sandbox::stateFileName(m_options.world));
}

void Application::startSandbox()
{
    sandbox::Options options;
    options.world = m_options.world;
    options.speed = m_options.speed.value_or(m_preferences->sandboxSpeed());
    options.stateFile = stateFile();
    m_sandbox = std::make_unique<EmbeddedSandbox>(m_serve);
    m_sandbox->start(options, [this](const Result<Done> &started) {
        if (!started) {
            failSandbox(started.error());
            return;
        }
        m_sandbox->setSpeed(m_options.speed.value_or(m_preferences->sandboxSpeed()));
        openSession(m_sandbox->url(), m_sandbox->speed());
    });
}

Result<Identity> Application::identity(const QString &cloud) const
{
    if (!m_sandbox) {
        Identity given;
        given.name = m_options.identity;
        given.token =
            m_options.identity.isEmpty() ? m_options.token : QLatin1String("sandbox:") + m_options.identity;
        return given;
    }
    const QList<Identity> people = m_sandbox->people();
    const auto find = [&people](const QString &name) {
        return std::find_if(people.cbegin(), people.cend(), [&name](const Identity &person) {
            return sameText(person.name, name);
        });
    };
    if (!m_options.identity.isEmpty()) {
        const auto found = find(m_options.identity);
        if (found != people.cend())
            return *found;
        QStringList names;
        for (const Identity &person : people)
            names << person.name;
        return Error::of(
            Failure::NotSent,
            tr("There is no '%1' in this world, but: %2")
                .arg(m_options.identity, names.join(QStringLiteral(", "))));
    }
    const auto kept = find(m_preferences->identity(cloud));
    if (kept != people.cend())
        return *kept;
    return people.isEmpty() ? Identity() : people.constFirst();
}

void Application::openSession(const QUrl &origin, double speed)
{
    const QString cloud = cloudOf(m_options);
    const Result<Identity> who = identity(cloud);
    if (!who) {
        failIdentity(who.error());
        return;
    }
    if (m_sandbox)
        m_accounts.setSandbox(cloud, origin);
    work({ origin, cloud, *who, speed, m_sandbox != nullptr, {} });
}

// Another place is another window in the same spot: nothing that was read in one is ever shown in the other.
void Application::work(const Workplace &place)
{
    m_resume.reset();
    if (m_session) {
        m_preferences->setWindowGeometry(m_window->saveGeometry());
        const std::unique_ptr<MainWindow> old = std::move(m_window);
        makeWindow();
        m_window->show();
    }
    m_accounts.setInUse(place.accountId);
    if (!place.isPassing)
        m_preferences->setLastAccount(place.onSandbox ? QString() : place.accountId);
    m_session = sessionAt(place);
    if (m_sandbox)
        m_sandbox->setSession(place.onSandbox ? m_session.get() : nullptr);
    m_window->setSession(m_session.get(), place.onSandbox ? m_sandbox.get() : nullptr);
    resume();
}

// On the sandbox one session serves whoever works there, one after the other.
std::unique_ptr<Session> Application::sessionAt(const Workplace &place)
{
    AccountSession *tokens = place.onSandbox ? nullptr : m_accounts.tokensOf(place.accountId);
    if (tokens) {
        const AccountPlace account{ place.origin,         tokens,
                                    place.speed,          [this] { return m_accounts.makeTransport(); },
                                    place.identity.place, place.identity.role };
        return linkdesk::openAccount(account, m_database.get(), &m_scheduler);
    }
    return std::make_unique<Session>(
        place.origin, place.cloud, place.identity, place.speed, m_database.get(), &m_scheduler, nullptr,
        [this, origin = place.origin] { return m_accounts.transportTo(origin); });
}

void Application::openAccount(const AccountKeeper::Opened &place)
{
    if (!m_session || !m_accounts.whyNotNow().isEmpty())
        return;
    const QString cloud = place.isSandbox ? cloudOf(m_options) : place.account.key();
    if (place.isSandbox && m_session->cloud() == cloud) {
        m_accounts.setInUse(place.account.id);
        m_session->setIdentity(place.identity);
        return;
    }
    workAs(place);
}

void Application::workAs(const AccountKeeper::Opened &place)
{
    const QString cloud = place.isSandbox ? cloudOf(m_options) : place.account.key();
    const double outside = m_options.arm.isEmpty() ? 1 : m_options.speed.value_or(1);
    const double speed = place.isSandbox ? m_sandbox->speed() : outside;
    work({ place.cloud.arm, cloud, place.identity, speed, place.isSandbox, place.account.id,
           place.account.way == ways::GivenToken });
}

void Application::backToSandbox()
{
    if (!m_session || !m_accounts.whyNotNow().isEmpty())
        return;
    if (!m_sandbox) {
        m_options.arm.clear(); // from now on it is the sandbox inside that is meant
        m_options.token.clear();
        startSandbox();
        return;
    }
    const Result<Identity> who = identity(cloudOf(m_options));
    if (who && m_session->cloud() == cloudOf(m_options)) {
        m_accounts.setInUse({});
        m_session->setIdentity(*who);
    } else {
        openSession(m_sandbox->url(), m_sandbox->speed());
    }
}

// What was open when the program ended: deployments go on in the window's list, the rest is followed here and
// told.
void Application::resume()
{
    m_resume = std::make_unique<ResumeFlow>(m_session.get());
    connect(m_resume.get(), &ResumeFlow::resumed, this, &Application::tellResumed);
    connect(m_resume.get(), &ResumeFlow::unreadable, this, [this](const Error &error) {
        m_window->context()->notifications->show(
            QStringLiteral("resumed"), Notifications::Kind::Failure,
            tr("Changes begun earlier could not be taken up"), errorText(error), {});
    });
    const QList<JournalEntry> deployments = m_resume->deployments();
    for (const JournalEntry &entry : deployments)
        m_window->context()->deployments->start()->attach(entry);
    m_resume->start();
}

void Application::tellResumed(
    const QString &what, const ResourceId &resource, const QString &outcome, const Error &error)
{
    const bool good = outcome == QLatin1String("succeeded");
    const bool unknown = outcome == QLatin1String("unknown");
    const QString title = good ? tr("%1: the change begun earlier is done").arg(resource.name())
        : unknown ? tr("%1: it is not known whether the change begun earlier was made").arg(resource.name())
                  : tr("%1: the change begun earlier was not made").arg(resource.name());
    const Notifications::Kind kind = good ? Notifications::Kind::Success
        : unknown                         ? Notifications::Kind::Warning
                                          : Notifications::Kind::Failure;
    Place place;
    place.kind = Place::Kind::Account;
    place.resource = resource;
    if (resource.isOfType(u"Microsoft.Network/privateEndpoints"))
        place.kind = Place::Kind::Endpoint;
    else if (resource.isOfType(u"Microsoft.DeviceUpdate/accounts/privateEndpointConnections"))
        place.resource = resource.parent();
    else if (!resource.isOfType(u"Microsoft.DeviceUpdate/accounts"))
        place = {};
    m_window->context()->notifications->show(
        QStringLiteral("resumed/") + what + resource.key(), kind, title,
        good ? tr("It was taken up again and followed to its end.") : errorText(error), place);
}

void Application::fail(const QString &title, const Error &error, QList<StartFailure::Way> ways)
{
    const QString text = problemText(error);
    printProblem(text);
    m_window->showStartFailure({ title, text, std::move(ways) });
}

StartFailure::Way Application::tryAgain()
{
    return { tr("&Try again"), [this] { begin(); } };
}

// The message names the file, the line and what was expected there.
void Application::failSandbox(const Error &error)
{
    if (error.message.startsWith(stateFile()) && QFileInfo::exists(stateFile()))
        fail(
            tr("What the sandbox kept cannot be read"), error,
            { tryAgain(), { tr("&Start anew (keeps the broken file aside)"), [this] { startAnew(); } } });
    else if (error.message.startsWith(m_options.world))
        fail(tr("The sandbox's world cannot be read"), error, { tryAgain() });
    else
        fail(tr("The sandbox could not be started"), error, { tryAgain() });
}

void Application::startAnew()
{
    const QString aside =
        QStringLiteral("%1.broken-%2")
            .arg(stateFile(), QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    QFile broken(stateFile());
    if (broken.exists() && !broken.rename(aside)) {
        fail(
            tr("The broken file could not be set aside"),
            Error::of(Failure::Storage, QStringLiteral("%1: %2").arg(aside, broken.errorString())),
            { tryAgain() });
        return;
    }
    begin();
}

void Application::failIdentity(const Error &error)
{
    const QString name = m_sandbox->people().value(0).name;
    fail(tr("Nobody here has that name"), error, { { tr("&Go on as %1").arg(name), [this] {
                                                        m_options.identity.clear();
                                                        begin();
                                                    } } });
}

} // namespace linkdesk
