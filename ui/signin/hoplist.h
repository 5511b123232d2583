// The steps of a connection test as they come: icon and sentence, one below the other; each can be read and
// selected by keyboard.
#pragma once

#include "src/auth/connectiontest.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace linkdesk {

class HopList : public QWidget {
    Q_OBJECT
public:
    explicit HopList(QWidget *parent = nullptr);
    void clear();
    void add(const Hop &hop);
    const QList<Hop> &hops() const { return m_hops; }

protected:
    void changeEvent(QEvent *event) override; // the icons' colours

private:
    void paint(QLabel *icon, const Hop &hop) const;

    QVBoxLayout *m_lines;
    QList<Hop> m_hops;
    QList<QLabel *> m_icons;
};

} // namespace linkdesk
