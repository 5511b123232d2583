// What every page is given: the session to work in, the way to other places, dialogs and notifications. Owned
// by the main window (or a test), outlives every page.
#pragma once

#include "ui/common/place.h"

#include "src/base/error.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QUrl>
#include <functional>

class QSettings;
class QWidget;

namespace linkdesk {

class CreateFlow;
class NetworkKeeper;
class OpenFiles;
class RequestWatch;
class SentWatch;
class Session;
class SuggestionBook;
class UndoWindow;

// Going places. open() never loses what is typed: a page that must not be left asks first
// (PageView::mayLeave).
class Navigator : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void open(const Place &place) = 0;
    virtual void back() = 0;
    // It is gone: no list of places leads there any more, nor does the way back.
    virtual void forget(const ResourceId &resource) = 0;
};

// Everything modal, behind an interface so that tests answer at once. No function blocks: the answer comes to
// `done` from the event loop, and not at all once `parent` is gone.
class Dialogs : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    struct Question {
        QString title, text, details; // plain text
        QString accept, reject; // the buttons' words, with mnemonics
        bool dangerous = false; // Enter does not accept
        QString mustType; // non-empty: accept only after this was typed (the account's name, for one)
    };
    virtual void ask(QWidget *parent, const Question &question, std::function<void(bool)> done) = 0;
    // Saves `content` where the person says; `done` gets the path, empty when cancelled. A failure is shown
    // by the dialog.
    virtual void save(
        QWidget *parent, const QString &suggestedName, const QByteArray &content,
        std::function<void(QString)> done) = 0;
    // Lets the person choose a file that is there; `filter` in QFileDialog's form. `done` as with save().
    virtual void choose(
        QWidget *parent, const QString &title, const QString &filter, std::function<void(QString)> done) = 0;
    // The same for several files at once; none: cancelled.
    virtual void chooseSeveral(
        QWidget *parent, const QString &title, const QString &filter,
        std::function<void(QStringList)> done) = 0;
    virtual void copy(const QString &text) = 0; // to the clipboard
};

// Messages that outlive the page they came from.
class Notifications : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    enum class Kind { Progress, Success, Warning, Failure };
    // Shows or replaces (same key) a notification; `place` is where "Show" leads.
    virtual void
    show(const QString &key, Kind kind, const QString &title, const QString &text, const Place &place) = 0;
    virtual void dismiss(const QString &key) = 0;
};

// Deployments that run while the person is elsewhere.
class Deployments : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual CreateFlow *start() = 0; // a new idle flow, kept until the window closes
    virtual CreateFlow *
    find(qint64 number) const = 0; // by the number given by numberOf(), nullptr where unknown
    virtual qint64 numberOf(const CreateFlow *flow) const = 0;
    virtual QList<CreateFlow *> all() const = 0; // newest first
signals:
    void changed();
};

struct UiContext {
    Session *session = nullptr;
    Navigator *navigator = nullptr;
    Dialogs *dialogs = nullptr;
    Notifications *notifications = nullptr;
    Deployments *deployments = nullptr;
    UndoWindow *undo = nullptr; // nullptr: what is confirmed is sent at once
    QSettings *settings = nullptr; // how pages look, kept between starts; nullptr: nothing is kept
    SuggestionBook *suggestions = nullptr; // nullptr: nothing is suggested
    RequestWatch *watch = nullptr; // nullptr: nobody looks for new requests
    SentWatch *sentWatch = nullptr; // nullptr: nobody looks for answers to what was sent
    OpenFiles *files = nullptr; // that outlive the window; nullptr: those of the page
    NetworkKeeper *network = nullptr; // nullptr: how the program gets out cannot be set
};

} // namespace linkdesk
