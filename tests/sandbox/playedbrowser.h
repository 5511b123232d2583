// The person's browser, played: for tests that sign in over real HTTP.
#pragma once

#include "signindriver.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <memory>

namespace linkdesk::sandbox {

// A browser without a window: opens a link, presses a button of the page, follows where it is led.
class PlayedBrowser {
public:
    struct Page {
        int status = 0;
        QByteArray body;
        QUrl next; // where it is led; not followed yet
    };
    Page open(const QUrl &url)
    {
        m_at = url;
        return show(m_network.get(request(url)));
    }
    Page press(const QString &name, const QString &value)
    {
        QUrl target = m_at;
        target.setQuery(QString());
        QNetworkRequest post = request(target);
        post.setHeader(
            QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        return show(m_network.post(post, encoded({ { QStringLiteral("flow"), m_flow }, { name, value } })));
    }

private:
    static QNetworkRequest request(const QUrl &url)
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        return request;
    }
    Page show(QNetworkReply *reply)
    {
        const std::unique_ptr<QNetworkReply> owned(reply);
        if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 10000))
            return {};
        static const QRegularExpression hidden(QStringLiteral("name=\"flow\" value=\"([^\"]+)\""));
        Page page{ reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                   reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl() };
        if (const auto match = hidden.match(QString::fromUtf8(page.body)); match.hasMatch())
            m_flow = match.captured(1);
        return page;
    }
    QNetworkAccessManager m_network;
    QUrl m_at;
    QString m_flow;
};

} // namespace linkdesk::sandbox
