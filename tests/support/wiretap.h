// A TCP relay on 127.0.0.1 that passes everything on, both ways, and keeps what passed: what only the two
// ends should know.
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <map>

class QTcpSocket;

namespace linkdesk {

class Wiretap : public QObject {
    Q_OBJECT
public:
    explicit Wiretap(quint16 serverPort);

    QUrl url() const; // http://127.0.0.1:PORT
    // All conversations so far, one after the other, each direction whole.
    QByteArray heard() const;

private:
    void accept();

    quint16 m_serverPort;
    std::map<int, QByteArray> m_asked, m_answered; // by number of the connection
    int m_connections = 0;
    QTcpServer m_server; // last: its sockets still speak to us when they go
};

} // namespace linkdesk
