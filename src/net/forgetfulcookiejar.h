// Keeps no cookie and sends none: ARM needs none, and Qt would return them by itself (qt-pitfalls 1).
#pragma once

#include <QNetworkCookie>
#include <QNetworkCookieJar>

namespace linkdesk {

class ForgetfulCookieJar : public QNetworkCookieJar {
    Q_OBJECT
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

} // namespace linkdesk
