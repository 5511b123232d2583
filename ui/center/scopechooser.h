// Which subscriptions the lists of the Private Link Center look at: one choice for all of its pages, kept in
// the profile. Says at any time how many there are and how many of them are looked at.
#pragma once

#include "src/flow/scope.h"
#include "ui/common/uicontext.h"

#include <QToolButton>

class QLabel;
class QLayout;

namespace linkdesk {

class ScopeChooser : public QToolButton {
    Q_OBJECT
public:
    explicit ScopeChooser(UiContext *context, QWidget *parent = nullptr);

    SubscriptionScope scope() const; // as it is kept now, maybe by another page
    void setSubscriptions(const QList<Subscription> &all); // as they were read
    // A line with `count` at the left and this at the right, for the foot of a page.
    QLayout *lineWith(QLabel *count);
    void setLocked(bool locked); // nothing can be read again now
    QString words() const; // "3 of 7 subscriptions"; empty where it is all of them

signals:
    void changed(); // by the person: read again

private:
    void keep(const SubscriptionScope &scope);
    void updateText();
    void choose();

    UiContext *m_context;
    QList<Subscription> m_all;
    bool m_locked = false;
    SubscriptionScope m_scope; // where there are no settings to keep it in
};

} // namespace linkdesk
