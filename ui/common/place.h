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
        CreateEndpoint, // the wizard, for the account `resource`
        Deployment, // deployment `deployment` (journal number), of the account `resource`
        Endpoint, // tab: "overview", "dns", "tags"
        Settings,
        PendingConnections,
        History,
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
