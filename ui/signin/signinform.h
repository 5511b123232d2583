// Where and how to sign in: the cloud, the way, the tenant, what that way needs, and under "Advanced" the
// application that asks for a person. What is typed stays until the page goes, a secret until it was used.
#pragma once

#include "src/auth/account.h"
#include "src/auth/cloud.h"
#include "ui/signin/principalform.h"

#include <QWidget>

class QCheckBox;

namespace linkdesk {

struct PublicClient;

// What the form asks for.
struct SignInChoice {
    Cloud cloud; // of a custom one: nothing but `arm`, which is to be asked for the rest
    bool isCustom = false;
    QString way; // of `ways`
    QString tenant; // as typed; empty: the person's own, or the one that Azure CLI is signed in to
    QString clientId; // of who asks for a person, or of the service principal; empty: Azure CLI's own
    QString redirectHost, redirectPath;
    PrincipalProof proof; // of a service principal
};

class SignInForm : public QWidget {
    Q_OBJECT
public:
    // `sandbox` without a name: there is none to sign in to.
    explicit SignInForm(const Cloud &sandbox, QWidget *parent = nullptr);

    // What is wrong with it, for a person, and the field is given the focus; empty: it can be used.
    QString check();
    SignInChoice choice() const;
    // The application that asks, unless the person has named another one here.
    void setClient(const PublicClient &client);
    // Filled in from elsewhere: a cloud by its key, a tenant, a way; what is empty stays.
    void propose(const QString &cloudKey, const QString &tenant, const QString &way);
    PrincipalForm *principal() const { return m_principal; }
    QWidget *firstFocus() const;

private:
    void addCloud();
    void addWay();
    void addAdvanced();
    void showFields();
    QString way() const;
    QString checkTenant();
    QString checkApplication();
    QUrl redirect() const;

    Cloud m_sandbox;
    FormRows m_rows;
    QComboBox *m_cloud;
    QLineEdit *m_address;
    QComboBox *m_way;
    QLineEdit *m_tenant;
    PrincipalForm *m_principal;
    QCheckBox *m_advanced;
    QLineEdit *m_clientId;
    QLineEdit *m_redirect;
    FormRow m_addressRow, m_wayRow, m_tenantRow, m_clientRow, m_redirectRow;
};

// "Azure", "Azure US Government": the cloud as a person calls it.
QString cloudText(const Cloud &cloud);
QString wayText(const QString &way);

} // namespace linkdesk
