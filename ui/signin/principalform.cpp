#include "ui/signin/principalform.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUuid>

namespace linkdesk {

namespace {

enum Kind { BySecret, ByCertificate };

} // namespace

PrincipalForm::PrincipalForm(QWidget *parent)
    : QWidget(parent)
    , m_clientId(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_secret(new QLineEdit(this))
    , m_file(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose fi&le..."), this))
{
    m_clientId->setObjectName(QStringLiteral("principalId"));
    m_kind->setObjectName(QStringLiteral("principalProof"));
    m_secret->setObjectName(QStringLiteral("clientSecret"));
    m_file->setObjectName(QStringLiteral("certificateFile"));
    m_choose->setObjectName(QStringLiteral("chooseCertificate"));
    m_choose->setAutoDefault(false);
    m_secret->setEchoMode(QLineEdit::Password);
    m_kind->addItem(tr("Client secret"));
    m_kind->addItem(tr("Certificate"));
    auto *file = new QWidget(this);
    m_file->setAccessibleName(tr("PEM file"));
    auto *line = new QHBoxLayout(file);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_file, 1);
    line->addWidget(m_choose);
    file->setFocusProxy(m_file); // now that it is inside: else Tab goes round in it
    FormRows rows(this);
    rows.fillOwner();
    rows.addRow(
        tr("Appl&ication ID"), m_clientId, tr("The client ID of the service principal's application."));
    rows.addRow(tr("&Proves itself by"), m_kind, tr("As it was set up for the application."));
    m_secretRow = rows.addRow(
        tr("S&ecret"), m_secret,
        tr("The secret's value, not its ID. It is kept in the desktop's keychain and nowhere else."));
    m_fileRow = rows.addRow(
        tr("PE&M file"), file,
        tr("With the certificate and its private key, which may not be protected by a password. Linkdesk "
           "keeps "
           "the file's name alone, and reads it for each token."),
        true);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PrincipalForm::showFields);
    connect(m_choose, &QPushButton::clicked, this, &PrincipalForm::fileWanted);
    showFields();
}

bool PrincipalForm::isBySecret() const
{
    return m_kind->currentIndex() == BySecret;
}

void PrincipalForm::showFields()
{
    m_secretRow.setVisible(isBySecret());
    m_fileRow.setVisible(!isBySecret());
}

QString PrincipalForm::check()
{
    if (QUuid::fromString(clientId()).isNull()) {
        m_clientId->setFocus();
        return tr("The ID of an application is a GUID.");
    }
    if (isBySecret() && m_secret->text().isEmpty()) {
        m_secret->setFocus();
        return tr("Enter the secret of the service principal.");
    }
    if (!isBySecret() && m_file->text().trimmed().isEmpty()) {
        m_file->setFocus();
        return tr("Name the file that holds the certificate and its private key.");
    }
    if (!isBySecret() && !QFileInfo(proof().certificate).isFile()) {
        m_file->setFocus();
        return tr("There is no such file: %1").arg(proof().certificate);
    }
    return {};
}

QString PrincipalForm::clientId() const
{
    return m_clientId->text().trimmed();
}

PrincipalProof PrincipalForm::proof() const
{
    if (isBySecret())
        return { Secret(m_secret->text().toUtf8()), {} };
    const QString file = m_file->text().trimmed();
    return { {}, file.isEmpty() ? QString() : QFileInfo(file).absoluteFilePath() };
}

void PrincipalForm::propose(const QString &clientId, const QString &certificate)
{
    if (!clientId.isEmpty()) {
        m_clientId->setText(clientId);
        m_kind->setCurrentIndex(certificate.isEmpty() ? BySecret : ByCertificate);
    }
    if (!certificate.isEmpty())
        setCertificate(certificate);
}

void PrincipalForm::setCertificate(const QString &file)
{
    m_file->setText(file);
}

void PrincipalForm::forgetSecret()
{
    m_secret->clear();
}

} // namespace linkdesk
