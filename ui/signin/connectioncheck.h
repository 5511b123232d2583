// "Test connection": goes the way to a cloud, shows every step as it ends and names the one that fails. One
// test at a time; leaving the page or Stop ends it.
#pragma once

#include "src/auth/connectiontest.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace linkdesk {

class Dialogs;
class HopList;
class NetworkKeeper;

class ConnectionCheck : public QWidget {
    Q_OBJECT
public:
    // Keeper and dialogs outlive it. `here`: where the session works, offered where it is none of the
    // built-in clouds and chosen where it is one; may be empty.
    ConnectionCheck(NetworkKeeper *keeper, Dialogs *dialogs, const Cloud &here, QWidget *parent = nullptr);
    QComboBox *clouds() const { return m_cloud; } // the choice, of the same parent: it stands in a row above
    bool isRunning() const { return m_test; }

public slots:
    void start();
    void stop();

private:
    void fillClouds();
    void run();
    void finish(const QList<Hop> &hops);
    void showResult();
    void end(const QString &text);
    Cloud cloud() const;

    NetworkKeeper *m_keeper;
    Cloud m_here;
    QComboBox *m_cloud;
    QPushButton *m_start;
    QPushButton *m_copy;
    QWidget *m_steps;
    HopList *m_list;
    QLabel *m_result;
    QPointer<Job> m_test;
    bool m_wanted = false; // and waits for the keychain
};

} // namespace linkdesk
