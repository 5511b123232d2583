#include "tests/support/wirerelay.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>
#include <sys/socket.h>

namespace linkdesk {

namespace {

// Closing with nothing to linger for sends RST.
void reset(QTcpSocket *socket)
{
    const linger none{ 1, 0 };
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket->abort();
}

} // namespace

WireRelay::WireRelay(quint16 serverPort)
    : m_serverPort(serverPort)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &WireRelay::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

void WireRelay::setFault(Fault fault, int times)
{
    m_fault = fault;
    m_times = times;
}

QUrl WireRelay::url(const QByteArray &target) const
{
    return QUrl::fromEncoded("http://127.0.0.1:" + QByteArray::number(port()) + target, QUrl::StrictMode);
}

void WireRelay::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        ++m_open;
        auto *server = new QTcpSocket(client);
        server->setProxy(QNetworkProxy::NoProxy);
        connect(
            client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client, [this, client, server] { passBack(server, client); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            --m_open;
            client->deleteLater();
        });
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
    }
}

void WireRelay::passBack(QTcpSocket *server, QTcpSocket *client)
{
    const QByteArray answer = server->readAll();
    const Fault fault = m_times == 0 ? Fault::None : m_fault;
    if (m_times > 0)
        --m_times;
    switch (fault) {
    case Fault::None:
        client->write(answer);
        break;
    case Fault::Drop:
        client->disconnectFromHost();
        break;
    case Fault::Stall:
        break;
    case Fault::Truncate:
        client->write(answer.left(m_bytes));
        client->disconnectFromHost();
        break;
    case Fault::Reset:
        reset(client);
        break;
    case Fault::Drip:
        drip(client, answer);
        break;
    }
}

void WireRelay::drip(QTcpSocket *client, const QByteArray &answer)
{
    if (answer.isEmpty())
        return;
    client->write(answer.left(1));
    QTimer::singleShot(m_everyMs, client, [this, client, rest = answer.mid(1)] { drip(client, rest); });
}

} // namespace linkdesk
