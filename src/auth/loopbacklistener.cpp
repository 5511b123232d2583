#include "src/auth/loopbacklistener.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace linkdesk {

namespace {

const QByteArray EndOfHead = "\r\n\r\n";

QByteArray wordOf(int status)
{
    switch (status) {
    case 200:
        return "200 OK";
    case 400:
        return "400 Bad Request";
    case 404:
        return "404 Not Found";
    case 405:
        return "405 Method Not Allowed";
    default:
        return "410 Gone";
    }
}

QByteArray page(const QString &text)
{
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light "
           "dark\">"
           "<title>Linkdesk</title></head><body style=\"font: 1.1em system-ui, sans-serif; margin: 4em\"><p>"
        + text.toHtmlEscaped().toUtf8() + "</p></body></html>";
}

QByteArray header(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace

LoopbackListener::LoopbackListener(QString path, ClosingPages pages, Judge judge, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_pages(std::move(pages))
    , m_judge(std::move(judge))
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::accept);
}

bool LoopbackListener::listen()
{
    return m_server.listen(QHostAddress::LocalHost);
}

QUrl LoopbackListener::redirectUri(const QString &host) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(host);
    url.setPort(m_server.serverPort());
    url.setPath(m_path);
    return url;
}

void LoopbackListener::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_open >= MostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        QTimer::singleShot(PatienceMs, socket, [socket] { socket->abort(); });
    }
}

void LoopbackListener::read(QTcpSocket *socket)
{
    const QByteArray seen = socket->peek(MostBytes);
    const qsizetype end = seen.indexOf(EndOfHead);
    if (end < 0 && seen.size() < MostBytes)
        return;
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    if (end < 0) {
        socket->abort();
        return;
    }
    const bool wasOver = m_isOver;
    const Answer said = answerTo(seen.left(end));
    if (m_isOver && !wasOver)
        connect(socket, &QTcpSocket::disconnected, this, &LoopbackListener::over);
    write(socket, said);
}

LoopbackListener::Answer LoopbackListener::answerTo(const QByteArray &head)
{
    const QList<QByteArray> first = head.left(head.indexOf('\r')).split(' ');
    const QUrl target = QUrl::fromEncoded(first.value(1), QUrl::StrictMode);
    if (first.size() != 3 || !target.isValid() || !isForUs(head))
        return { 400, m_pages.notOurs };
    if (target.path() != m_path)
        return { 404, m_pages.notOurs };
    if (first.at(0) != "GET")
        return { 405, m_pages.notOurs };
    if (m_isOver)
        return { 410, m_pages.notOurs };
    const Verdict verdict = m_judge(QUrlQuery(target));
    if (verdict == Verdict::NotOurs)
        return { 400, m_pages.notOurs };
    m_isOver = true;
    return { 200, verdict == Verdict::Taken ? m_pages.signedIn : m_pages.failed };
}

// A page of some other name that was led to this port is not for us.
bool LoopbackListener::isForUs(const QByteArray &head) const
{
    const QByteArray port = ':' + QByteArray::number(m_server.serverPort());
    const QByteArray host = header(head, "Host").toLower();
    return host == "127.0.0.1" + port || host == "localhost" + port;
}

void LoopbackListener::write(QTcpSocket *socket, const Answer &answer)
{
    const QByteArray body = page(answer.text);
    socket->write(
        "HTTP/1.1 " + wordOf(answer.status)
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff"
          "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
          "\r\nConnection: close\r\n\r\n"
        + body);
    socket->disconnectFromHost();
}

} // namespace linkdesk
