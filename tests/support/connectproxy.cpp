#include "tests/support/connectproxy.h"

#include <QNetworkProxy>
#include <QTcpSocket>

namespace linkdesk {

ConnectProxy::ConnectProxy()
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &ConnectProxy::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

void ConnectProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

void ConnectProxy::read(QTcpSocket *client)
{
    if (m_isSilent || !client->peek(65536).contains("\r\n\r\n"))
        return;
    const QByteArray head = client->readAll();
    const QByteArray target = head.split(' ').value(1);
    m_asked.append(target);
    if (m_status != 0) {
        client->write(
            "HTTP/1.1 " + QByteArray::number(m_status)
            + " No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        client->disconnectFromHost();
    } else if (!isSignedIn(head)) {
        client->write("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                      "Content-Length: 0\r\nConnection: close\r\n\r\n");
        client->disconnectFromHost();
    } else {
        open(client, quint16(target.mid(target.lastIndexOf(':') + 1).toUInt()));
    }
}

bool ConnectProxy::isSignedIn(const QByteArray &head) const
{
    return m_wanted.isEmpty() || head.contains("Proxy-Authorization: Basic " + m_wanted.toBase64() + "\r\n");
}

void ConnectProxy::open(QTcpSocket *client, quint16 port)
{
    ++m_tunnels;
    client->disconnect(this);
    auto *server = new QTcpSocket(client);
    server->setProxy(QNetworkProxy::NoProxy);
    connect(server, &QTcpSocket::connected, client, [client] {
        client->write("HTTP/1.1 200 Connected\r\n\r\n");
    });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

} // namespace linkdesk
