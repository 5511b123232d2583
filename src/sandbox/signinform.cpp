#include "src/sandbox/signinform.h"

#include <QUrl>

namespace linkdesk::sandbox {

namespace {

constexpr qsizetype maxBody = 65'536;

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QUrl::fromPercentEncoding(text);
}

} // namespace

SignInForm::SignInForm(const QByteArray &encoded)
{
    const QList<QByteArray> items = encoded.split('&');
    for (const QByteArray &item : items) {
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        const QString name = decoded(equals < 0 ? item : item.left(equals));
        if (m_values.contains(name))
            m_repeated = name;
        m_values.insert(name, equals < 0 ? QString() : decoded(item.mid(equals + 1)));
    }
}

SignInForm SignInForm::ofQuery(const Request &request)
{
    const qsizetype question = request.target.indexOf('?');
    return SignInForm(question < 0 ? QByteArray() : request.target.mid(question + 1));
}

SignInForm SignInForm::ofBody(const Request &request)
{
    return SignInForm(request.body.size() > maxBody ? QByteArray() : request.body);
}

} // namespace linkdesk::sandbox
