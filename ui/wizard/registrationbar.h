// The bar above the wizard's pages that names the resource providers which a subscription has not registered,
// registers them at once where the person wants that, and follows it. Hidden while nothing is missing.
#pragma once

#include "src/plan/registrations.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QPushButton;

namespace linkdesk {

class Job;
class MessageBar;
class Session;

class RegistrationBar : public QWidget {
    Q_OBJECT
public:
    // The session outlives the bar.
    explicit RegistrationBar(Session *session, QWidget *parent = nullptr);
    ~RegistrationBar() override;

    // What is missing now; while one is being registered nothing changes.
    void load(const Draft &draft, const Facts &facts);
    bool isRunning() const { return m_call; }

signals:
    void registered(); // one more is: read the registrations again. Also where it is not known

private:
    void offer();
    void addButton();
    void next();
    void follow(const MissingRegistration &one);
    void ended(const MissingRegistration &one, const Error &error);
    void stop();
    QString subscriptionName(const QString &id) const;
    QString missingText() const;

    Session *m_session;
    MessageBar *m_message;
    QList<MissingRegistration> m_missing;
    QList<MissingRegistration> m_left; // to be registered
    QHash<QString, QString> m_names; // of subscriptions, by lower-case id
    QPointer<Job> m_call;
    bool m_isPast = false; // what the bar says; what is read next is shown, even where it is the same
};

} // namespace linkdesk
