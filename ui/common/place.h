// Where the window can be. A place is a value, so that history, breadcrumb, recent places and links are lists
// of places.
#pragma once

#include "src/base/resourceid.h"

#include <QString>

namespace linkdesk {

struct Place {
    enum class Kind {
        Home,
        Accounts,
        Account, // tab of Account: "overview", "public-access", "private-access"
        // The wizard, for the account `resource`; without one the person says what to connect to, and tab
        // "resource-id" begins with that way.
        CreateEndpoint,
        // Deployment `deployment` (journal number), of the account `resource`; empty as the wizard's.
        Deployment,
        Endpoint, // tab: "overview", "dns", "tags"
        Settings,
        PrivateEndpoints, // of all subscriptions: the Private Link Center
        Health,
        PendingConnections,
        History,
        // What the person, or a colleague, asked owners for; tab: the ID of the endpoint to go to.
        SentRequests,
        ExportedFiles, // without a session, too
        SignIn, // tab: what is filled in (signInTab)
        SignedIn, // who is signed in, and where
    };
    Kind kind = Kind::Home;
    ResourceId resource = {};
    QString tab = {};
    qint64 deployment = 0;
    friend bool operator==(const Place &a, const Place &b)
    {
        return a.kind == b.kind && a.resource == b.resource && a.tab == b.tab && a.deployment == b.deployment;
    }
};

} // namespace linkdesk
