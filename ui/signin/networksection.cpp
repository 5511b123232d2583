#include "ui/signin/networksection.h"

#include "src/auth/cloud.h"
#include "src/auth/networkkeeper.h"
#include "src/auth/proxyaddress.h"
#include "ui/common/errortext.h"
#include "ui/common/theme.h"
#include "ui/common/uicontext.h"
#include "ui/signin/connectioncheck.h"
#include "ui/signin/signintext.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace linkdesk {

namespace {

QHBoxLayout *lineIn(QWidget *box)
{
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::Gap);
    return line;
}

QLineEdit *edit(const char *name, QWidget *parent)
{
    auto *made = new QLineEdit(parent);
    made->setObjectName(QLatin1String(name));
    return made;
}

QString sentences(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + u' ' + second;
}

// What the keychain still holds has a way out of its own; the others' is the password in memory.
QString wayOut(const Error &error)
{
    return reasonOf(error) == RefusalReason::KeychainKept ? signInWayOut(error) : QString();
}

} // namespace

NetworkSection::NetworkSection(FormRows *rows, NetworkKeeper *keeper, Dialogs *dialogs, const Cloud &here)
    : QObject(rows)
    , m_rows(rows)
    , m_keeper(keeper)
    , m_dialogs(dialogs)
{
    rows->addSection(tr("Proxy"));
    addProxy();
    addAddress();
    addSignIn();
    rows->addSection(tr("Certificates"));
    addCertificates();
    rows->addSection(tr("Way to Azure"));
    addTest(here);
    show();
    connect(keeper, &NetworkKeeper::changed, this, &NetworkSection::show);
    connect(keeper, &NetworkKeeper::keychainFailed, this, &NetworkSection::show);
}

QWidget *NetworkSection::firstFocus() const
{
    return m_proxy;
}

void NetworkSection::addProxy()
{
    m_proxy = new QComboBox(m_rows->owner());
    m_proxy->setObjectName(QStringLiteral("proxyChoice"));
    m_proxy->addItem(tr("As the system"), int(NetworkSettings::Proxy::System));
    m_proxy->addItem(tr("None"), int(NetworkSettings::Proxy::None));
    m_proxy->addItem(tr("Manual"), int(NetworkSettings::Proxy::Manual));
    connect(m_proxy, &QComboBox::activated, this, [this] {
        keep();
        if (m_keeper->settings().isManual() && m_keeper->settings().host.isEmpty())
            m_host->setFocus(Qt::OtherFocusReason);
    });
    m_proxyRow = m_rows->addRow(tr("&Proxy"), m_proxy, {});
}

void NetworkSection::addAddress()
{
    auto *box = new QWidget(m_rows->owner());
    QHBoxLayout *line = lineIn(box);
    m_host = edit("proxyHost", box);
    m_host->setAccessibleName(tr("Host of the proxy"));
    m_host->setPlaceholderText(QStringLiteral("proxy.example.com"));
    m_port = new QSpinBox(box);
    m_port->setObjectName(QStringLiteral("proxyPort"));
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(QStringLiteral(" ")); // none yet
    m_port->setKeyboardTracking(false); // "3" on the way to "3128" is no port
    auto *portLabel = new QLabel(tr("Po&rt"), box);
    portLabel->setBuddy(m_port);
    line->addWidget(m_host, 1);
    line->addWidget(portLabel);
    line->addWidget(m_port);
    box->setFocusProxy(m_host);
    connect(m_host, &QLineEdit::editingFinished, this, &NetworkSection::keepAddress);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkSection::keep);
    m_hostRow = m_rows->addRow(tr("H&ost"), box, {});
}

void NetworkSection::addSignIn()
{
    m_user = edit("proxyUser", m_rows->owner());
    connect(m_user, &QLineEdit::editingFinished, this, &NetworkSection::keep);
    connect(m_user, &QLineEdit::textEdited, this, &NetworkSection::showPassword); // Tab leads there
    m_userRow = m_rows->addRow(tr("&User name"), m_user, tr("Left empty: the proxy wants no sign-in."));

    auto *box = new QWidget(m_rows->owner());
    QHBoxLayout *line = lineIn(box);
    m_password = edit("proxyPassword", box);
    m_password->setAccessibleName(tr("Password for the proxy"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_forget = new QPushButton(tr("Re&move"), box);
    m_forget->setObjectName(QStringLiteral("forgetPassword"));
    m_forget->setAccessibleDescription(tr("Remove the password from the keychain and from memory"));
    line->addWidget(m_password, 1);
    line->addWidget(m_forget);
    box->setFocusProxy(m_password);
    connect(m_password, &QLineEdit::editingFinished, this, &NetworkSection::keepPassword);
    connect(m_forget, &QPushButton::clicked, this, &NetworkSection::forgetPassword);
    m_passwordRow = m_rows->addRow(tr("Pass&word"), box, {});
}

void NetworkSection::addCertificates()
{
    auto *box = new QWidget(m_rows->owner());
    QHBoxLayout *line = lineIn(box);
    m_file = edit("certificateFile", box);
    m_file->setAccessibleName(tr("File with certificates"));
    m_file->setFont(theme::fixedFont(box));
    m_file->setPlaceholderText(tr("No file"));
    m_file->setClearButtonEnabled(true);
    auto *choose = new QPushButton(tr("&Choose..."), box);
    choose->setObjectName(QStringLiteral("chooseCertificates"));
    choose->setAccessibleDescription(tr("Choose a file with certificates"));
    line->addWidget(m_file, 1);
    line->addWidget(choose);
    box->setFocusProxy(m_file);
    connect(m_file, &QLineEdit::editingFinished, this, &NetworkSection::keep);
    connect(choose, &QPushButton::clicked, this, &NetworkSection::chooseFile);
    m_fileRow = m_rows->addRow(tr("PEM fi&le"), box, {}, true);
}

void NetworkSection::chooseFile()
{
    m_dialogs->choose(
        m_rows->owner(), tr("Certificates"), tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
        [this](const QString &path) {
            if (path.isEmpty())
                return;
            m_file->setText(QDir::toNativeSeparators(path));
            keep();
        });
}

void NetworkSection::addTest(const Cloud &here)
{
    auto *check = new ConnectionCheck(m_keeper, m_dialogs, here, m_rows->owner());
    m_rows->addRow(
        tr("Clou&d"), check->clouds(),
        tr("Goes step by step to the sign-in service and to Azure Resource Manager and names the step that "
           "fails. No token is sent."));
    m_rows->addBelow(check);
}

void NetworkSection::keepAddress()
{
    const QString typed = m_host->text().trimmed();
    const auto address = proxyAddress(typed);
    m_isHostWrong = !typed.isEmpty() && !address;
    if (!address || typed.isEmpty()) {
        keep();
        return;
    }
    m_host->setText(address->host);
    if (address->port != 0) {
        const QSignalBlocker quiet(m_port);
        m_port->setValue(address->port);
    }
    if (!address->user.isEmpty())
        m_user->setText(address->user);
    keep();
    if (!address->password.isEmpty())
        m_keeper->setPassword(address->password);
}

void NetworkSection::keep()
{
    NetworkSettings settings;
    settings.proxy = static_cast<NetworkSettings::Proxy>(m_proxy->currentData().toInt());
    settings.host = m_isHostWrong ? QString() : m_host->text().trimmed();
    settings.port = quint16(m_port->value());
    settings.user = m_user->text().trimmed();
    settings.certificateFile = QDir::fromNativeSeparators(m_file->text().trimmed());
    m_keeper->set(settings);
    show();
}

void NetworkSection::keepPassword()
{
    if (!m_password->isModified())
        return;
    m_keeper->setPassword(Secret(m_password->text().toUtf8()));
    m_password->setText({}); // unmodified; the field keeps nothing that could be read out of it
    showPassword();
}

void NetworkSection::forgetPassword()
{
    m_password->setText({});
    m_password->setFocus(Qt::OtherFocusReason); // the button can do nothing any more
    m_keeper->setPassword({});
}

void NetworkSection::show()
{
    const NetworkSettings &settings = m_keeper->settings();
    const QSignalBlocker quietPort(m_port);
    m_proxy->setCurrentIndex(m_proxy->findData(int(settings.proxy)));
    if (!m_isHostWrong && m_host->text().trimmed() != settings.host)
        m_host->setText(settings.host);
    m_port->setValue(settings.port);
    if (m_user->text().trimmed() != settings.user)
        m_user->setText(settings.user);
    showManual();
    showPassword();
    showCertificates();
}

bool NetworkSection::isSignInWanted() const
{
    const bool isNamed = !m_isHostWrong && !m_host->text().trimmed().isEmpty() && m_port->value() > 0;
    return m_keeper->settings().isManual() && isNamed && !m_user->text().trimmed().isEmpty();
}

void NetworkSection::showManual()
{
    const NetworkSettings &settings = m_keeper->settings();
    QString help =
        tr("The way out of your network to Azure. The sandbox is on this computer and needs none.");
    if (!settings.isComplete())
        help = tr("Nothing is sent to Azure before host and port of the proxy are named.");
    else if (const auto &error = m_keeper->keychainError(); error && !isSignInWanted())
        help = sentences(signInSentence(*error), wayOut(*error)); // of the password that was there before
    m_proxyRow.setHelp(help);
    m_hostRow.setHelp(
        m_isHostWrong
            ? tr("That names no HTTP proxy. A name or an address is wanted, such as proxy.example.com.")
            : tr("An HTTP proxy. Where it fails, nothing goes past it."));
    m_hostRow.setVisible(settings.isManual());
    m_userRow.setVisible(settings.isManual());
}

void NetworkSection::showPassword()
{
    const bool isWanted = isSignInWanted();
    const bool isKept = m_keeper->hasPassword(), isLocked = m_keeper->isLocked();
    m_passwordRow.setVisible(isWanted);
    m_forget->setEnabled(isKept || isLocked);
    QString hint;
    if (isKept)
        hint = tr("Known; type another one to replace it");
    else if (isLocked)
        hint = tr("Asked from the keychain when needed");
    m_password->setPlaceholderText(hint);
    QString help =
        tr("Goes to your desktop's keychain and to the proxy, never into a file. It belongs to this "
           "user at this proxy: for another one it is typed again.");
    if (const auto &error = m_keeper->keychainError()) {
        const QString said = sentences(signInSentence(*error), wayOut(*error));
        help = isKept ? tr("Kept in memory only, until Linkdesk ends: %1").arg(said)
                      : tr("%1 Type the password here: it is then kept until Linkdesk ends.").arg(said);
    }
    m_passwordRow.setHelp(help);
}

void NetworkSection::showCertificates()
{
    const QString &file = m_keeper->settings().certificateFile;
    const QString shown = QDir::toNativeSeparators(file);
    if (m_file->text().trimmed() != shown)
        m_file->setText(shown);
    QString help = tr("Your company's root certificates, where it reads encrypted traffic. They are trusted "
                      "besides the system's, which always are.");
    if (!file.isEmpty()) {
        const auto read = readCertificates(file);
        help = read ? tr(
                   "%n certificate(s) of this file are trusted besides the system's.", nullptr,
                   int(read->size()))
                    : tr("%1 Until then nothing is sent to Azure.").arg(errorSentence(read.error()));
    }
    m_fileRow.setHelp(help);
}

} // namespace linkdesk
