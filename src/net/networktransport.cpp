#include "src/net/networktransport.h"

#include "src/net/exchange.h"
#include "src/net/forgetfulcookiejar.h"
#include "src/net/hostqueue.h"
#include "src/net/loopback.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace linkdesk {

namespace {

// The system's proxy, except for this computer itself: the sandbox is never asked through a proxy. "Default"
// is none, as the program sets none, and has Qt buffer its socket: with "NoProxy" it reads plain HTTP from
// the system byte by byte, which was a third of the processor time of a thousand approvals.
class ProxyChoice : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return { QNetworkProxy(QNetworkProxy::DefaultProxy) };
        return QNetworkProxyFactory::systemProxyForQuery(query);
    }
};

} // namespace

NetworkTransport::NetworkTransport()
    : m_queue(std::make_unique<HostQueue>())
{
}

NetworkTransport::~NetworkTransport() = default;

Call<HttpReply> *NetworkTransport::send(const HttpRequest &request, QObject *parent)
{
    auto *call = new Call<HttpReply>(parent);
    auto *exchange = new Exchange(request, call);
    exchange->start(manager(), m_queue.get());
    return call;
}

QNetworkAccessManager *NetworkTransport::manager()
{
    if (m_manager)
        return m_manager.get();
    m_manager = std::make_unique<QNetworkAccessManager>();
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager->setCookieJar(new ForgetfulCookieJar(m_manager.get()));
    m_manager->setProxyFactory(new ProxyChoice);
    m_manager->setStrictTransportSecurityEnabled(true);
    return m_manager.get();
}

} // namespace linkdesk
