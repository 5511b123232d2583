#include "src/review/missingright.h"

#include "src/base/resourceid.h"

#include <QRegularExpression>

namespace linkdesk {

namespace {

struct Role {
    const char *action; // what begins like this
    const char *name;
};

// The first that fits.
constexpr Role Roles[] = {
    { "Microsoft.DeviceUpdate/accounts/privateEndpointConnectionsApproval/", "Contributor" },
    { "Microsoft.Network/privateDnsZones/virtualNetworkLinks/", "Private DNS Zone Contributor" },
    { "Microsoft.Network/privateDnsZones/", "Private DNS Zone Contributor" },
    { "Microsoft.Network/", "Network Contributor" },
    { "Microsoft.Authorization/locks/", "User Access Administrator" },
    { "Microsoft.DeviceUpdate/", "Contributor" },
    { "Microsoft.Resources/", "Contributor" },
};

QString roleFor(const QString &action)
{
    if (action.endsWith(QLatin1String("/read"), Qt::CaseInsensitive))
        return QStringLiteral("Reader");
    for (const Role &role : Roles) {
        if (action.startsWith(QLatin1String(role.action), Qt::CaseInsensitive))
            return QLatin1String(role.name);
    }
    return {};
}

} // namespace

MissingRight neededRight(const QString &action, const QString &scope)
{
    return { action, scope, roleFor(action) };
}

std::optional<MissingRight> missingRight(const Error &error)
{
    // Actions and scopes hold no apostrophe.
    static const QRegularExpression plain(
        QStringLiteral("not have authorization to perform action '([^']+)' over scope\\s+'([^']+)'"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression linked(
        QStringLiteral("not have permission to perform action\\(s\\) '([^']+)' on the linked "
                       "scope\\(s\\)\\s+'([^']+)'"),
        QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression &form : { plain, linked }) {
        const auto match = form.match(error.causeMessage());
        if (match.hasMatch())
            return neededRight(match.captured(1), match.captured(2));
    }
    return std::nullopt;
}

} // namespace linkdesk
