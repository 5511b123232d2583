// After a deployment: the names and their private addresses, and the way to limit access to them. Hidden
// until there is something to say.
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace linkdesk {

class CreateFlow;

class NextSteps : public QWidget {
    Q_OBJECT
public:
    explicit NextSteps(QWidget *parent = nullptr);
    void load(const CreateFlow &flow); // once, when it has succeeded

signals:
    void copyWanted(const QString &text);
    void limitWanted();

private:
    void addAddress(const QString &fqdn, const QString &address);

    QLabel *m_pending;
    QGridLayout *m_addresses;
    QLabel *m_limitWords;
    QPushButton *m_limit;
};

} // namespace linkdesk
