#include "tests/contract/recordedreplay.h"

#include "src/base/resourceid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace linkdesk {

using namespace Qt::StringLiterals;
using recordings::Interaction;

namespace {

constexpr qint64 StepMs = 5000, ShortStepMs = 500; // of Azure's time
constexpr int MostSteps = 60;
constexpr qint64 BetweenWritesMs = 1'800'000;

QByteArray headerOf(const QList<QPair<QByteArray, QByteArray>> &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString pathOf(const QByteArray &url)
{
    return QUrl::fromEncoded(url, QUrl::StrictMode).path(QUrl::FullyDecoded);
}

bool isOperation(const QString &path)
{
    static const QRegularExpression form(
        u"/(operations|operationResults|operationStatuses|privateDnsOperationStatuses|privateDnsOperationResults)/"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(path).hasMatch();
}

QString stateIn(const QJsonObject &json)
{
    const QString state = json["properties"_L1]["provisioningState"_L1].toString();
    return state.isEmpty() ? json["status"_L1].toString() : state;
}

bool isRunning(const QString &state)
{
    static const QStringList ended{ QString(), u"succeeded"_s, u"failed"_s, u"canceled"_s };
    return !ended.contains(state.toLower());
}

// The state of the connection, wherever it stands.
QString connectionIn(const QJsonObject &json)
{
    const QJsonValue properties = json["properties"_L1];
    const QString own = properties["privateLinkServiceConnectionState"_L1]["status"_L1].toString();
    if (!own.isEmpty())
        return own;
    for (const auto list : { "privateLinkServiceConnections"_L1, "manualPrivateLinkServiceConnections"_L1 }) {
        const QJsonArray connections = properties[list].toArray();
        if (!connections.isEmpty())
            return connections.at(0)["properties"_L1]["privateLinkServiceConnectionState"_L1]["status"_L1]
                .toString();
    }
    return {};
}

QString codeIn(const QJsonObject &json)
{
    const QString wrapped = json["error"_L1]["code"_L1].toString();
    return wrapped.isEmpty() ? json["code"_L1].toString() : wrapped;
}

// What the path of an operation's URL looks like, its names taken out.
QString formOf(const QByteArray &url)
{
    static const QRegularExpression names(
        u"/(subscriptions|resourceGroups|locations|deployments)/[^/]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString form = pathOf(url).section(u'/', 0, -2);
    form.replace(names, u"/\\1/*"_s);
    return form.toLower();
}

bool keepsRetryAfter(const QString &recording)
{
    return recording.startsWith("aso_"_L1) || recording.startsWith("net_"_L1)
        || recording.startsWith("du_powershell"_L1);
}

} // namespace

QByteArray RecordedReplay::Answer::header(QByteArrayView name) const
{
    return headerOf(headers, name);
}

QJsonObject RecordedReplay::Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

RecordedReplay::RecordedReplay(const QString &name)
    : m_name(name)
    , m_exchanges(recordings::load(name))
{
    sandbox::Options options;
    options.world = u"empty"_s;
    auto made = sandbox::Sandbox::create(options);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().message));
    m_sandbox = std::move(*made);
    const QJsonArray locations =
        send("GET", "/subscriptions/{sub}/locations?api-version=2022-12-01", {}).json()["value"_L1].toArray();
    for (const QJsonValue location : locations)
        m_regions.append(location["name"_L1].toString());
}

QList<ReplayRow> RecordedReplay::run()
{
    prepare();
    QList<ReplayRow> rows;
    for (const Interaction &exchange : std::as_const(m_exchanges)) {
        ReplayRow row;
        row.number = int(rows.size()) + 1;
        row.method = exchange.method;
        row.path = pathOf(exchange.url);
        if (isModelled(exchange, row.path)) {
            passTime(exchange);
            const Answer answer = send(exchange);
            learn(exchange, answer);
            row.differences = compare(exchange, answer);
            row.outcome =
                row.differences.isEmpty() ? ReplayRow::Outcome::Agrees : ReplayRow::Outcome::Differs;
        }
        rows.append(row);
    }
    return rows;
}

// What the sandbox serves. An operation only where it was begun by something that it serves.
bool RecordedReplay::isModelled(const Interaction &exchange, const QString &path) const
{
    if (isOperation(path))
        return m_operations.contains(exchange.url);
    static const QStringList types{ u"microsoft.network/virtualnetworks"_s,
                                    u"microsoft.network/virtualnetworks/subnets"_s,
                                    u"microsoft.network/virtualnetworks/checkipaddressavailability"_s,
                                    u"microsoft.network/networkinterfaces"_s,
                                    u"microsoft.network/applicationsecuritygroups"_s,
                                    u"microsoft.network/privateendpoints"_s,
                                    u"microsoft.network/privateendpoints/privatednszonegroups"_s,
                                    u"microsoft.network/privatednszones"_s,
                                    u"microsoft.network/privatednszones/virtualnetworklinks"_s,
                                    u"microsoft.network/privatednszones/a"_s,
                                    u"microsoft.network/locations/availableprivateendpointtypes"_s,
                                    u"microsoft.deviceupdate/accounts"_s,
                                    u"microsoft.deviceupdate/accounts/instances"_s,
                                    u"microsoft.deviceupdate/accounts/privateendpointconnections"_s,
                                    u"microsoft.deviceupdate/accounts/privatelinkresources"_s,
                                    u"microsoft.deviceupdate/checknameavailability"_s,
                                    u"microsoft.resources/deployments"_s,
                                    u"microsoft.authorization/permissions"_s };
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    const qsizetype at =
        parts.lastIndexOf(QRegularExpression(u"^providers$"_s, QRegularExpression::CaseInsensitiveOption));
    if (at < 0)
        return parts.size() <= 4
            && (parts.size() < 3 || sameText(parts.at(2), u"resourceGroups")
                || sameText(parts.at(2), u"locations"));
    QStringList names{ parts.value(at + 1).toLower() };
    for (qsizetype i = at + 2; i < parts.size(); i += 2)
        names.append(parts.at(i).toLower());
    // A client that made a network interface or a network peering by itself uses what this world does not
    const QString type = names.join(u'/');
    if (type == "microsoft.network/networkinterfaces"_L1) // those of private endpoints only
        return m_interfaces.contains(parts.last().toUtf8());
    return types.contains(type);
}

// Groups and accounts that are used without having been made are there already.
void RecordedReplay::prepare()
{
    prepareGroups();
    const Interaction first = m_exchanges.value(0);
    const QString path = pathOf(first.url);
    if (first.status < 300 && first.method != "PUT" && path.contains("/Microsoft.DeviceUpdate/accounts/"_L1))
        ensureTarget(path);
}

void RecordedReplay::prepareGroups()
{
    static const QRegularExpression form(
        u"^/subscriptions/[^/]+/resourceGroups/([^/]+)(/|$)"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList known;
    for (const Interaction &exchange : std::as_const(m_exchanges)) {
        const QString path = pathOf(exchange.url);
        const QRegularExpressionMatch match = form.match(path);
        const QString group = match.captured(1);
        if (group.isEmpty() || known.contains(group, Qt::CaseInsensitive))
            continue;
        const bool itself = match.capturedEnd() == path.size();
        if (exchange.status == 404 && codeIn(exchange.json()) == "ResourceGroupNotFound"_L1)
            continue;
        known.append(group);
        if (!itself || exchange.method != "PUT")
            send(
                "PUT", "/subscriptions/{sub}/resourceGroups/" + group.toUtf8() + "?api-version=2021-04-01",
                R"({"location":"westus2"})");
    }
}

// As much as the recorded answer shows to have passed.
void RecordedReplay::passTime(const Interaction &exchange)
{
    const bool isRead = exchange.method == "GET" || exchange.method == "HEAD";
    if (!isRead) {
        const bool conflicts = exchange.status == 409 || exchange.status == 429 || exchange.status == 400;
        if (!conflicts)
            m_sandbox->advance(BetweenWritesMs);
        return;
    }
    const QString recorded = stateIn(exchange.json());
    const bool ended = exchange.status != 202 && !isRunning(recorded);
    for (int step = 0; step < MostSteps; ++step) {
        const Answer now = send(exchange);
        const QString state = stateIn(now.json());
        const bool waits = now.status == 202 || (now.status == 200 && isRunning(state))
            || (exchange.status == 404 && now.status == 200) || (exchange.status == 200 && now.status == 404);
        if (!waits || (!ended && sameText(state, recorded)))
            return;
        m_sandbox->advance(ended ? StepMs : ShortStepMs);
    }
}

void RecordedReplay::ensureTarget(const QString &id)
{
    if (m_targets.contains(id))
        return;
    m_targets.append(id);
    const QByteArray group = id.section(u'/', 1, 4).toUtf8();
    send("PUT", '/' + group + "?api-version=2021-04-01", R"({"location":"westus2"})");
    send("PUT", id.toUtf8() + "?api-version=2023-07-01", R"({"location":"westus2","properties":{}})");
    m_sandbox->advance(BetweenWritesMs);
}

QJsonValue RecordedReplay::mapped(const QJsonValue &value, const QString &key)
{
    if (value.isArray()) {
        if (key == "groupIds"_L1)
            return QJsonArray{ u"DeviceUpdate"_s };
        QJsonArray made;
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array)
            made.append(mapped(one));
        return made;
    }
    if (value.isObject()) {
        QJsonObject made;
        const QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one)
            made[one.key()] = mapped(one.value(), one.key());
        if (made.contains("privateLinkServiceId"_L1)) // a private link service of one's own has no groups
            made["groupIds"_L1] = QJsonArray{ u"DeviceUpdate"_s };
        return made;
    }
    if (!value.isString())
        return value;
    const QString text = value.toString();
    if (key == "groupId"_L1)
        return u"DeviceUpdate"_s;
    if (key == "memberName"_L1)
        return u"adu"_s;
    if (key == "privateLinkServiceId"_L1
        && !text.contains("/Microsoft.DeviceUpdate/"_L1, Qt::CaseInsensitive)) {
        const QString id =
            u"/subscriptions/{sub}/resourceGroups/rg-targets/providers/Microsoft.DeviceUpdate/accounts/t%1"_s
                .arg(QString::number(qHash(text.toLower(), 7) % 100000));
        ensureTarget(id);
        return id;
    }
    return value;
}

// One recorder kept what its language printed of a body: b'...', at times twice.
QByteArray RecordedReplay::bodyOf(const Interaction &exchange)
{
    QByteArray text = exchange.requestBody;
    while (text.startsWith("b'") && text.endsWith('\''))
        text = text.mid(2, text.size() - 3).replace("\\'", "'");
    const QJsonDocument body = QJsonDocument::fromJson(text);
    if (!body.isObject() || !exchange.url.toLower().contains("/privateendpoints/"))
        return text;
    return QJsonDocument(mapped(body.object()).toObject()).toJson(QJsonDocument::Compact);
}

QByteArray RecordedReplay::targetOf(const Interaction &exchange) const
{
    if (m_operations.contains(exchange.url))
        return m_operations.value(exchange.url);
    const qsizetype at = exchange.url.indexOf('/', exchange.url.indexOf("://") + 3);
    QByteArray target = exchange.url.mid(at);
    for (auto one = m_interfaces.begin(); one != m_interfaces.end(); ++one)
        target.replace(one.key(), one.value());
    return target;
}

// A region that the sandbox's world does not have becomes one that it has.
QString RecordedReplay::withKnownRegion(const QString &body) const
{
    static const QRegularExpression region(u"\"location\"\\s*:\\s*\"([^\"]*)\""_s);
    const QRegularExpressionMatch match = region.match(body);
    const QString found = regionKey(match.captured(1));
    if (!match.hasMatch() || found == "global"_L1 || m_regions.contains(found))
        return body;
    return QString(body).replace(region, u"\"location\":\"westus2\""_s);
}

RecordedReplay::Answer RecordedReplay::send(
    const QByteArray &method, const QByteArray &target, const QByteArray &body,
    const sandbox::Headers &headers)
{
    static const QRegularExpression recorded(u"/subscriptions/(\\{sub\\}|[0-9a-fA-F-]{36})"_s);
    const QString subscription = u"/subscriptions/278c42da-09cd-4e5d-a001-6c660ec6a038"_s;
    sandbox::Request request;
    request.method = method;
    request.target = QString::fromUtf8(target).replace(recorded, subscription).toUtf8();
    request.body = withKnownRegion(QString::fromUtf8(body).replace(recorded, subscription)).toUtf8();
    request.headers = headers;
    request.headers.emplaceBack("Host", "127.0.0.1:8080");
    request.headers.emplaceBack("Authorization", "Bearer replay");
    const sandbox::Response response = m_sandbox->handle(request);
    return { response.status, response.body, response.headers };
}

RecordedReplay::Answer RecordedReplay::send(const Interaction &exchange)
{
    sandbox::Headers headers;
    for (const char *name : { "If-Match", "If-None-Match" }) {
        const QByteArray value = headerOf(exchange.requestHeaders, name);
        if (!value.isEmpty())
            headers.emplaceBack(
                name, m_etags.value(QString::fromUtf8(value), QString::fromUtf8(value)).toUtf8());
    }
    return send(exchange.method, targetOf(exchange), bodyOf(exchange), headers);
}

void RecordedReplay::learn(const Interaction &exchange, const Answer &answer)
{
    // An interface whose name the service makes.
    const auto interfaceIn = [](const QJsonObject &json) {
        return json["properties"_L1]["networkInterfaces"_L1][0]["id"_L1].toString().section(u'/', -1);
    };
    const QString interface = interfaceIn(exchange.json());
    if (!interface.isEmpty())
        m_interfaces.insert(interface.toUtf8(), interfaceIn(answer.json()).toUtf8());
    for (const char *name : { "Azure-AsyncOperation", "Location" }) {
        const QByteArray recorded = headerOf(exchange.responseHeaders, name), ours = answer.header(name);
        const qsizetype at = ours.indexOf('/', ours.indexOf("://") + 3);
        if (!recorded.isEmpty() && !ours.isEmpty())
            m_operations.insert(recorded, ours.mid(at));
    }
    const QString recorded = exchange.json()["etag"_L1].toString(),
                  ours = answer.json()["etag"_L1].toString();
    if (!recorded.isEmpty() && !ours.isEmpty())
        m_etags.insert(recorded, ours);
    const QByteArray header = headerOf(exchange.responseHeaders, "ETag");
    if (!header.isEmpty() && !answer.header("ETag").isEmpty())
        m_etags.insert(QString::fromUtf8(header), QString::fromUtf8(answer.header("ETag")));
}

QStringList RecordedReplay::compare(const Interaction &exchange, const Answer &answer) const
{
    QStringList found;
    const auto hold = [&found](const QString &what, const QString &ours, const QString &recorded) {
        if (!sameText(ours, recorded))
            found.append(u"%1: %2, recorded %3"_s.arg(
                what, ours.isEmpty() ? u"none"_s : ours, recorded.isEmpty() ? u"none"_s : recorded));
    };
    hold(u"status"_s, QString::number(answer.status), QString::number(exchange.status));
    for (const char *name : { "Azure-AsyncOperation", "Location" }) {
        const QByteArray recorded = headerOf(exchange.responseHeaders, name);
        hold(QLatin1StringView(name), formOf(answer.header(name)), formOf(recorded));
    }
    if (keepsRetryAfter(m_name))
        hold(
            u"Retry-After"_s, QString::fromLatin1(answer.header("Retry-After")),
            QString::fromLatin1(headerOf(exchange.responseHeaders, "Retry-After")));
    const auto presence = [](const QByteArray &value) { return value.isEmpty() ? u"none"_s : u"there"_s; };
    hold(u"ETag"_s, presence(answer.header("ETag")), presence(headerOf(exchange.responseHeaders, "ETag")));
    const QJsonObject recorded = exchange.json(), ours = answer.json();
    hold(u"state"_s, stateIn(ours), stateIn(recorded));
    hold(u"connection"_s, connectionIn(ours), connectionIn(recorded));
    hold(u"error"_s, codeIn(ours), codeIn(recorded));
    return found;
}

} // namespace linkdesk
