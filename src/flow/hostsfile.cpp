#include "src/flow/hostsfile.h"

#include "src/flow/reads.h"

namespace linkdesk {

namespace {

struct Line {
    QString address, name;
    ResourceId endpoint;
};

QList<Line> ownLines(const PrivateEndpoint &endpoint)
{
    QList<Line> lines;
    for (const PrivateEndpoint::DnsConfig &config : endpoint.customDnsConfigs) {
        for (const QString &address : config.addresses)
            lines.append({ address, config.fqdn, endpoint.id });
    }
    return lines;
}

QList<Line> linesOf(const NetworkInterface &interface, const ResourceId &endpoint)
{
    QList<Line> lines;
    for (const NetworkInterface::Address &address : interface.addresses) {
        for (const QString &name : address.fqdns)
            lines.append({ address.privateIpAddress, name, endpoint });
    }
    return lines;
}

// What Azure names comes from strangers: nothing of it begins a line or a comment of its own.
QString word(const QString &text)
{
    QString one;
    for (const QChar c : text) {
        if (!c.isSpace() && c != u'#')
            one += c;
    }
    return one;
}

HostsFile fileOf(const QList<Line> &lines, const QStringList &unread)
{
    HostsFile file;
    file.unread = unread;
    file.text = "# Private IP  FQDN  #endpoint id\n";
    for (const Line &line : lines) {
        if (line.address.isEmpty() || line.name.isEmpty())
            continue;
        ++file.names;
        file.text += QStringLiteral("%1  %2  #%3\n")
                         .arg(word(line.address), word(line.name), word(line.endpoint.text()))
                         .toUtf8();
    }
    return file;
}

} // namespace

Call<HostsFile> *hostsFile(Session *session, const QList<PrivateEndpoint> &endpoints, QObject *owner)
{
    struct Ask {
        ResourceId interface, endpoint;
    };
    QList<Line> lines;
    QList<Ask> asks;
    for (const PrivateEndpoint &endpoint : endpoints) {
        const QList<Line> own = ownLines(endpoint);
        lines.append(own);
        for (const ResourceId &interface : own.isEmpty() ? endpoint.networkInterfaces : QList<ResourceId>())
            asks.append({ interface, endpoint.id });
    }
    auto *call = new Call<HostsFile>(owner);
    const auto read = [session](const Ask &ask, QObject *parent) {
        return reads::one<NetworkInterface>(session, ask.interface, parent);
    };
    chain::each<NetworkInterface>(call, asks, read, [call, lines, asks](const auto &answers) {
        QList<Line> all = lines;
        QStringList unread;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const ResourceId endpoint = asks.at(qsizetype(i)).endpoint;
            if (answers[i])
                all.append(linesOf(*answers[i], endpoint));
            else
                unread.append(endpoint.name());
        }
        call->settle(fileOf(all, unread));
    });
    return call;
}

} // namespace linkdesk
