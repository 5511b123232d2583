// A server on this computer, of its own, that is ended with this object.
#pragma once

#include <QProcess>

namespace linkdesk::bench {

class Server {
public:
    // False where it does not say "listening on http://127.0.0.1:PORT" within a minute.
    bool start(const QString &program, const QStringList &arguments);
    ~Server();
    quint16 port() const { return m_port; }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace linkdesk::bench
