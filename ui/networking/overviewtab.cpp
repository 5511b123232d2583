#include "ui/networking/overviewtab.h"

#include "src/flow/inventory.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/propertylist.h"
#include "ui/common/relativetime.h"
#include "ui/common/slowhint.h"
#include "ui/common/theme.h"
#include "ui/networking/placenames.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setFont(theme::sectionFont(parent));
    return made;
}

} // namespace

OverviewTab::OverviewTab(UiContext *context, ResourceId account, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_id(std::move(account))
    , m_names(new PlaceNames(context->session, m_id.subscriptionId(), this))
    , m_message(new MessageBar(this))
    , m_slow(new SlowHint(m_message, this))
    , m_json(new QToolButton(this))
{
    setObjectName(QStringLiteral("accountOverview"));
    m_message->setObjectName(QStringLiteral("overviewMessage"));
    m_json->setObjectName(QStringLiteral("showJson"));
    m_json->setText(tr("&JSON View"));
    m_json->setIcon(icons::get("json"));
    m_json->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_json->setFocusPolicy(Qt::StrongFocus);
    m_json->setAutoRaise(true);
    connect(m_json, &QToolButton::clicked, this, &OverviewTab::jsonWanted);
    auto *commands = new QHBoxLayout;
    commands->addWidget(m_json);
    commands->addStretch(1);

    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("overviewArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, theme::Gap, 0, 0);
    rows->setSpacing(theme::Gap);
    m_essentials = new PropertyList(context->dialogs, content);
    m_places = new PropertyList(context->dialogs, content);
    m_tags = new PropertyList(context->dialogs, content);
    rows->addWidget(heading(tr("Essentials"), content));
    rows->addWidget(m_essentials);
    rows->addSpacing(theme::GroupGap);
    rows->addWidget(heading(tr("Locations"), content));
    rows->addWidget(m_places);
    rows->addSpacing(theme::GroupGap);
    rows->addWidget(heading(tr("Tags"), content));
    rows->addWidget(m_tags);
    rows->addStretch(1);
    area->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Gap, 0, 0);
    layout->setSpacing(theme::Gap);
    layout->addLayout(commands);
    layout->addWidget(m_message);
    layout->addWidget(area, 1);
    connect(m_names, &PlaceNames::changed, this, [this] {
        if (m_account)
            show(*m_account);
    });
}

QWidget *OverviewTab::firstFocus() const
{
    return m_json;
}

void OverviewTab::refresh()
{
    delete m_reading;
    m_names->read();
    auto *call = inventory::account(m_context->session, m_id, this);
    m_reading = call;
    m_message->clear();
    if (!m_account)
        m_message->showText(MessageBar::Kind::Info, tr("Reading the account..."));
    m_slow->start(tr("Still waiting for Azure to answer about this account."), [this] {
        if (m_reading)
            m_reading->cancel();
    });
    call->then(this, [this](const Result<DeviceUpdateAccount> &account) {
        m_reading = nullptr;
        m_slow->stop();
        m_message->clear();
        if (!account) {
            m_message->showError(tr("The account could not be read"), account.error());
            return;
        }
        m_account = *account;
        show(*account);
    });
}

void OverviewTab::show(const DeviceUpdateAccount &account)
{
    showEssentials(account);
    m_places->clear();
    for (const DeviceUpdateAccount::Place &place : account.locations)
        m_places->setValue(m_names->region(place.name), place.role);
    if (account.locations.isEmpty())
        m_places->setValue(tr("Locations"), tr("None given"));
    m_tags->clear();
    for (auto tag = account.tags.constBegin(); tag != account.tags.constEnd(); ++tag)
        m_tags->setValue(tag.key(), tag.value());
    if (account.tags.isEmpty())
        m_tags->setValue(tr("Tags"), tr("None"));
}

void OverviewTab::showEssentials(const DeviceUpdateAccount &account)
{
    m_essentials->setValue(tr("Resource group"), account.id.resourceGroup());
    m_essentials->setValue(tr("Subscription"), m_names->subscription());
    m_essentials->setCopyable(tr("Subscription ID"), account.id.subscriptionId());
    m_essentials->setValue(tr("Location"), m_names->region(account.location));
    m_essentials->setCopyable(tr("Host name"), account.hostName);
    m_essentials->setValue(tr("SKU"), account.sku);
    m_essentials->setState(tr("Provisioning state"), account.provisioningState);
    m_essentials->setLink(
        tr("Public network access"), account.isPublic() ? tr("Enabled") : tr("Disabled"), [this] {
            m_context->navigator->open({ Place::Kind::Account, m_id, QStringLiteral("public-access") });
        });
    m_essentials->setLink(
        tr("Private endpoint connections"), QLocale().toString(account.connections.size()),
        [this] { emit networkingWanted(); });
    if (account.createdAt.isValid()) {
        m_essentials->setValue(
            tr("Created"), relativeTime(account.createdAt, QDateTime::currentDateTimeUtc()));
        m_essentials->setHint(tr("Created"), exactTime(account.createdAt));
    }
    m_essentials->setCopyable(tr("Resource ID"), account.id.text());
}

} // namespace linkdesk
