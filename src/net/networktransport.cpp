#include "src/net/networktransport.h"

#include "src/net/forgetfulcookiejar.h"
#include "src/net/hostqueue.h"
#include "src/net/loopback.h"
#include "src/net/route.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <algorithm>

namespace linkdesk {

namespace {

class ProxyChoice : public QNetworkProxyFactory {
public:
    ProxyChoice(std::shared_ptr<const NetworkSetup> setup, std::shared_ptr<UsedProxies> used)
        : m_setup(std::move(setup))
        , m_used(std::move(used))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QList<QNetworkProxy> proxies = proxiesFor(*m_setup, query);
        const QNetworkProxy &first = proxies.constFirst();
        if (first.hostName().isEmpty())
            m_used->remove(query.peerHostName().toLower());
        else
            m_used->insert(query.peerHostName().toLower(), hostAndPort(first.hostName(), first.port()));
        return proxies;
    }

private:
    std::shared_ptr<const NetworkSetup> m_setup;
    std::shared_ptr<UsedProxies> m_used;
};

bool isIdle(const std::unique_ptr<QNetworkAccessManager> &manager)
{
    return !manager->findChild<QNetworkReply *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

NetworkTransport::NetworkTransport(std::shared_ptr<const NetworkSetup> setup)
    : m_setup(setup ? std::move(setup) : std::make_shared<const NetworkSetup>())
    , m_queue(std::make_unique<HostQueue>())
{
}

NetworkTransport::~NetworkTransport() = default;

Call<HttpReply> *NetworkTransport::send(const HttpRequest &request, QObject *parent)
{
    auto *call = new Call<HttpReply>(parent);
    auto *exchange = new Exchange(request, call);
    // The queue calls this, and goes with us.
    exchange->start([this](const QUrl &url) { return way(url); }, m_queue.get());
    return call;
}

Result<Way> NetworkTransport::way(const QUrl &url)
{
    follow();
    if (!m_setup->settings().isComplete() && !isLoopback(url.host()))
        return noProxyNamed(url.host());
    Way way;
    if (url.scheme() == QLatin1String("https")) {
        if (!m_tls)
            m_tls = tlsFor(m_setup->settings());
        if (!*m_tls)
            return m_tls->error();
        way.tls = **m_tls;
    }
    if (!m_manager)
        m_manager = makeManager();
    way.manager = m_manager.get();
    way.proxies = m_proxies;
    return way;
}

void NetworkTransport::follow()
{
    m_former.erase(std::remove_if(m_former.begin(), m_former.end(), isIdle), m_former.end());
    if (m_revision == m_setup->revision())
        return;
    m_revision = m_setup->revision();
    m_tls.reset();
    // Its open connections are of the old way; its replies are its children.
    if (m_manager)
        m_former.push_back(std::move(m_manager));
}

std::unique_ptr<QNetworkAccessManager> NetworkTransport::makeManager()
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setCookieJar(new ForgetfulCookieJar(manager.get()));
    manager->setProxyFactory(new ProxyChoice(m_setup, m_proxies));
    manager->setStrictTransportSecurityEnabled(true);
    return manager;
}

} // namespace linkdesk
