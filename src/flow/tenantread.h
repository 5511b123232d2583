// What an access token opens, before there is a session: the tenants of whom it is for, by name. ARM's answer
// also proves that it takes the token (another audience is refused with 401).
#pragma once

#include "src/base/call.h"
#include "src/base/secret.h"
#include "src/model/resources.h"

#include <QUrl>

namespace linkdesk {

class Scheduler;
class Transport;

// `transport` and `scheduler` outlive the call. Errors: those of ArmClient::list().
Call<QList<Tenant>> *readTenants(
    Transport *transport, const QUrl &arm, const Secret &access, Scheduler *scheduler, QObject *parent);

} // namespace linkdesk
