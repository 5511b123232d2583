// The application that asks for a person's tokens: a public client, which has no secret. Unless another is
// set it is the one that Azure's own developer tools use (API.md 1.8), which every tenant knows. Another one
// is kept in settings.ini, under signIn/client and signIn/redirect.
#pragma once

#include <QString>
#include <QUrl>

class QSettings;

namespace linkdesk {

struct PublicClient {
    QString id; // a GUID
    QUrl redirect; // where the browser comes back to; the port is chosen at each sign-in

    bool isDefault() const;
    friend bool operator==(const PublicClient &, const PublicClient &) = default;
};

const PublicClient &defaultClient();
bool isClientId(const QString &text);
// http on localhost or 127.0.0.1, with a path if need be, and nothing more.
bool isClientRedirect(const QUrl &url);

// What is kept there and can be used; for the rest, and without settings, the default's.
PublicClient keptClient(const QSettings *settings);
// Of the default nothing is written; without settings nothing at all.
void keepClient(QSettings *settings, const PublicClient &client);

} // namespace linkdesk
