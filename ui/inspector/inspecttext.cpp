#include "ui/inspector/inspecttext.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Inspect)
};

QString expected(query::JsonProblem problem)
{
    using query::JsonProblem;
    switch (problem) {
    case JsonProblem::ValueExpected:
        return Text::tr("a value is expected here");
    case JsonProblem::NameExpected:
        return Text::tr("the name of a member, in quotes, is expected here");
    case JsonProblem::ColonExpected:
        return Text::tr("a colon is expected here");
    case JsonProblem::CommaOrEndExpected:
        return Text::tr("a comma or the closing bracket is expected here");
    case JsonProblem::EndExpected:
        return Text::tr("nothing more is expected here");
    case JsonProblem::BadNumber:
        return Text::tr("this is not how JSON writes a number");
    case JsonProblem::BadEscape:
        return Text::tr("a backslash is followed by something that JSON does not know");
    case JsonProblem::ControlCharacter:
        return Text::tr("there is a line break or control character inside a text");
    case JsonProblem::UnendedText:
        return Text::tr("the closing quote of a text is missing");
    case JsonProblem::BadUtf8:
        return Text::tr("these bytes are no UTF-8");
    case JsonProblem::TooDeep:
        return Text::tr("there are too many levels inside each other");
    case JsonProblem::TooLong:
        return Text::tr("this is longer than 4 GiB");
    }
    return {};
}

} // namespace

QString openProblemText(inspect::OpenProblem problem)
{
    using inspect::OpenProblem;
    switch (problem) {
    case OpenProblem::NotFound:
        return Text::tr("There is no such file.");
    case OpenProblem::NoAccess:
        return Text::tr("You may not read this file.");
    case OpenProblem::IsFolder:
        return Text::tr("This is a folder. Open the files in it.");
    case OpenProblem::Empty:
        return Text::tr("There is nothing in it.");
    case OpenProblem::BadGzip:
        return Text::tr("It is packed by gzip, and damaged or cut short. Fetch it again.");
    case OpenProblem::TooLarge:
        return Text::tr("It is too large to be read into memory. Unpack it or convert it to UTF-8 first.");
    case OpenProblem::HalfACharacter:
        return Text::tr("It is in UTF-16 and ends in the middle of a character. Fetch it again.");
    case OpenProblem::ReadError:
        return Text::tr("It could not be read to its end.");
    case OpenProblem::Cancelled:
        return Text::tr("Reading was cancelled.");
    }
    return {};
}

QString readFaultText(const inspect::ReadFault &fault)
{
    return Text::tr("Line %1, column %2: %3.").arg(fault.line).arg(fault.column).arg(expected(fault.problem));
}

QString kindText(inspect::ResourceKind kind)
{
    using inspect::ResourceKind;
    switch (kind) {
    case ResourceKind::Other:
        return {};
    case ResourceKind::Account:
        return Text::tr("Device Update account");
    case ResourceKind::PrivateEndpoint:
        return Text::tr("Private endpoint");
    case ResourceKind::Connection:
        return Text::tr("Private endpoint connection");
    case ResourceKind::PrivateLinkResource:
        return Text::tr("Private link resource");
    case ResourceKind::Network:
        return Text::tr("Virtual network");
    case ResourceKind::Subnet:
        return Text::tr("Subnet");
    case ResourceKind::NetworkInterface:
        return Text::tr("Network interface");
    case ResourceKind::Zone:
        return Text::tr("Private DNS zone");
    case ResourceKind::ZoneLink:
        return Text::tr("Virtual network link");
    case ResourceKind::ZoneGroup:
        return Text::tr("Private DNS zone group");
    case ResourceKind::Deployment:
        return Text::tr("Deployment");
    case ResourceKind::Policy:
        return Text::tr("Policy");
    case ResourceKind::Template:
        return Text::tr("ARM template");
    }
    return {};
}

} // namespace linkdesk
