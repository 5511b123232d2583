#include "ui/wizard/approvaltext.h"

#include "src/plan/approval.h"
#include "src/plan/targettext.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(linkdesk::ApprovalText)
};

QString pending(ApprovalReason reason)
{
    switch (reason) {
    case ApprovalReason::Alias:
        return Words::tr("Pending until the owner approves it: behind an alias the owner is always asked.");
    case ApprovalReason::OtherDirectory:
        return Words::tr("Pending until the owner approves it: %1 belongs to another directory.");
    case ApprovalReason::MissingRight:
        return Words::tr("Pending until the owner approves it: you may not approve connections to %1.");
    case ApprovalReason::UnreadRights:
        return Words::tr(
            "Pending until the owner approves it: your rights on %1 could not be read, so it is not known "
            "whether you may approve.");
    case ApprovalReason::Allowed:
        return Words::tr(
            "Pending until somebody approves it, as you chose. Your rights on %1 would allow connecting at "
            "once.");
    case ApprovalReason::NotKnownYet:
        break;
    }
    return Words::tr("Pending until the owner approves it.");
}

QString atOnce(ApprovalReason reason)
{
    switch (reason) {
    case ApprovalReason::Allowed:
        return Words::tr("Approved at once: your rights on %1 include approving connections.");
    case ApprovalReason::MissingRight:
        return Words::tr("Azure will probably refuse it: you may not approve connections to %1.");
    case ApprovalReason::UnreadRights:
        return Words::tr(
            "Approved at once if you may approve connections to %1, which could not be checked; otherwise "
            "Azure refuses it.");
    case ApprovalReason::OtherDirectory:
        return Words::tr("Azure will probably refuse it: %1 belongs to another directory.");
    case ApprovalReason::Alias:
    case ApprovalReason::NotKnownYet:
        break;
    }
    return Words::tr("Approved at once where your rights allow it.");
}

} // namespace

QString approvalOutcome(const Draft &draft, const Facts &facts)
{
    const ApprovalReason reason = approvalReason(draft, facts);
    const QString text = draft.manual ? pending(reason) : atOnce(reason);
    return text.contains(QLatin1String("%1")) ? text.arg(targetName(draft.target)) : text;
}

} // namespace linkdesk
