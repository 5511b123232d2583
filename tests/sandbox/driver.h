// Speaks to a Sandbox as a client would, without HTTP: one line a request. Paths get the api-version where
// they name none;
// "@prod", "@hub", "@dev", "@fab" stand for the contoso world's subscriptions, "@americas" for its first
// account.
#pragma once

#include "src/sandbox/sandbox.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace linkdesk::sandbox {

struct Answer {
    int status = 0;
    QJsonValue json;
    Headers headers;
    QByteArray body;
    bool noAnswer = false;

    QString header(QByteArrayView name) const
    {
        for (const auto &header : headers) {
            if (header.first.compare(name, Qt::CaseInsensitive) == 0)
                return QString::fromUtf8(header.second);
        }
        return {};
    }
    QString code() const { return json[u"error"][u"code"].toString(); }
    QString message() const { return json[u"error"][u"message"].toString(); }
    QJsonArray list() const { return json[u"value"].toArray(); }
};

class Driver {
public:
    explicit Driver(const Options &options = {})
    {
        auto made = Sandbox::create(options);
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().message));
        sandbox = std::move(*made);
        const QJsonArray all = send("GET", QStringLiteral("/subscriptions")).list();
        for (const QJsonValue &one : all)
            subscriptions.append(one[u"subscriptionId"].toString());
    }

    Answer send(
        const QByteArray &method, QString path, const QJsonValue &body = QJsonValue::Undefined,
        const Headers &headers = {})
    {
        const char *names[] = { "@prod", "@hub", "@dev", "@fab" };
        path.replace(
            QStringLiteral("@americas"),
            QStringLiteral("/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/"
                           "Microsoft.DeviceUpdate/accounts/contoso-adu-americas"));
        for (int i = 0; i < subscriptions.size() && i < 4; ++i)
            path.replace(QLatin1StringView(names[i]), subscriptions.at(i));
        const bool absolute = path.startsWith(QStringLiteral("http://127.0.0.1:8080"));
        if (absolute)
            path.remove(0, 21);
        if (!path.contains(QStringLiteral("api-version=")) && !path.startsWith(u"/_sim") && addVersion)
            path += (path.contains(u'?') ? u'&' : u'?') + QStringLiteral("api-version=2024-03-01");
        Request request{ method, path.toUtf8(), headers, {} };
        request.headers.emplaceBack("Host", "127.0.0.1:8080");
        if (!token.isEmpty())
            request.headers.emplaceBack("Authorization", "Bearer " + token);
        if (body.isString())
            request.body = body.toString().toUtf8();
        else if (body.isArray())
            request.body = QJsonDocument(body.toArray()).toJson();
        else if (body.isObject())
            request.body = QJsonDocument(body.toObject()).toJson();
        const Response response = sandbox->handle(request);
        const QJsonDocument wrapped = QJsonDocument::fromJson('[' + response.body + ']');
        return { response.status, wrapped.array().isEmpty() ? QJsonValue() : wrapped.array().first(),
                 response.headers, response.body, response.noAnswer };
    }
    Answer get(const QString &path) { return send("GET", path); }
    Answer put(const QString &path, const QJsonObject &body) { return send("PUT", path, body); }
    Answer remove(const QString &path) { return send("DELETE", path); }
    void seconds(double count) { sandbox->advance(qint64(count * 1000)); }
    // The status of the operation that an answer named, from its own URL.
    QString operation(const Answer &accepted)
    {
        return get(accepted.header("Azure-AsyncOperation")).json[u"status"].toString();
    }

    std::unique_ptr<Sandbox> sandbox;
    QStringList subscriptions;
    QByteArray token = "any";
    bool addVersion = true;
};

// {"a": 1} of a text, for bodies in tests.
inline QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace linkdesk::sandbox
