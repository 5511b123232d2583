// Takes secrets out of a text before it is logged or shown in a report: bearer tokens, JSON web tokens, and
// the query of every URL (polling URLs carry signatures, lists carry skip tokens). Better too much than too
// little.
#pragma once

#include <QString>

namespace linkdesk {

QString redacted(const QString &text);

} // namespace linkdesk
