// An HTTP proxy on 127.0.0.1 that knows CONNECT only. Whatever host is asked for, it connects to that port of
// this computer: so a test has hosts of any name.
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace linkdesk {

class ConnectProxy : public QObject {
    Q_OBJECT
public:
    ConnectProxy();
    void wantSignIn(const QByteArray &userAndPassword) { m_wanted = userAndPassword; } // "user:password"
    void refuseWith(int status) { m_status = status; } // 0: connects
    void neverAnswer() { m_isSilent = true; }
    quint16 port() const { return m_server.serverPort(); }
    const QList<QByteArray> &asked() const { return m_asked; } // "host:port", of every CONNECT
    int tunnels() const { return m_tunnels; }

private:
    void accept();
    void read(QTcpSocket *client);
    bool isSignedIn(const QByteArray &head) const;
    void open(QTcpSocket *client, quint16 port);

    QByteArray m_wanted;
    int m_status = 0;
    bool m_isSilent = false;
    QList<QByteArray> m_asked;
    int m_tunnels = 0;
    QTcpServer m_server; // last: its sockets still speak to us when they go
};

} // namespace linkdesk
