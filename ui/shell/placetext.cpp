#include "ui/shell/placetext.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Place)
};

Place of(Place::Kind kind, const ResourceId &resource = {})
{
    Place place;
    place.kind = kind;
    place.resource = resource;
    return place;
}

} // namespace

QString placeTitle(const Place &place)
{
    switch (place.kind) {
    case Place::Kind::Home:
        return Text::tr("Home");
    case Place::Kind::Accounts:
        return Text::tr("Device Update accounts");
    case Place::Kind::Account:
    case Place::Kind::Endpoint:
        return place.resource.name();
    case Place::Kind::CreateEndpoint:
        return Text::tr("Create a private endpoint");
    case Place::Kind::Deployment:
        return Text::tr("Deployment");
    case Place::Kind::Settings:
        return Text::tr("Settings");
    case Place::Kind::PrivateEndpoints:
        return Text::tr("Private endpoints");
    case Place::Kind::Health:
        return Text::tr("Health");
    case Place::Kind::PendingConnections:
        return Text::tr("Pending connections");
    case Place::Kind::History:
        return Text::tr("History");
    case Place::Kind::SentRequests:
        return Text::tr("What I sent");
    case Place::Kind::ExportedFiles:
        return Text::tr("Exported files");
    case Place::Kind::SignIn:
        return Text::tr("Sign in");
    case Place::Kind::SignedIn:
        return Text::tr("Accounts and tenants");
    }
    return {};
}

QString placeIcon(const Place &place)
{
    switch (place.kind) {
    case Place::Kind::Home:
        return QStringLiteral("home");
    case Place::Kind::Accounts:
    case Place::Kind::Account:
        return QStringLiteral("account");
    case Place::Kind::Endpoint:
    case Place::Kind::CreateEndpoint:
        return QStringLiteral("endpoint");
    case Place::Kind::Deployment:
        return QStringLiteral("progress");
    case Place::Kind::Settings:
        return QStringLiteral("settings");
    case Place::Kind::PrivateEndpoints:
        return QStringLiteral("endpoint");
    case Place::Kind::Health:
        return QStringLiteral("approve");
    case Place::Kind::PendingConnections:
        return QStringLiteral("pending");
    case Place::Kind::History:
        return QStringLiteral("list");
    case Place::Kind::ExportedFiles:
        return QStringLiteral("json");
    case Place::Kind::SentRequests:
    case Place::Kind::SignIn:
    case Place::Kind::SignedIn:
        return QStringLiteral("person");
    }
    return {};
}

QString placeKind(const Place &place)
{
    switch (place.kind) {
    case Place::Kind::Account:
        return Text::tr("Device Update account");
    case Place::Kind::Endpoint:
        return Text::tr("Private endpoint");
    default:
        return {};
    }
}

QString pageKey(const Place &place)
{
    return QStringLiteral("%1|%2|%3")
        .arg(static_cast<int>(place.kind))
        .arg(place.resource.key())
        .arg(place.deployment);
}

QList<Place> trail(const Place &place, const ResourceId &account)
{
    QList<Place> places{ of(Place::Kind::Home) };
    switch (place.kind) {
    case Place::Kind::Home:
        return places;
    case Place::Kind::Accounts:
    case Place::Kind::Settings:
    case Place::Kind::PrivateEndpoints:
    case Place::Kind::Health:
    case Place::Kind::PendingConnections:
    case Place::Kind::History:
    case Place::Kind::SentRequests:
    case Place::Kind::ExportedFiles:
    case Place::Kind::SignedIn:
        break;
    case Place::Kind::SignIn:
        places.append(of(Place::Kind::SignedIn));
        break;
    case Place::Kind::Account:
        places.append(of(Place::Kind::Accounts));
        break;
    case Place::Kind::CreateEndpoint:
    case Place::Kind::Deployment:
        if (place.resource.isEmpty()) // begun without an account
            places << of(Place::Kind::PrivateEndpoints);
        else
            places << of(Place::Kind::Accounts) << of(Place::Kind::Account, place.resource);
        break;
    case Place::Kind::Endpoint:
        if (!account.isEmpty())
            places << of(Place::Kind::Accounts) << of(Place::Kind::Account, account);
        break;
    }
    for (Place &step : places) {
        if (step.kind == Place::Kind::Account)
            step.tab = QStringLiteral("private-access");
    }
    places.append(place);
    return places;
}

} // namespace linkdesk
