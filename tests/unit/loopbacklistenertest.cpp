// The port that a browser comes back to, spoken to byte by byte.
#include "src/auth/loopbacklistener.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class LoopbackListenerTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_judged = 0;
        m_verdict = LoopbackListener::Verdict::Taken;
        m_listener = std::make_unique<LoopbackListener>(
            u"/signin"_s, ClosingPages{ u"done"_s, u"<b>failed"_s, u"not ours"_s },
            [this](const QUrlQuery &query) {
                ++m_judged;
                m_seen = query;
                return m_verdict;
            },
            this);
        QVERIFY(m_listener->listen());
    }

    void listensOnThisComputerOnly()
    {
        const QUrl uri = m_listener->redirectUri(u"localhost"_s);
        QCOMPARE(uri.host(), u"localhost"_s);
        QCOMPARE(uri.path(), u"/signin"_s);
        QVERIFY(uri.port() > 0);
    }

    void takesOneAnswer()
    {
        QSignalSpy over(m_listener.get(), &LoopbackListener::over);
        const QByteArray page = ask(get("/signin?code=a%20b&state=s"));
        QVERIFY(page.startsWith("HTTP/1.1 200 "));
        QVERIFY(page.contains("<p>done</p>"));
        QVERIFY(page.contains("Cache-Control: no-store"));
        QCOMPARE(m_seen.queryItemValue(u"code"_s, QUrl::FullyDecoded), u"a b"_s);
        QTRY_COMPARE(over.count(), 1);
        QVERIFY(ask(get("/signin?code=second&state=s")).startsWith("HTTP/1.1 410 "));
        QCOMPARE(m_judged, 1);
        QCOMPARE(over.count(), 1);
    }

    void aRefusalIsAnAnswerToo()
    {
        m_verdict = LoopbackListener::Verdict::TakenAsRefusal;
        const QByteArray page = ask(get("/signin?error=access_denied"));
        QVERIFY(page.contains("<p>&lt;b&gt;failed</p>")); // a text, whatever is in it
    }

    void aForeignAnswerEndsNothing()
    {
        QSignalSpy over(m_listener.get(), &LoopbackListener::over);
        m_verdict = LoopbackListener::Verdict::NotOurs;
        QVERIFY(ask(get("/signin?code=x&state=forged")).startsWith("HTTP/1.1 400 "));
        QCOMPARE(over.count(), 0);
        m_verdict = LoopbackListener::Verdict::Taken;
        QVERIFY(ask(get("/signin?code=x&state=s")).startsWith("HTTP/1.1 200 "));
        QTRY_COMPARE(over.count(), 1);
    }

    void whatIsNoAnswerIsNotAsked_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("another path") << get("/signin/x?code=a") << QByteArray("404");
        QTest::newRow("the root") << get("/?code=a") << QByteArray("404");
        QTest::newRow("POST") << QByteArray("POST /signin?code=a HTTP/1.1\r\nHost: HOST\r\n\r\n")
                              << QByteArray("405");
        QTest::newRow("another name")
            << QByteArray("GET /signin?code=a HTTP/1.1\r\nHost: evil.example\r\n\r\n") << QByteArray("400");
        QTest::newRow("no name") << QByteArray("GET /signin?code=a HTTP/1.1\r\n\r\n") << QByteArray("400");
        QTest::newRow("noise") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << QByteArray("400");
    }
    void whatIsNoAnswerIsNotAsked()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        const QByteArray page = ask(request);
        QVERIFY2(page.startsWith("HTTP/1.1 " + status), page.left(40).constData());
        QVERIFY(!page.contains("code=a"));
        QCOMPARE(m_judged, 0);
    }

    void endlessRequestIsCutOff()
    {
        const QByteArray page = ask("GET /" + QByteArray(2 * LoopbackListener::MostBytes, 'x'));
        QVERIFY(page.isEmpty());
        QVERIFY(ask(get("/signin?code=a")).startsWith("HTTP/1.1 200 "));
    }

    void arrivesInPieces()
    {
        QTcpSocket socket;
        connectTo(&socket);
        const QByteArray request = whole(get("/signin?code=a"));
        for (const char byte : request) {
            socket.write(&byte, 1);
            socket.flush();
        }
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200 "));
    }

    void goesWithItsOwner()
    {
        const int port = m_listener->redirectUri(u"localhost"_s).port();
        QTcpSocket open;
        connectTo(&open);
        m_listener.reset();
        QTRY_COMPARE(open.state(), QAbstractSocket::UnconnectedState);
        QTcpSocket late;
        late.setProxy(QNetworkProxy::NoProxy);
        late.connectToHost(QHostAddress::LocalHost, quint16(port));
        QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
    }

private:
    static QByteArray get(const QByteArray &target)
    {
        return "GET " + target + " HTTP/1.1\r\nHost: HOST\r\n\r\n";
    }
    QByteArray whole(QByteArray request) const
    {
        const int port = m_listener->redirectUri(u"localhost"_s).port();
        return request.replace("Host: HOST", "Host: 127.0.0.1:" + QByteArray::number(port));
    }
    void connectTo(QTcpSocket *socket) const
    {
        socket->setProxy(QNetworkProxy::NoProxy);
        socket->connectToHost(
            QHostAddress::LocalHost, quint16(m_listener->redirectUri(u"localhost"_s).port()));
        QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::ConnectedState; }));
    }
    QByteArray ask(const QByteArray &request) const
    {
        QTcpSocket socket;
        connectTo(&socket);
        socket.write(whole(request));
        QByteArray answer;
        const bool closed = QTest::qWaitFor([&] {
            answer += socket.readAll();
            return socket.state() == QAbstractSocket::UnconnectedState;
        });
        return closed ? answer + socket.readAll() : QByteArray("still open");
    }

    std::unique_ptr<LoopbackListener> m_listener;
    LoopbackListener::Verdict m_verdict = LoopbackListener::Verdict::Taken;
    QUrlQuery m_seen;
    int m_judged = 0;
};

QTEST_GUILESS_MAIN(LoopbackListenerTest)
#include "loopbacklistenertest.moc"
