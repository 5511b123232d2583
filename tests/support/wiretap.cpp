#include "tests/support/wiretap.h"

#include <QNetworkProxy>
#include <QTcpSocket>

namespace linkdesk {

Wiretap::Wiretap(quint16 serverPort)
    : m_serverPort(serverPort)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &Wiretap::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QUrl Wiretap::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

QByteArray Wiretap::heard() const
{
    QByteArray all;
    for (const auto *direction : { &m_asked, &m_answered }) {
        for (const auto &[number, bytes] : *direction)
            all += bytes + '\n';
    }
    return all;
}

void Wiretap::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        const int number = ++m_connections;
        auto *server = new QTcpSocket(client);
        server->setProxy(QNetworkProxy::NoProxy);
        connect(client, &QTcpSocket::readyRead, server, [this, client, server, number] {
            const QByteArray bytes = client->readAll();
            m_asked[number] += bytes;
            server->write(bytes);
        });
        connect(server, &QTcpSocket::readyRead, client, [this, client, server, number] {
            const QByteArray bytes = server->readAll();
            m_answered[number] += bytes;
            client->write(bytes);
        });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
    }
}

} // namespace linkdesk
