#include "webdriver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <memory>

namespace linkdesk {

using namespace Qt::StringLiterals;

QString WebDriver::missing()
{
    QStringList names;
    for (const QString &name : { u"chromium"_s, u"chromedriver"_s }) {
        if (QStandardPaths::findExecutable(name).isEmpty())
            names << name;
    }
    return names.join(u", "_s);
}

WebDriver::~WebDriver()
{
    if (!m_session.isEmpty())
        call("DELETE", {});
    if (m_driver.state() == QProcess::NotRunning)
        return;
    m_driver.terminate();
    if (!m_driver.waitForFinished(10000)) {
        m_driver.kill();
        m_driver.waitForFinished();
    }
}

// The driver takes a port that the system chooses and says which.
bool WebDriver::start()
{
    m_driver.setProcessChannelMode(QProcess::MergedChannels);
    m_driver.start(QStandardPaths::findExecutable(u"chromedriver"_s), { u"--port=0"_s });
    static const QRegularExpression port(u"started successfully on port ([0-9]+)"_s);
    QString said;
    const bool isUp = QTest::qWaitFor(
        [this, &said] {
            said += QString::fromLocal8Bit(m_driver.readAll());
            return port.match(said).hasMatch() || m_driver.state() == QProcess::NotRunning;
        },
        PatienceMs);
    if (!isUp || m_driver.state() == QProcess::NotRunning) {
        qWarning("chromedriver did not start: %s", qUtf8Printable(said));
        return false;
    }
    m_address = QUrl(u"http://127.0.0.1:%1/session"_s.arg(port.match(said).captured(1)));
    // Root has no name spaces of its own in most containers; the pages are ours alone.
    const QJsonArray arguments{ u"--headless=new"_s,    u"--no-sandbox"_s,
                                u"--disable-gpu"_s,     u"--disable-dev-shm-usage"_s,
                                u"--no-first-run"_s,    u"--disable-background-networking"_s,
                                u"--no-proxy-server"_s, u"--user-data-dir="_s + m_profile.path() };
    const QJsonObject chrome{ { u"binary"_s, QStandardPaths::findExecutable(u"chromium"_s) },
                              { u"args"_s, arguments } };
    const QJsonObject made =
        call(
            "POST", {},
            { { u"capabilities"_s,
                QJsonObject{ { u"alwaysMatch"_s, QJsonObject{ { u"goog:chromeOptions"_s, chrome } } } } } })
            .toObject();
    m_session = made[u"sessionId"].toString();
    return !m_session.isEmpty();
}

bool WebDriver::open(const QUrl &url)
{
    return !call("POST", u"/url"_s, { { u"url"_s, url.toString(QUrl::FullyEncoded) } }).isUndefined();
}

bool WebDriver::press(const QString &id)
{
    return act(id, u"/click"_s, {});
}

bool WebDriver::type(const QString &id, const QString &text)
{
    return act(id, u"/value"_s, { { u"text"_s, text } });
}

QString WebDriver::title()
{
    return call("GET", u"/title"_s).toString();
}

QString WebDriver::text()
{
    const QString body = element(u"tag name"_s, u"body"_s);
    return body.isEmpty() ? QString() : call("GET", u"/element/"_s + body + u"/text"_s).toString();
}

QUrl WebDriver::url()
{
    return QUrl(call("GET", u"/url"_s).toString());
}

bool WebDriver::act(const QString &id, const QString &what, const QJsonObject &body)
{
    const QString found = element(u"css selector"_s, u"[id='%1']"_s.arg(id));
    return !found.isEmpty() && !call("POST", u"/element/"_s + found + what, body).isUndefined();
}

QString WebDriver::element(const QString &strategy, const QString &value)
{
    const QJsonObject found =
        call("POST", u"/element"_s, { { u"using"_s, strategy }, { u"value"_s, value } }).toObject();
    return found.isEmpty() ? QString() : found.constBegin()->toString();
}

// Undefined where the driver refused; the reason is printed.
QJsonValue WebDriver::call(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    QUrl address = m_address;
    if (!m_session.isEmpty())
        address.setPath(m_address.path() + u'/' + m_session + path);
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QByteArray sent = method == "POST" ? QJsonDocument(body).toJson() : QByteArray();
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, sent));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, PatienceMs))
        return QJsonValue::Undefined;
    const QByteArray answer = reply->readAll();
    if (reply->error() != QNetworkReply::NoError) {
        qWarning("%s %s: %s", method.constData(), qUtf8Printable(path), answer.left(500).constData());
        return QJsonValue::Undefined;
    }
    return QJsonDocument::fromJson(answer).object()[u"value"];
}

} // namespace linkdesk
