// A TCP relay on 127.0.0.1 between a client and a server whose wire fails on the way back: the request
// arrives, the answer does not, or not whole, or not in time.
#pragma once

#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace linkdesk {

class WireRelay : public QObject {
    Q_OBJECT
public:
    enum class Fault {
        None,
        Drop, // closes when the answer comes
        Stall, // keeps the answer for itself
        Truncate, // passes the first `bytes` of the answer, then closes
        Reset, // breaks the connection when the answer comes (RST, not FIN)
        Drip, // one byte of the answer every `everyMs`
    };

    explicit WireRelay(quint16 serverPort);
    // For answers that come from now on, `times` of them; -1: all.
    void setFault(Fault fault, int times = -1);
    void setBytes(qsizetype bytes) { m_bytes = bytes; }
    void setEveryMs(int milliseconds) { m_everyMs = milliseconds; }

    quint16 port() const { return m_server.serverPort(); }
    QUrl url(const QByteArray &target) const;
    int openConnections() const { return m_open; }

private:
    void accept();
    void passBack(QTcpSocket *server, QTcpSocket *client);
    void drip(QTcpSocket *client, const QByteArray &answer);

    quint16 m_serverPort;
    Fault m_fault = Fault::None;
    int m_times = 0;
    qsizetype m_bytes = 0;
    int m_everyMs = 20;
    int m_open = 0;
    QTcpServer m_server; // last: its sockets still speak to us when they go
};

} // namespace linkdesk
