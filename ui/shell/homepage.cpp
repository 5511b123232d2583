#include "ui/shell/homepage.h"

#include "src/flow/session.h"
#include "src/review/connectionstate.h"
#include "ui/common/flatbutton.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonics.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/slowhint.h"
#include "ui/shell/placetext.h"
#include "ui/shell/preferences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

constexpr int MostRequests = 5;

QLabel *quiet(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    theme::setSecondary(label);
    return label;
}

Place privateAccess(const ResourceId &account)
{
    return { Place::Kind::Account, account, QStringLiteral("private-access"), 0 };
}

} // namespace

HomePage::HomePage(const ShellParts &parts, QWidget *parent)
    : PageView(parts.context, parent)
    , m_preferences(parts.preferences)
    , m_sandbox(parts.sandbox)
    , m_message(new MessageBar(this))
    , m_pendingMessage(new MessageBar(this))
    , m_slow(new SlowHint(m_pendingMessage, this))
{
    setObjectName(QStringLiteral("homePage"));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("homeScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::GroupGap);
    column->addWidget(m_message);
    buildDoors(column);
    m_pendingMessage->setObjectName(QStringLiteral("pendingMessage"));
    column->addWidget(m_pendingMessage);
    buildLists(column);
    column->addStretch(1);
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(m_preferences, &Preferences::recentPlacesChanged, this, &HomePage::showRecent);
}

QString HomePage::title() const
{
    return tr("Home");
}

QString HomePage::subtitle() const
{
    return tr(
        "Give a Device Update account a private address in your network, and decide who else may connect.");
}

void HomePage::buildDoors(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::GroupGap);
    if (m_sandbox) {
        m_door = new FlatButton(FlatButton::Look::Card, tr("Tr&y it on the sandbox"), this);
        m_door->setIcon(icons::get(QStringLiteral("sandbox"), theme::Tone::Info));
        m_door->setDescription(tr("Create a private endpoint on an Azure that runs on this computer. Nothing "
                                  "is sent to the internet, "
                                  "nothing costs money, and all of it can be reset."));
        m_door->setObjectName(QStringLiteral("trySandbox"));
        connect(m_door, &QPushButton::clicked, this, &HomePage::tryIt);
        line->addWidget(m_door, 1);
    }
    auto *accounts = new FlatButton(FlatButton::Look::Card, tr("Device &Update accounts"), this);
    accounts->setObjectName(QStringLiteral("openAccounts"));
    accounts->setIcon(icons::get(QStringLiteral("account"), theme::Tone::Info));
    accounts->setDescription(
        tr("See every account that you can read, open one, add a private endpoint or approve a connection."));
    connect(accounts, &QPushButton::clicked, this, [this] {
        Place place;
        place.kind = Place::Kind::Accounts;
        context()->navigator->open(place);
    });
    line->addWidget(accounts, 1);
    if (!m_door)
        m_door = accounts;
    column->addLayout(line);
    column->addWidget(askDoor());
}

FlatButton *HomePage::askDoor()
{
    auto *ask = new FlatButton(FlatButton::Look::Row, tr("Create by &resource ID"), this);
    ask->setObjectName(QStringLiteral("createByResourceId"));
    ask->setIcon(icons::get(QStringLiteral("endpoint"), theme::Tone::Info));
    ask->setDescription(
        tr("Ask for a private endpoint to an account that you may not read: paste the ID that its owner gave "
           "you."));
    connect(ask, &QPushButton::clicked, this, [this] {
        context()->navigator->open({ Place::Kind::CreateEndpoint, {}, QStringLiteral("resource-id"), 0 });
    });
    return ask;
}

void HomePage::buildLists(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::GroupGap);
    const auto list = [this, line](QLabel *title) {
        title->setTextFormat(Qt::PlainText);
        title->setFont(theme::sectionFont(this));
        auto *outer = new QVBoxLayout;
        outer->setSpacing(theme::Gap);
        outer->addWidget(title);
        auto *rows = new QVBoxLayout;
        rows->setSpacing(2);
        outer->addLayout(rows);
        outer->addStretch(1);
        line->addLayout(outer, 1);
        return rows;
    };
    m_pendingTitle = new QLabel(tr("Requests"), this);
    m_pendingTitle->setObjectName(QStringLiteral("pendingTitle"));
    m_pending = list(m_pendingTitle);
    m_recent = list(new QLabel(tr("Recent places"), this));
    column->addLayout(line);
}

void HomePage::refresh()
{
    showRecent();
    readPending();
}

void HomePage::readPending()
{
    delete m_loading;
    m_pendingMessage->clear();
    if (m_pending->isEmpty())
        m_pending->addWidget(quiet(tr("Looking for requests..."), this));
    auto *call = inventory::pending(session(), this);
    m_loading = call;
    m_slow->start(tr("Still waiting for Azure to list the requests."), [this] {
        if (m_loading)
            m_loading->cancel();
    });
    call->then(this, [this](const Result<PendingList> &list) { takePending(list); });
}

QWidget *HomePage::firstFocus()
{
    return m_door;
}

// Where the sandbox's journey begins: the first account that can be read, at the page with + Add.
void HomePage::tryIt()
{
    if (m_trying)
        return;
    m_message->showText(MessageBar::Kind::Info, tr("Looking for an account..."));
    auto *call = inventory::accounts(session(), this);
    m_trying = call;
    m_message->addButton(tr("&Cancel"), [this] {
        if (m_trying)
            m_trying->cancel();
    });
    call->then(this, [this](const Result<AccountList> &list) {
        m_message->clear();
        if (!list) {
            if (list.error().failure != Failure::Cancelled)
                m_message->showError(tr("The accounts could not be read"), list.error());
            return;
        }
        Place place;
        place.kind = Place::Kind::Accounts; // says why there is none
        if (!list->accounts.isEmpty())
            place = privateAccess(list->accounts.constFirst().id);
        context()->navigator->open(place);
    });
}

void HomePage::takePending(const Result<PendingList> &list)
{
    m_slow->stop();
    if (!list) {
        empty(m_pending);
        m_pendingTitle->setText(tr("Requests"));
        m_pending->addWidget(quiet(tr("They are not known: the message above says why."), this));
        m_pendingMessage->showError(tr("The requests could not be read"), list.error());
        m_pendingMessage->addButton(tr("&Try again"), [this] { readPending(); });
        return;
    }
    m_list = *list;
    showPending();
    if (m_list.unread.isEmpty())
        return;
    QList<MessageBar::Problem> problems;
    for (const Unread &unread : std::as_const(m_list.unread)) {
        const QString account = unread.resource.name();
        problems.append({ account.isEmpty() ? unread.subscription.displayName : account, unread.error });
    }
    m_pendingMessage->showProblems(
        tr("Requests of %n place(s) could not be read", nullptr, static_cast<int>(problems.size())),
        problems);
    m_pendingMessage->addButton(tr("&Try again"), [this] { readPending(); });
}

void HomePage::showPending()
{
    empty(m_pending);
    const int count = static_cast<int>(m_list.pending.size());
    m_pendingTitle->setText(count == 0 ? tr("Requests") : tr("%n request(s) wait for you", nullptr, count));
    if (count == 0)
        m_pending->addWidget(quiet(tr("No private endpoint waits for your decision."), this));
    const int shown = m_allRequests ? count : qMin(count, MostRequests);
    for (int i = 0; i < shown; ++i)
        addRequest(m_list.pending.at(i), i + 1);
    if (count > 0)
        addInboxLink();
    if (shown == count)
        return;
    auto *all = new FlatButton(FlatButton::Look::Link, tr("Show %n &more", nullptr, count - shown), this);
    all->setObjectName(QStringLiteral("allRequests"));
    connect(all, &QPushButton::clicked, this, [this, shown] {
        m_allRequests = true;
        showPending();
        if (QLayoutItem *first = m_pending->itemAt(shown))
            first->widget()->setFocus();
    });
    m_pending->addWidget(all, 0, Qt::AlignLeft);
}

// All of them at one place, with what it takes to decide.
void HomePage::addInboxLink()
{
    auto *inbox = new FlatButton(FlatButton::Look::Link, tr("&Pending connections"), this);
    inbox->setObjectName(QStringLiteral("openPending"));
    connect(inbox, &QPushButton::clicked, this, [this] {
        context()->navigator->open({ Place::Kind::PendingConnections, {}, {}, 0 });
    });
    m_pending->addWidget(inbox, 0, Qt::AlignLeft);
}

void HomePage::addRequest(const PendingConnection &request, int number)
{
    const QString message = requesterWords(request.connection, {}).simplified();
    FlatButton *button =
        row(QStringLiteral("pending"), request.connection.name,
            message.isEmpty() ? tr("wants to connect to %1").arg(request.account.name())
                              : tr("to %1: %2").arg(request.account.name(), message),
            privateAccess(request.account));
    button->setIcon(icons::forState(QStringLiteral("Pending")));
    button->setObjectName(QStringLiteral("pending%1").arg(number));
    m_pending->addWidget(button);
}

void HomePage::showRecent()
{
    empty(m_recent);
    const QList<Place> places = m_preferences->recentPlaces(session()->cloud());
    if (places.isEmpty())
        m_recent->addWidget(quiet(tr("Accounts and private endpoints that you open are listed here."), this));
    int number = 0;
    for (const Place &place : places) {
        FlatButton *button = row(placeIcon(place), placeTitle(place), placeKind(place), place);
        button->setObjectName(QStringLiteral("recent%1").arg(++number));
        m_recent->addWidget(button);
    }
}

FlatButton *
HomePage::row(const QString &icon, const QString &text, const QString &description, const Place &place)
{
    auto *button =
        new FlatButton(FlatButton::Look::Row, QString(text).replace(u'&', QStringLiteral("&&")), this);
    setNamedByData(button);
    button->setIcon(icons::get(icon));
    button->setDescription(description);
    button->setToolTip(plainToolTip(place.resource.text()));
    connect(button, &QPushButton::clicked, this, [this, place] { context()->navigator->open(place); });
    return button;
}

void HomePage::empty(QVBoxLayout *list)
{
    while (QLayoutItem *item = list->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one that was pressed
        }
        delete item;
    }
}

} // namespace linkdesk
