// A real browser without a window: chromedriver and the Chromium that it drives, over the WebDriver protocol
// (W3C). Each has its own profile, gone with it. Absent where the two programs are not installed.
#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace linkdesk {

class WebDriver {
public:
    static QString missing(); // the programs that are not there, empty: all are

    ~WebDriver(); // ends the browser
    bool start();
    bool open(const QUrl &url); // waits until the page is loaded
    bool press(const QString &id);
    bool type(const QString &id, const QString &text);
    QString title();
    QString text(); // what the page shows
    QUrl url();

private:
    static constexpr int PatienceMs = 60000;
    QJsonValue call(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    QString element(const QString &using_, const QString &value);
    bool act(const QString &id, const QString &what, const QJsonObject &body);

    QTemporaryDir m_profile;
    QProcess m_driver;
    QNetworkAccessManager m_network;
    QUrl m_address;
    QString m_session;
};

} // namespace linkdesk
