// The notifications as a side pane at the right: newest first, each with where it leads and a way to dismiss
// it.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace linkdesk {

struct Notification;
struct Place;
class NotificationCenter;

class NotificationPanel : public QFrame {
    Q_OBJECT
public:
    NotificationPanel(NotificationCenter *center, QWidget *parent = nullptr);

    // Tab comes to the panel after everything else. Again whenever the window has got more.
    void comeLast();

signals:
    void placeWanted(const linkdesk::Place &place);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override; // Esc closes
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void rebuild();
    void chooseMnemonics(QWidget *list);
    void restoreFocus(const QString &key, const QString &name);
    QWidget *card(const Notification &entry, int number);
    NotificationCenter *m_center;
    QScrollArea *m_scroll;
    QPushButton *m_close;
    QPushButton *m_dismissAll;
};

} // namespace linkdesk
