#include "ui/wizard/readinghint.h"

#include "ui/common/slowhint.h"

#include <QCoreApplication>
#include <QTimer>

namespace linkdesk {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(linkdesk::ReadingHint)
};

} // namespace

QString readsUnderway(const Facts &facts)
{
    QStringList names;
    const auto add = [&names](const auto &fact, const QString &name) {
        if (fact.isLoading() && !names.contains(name))
            names.append(name);
    };
    add(facts.subscriptions, Words::tr("subscriptions"));
    add(facts.groups, Words::tr("resource groups"));
    for (const auto &groups : facts.zoneGroups)
        add(groups, Words::tr("resource groups"));
    add(facts.regions, Words::tr("regions"));
    add(facts.networkProvider, Words::tr("registrations"));
    add(facts.deviceUpdateProvider, Words::tr("registrations"));
    add(facts.networks, Words::tr("virtual networks"));
    add(facts.endpoints, Words::tr("private endpoints"));
    add(facts.securityGroups, Words::tr("application security groups"));
    add(facts.usages, Words::tr("free addresses"));
    add(facts.address, Words::tr("whether the address is free"));
    add(facts.endpointTypes, Words::tr("types of resources"));
    add(facts.targets, Words::tr("resources"));
    add(facts.account, Words::tr("the account"));
    add(facts.linkResources, Words::tr("the account"));
    add(facts.groupPermissions, Words::tr("your rights"));
    add(facts.accountPermissions, Words::tr("your rights"));
    add(facts.zones, Words::tr("private DNS zones"));
    add(facts.links, Words::tr("links of the zones"));
    return names.join(Words::tr(", "));
}

ReadingHint::ReadingHint(QWidget *parent)
    : MessageBar(parent)
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("readingHint"));
    m_timer->setObjectName(QStringLiteral("readingHintTimer"));
    m_timer->setSingleShot(true);
    m_timer->setInterval(SlowHint::DelayMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_slow = true;
        tell();
    });
}

void ReadingHint::load(const Facts &facts, bool loading)
{
    m_underway = readsUnderway(facts);
    if (!loading || m_underway.isEmpty()) {
        m_timer->stop();
        m_slow = false;
        clear();
        return;
    }
    if (m_slow)
        tell();
    else if (!m_timer->isActive())
        m_timer->start();
}

void ReadingHint::tell()
{
    const QString words =
        tr("Azure is slow to answer. Still being read: %1. The rest can be filled meanwhile.")
            .arg(m_underway);
    if (text() != words)
        showText(Kind::Info, words);
}

} // namespace linkdesk
