// The parameters of a request to the sign-in service: the query, or a form in the body; '+' is a space in
// both.
#pragma once

#include "src/sandbox/sandbox.h"

#include <QHash>
#include <QString>

namespace linkdesk::sandbox {

class SignInForm {
public:
    static SignInForm ofQuery(const Request &request);
    static SignInForm ofBody(const Request &request); // empty where the body is above 64 KB
    QString value(QLatin1StringView name) const { return m_values.value(QString(name)); }
    bool has(QLatin1StringView name) const { return !value(name).isEmpty(); }
    // A parameter came twice (RFC 6749 3.1 forbids it); empty: none.
    QString repeated() const { return m_repeated; }

private:
    explicit SignInForm(const QByteArray &encoded);

    QHash<QString, QString> m_values;
    QString m_repeated;
};

} // namespace linkdesk::sandbox
