// The sandbox inside Linkdesk: started beside the window, kept in a file, reset, its people.
#include "app/embeddedsandbox.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class EmbeddedSandboxTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void keepsItsState();
    void startsOver();
    void namesItsPeople();
    void saysWhatIsWrongWithItsFile();

private:
    std::unique_ptr<EmbeddedSandbox> started()
    {
        auto made = std::make_unique<EmbeddedSandbox>(sandbox::serve);
        m_outcome.reset();
        made->start(m_options, [this](const Result<Done> &outcome) { m_outcome = outcome; });
        if (!QTest::qWaitFor([this] { return m_outcome.has_value(); }, 30000))
            qFatal("the sandbox did not start");
        return made;
    }
    int ask(const EmbeddedSandbox &sandbox, const QByteArray &verb, const QByteArray &body = {})
    {
        const QString id = u"/subscriptions/%1/resourceGroups/rg-new?api-version=2024-07-01"_s;
        QNetworkRequest request(QUrl(sandbox.url().toString() + id.arg(m_subscription)));
        request.setRawHeader("Authorization", "Bearer sandbox:ada");
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        QNetworkReply *reply = m_network.sendCustomRequest(request, verb, body);
        if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 30000))
            qFatal("no answer");
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        reply->deleteLater();
        return status;
    }

    QTemporaryDir m_folder;
    sandbox::Options m_options;
    std::optional<Result<Done>> m_outcome;
    QNetworkAccessManager m_network;
    QString m_subscription = u"af60cc05-557a-477c-a89a-13154667eccc"_s; // of the world contoso
};

void EmbeddedSandboxTest::init()
{
    m_options.stateFile =
        m_folder.filePath(u"state-%1.json"_s.arg(QLatin1StringView(QTest::currentTestFunction())));
    m_options.speed = 10;
}

void EmbeddedSandboxTest::keepsItsState()
{
    {
        const auto sandbox = started();
        QVERIFY(bool(*m_outcome));
        QCOMPARE(ask(*sandbox, "GET"), 404);
        QCOMPARE(ask(*sandbox, "PUT", R"({"location": "westus2"})"), 201);
    }
    const auto again = started();
    QCOMPARE(ask(*again, "GET"), 200);
    QCOMPARE(again->speed(), 10.0);
    const QSignalSpy changed(again.get(), &SandboxControl::speedChanged);
    again->setSpeed(100);
    QCOMPARE(again->speed(), 100.0);
    QCOMPARE(changed.size(), 1);
}

void EmbeddedSandboxTest::startsOver()
{
    {
        const auto sandbox = started();
        QCOMPARE(ask(*sandbox, "PUT", R"({"location": "westus2"})"), 201);
        const QSignalSpy reset(sandbox.get(), &SandboxControl::wasReset);
        sandbox->reset();
        QCOMPARE(reset.size(), 1);
        QCOMPARE(ask(*sandbox, "GET"), 404);
    }
    const auto again = started();
    QCOMPARE(ask(*again, "GET"), 404);
}

void EmbeddedSandboxTest::namesItsPeople()
{
    const auto sandbox = started();
    QStringList names;
    const QList<Identity> people = sandbox->people();
    for (const Identity &person : people) {
        names.append(person.name);
        QCOMPARE(person.token, u"sandbox:"_s + person.name);
        QVERIFY(!person.role.isEmpty());
    }
    QCOMPARE(names, (QStringList{ u"ada"_s, u"nils"_s, u"rita"_s, u"gus"_s }));
}

void EmbeddedSandboxTest::saysWhatIsWrongWithItsFile()
{
    QFile file(m_options.stateFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n oops");
    file.close();
    const auto sandbox = started();
    QVERIFY(!*m_outcome);
    QVERIFY(m_outcome->error().message.startsWith(m_options.stateFile + u":2: expected JSON"_s));
    QVERIFY(sandbox->url().isEmpty());
}

QTEST_GUILESS_MAIN(EmbeddedSandboxTest)
#include "embeddedsandboxtest.moc"
