#include "tests/support/recordedoperations.h"

#include "src/net/httpmessage.h"

#include <QUrl>
#include <algorithm>

namespace linkdesk::recordings {

namespace {

QByteArray pathOf(const QByteArray &url)
{
    return QUrl::fromEncoded(url).path(QUrl::FullyDecoded).toLower().toUtf8();
}

QByteArray withoutQuery(const QByteArray &url)
{
    return url.left(url.indexOf('?')).toLower();
}

bool isWrite(const Interaction &call)
{
    return call.method == "PUT" || call.method == "PATCH" || call.method == "DELETE" || call.method == "POST";
}

bool namesUrl(const Interaction &call, const QByteArray &url)
{
    return isWrite(call)
        && (headerValue(call.responseHeaders, "Azure-AsyncOperation") == url
            || headerValue(call.responseHeaders, "Location") == url);
}

// Fills polls and reads from what follows the write.
void follow(RecordedOperation &operation, const QList<Interaction> &after)
{
    const QByteArray asked = withoutDefaultPort(operation.pollUrl);
    qsizetype next = 0;
    for (qsizetype i = 0; i < after.size() && !namesUrl(after[i], operation.pollUrl); ++i) {
        if (after[i].method == "GET" && withoutDefaultPort(after[i].url) == asked) {
            operation.polls.append(after[i]);
            next = i + 1;
        }
    }
    const QByteArray path = pathOf(operation.write.url);
    for (qsizetype i = next; i < after.size(); ++i) {
        if (pathOf(after[i].url) != path)
            continue;
        if (after[i].method != "GET")
            break;
        operation.reads.append(after[i]);
    }
}

bool anyAlike(const QList<Interaction> &after, const QByteArray &pollUrl)
{
    return std::any_of(after.cbegin(), after.cend(), [&pollUrl](const Interaction &call) {
        return call.method == "GET" && withoutQuery(call.url) == withoutQuery(pollUrl);
    });
}

} // namespace

QByteArray withoutDefaultPort(QByteArray url)
{
    const qsizetype path = url.indexOf('/', 8);
    const QByteArray origin = url.left(path);
    return origin.startsWith("https://") && origin.endsWith(":443") ? origin.chopped(4) + url.mid(path) : url;
}

QList<RecordedOperation> operations()
{
    QList<RecordedOperation> all;
    const QStringList names = files();
    for (const QString &file : names) {
        const QList<Interaction> calls = load(file);
        for (qsizetype i = 0; i < calls.size(); ++i) {
            const Interaction &call = calls[i];
            if (!isWrite(call) || call.status < 200 || call.status > 299)
                continue;
            RecordedOperation operation;
            operation.pollUrl = headerValue(call.responseHeaders, "Azure-AsyncOperation");
            operation.byLocation = operation.pollUrl.isEmpty();
            if (operation.byLocation)
                operation.pollUrl = headerValue(call.responseHeaders, "Location");
            if (operation.pollUrl.isEmpty())
                continue;
            operation.name =
                QStringLiteral("%1 #%2 %3").arg(file, QString::number(i), QString::fromLatin1(call.method))
                + u' ' + QString::fromLatin1(pathOf(call.url));
            operation.write = call;
            const QList<Interaction> after = calls.mid(i + 1);
            operation.spelledAlike = anyAlike(after, operation.pollUrl);
            follow(operation, after);
            all.append(operation);
        }
    }
    return all;
}

} // namespace linkdesk::recordings
