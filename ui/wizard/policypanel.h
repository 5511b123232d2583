// "Edit subnet network policy": which policies hold for private endpoints in a subnet. Says that it is the
// whole subnet's.
#pragma once

#include <QFrame>

class QCheckBox;
class QLabel;

namespace linkdesk {

class PolicyPanel : public QFrame {
    Q_OBJECT
public:
    explicit PolicyPanel(QWidget *parent = nullptr);
    void open(const QString &subnet, const QString &policy);
    // The service's four values in words.
    static QString words(const QString &policy);

signals:
    void accepted(const QString &policy); // the service's value
    void closed(); // after Save, Cancel and Esc

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();

    QLabel *m_warning;
    QCheckBox *m_securityGroups;
    QCheckBox *m_routeTables;
};

} // namespace linkdesk
