#include "ui/wizard/subscriptiontext.h"

#include <QCoreApplication>
#include <algorithm>

namespace linkdesk {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(linkdesk::SubscriptionText)
};

} // namespace

QString subscriptionName(const Facts &facts, const QString &id)
{
    const auto &all = facts.subscriptions.value;
    const auto found = std::find_if(all.cbegin(), all.cend(), [&id](const Subscription &subscription) {
        return sameText(subscription.subscriptionId, id);
    });
    return found == all.cend() ? id : found->displayName;
}

QString unusableReason(const Subscription &subscription)
{
    return subscription.isEnabled() ? QString()
                                    : Words::tr("%1, nothing can be created in it").arg(subscription.state);
}

} // namespace linkdesk
