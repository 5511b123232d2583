#include "src/sandbox/signinpages.h"

#include <QCryptographicHash>
#include <QUrl>

namespace linkdesk::sandbox::signinpages {

using namespace Qt::StringLiterals;

namespace {

const QByteArray style = R"(
:root{color-scheme:light dark;--back:#f3f5f8;--card:#fff;--text:#1b1f24;--soft:#59636e;--line:#c9d1d9;--main:#0f62ac;--on:#fff;--hover:#eaf2fb;--bad:#a3141f}
@media (prefers-color-scheme:dark){:root{--back:#14171c;--card:#1f242b;--text:#eceff3;--soft:#a5b0bc;--line:#414a55;--main:#7db8f2;--on:#0d1117;--hover:#29323d;--bad:#ff9aa2}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px;background:var(--back);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main{width:100%;max-width:440px;padding:32px;background:var(--card);border:1px solid var(--line);border-radius:12px}
h1{margin:0 0 8px;font-size:22px;line-height:1.3}
p{margin:0 0 16px;color:var(--soft);overflow-wrap:anywhere}
.where{display:inline-block;margin:0 0 16px;padding:2px 10px;border-radius:999px;background:var(--hover);color:var(--text);font-size:13px}
.bad{color:var(--bad)}
button{font:inherit;color:inherit;cursor:pointer;border-radius:8px}
button:focus-visible,input:focus-visible{outline:3px solid var(--main);outline-offset:2px}
.person{display:block;width:100%;margin:0 0 8px;padding:10px 14px;text-align:left;background:transparent;border:1px solid var(--line);overflow-wrap:anywhere}
.person:hover,.person.hinted{background:var(--hover);border-color:var(--main)}
.person b{display:block;font-weight:600}
.person span{color:var(--soft);font-size:14px}
.row{display:flex;justify-content:flex-end;gap:8px;margin-top:16px}
.row button{padding:8px 18px;background:transparent;border:1px solid var(--line)}
.row .main{background:var(--main);border-color:var(--main);color:var(--on);font-weight:600}
label{display:block;margin-bottom:4px;font-weight:600}
input[type=text]{width:100%;padding:10px 14px;font:20px/1.2 ui-monospace,monospace;letter-spacing:.08em;color:inherit;background:transparent;border:1px solid var(--line);border-radius:8px;text-transform:uppercase}
)";

const QByteArray goOn = "document.forms[0].submit();";

QByteArray hashOf(const QByteArray &text)
{
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

QString esc(const QString &text)
{
    return text.toHtmlEscaped();
}

QString idOf(const QString &name)
{
    return esc(u"person-"_s + QString::fromLatin1(QUrl::toPercentEncoding(name)));
}

Response
page(int status, const QString &title, const QString &content, const QString &leadsTo, bool script = false)
{
    const QByteArray text = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                            "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>"
        + esc(title).toUtf8() + "</title><style>" + style + "</style></head><body><main><h1>"
        + esc(title).toUtf8() + "</h1>" + content.toUtf8() + "</main>"
        + (script ? "<script>" + goOn + "</script>" : QByteArray()) + "</body></html>";
    Response response;
    response.status = status;
    response.body = text;
    response.headers = {
        { "Content-Type", "text/html; charset=utf-8" },
        { "Content-Security-Policy",
          "default-src 'none'; style-src " + hashOf(style)
              + (script ? "; script-src " + hashOf(goOn) : QByteArray()) + "; form-action 'self'"
              + (leadsTo.isEmpty() ? QByteArray() : ' ' + leadsTo.toUtf8())
              + "; frame-ancestors 'none'; base-uri 'none'" },
        { "X-Frame-Options", "DENY" },
        { "X-Content-Type-Options", "nosniff" },
        { "Referrer-Policy", "no-referrer" },
    };
    return response;
}

QString form(const PageFrame &frame, const QString &content)
{
    return u"<form method=\"post\" action=\"%1\" autocomplete=\"off\"><input type=\"hidden\" name=\"flow\" value=\"%2\">%3</form>"_s
        .arg(esc(frame.action), esc(frame.flow), content);
}

QString button(const QString &id, const QString &act, const QString &label, bool main)
{
    return u"<button id=\"%1\" name=\"act\" value=\"%2\"%3>%4</button>"_s.arg(
        esc(id), esc(act), main ? u" class=\"main\""_s : QString(), esc(label));
}

QString row(const QString &buttons)
{
    return u"<div class=\"row\">"_s + buttons + u"</div>"_s;
}

QString paragraph(const QString &text, bool bad = false)
{
    return text.isEmpty()
        ? QString()
        : u"<p%1>"_s.arg(bad ? u" class=\"bad\" role=\"alert\""_s : QString()) + esc(text) + u"</p>"_s;
}

QString where(const PageFrame &frame)
{
    const QString tenant = frame.tenant.isEmpty() ? u"any tenant"_s : frame.tenant;
    return u"<div class=\"where\">Linkdesk sandbox · "_s + esc(tenant) + u"</div>"_s;
}

QString personButton(const QJsonObject &person, bool hinted)
{
    const QString name = person["name"_L1].toString();
    return u"<button class=\"person%1\" id=\"%2\" name=\"person\" value=\"%3\"%4><b>%5</b><span>%6<br>%7</span></button>"_s
        .arg(
            hinted ? u" hinted"_s : QString(), idOf(name), esc(name), hinted ? u" autofocus"_s : QString(),
            esc(person["displayName"_L1].toString(name)), esc(person["login"_L1].toString(name)),
            esc(person["role"_L1].toString()));
}

} // namespace

Response people(
    const PageFrame &frame, const QList<QJsonObject> &people, const QString &preselected,
    const QString &notice)
{
    QString first;
    QString others;
    for (const QJsonObject &person : people) {
        const bool hinted = !preselected.isEmpty()
            && person["name"_L1].toString().compare(preselected, Qt::CaseInsensitive) == 0;
        (hinted ? first : others) += personButton(person, hinted);
    }
    const QString none = first.isEmpty() && others.isEmpty()
        ? paragraph(u"Nobody of this world may enter this tenant."_s)
        : QString();
    return page(
        200, u"Choose who signs in"_s,
        where(frame)
            + paragraph(u"%1 asks for a sign-in. No password is needed: everybody here is made up."_s.arg(
                frame.application))
            + paragraph(notice, true)
            + form(frame, first + others + none + row(button(u"cancel"_s, u"cancel"_s, u"Cancel"_s, false))),
        frame.leadsTo);
}

Response secondFactor(const PageFrame &frame, const QString &person)
{
    return page(
        200, u"Approve the sign-in"_s,
        where(frame)
            + paragraph(
                u"A second factor is needed for %1. Here, a button stands for the phone."_s.arg(person))
            + form(
                frame,
                row(button(u"mfa-deny"_s, u"cancel"_s, u"Deny"_s, false)
                    + button(u"mfa-approve"_s, u"approve"_s, u"Approve"_s, true))),
        frame.leadsTo);
}

Response registration(const PageFrame &frame, const QString &person)
{
    return page(
        200, u"More information is needed"_s,
        where(frame) + paragraph(u"%1 has no second factor yet, and this tenant wants one."_s.arg(person))
            + form(
                frame,
                row(button(u"cancel"_s, u"cancel"_s, u"Cancel"_s, false)
                    + button(u"mfa-register"_s, u"register"_s, u"Set it up"_s, true))),
        frame.leadsTo);
}

Response consent(const PageFrame &frame, const QString &person, const QStringList &scopes)
{
    return page(
        200, u"Permissions requested"_s,
        where(frame)
            + paragraph(
                u"%1 would act for %2 with: %3"_s.arg(frame.application, person, scopes.join(u", "_s)))
            + form(
                frame,
                row(button(u"cancel"_s, u"cancel"_s, u"Cancel"_s, false)
                    + button(u"consent-accept"_s, u"accept"_s, u"Accept"_s, true))),
        frame.leadsTo);
}

Response deviceEntry(const PageFrame &frame, const QString &notice)
{
    return page(
        200, u"Enter the code"_s,
        where(frame) + paragraph(u"It is shown by the program that wants to sign in."_s)
            + paragraph(notice, true)
            + form(
                frame,
                u"<label for=\"user-code\">Code</label><input id=\"user-code\" name=\"user_code\" type=\"text\" maxlength=\"16\" required autofocus>"_s
                    + row(button(u"next"_s, u"next"_s, u"Next"_s, true))),
        {});
}

Response deviceConfirm(const PageFrame &frame, const QString &person)
{
    return page(
        200, u"Let %1 sign in?"_s.arg(frame.application),
        where(frame)
            + paragraph(u"It will act for %1. Allow it only if you started this yourself."_s.arg(person))
            + form(
                frame,
                row(button(u"deny"_s, u"cancel"_s, u"Deny"_s, false)
                    + button(u"allow"_s, u"allow"_s, u"Allow"_s, true))),
        {});
}

Response refusal(const PageFrame &frame, const QString &description)
{
    const QString back = frame.flow.isEmpty()
        ? QString()
        : form(frame, row(button(u"back"_s, u"back"_s, u"Back to %1"_s.arg(frame.application), true)));
    return page(
        frame.flow.isEmpty() ? 400 : 200, u"You cannot be signed in"_s,
        where(frame) + paragraph(description, true) + back, frame.leadsTo);
}

Response done(const QString &title, const QString &text)
{
    return page(200, title, paragraph(text), {});
}

Response postOn(const QString &redirectUri, const QList<QPair<QString, QString>> &fields)
{
    QString inputs;
    for (const auto &[name, value] : fields)
        inputs += u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(esc(name), esc(value));
    const QString content = u"<form method=\"post\" action=\"%1\">%2%3</form>"_s.arg(
        esc(redirectUri), inputs, row(u"<button id=\"continue\" class=\"main\">Continue</button>"_s));
    const QString origin =
        QUrl(redirectUri).toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return page(200, u"Signing in"_s, paragraph(u"Back to the application."_s) + content, origin, true);
}

} // namespace linkdesk::sandbox::signinpages
