// What could not be read of a list over several subscriptions, in words and as a message bar takes it.
#pragma once

#include "src/flow/inventory.h"
#include "ui/common/messagebar.h"

namespace linkdesk {

QString unreadName(const Unread &unread); // of the account, else of the subscription
QString unreadNames(const QList<Unread> &unread); // separated by commas
QList<MessageBar::Problem> unreadProblems(const QList<Unread> &unread);

} // namespace linkdesk
