// A small HTTP/1.1 server on 127.0.0.1 for tests of the real network, with TLS where it is given a
// certificate: counts what is delivered, answers what a function of the test says, byte for byte.
#pragma once

#include <QHash>
#include <QList>
#include <QPair>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>
#include <functional>
#include <optional>

class QTcpSocket;

namespace linkdesk {

class TestServer : public QObject {
    Q_OBJECT
public:
    struct Delivery {
        QByteArray method, target, body;
        QList<QPair<QByteArray, QByteArray>> headers;
        QByteArray header(QByteArrayView name) const;
    };
    // The raw bytes to send; empty: none (the request hangs).
    using Answer = std::function<QByteArray(const Delivery &)>;

    explicit TestServer(Answer answer, std::optional<QSslConfiguration> tls = {});

    quint16 port() const { return m_server.serverPort(); }
    QUrl url(const QByteArray &target) const;
    const QList<Delivery> &deliveries() const { return m_deliveries; }
    int openConnections() const { return int(m_buffers.size()); }

    void vanish(); // stops listening and closes every connection, as a program that ends

    static QByteArray http(int status, const QByteArray &body = {}, const QByteArray &moreHeaders = {});

signals:
    void delivered();

private:
    class Listener : public QTcpServer {
    public:
        std::optional<QSslConfiguration> tls;

    protected:
        void incomingConnection(qintptr handle) override;
    };
    void accept();
    void read(QTcpSocket *socket);

    Answer m_answer;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<Delivery> m_deliveries;
    Listener m_server; // last: its sockets still speak to us when they go
};

} // namespace linkdesk
