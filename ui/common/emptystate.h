// What stands in the place of a table without rows, or of a page: an icon, why it is empty, and what to do.
#pragma once

#include <QWidget>
#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace linkdesk {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    // `action` empty: no button.
    void showText(const QString &icon, const QString &title, const QString &text, const QString &action = {});

    // One more way on, right of the others, until the next text.
    QPushButton *addWay(const QString &text, std::function<void()> go);

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
    QHBoxLayout *m_ways;
};

} // namespace linkdesk
