#include "src/auth/credential.h"

namespace linkdesk {

bool needsPerson(const Error &error)
{
    return error.failure == Failure::Refused
        && (error.is(u"interaction_required") || error.is(u"invalid_grant") || error.is(u"consent_required")
            || error.is(u"login_required"));
}

} // namespace linkdesk
