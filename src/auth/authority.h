// Whom a sign-in is asked of, and for what: the cloud's sign-in service, the tenant, the application that
// asks, and the resource that the tokens are for. A plain value; its addresses are Entra's v2.0 paths
// (API.md 1.1).
#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

namespace linkdesk {

// In the order they are sent.
using FormFields = QList<QPair<QString, QString>>;

// application/x-www-form-urlencoded: everything but letters, digits and "-._~" is encoded.
QByteArray formText(const FormFields &fields);

struct Authority {
    QUrl login; // scheme, host and port: "https://login.microsoftonline.com", the sandbox's own origin
    QString tenant; // GUID or domain; "organizations" where the person's own is not known yet
    QString clientId; // of a public client
    QString resource; // ARM's audience without a slash at the end: "https://management.azure.com"

    // https, or http on this computer: no secret goes anywhere else.
    bool isUsable() const;
    // What tokens are asked for: the resource, who the person is, and a refresh token.
    QString scope() const;
    QUrl authorizePage(const FormFields &query) const;
    QUrl tokenAddress() const;
    QUrl deviceCodeAddress() const;

private:
    QUrl at(const QString &page) const;
};

} // namespace linkdesk
