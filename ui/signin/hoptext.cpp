#include "ui/signin/hoptext.h"

#include "ui/common/errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HopText)
};

QString passed(const Hop &hop)
{
    switch (hop.kind) {
    case Hop::Kind::ProxyName:
        return Text::tr("The name of the proxy, %1, is known");
    case Hop::Kind::ProxyConnection:
        return Text::tr("The proxy %1 takes connections");
    case Hop::Kind::Tunnel:
        return Text::tr("The proxy connects to %1");
    case Hop::Kind::HostName:
        return Text::tr("The name %1 is known");
    case Hop::Kind::Connection:
        return Text::tr("%1 takes connections");
    case Hop::Kind::Certificate:
        return Text::tr("The certificate of %1 is good");
    case Hop::Kind::Answer:
        break;
    }
    return hop.service == Hop::Service::SignIn ? Text::tr("The sign-in service %1 answers")
                                               : Text::tr("Azure Resource Manager %1 answers");
}

} // namespace

QString hopName(const Hop &hop)
{
    QString name;
    switch (hop.kind) {
    case Hop::Kind::ProxyName:
        if (hop.host.isEmpty())
            return Text::tr("the proxy, which has no name yet");
        name = Text::tr("the name of the proxy, %1");
        break;
    case Hop::Kind::ProxyConnection:
        name = Text::tr("the connection to the proxy %1");
        break;
    case Hop::Kind::Tunnel:
        name = Text::tr("the proxy's way to %1");
        break;
    case Hop::Kind::HostName:
        name = Text::tr("the name %1");
        break;
    case Hop::Kind::Connection:
        name = Text::tr("the connection to %1");
        break;
    case Hop::Kind::Certificate:
        name = Text::tr("the certificate of %1");
        break;
    case Hop::Kind::Answer:
        name = hop.service == Hop::Service::SignIn ? Text::tr("the answer of the sign-in service %1")
                                                   : Text::tr("the answer of Azure Resource Manager %1");
        break;
    }
    return name.arg(hop.host);
}

QString hopText(const Hop &hop)
{
    if (!hop.error)
        return Text::tr("%1 (%2 ms).").arg(passed(hop).arg(hop.host), QLocale().toString(hop.milliseconds));
    const QString said = errorSentence(*hop.error);
    if (hop.error->failure == Failure::Deadline)
        return Text::tr("No answer in %1 s. %2")
            .arg(QLocale().toString(double(hop.milliseconds) / 1000, 'f', 1), said);
    // What is wrong with the way names the host itself.
    return hop.error->detail == Detail::None ? Text::tr("%1: %2").arg(hop.host, said) : said;
}

QString hopsText(const QList<Hop> &hops)
{
    QStringList lines;
    for (const Hop &hop : hops)
        lines.append((hop.error ? QStringLiteral("- ") : QStringLiteral("+ ")) + hopText(hop));
    return lines.join(u'\n');
}

} // namespace linkdesk
