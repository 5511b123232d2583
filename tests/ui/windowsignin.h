// Somebody who signs in through the window, with a browser that is played, and what a test tells the sandbox
// meanwhile.
#pragma once

#include "tests/sandbox/playedbrowser.h"
#include "tests/ui/windowhost.h"
#include "ui/common/messagebar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>

namespace linkdesk {

class WindowSignIn {
public:
    // The host outlives it.
    explicit WindowSignIn(WindowHost *host)
        : m_host(host)
    {
        m_host->accounts()->setOpener([this](const QUrl &page) { opened = page; });
    }

    template <class T> T *part(const char *name) const
    {
        return m_host->page()->findChild<T *>(QLatin1String(name));
    }
    bool click(const char *name) const
    {
        auto *button = part<QAbstractButton>(name);
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        button->click();
        return true;
    }
    // Of the page that shows: begins, and waits for the link.
    bool begin() const
    {
        if (!click("startSignIn"))
            return false;
        auto *link = part<QLineEdit>("signInLink");
        return QTest::qWaitFor([link] { return link->isVisible() && !link->text().isEmpty(); }, 20000);
    }
    void chooseWay(QLatin1String way) const
    {
        auto *combo = part<QComboBox>("signInWay");
        combo->setCurrentIndex(combo->findData(QString(way)));
    }
    // In the browser, as this person, who agrees to whatever the page asks then.
    bool answerAs(const QString &person)
    {
        if (!click("openSignIn"))
            return false;
        browser.open(opened);
        sandbox::PlayedBrowser::Page page = browser.press(QStringLiteral("person"), person);
        if (page.next.isEmpty())
            page = browser.press(QStringLiteral("act"), QStringLiteral("approve"));
        return browser.open(page.next).status == 200;
    }
    bool enterCode(const QString &person)
    {
        auto *code = part<QLineEdit>("userCode");
        browser.open(QUrl(part<QLineEdit>("signInLink")->text()));
        browser.press(QStringLiteral("user_code"), code->text());
        browser.press(QStringLiteral("person"), person);
        return browser.press(QStringLiteral("act"), QStringLiteral("allow")).status == 200;
    }
    bool works(const QString &name) const
    {
        const auto is = [this, &name] {
            return m_host->context()->session && m_host->context()->session->identity().name == name;
        };
        return QTest::qWaitFor(is, 20000) && m_host->settle();
    }
    // The whole, from the sign-in page.
    bool signIn(const QString &person)
    {
        return begin() && answerAs(person) && works(person + QStringLiteral("@contoso.com"));
    }
    // Tells the sandbox at `origin`: POST to "/_sim/signin", "/_sim/faults"; DELETE without a body.
    bool tell(const QUrl &origin, const QString &path, const QByteArray &json)
    {
        QUrl url = origin;
        url.setPath(path);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        request.setRawHeader("Authorization", "Bearer sandbox:ada");
        const std::unique_ptr<QNetworkReply> reply(
            json.isEmpty() ? m_network.deleteResource(request) : m_network.post(request, json));
        return QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10000)
            && reply->error() == QNetworkReply::NoError;
    }

    sandbox::PlayedBrowser browser;
    QUrl opened; // the last page that the program showed in the browser

private:
    WindowHost *m_host;
    QNetworkAccessManager m_network;
};

} // namespace linkdesk
