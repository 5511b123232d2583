// Where and how to sign in: the cloud, the way, the tenant, and under "Advanced" the application that asks.
// What is typed stays until the page goes.
#pragma once

#include "src/auth/account.h"
#include "src/auth/cloud.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace linkdesk {

// What the form asks for.
struct SignInChoice {
    Cloud cloud; // of a custom one: nothing but `arm`, which is to be asked for the rest
    bool isCustom = false;
    QString way; // of `ways`
    QString tenant; // as typed; empty: the person's own
    QString clientId, redirectHost, redirectPath;
};

class SignInForm : public QWidget {
    Q_OBJECT
public:
    // `sandbox` without a name: there is none to sign in to.
    explicit SignInForm(const Cloud &sandbox, QWidget *parent = nullptr);

    // What is wrong with it, for a person, and the field is given the focus; empty: it can be used.
    QString check();
    SignInChoice choice() const;
    // Filled in from elsewhere: a cloud by its key, a tenant, a way; what is empty stays.
    void propose(const QString &cloudKey, const QString &tenant, const QString &way);
    QWidget *firstFocus() const;

private:
    QLabel *addRow(const QString &label, QWidget *field, const QString &help);
    void addCloud();
    void addAdvanced();
    void showFields();
    QUrl redirect() const;

    Cloud m_sandbox;
    QGridLayout *m_grid;
    QComboBox *m_cloud;
    QLineEdit *m_address;
    QComboBox *m_way;
    QLineEdit *m_tenant;
    QCheckBox *m_advanced;
    QLineEdit *m_clientId;
    QLineEdit *m_redirect;
    QList<QWidget *> m_ofAddress, m_ofAdvanced, m_ofBrowser; // rows that come and go
};

// "Azure", "Azure US Government": the cloud as a person calls it.
QString cloudText(const Cloud &cloud);
QString wayText(const QString &way);

} // namespace linkdesk
