// The entries at the left: Home, Device Update accounts, the Private Link Center, Settings. Arrow keys move
// between them; Ctrl and a digit opens the one with that number.
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
    // Pages of an account belong to the accounts; those of signing in to no entry.
    void setCurrent(const Place &place);
    void focusCurrent(); // the first entry, where none is marked
    QList<Place::Kind> kinds() const; // in their order

signals:
    void wanted(const linkdesk::Place &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    FlatButton *add(Place::Kind kind, const QString &text, const QString &name, QVBoxLayout *column);
    void addCenter(QVBoxLayout *column);
    struct Entry {
        Place::Kind kind;
        FlatButton *button;
    };
    QList<Entry> m_entries;
};

} // namespace linkdesk
