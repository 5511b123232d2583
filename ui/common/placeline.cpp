#include "ui/common/placeline.h"

#include "src/flow/session.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlaceLine)
};

} // namespace

QString placeLine(const Session *session)
{
    const Identity &who = session->identity();
    return who.tenant.isEmpty() ? QString()
                                : Text::tr("In tenant %1 of %2, as %3.").arg(who.tenant, who.place, who.name);
}

} // namespace linkdesk
