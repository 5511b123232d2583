// Signs in to a Sandbox as a program and its browser would, without HTTP.
#pragma once

#include "driver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace linkdesk::sandbox {

using Fields = QList<QPair<QString, QString>>;

inline const QString cli = QStringLiteral("04b07795-8ddb-461a-bbee-02f9e1bf7b46");
inline const QString automation = QStringLiteral("c6bd5a1e-70c5-4b4e-8d3c-2f1e6d0b9a77");
inline const QString contoso = QStringLiteral("24752f40-c54a-4141-a791-d76d35ac27f1");
inline const QString fabrikam = QStringLiteral("8e39bd3f-abe9-4396-a67f-c83ce2c07532");
inline const QString verifier = QStringLiteral("a-verifier-that-is-long-enough-for-rfc7636-0123456789");
inline const QString callback = QStringLiteral("http://localhost:4711/");
inline const QString armScope =
    QStringLiteral("https://management.azure.com/.default openid profile offline_access");

// The contoso world's file once more, in `folder`, with one application of our own: it reads everything, and
// proves itself by this certificate (PEM) and these secrets. Empty: the file could not be written.
inline QString
worldWithRobot(const QString &folder, const QByteArray &certificate, const QJsonArray &secrets = {})
{
    QFile source(QStringLiteral(LINKDESK_SOURCE_DIR "/resources/sandbox/contoso.json"));
    QFile file(folder + QStringLiteral("/world.json"));
    if (!source.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly))
        return {};
    const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
    QJsonObject world = QJsonDocument::fromJson(source.readAll()).object();
    const QJsonObject role{ { text("scope"), text("/") }, { text("role"), text("Reader") } };
    const QJsonObject client{ { text("clientId"), automation },
                              { text("name"), text("robot") },
                              { text("objectId"), text("0b7c63a1-2f4d-4e39-9d35-61e0a6b3c511") },
                              { text("tenantId"), contoso },
                              { text("secrets"), secrets },
                              { text("certificates"), QJsonArray{ QString::fromLatin1(certificate) } },
                              { text("assignments"), QJsonArray{ role } } };
    world[text("signIn")] = QJsonObject{ { text("clients"), QJsonArray{ client } } };
    file.write(QJsonDocument(world).toJson());
    return file.fileName();
}

inline QString challengeOf(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toLatin1(), QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

inline QByteArray encoded(const Fields &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields)
        text += (text.isEmpty() ? "" : "&") + name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
    return text;
}

// What ARM answers to who comes with this token.
inline int statusWith(const QByteArray &token, Sandbox *sandbox)
{
    return sandbox
        ->handle({ "GET",
                   "/subscriptions?api-version=2022-12-01",
                   { { "Host", "127.0.0.1:8080" }, { "Authorization", "Bearer " + token } },
                   {} })
        .status;
}

// The middle part of a token.
inline QJsonObject claimsOf(const QString &token)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(token.section(u'.', 1, 1).toLatin1(), QByteArray::Base64UrlEncoding))
        .object();
}

class SignInDriver : public Driver {
public:
    explicit SignInDriver(const Options &options = {})
        : Driver(options)
    {
    }

    Answer raw(const QByteArray &method, const QString &target, const QByteArray &body = {})
    {
        const Response response =
            sandbox->handle({ method, target.toUtf8(), { { "Host", "127.0.0.1:8080" } }, body });
        return { response.status, QJsonDocument::fromJson(response.body).object(), response.headers,
                 response.body, response.noAnswer };
    }
    Answer form(const QString &path, const Fields &fields) { return raw("POST", path, encoded(fields)); }
    Answer token(const QString &tenant, const Fields &fields)
    {
        return form(u'/' + tenant + QStringLiteral("/oauth2/v2.0/token"), fields);
    }

    // The authorize page with these parameters instead of, or beside, the usual ones; an empty value leaves
    // one out.
    static Fields request(const Fields &own = {})
    {
        Fields fields{ { QStringLiteral("client_id"), cli },
                       { QStringLiteral("response_type"), QStringLiteral("code") },
                       { QStringLiteral("redirect_uri"), callback },
                       { QStringLiteral("scope"), armScope },
                       { QStringLiteral("state"), QStringLiteral("the state & more") },
                       { QStringLiteral("nonce"), QStringLiteral("n0nce") },
                       { QStringLiteral("code_challenge"), challengeOf(verifier) },
                       { QStringLiteral("code_challenge_method"), QStringLiteral("S256") } };
        for (const auto &one : own) {
            fields.removeIf([&one](const auto &had) { return had.first == one.first; });
            if (!one.second.isEmpty())
                fields.append(one);
        }
        return fields;
    }
    Answer open(const QString &tenant, const Fields &own = {})
    {
        m_path = u'/' + tenant + QStringLiteral("/oauth2/v2.0/authorize");
        return shown(raw("GET", m_path + u'?' + QString::fromLatin1(encoded(request(own)))));
    }
    // A button of the page that is shown.
    Answer press(const QString &name, const QString &value)
    {
        return shown(form(m_path, { { QStringLiteral("flow"), m_flow }, { name, value } }));
    }
    Answer person(const QString &name) { return press(QStringLiteral("person"), name); }
    Answer act(const QString &what) { return press(QStringLiteral("act"), what); }
    Answer devicePage()
    {
        m_path = QStringLiteral("/common/oauth2/deviceauth");
        return shown(raw("GET", m_path));
    }

    static QString sentBack(const Answer &answer, const QString &name)
    {
        QUrlQuery query(QUrl(answer.header("Location")));
        return query.queryItemValue(name, QUrl::FullyDecoded);
    }
    static QString codeOf(const Answer &answer) { return sentBack(answer, QStringLiteral("code")); }

    static Fields redemption(const QString &code)
    {
        return { { QStringLiteral("grant_type"), QStringLiteral("authorization_code") },
                 { QStringLiteral("client_id"), cli },
                 { QStringLiteral("code"), code },
                 { QStringLiteral("redirect_uri"), callback },
                 { QStringLiteral("code_verifier"), verifier },
                 { QStringLiteral("client_info"), QStringLiteral("1") },
                 { QStringLiteral("scope"), armScope } };
    }
    // All of it: the token endpoint's answer.
    Answer signIn(const QString &name, const QString &tenant, const Fields &own = {})
    {
        open(tenant, own);
        return token(tenant, redemption(codeOf(person(name))));
    }
    Answer refresh(const QString &refreshToken, const QString &tenant, const Fields &more = {})
    {
        return token(
            tenant,
            Fields{ { QStringLiteral("grant_type"), QStringLiteral("refresh_token") },
                    { QStringLiteral("client_id"), cli },
                    { QStringLiteral("refresh_token"), refreshToken },
                    { QStringLiteral("scope"), armScope } }
                + more);
    }
    Answer control(const char *json) { return raw("POST", QStringLiteral("/_sim/signin"), json); }
    // ARM with this access token from here on.
    void use(const Answer &tokens) { Driver::token = tokens.json[u"access_token"].toString().toLatin1(); }
    QString flow() const { return m_flow; }
    QString path() const { return m_path; }

private:
    Answer shown(const Answer &answer)
    {
        static const QRegularExpression hidden(QStringLiteral("name=\"flow\" value=\"([^\"]+)\""));
        const auto match = hidden.match(QString::fromUtf8(answer.body));
        if (match.hasMatch())
            m_flow = match.captured(1);
        return answer;
    }

    QString m_path, m_flow;
};

inline int numberOf(const Answer &answer)
{
    return answer.json[u"error_codes"][0].toInt();
}

} // namespace linkdesk::sandbox
