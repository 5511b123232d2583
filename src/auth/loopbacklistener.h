// Waits on this computer for the browser to come back from a sign-in (RFC 8252 7.3): 127.0.0.1, a port that
// the system chooses, one path, GET only. What is not that gets a short answer and changes nothing. The first
// answer that the owner takes is the last: later ones are told that the sign-in is over.
//
// A page is plain text made into HTML here, with nothing in it from the request: what a stranger sends to the
// port is never shown.
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QUrlQuery>
#include <functional>

class QTcpSocket;

namespace linkdesk {

// What the browser shows at the end, in the person's language.
struct ClosingPages {
    QString signedIn; // "You are signed in. You can close this window."
    QString failed;
    QString notOurs; // an answer to something else, or one too many
};

class LoopbackListener : public QObject {
    Q_OBJECT
public:
    enum class Verdict { Taken, TakenAsRefusal, NotOurs };
    // Decides about an answer that came to the right path; nobody is asked again after one was taken.
    using Judge = std::function<Verdict(const QUrlQuery &)>;

    static constexpr qsizetype MostBytes = 16384; // of a request; longer ones are cut off
    static constexpr int MostConnections = 16, PatienceMs = 10000; // of one connection

    LoopbackListener(QString path, ClosingPages pages, Judge judge, QObject *parent);
    bool listen(); // false: no port is to be had
    // http://HOST:PORT/PATH; `host` as the application has registered it: "localhost" or "127.0.0.1".
    QUrl redirectUri(const QString &host) const;

signals:
    void over(); // once, when the page of the answer that was taken is written

private:
    void accept();
    void read(QTcpSocket *socket);
    struct Answer {
        int status;
        QString text;
    };
    Answer answerTo(const QByteArray &head);
    static void write(QTcpSocket *socket, const Answer &answer);
    bool isForUs(const QByteArray &head) const;

    QString m_path;
    ClosingPages m_pages;
    Judge m_judge;
    QTcpServer m_server;
    int m_open = 0;
    bool m_isOver = false;
};

} // namespace linkdesk
