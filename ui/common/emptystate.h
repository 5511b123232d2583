// What stands in the place of a table without rows: an icon, why it is empty, and what to do.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace linkdesk {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    // `action` empty: no button.
    void showText(const QString &icon, const QString &title, const QString &text, const QString &action = {});

signals:
    void actionPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace linkdesk
