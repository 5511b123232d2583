// What the rules suggest of the rows shown, as two commands that check them: those to approve, those to
// reject. Nothing more: confirming is the person's. Hidden while nothing is suggested.
#pragma once

#include "src/review/connectionstate.h"

#include <QWidget>

class QPushButton;

namespace linkdesk {

class ConnectionProxy;
class PendingModel;

class SuggestionBar : public QWidget {
    Q_OBJECT
public:
    // Both models outlive the bar.
    SuggestionBar(PendingModel *model, ConnectionProxy *proxy, QWidget *parent = nullptr);
    void update(); // other rows, other rules

signals:
    void checked(); // the focus belongs to the rows

private:
    QList<ResourceId> suggested(Decision decision) const;
    void check(Decision decision);

    PendingModel *m_model;
    ConnectionProxy *m_proxy;
    QPushButton *m_approvals, *m_rejections;
};

} // namespace linkdesk
