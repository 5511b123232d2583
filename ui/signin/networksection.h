// The settings of the way out: proxy, its user and password, the company's certificates, and the test of the
// way to Azure. Each change holds at once; a typed one when the field is left. What cannot be used stays in
// its field, with what is wrong, and nothing is sent past it.
#pragma once

#include "ui/common/formrows.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace linkdesk {

struct Cloud;
class Dialogs;
class NetworkKeeper;

class NetworkSection : public QObject {
    Q_OBJECT
public:
    // All outlive the section, which goes with the rows; `here`: where the session works, may be
    // empty.
    NetworkSection(FormRows *rows, NetworkKeeper *keeper, Dialogs *dialogs, const Cloud &here);
    QWidget *firstFocus() const;

private:
    void addProxy();
    void addAddress();
    void addSignIn();
    void addCertificates();
    void addTest(const Cloud &here);
    void chooseFile();
    void keepAddress(); // what the host's field says: a whole address is taken apart
    void keep(); // what the fields say
    void keepPassword();
    void forgetPassword();
    bool isSignInWanted() const;
    void show(); // what is kept
    void showManual();
    void showPassword();
    void showCertificates();

    FormRows *m_rows;
    NetworkKeeper *m_keeper;
    Dialogs *m_dialogs;
    QComboBox *m_proxy = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_forget = nullptr;
    QLineEdit *m_file = nullptr;
    FormRow m_proxyRow, m_hostRow, m_userRow, m_passwordRow, m_fileRow;
    bool m_isHostWrong = false; // it names no proxy: none is kept
};

} // namespace linkdesk
