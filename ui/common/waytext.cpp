#include "ui/common/waytext.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WayText)
};

QString day(const QString &iso)
{
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::LongFormat) : iso;
}

QString cloudSentence(const Error &error)
{
    const QString first = error.arguments.value(0), second = error.arguments.value(1);
    switch (error.detail) {
    case Detail::NoCloud:
        return Text::tr("The answer of %1 describes no cloud with this address.").arg(first);
    case Detail::NoSignIn:
        return Text::tr("The cloud at %1 names no sign-in service that Linkdesk can trust.").arg(first);
    case Detail::BorrowedSignIn:
        return Text::tr(
                   "This cloud names the sign-in service %1, which belongs to %2. A token from there would "
                   "open %2, so nothing is sent.")
            .arg(first, second);
    case Detail::NotRegistered:
        return second.isEmpty()
            ? Text::tr("The resource provider %1 did not become registered.").arg(first)
            : Text::tr("The resource provider %1 did not become registered: it is %2.").arg(first, second);
    default:
        return {};
    }
}

QString certificateSentence(const Error &error)
{
    const QString first = error.arguments.value(0), second = error.arguments.value(1);
    switch (error.detail) {
    case Detail::CertificateSelfSigned:
        return Text::tr(
                   "The certificate of %1 is signed by itself, so anybody could have made it. If it is your "
                   "company's, add it to a PEM file and name that in the settings.")
            .arg(first);
    case Detail::CertificateUnknownIssuer:
        return second.isEmpty()
            ? Text::tr(
                  "Nobody whom this computer trusts has issued the certificate of %1. If your company reads "
                  "encrypted traffic, name its root certificates as a PEM file in the settings.")
                  .arg(first)
            : Text::tr(
                  "The certificate of %1 was issued by %2, whom this computer does not trust. If that is "
                  "your company, name its root certificates as a PEM file in the settings.")
                  .arg(first, second);
    case Detail::CertificateExpired:
        return Text::tr("The certificate of %1 expired on %2. If that is in the future, the clock of this "
                        "computer is wrong; else its owner has to renew it.")
            .arg(first, day(second));
    case Detail::CertificateNotYetValid:
        return Text::tr("The certificate of %1 is valid only from %2. Check the date and the clock of this "
                        "computer.")
            .arg(first, day(second));
    case Detail::CertificateWrongHost:
        return second.isEmpty()
            ? Text::tr("The certificate that came from %1 is for another server. Check the address.")
                  .arg(first)
            : Text::tr("The certificate that came from %1 is for %2. Check the address.").arg(first, second);
    case Detail::CertificateRefused:
        return Text::tr("The certificate of %1 was refused (%2).").arg(first, second);
    case Detail::TlsRefused:
        return Text::tr(
                   "%1 and Linkdesk found no common encryption: Linkdesk takes TLS 1.2 and newer. Check the "
                   "address and the port.")
            .arg(first);
    case Detail::CertificateFileMissing:
        return Text::tr("The certificate file %1 cannot be read. Choose another one in the settings.")
            .arg(first);
    case Detail::CertificateFileEmpty:
        return Text::tr("There is no certificate in %1. It has to be a text file in PEM form.").arg(first);
    case Detail::CertificateFileDamaged:
        return Text::tr("Certificate number %2 in %1 is damaged; none of the file is used.")
            .arg(first, second);
    default:
        return {};
    }
}

QString proxySentence(const Error &error)
{
    const QString first = error.arguments.value(0), second = error.arguments.value(1);
    switch (error.detail) {
    case Detail::ProxyNotFound:
        if (first.isEmpty())
            return Text::tr("The proxy has no host or no port yet. Name both in the settings.");
        return Text::tr("There is no computer with the name of the proxy, %1. Check it in the settings.")
            .arg(first);
    case Detail::ProxyUnreachable:
        return Text::tr("The proxy %1 takes no connection. Check its name and port in the settings.")
            .arg(first);
    case Detail::ProxyWantsSignIn:
        return Text::tr("The proxy %1 wants a user name and password, or refused these. Check them in the "
                        "settings.")
            .arg(first);
    case Detail::ProxyRefuses:
        return Text::tr("The proxy %1 does not connect to %2. Test the connection in the settings; where the "
                        "proxy refuses, ask those who run it to allow this host.")
            .arg(first, second);
    case Detail::HostNotFound:
        return Text::tr("There is no computer with the name %1, or no name server answers.").arg(first);
    case Detail::HostUnreachable:
        return Text::tr("%1 takes no connection. A firewall may be between, or a proxy may be needed.")
            .arg(first);
    default:
        return {};
    }
}

} // namespace

QString waySentence(const Error &error)
{
    for (const auto sentence : { cloudSentence, certificateSentence, proxySentence }) {
        QString said = sentence(error);
        if (!said.isEmpty())
            return said;
    }
    return {};
}

} // namespace linkdesk
