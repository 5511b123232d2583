#include "tests/support/testserver.h"

#include <QNetworkProxy>
#include <QSslSocket>

namespace linkdesk {

QByteArray TestServer::Delivery::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

void TestServer::Listener::incomingConnection(qintptr handle)
{
    if (!tls) {
        QTcpServer::incomingConnection(handle);
        return;
    }
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(*tls);
    socket->setSocketDescriptor(handle);
    addPendingConnection(socket);
    socket->startServerEncryption();
}

TestServer::TestServer(Answer answer, std::optional<QSslConfiguration> tls)
    : m_answer(std::move(answer))
{
    m_server.tls = std::move(tls);
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &TestServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QUrl TestServer::url(const QByteArray &target) const
{
    const QByteArray scheme = m_server.tls ? "https" : "http";
    return QUrl::fromEncoded(
        scheme + "://127.0.0.1:" + QByteArray::number(port()) + target, QUrl::StrictMode);
}

QByteArray TestServer::http(int status, const QByteArray &body, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

void TestServer::vanish()
{
    m_server.close();
    const QList<QTcpSocket *> sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void TestServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_buffers.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
    }
}

void TestServer::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    Delivery delivery;
    delivery.method = first.value(0);
    delivery.target = first.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        delivery.headers.emplaceBack(line.left(colon), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = delivery.header("Content-Length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    delivery.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    m_deliveries.append(delivery);
    const QByteArray answer = m_answer(delivery);
    if (!answer.isEmpty())
        socket->write(answer);
    emit delivered();
}

} // namespace linkdesk
