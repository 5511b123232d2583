// The entries at the left: Home, Device Update accounts, Settings. Arrow keys move between them.
#pragma once

#include "ui/common/place.h"

#include <QFrame>

class QVBoxLayout;

namespace linkdesk {

class FlatButton;

class NavigationPane : public QFrame {
    Q_OBJECT
public:
    explicit NavigationPane(QWidget *parent = nullptr);
    void setCurrent(const Place &place); // pages of an account belong to the accounts
    void focusCurrent();

signals:
    void wanted(const linkdesk::Place &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void add(Place::Kind kind, const QString &text, const QString &name, QVBoxLayout *column);
    struct Entry {
        Place::Kind kind;
        FlatButton *button;
    };
    QList<Entry> m_entries;
};

} // namespace linkdesk
