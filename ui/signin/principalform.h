// What a service principal signs in with: its application's ID, and a secret or a certificate's file. The
// secret is shown as dots and cannot be copied out.
#pragma once

#include "src/auth/serviceprincipalcredential.h"
#include "ui/common/formrows.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace linkdesk {

class PrincipalForm : public QWidget {
    Q_OBJECT
public:
    explicit PrincipalForm(QWidget *parent = nullptr);

    // What is wrong with it, for a person, and the field is given the focus; empty: it can be used.
    QString check();
    QString clientId() const;
    PrincipalProof proof() const;
    // Filled in from elsewhere; what is empty stays.
    void propose(const QString &clientId, const QString &certificate);
    void setCertificate(const QString &file);
    void forgetSecret(); // it was used

signals:
    void fileWanted(); // the person wants to choose one: setCertificate()

private:
    void showFields();
    bool isBySecret() const;

    QLineEdit *m_clientId;
    QComboBox *m_kind;
    QLineEdit *m_secret;
    QLineEdit *m_file;
    QPushButton *m_choose;
    FormRow m_secretRow, m_fileRow;
};

} // namespace linkdesk
