// A window's surroundings without the window: places, questions, files and notifications are noted,
// deployments are kept.
#pragma once

#include "src/flow/createflow.h"
#include "ui/common/uicontext.h"

#include <QWidget>

namespace linkdesk {

class NotedNavigator : public Navigator {
public:
    void open(const Place &place) override { places.append(place); }
    void back() override { }
    void forget(const ResourceId &resource) override { forgotten.append(resource); }
    QList<Place> places;
    QList<ResourceId> forgotten;
};

class NotedDialogs : public Dialogs {
public:
    void ask(QWidget *parent, const Question &question, std::function<void(bool)> done) override
    {
        questions.append(question);
        QMetaObject::invokeMethod(
            parent, [done, yes = answer] { done(yes); }, Qt::QueuedConnection);
    }
    void save(
        QWidget *parent, const QString &name, const QByteArray &content,
        std::function<void(QString)> done) override
    {
        saved = content;
        QMetaObject::invokeMethod(
            parent, [done, name] { done(name); }, Qt::QueuedConnection);
    }
    void choose(QWidget *parent, const QString &, const QString &, std::function<void(QString)> done) override
    {
        QMetaObject::invokeMethod(
            parent, [done, file = chosen] { done(file); }, Qt::QueuedConnection);
    }
    void chooseSeveral(
        QWidget *parent, const QString &, const QString &, std::function<void(QStringList)> done) override
    {
        QMetaObject::invokeMethod(
            parent, [done, files = chosenFiles] { done(files); }, Qt::QueuedConnection);
    }
    void copy(const QString &text) override { copied = text; }
    bool answer = true;
    QList<Question> questions;
    QByteArray saved;
    QString chosen; // what choose() gives; empty: cancelled
    QStringList chosenFiles; // what chooseSeveral() gives
    QString copied;
};

class NotedNotifications : public Notifications {
public:
    void show(const QString &, Kind, const QString &title, const QString &, const Place &) override
    {
        titles.append(title);
    }
    void dismiss(const QString &) override { }
    QStringList titles;
};

class KeptDeployments : public Deployments {
public:
    explicit KeptDeployments(Session *session)
        : m_session(session)
    {
    }
    CreateFlow *start() override
    {
        m_flows.append(new CreateFlow(m_session, this));
        return m_flows.last();
    }
    CreateFlow *find(qint64 number) const override
    {
        return m_flows.value(static_cast<qsizetype>(number) - 1);
    }
    qint64 numberOf(const CreateFlow *flow) const override
    {
        for (qsizetype at = 0; at < m_flows.size(); ++at) {
            if (m_flows.at(at) == flow)
                return at + 1;
        }
        return 0;
    }
    QList<CreateFlow *> all() const override { return m_flows; }

private:
    Session *m_session;
    QList<CreateFlow *> m_flows;
};

struct FakeUi {
    explicit FakeUi(Session *session)
        : deployments(session)
        , context{ session, &navigator, &dialogs, &notifications, &deployments }
    {
    }
    NotedNavigator navigator;
    NotedDialogs dialogs;
    NotedNotifications notifications;
    KeptDeployments deployments;
    UiContext context;
};

} // namespace linkdesk
