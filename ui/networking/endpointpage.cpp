#include "ui/networking/endpointpage.h"

#include "src/model/apiversions.h"
#include "src/plan/writers.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/placeline.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/propertylist.h"
#include "ui/common/slowhint.h"
#include "ui/common/theme.h"
#include "ui/networking/endpointdns.h"
#include "ui/networking/impacttext.h"
#include "ui/networking/jsonview.h"
#include "ui/networking/placenames.h"
#include "ui/networking/resourcerights.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkdesk {

EndpointPage::EndpointPage(UiContext *context, ResourceId endpoint, QWidget *parent)
    : PageView(context, parent)
    , m_id(std::move(endpoint))
    , m_rights(new ResourceRights(context->session, m_id, this))
    , m_names(new PlaceNames(context->session, m_id.subscriptionId(), this))
    , m_message(new MessageBar(this))
    , m_slow(new SlowHint(m_message, this))
    , m_tabs(new QTabWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_json(new JsonView(context, m_splitter))
{
    setObjectName(QStringLiteral("endpointPage"));
    m_message->setObjectName(QStringLiteral("endpointMessage"));
    buildTabs();
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_json);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_json->hide();
    connect(m_json, &JsonView::closed, this, [this] {
        m_json->hide();
        m_jsonButton->setFocus();
    });
    connect(m_rights, &ResourceRights::changed, this, &EndpointPage::updateCommands);
    connect(m_names, &PlaceNames::changed, this, [this] {
        if (m_known)
            showOverview();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Gap);
    layout->addWidget(buildCommands());
    layout->addWidget(m_message);
    layout->addWidget(m_splitter, 1);
    updateCommands();
}

void EndpointPage::buildTabs()
{
    m_tabs->setObjectName(QStringLiteral("endpointTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setObjectName(QStringLiteral("endpointTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("Pages of the private endpoint"));
    const auto page = [this](const QString &title, const char *name) {
        auto *area = new QScrollArea(m_tabs);
        area->setObjectName(QLatin1String(name));
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setFocusPolicy(Qt::NoFocus);
        auto *holder = new QWidget(area);
        auto *rows = new QVBoxLayout(holder);
        rows->setContentsMargins(0, theme::GroupGap, 0, 0);
        auto *list = new PropertyList(context()->dialogs, holder);
        rows->addWidget(list);
        rows->addStretch(1);
        area->setWidget(holder);
        m_tabs->addTab(area, title);
        return list;
    };
    m_overview = page(tr("&Overview"), "endpointOverviewArea");
    m_dns = new EndpointDns(m_tabs);
    m_tabs->addTab(m_dns, tr("D&NS configuration"));
    m_tags = page(tr("T&ags"), "endpointTagsArea");
}

QWidget *EndpointPage::buildCommands()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Step);
    const auto add = [this, bar, row](const QString &text, const char *icon, const char *name) {
        auto *action = new QAction(icons::get(icon), text, this);
        action->setIconText(text); // a tool button takes no letter from the text
        auto *made = new QToolButton(bar);
        made->setObjectName(QLatin1String(name));
        made->setDefaultAction(action);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setFocusPolicy(Qt::StrongFocus);
        made->setAutoRaise(true);
        row->addWidget(made);
        return std::pair(action, made);
    };
    const auto [json, jsonButton] = add(tr("&JSON View"), "json", "endpointJson");
    m_jsonButton = jsonButton;
    connect(json, &QAction::triggered, this, [this] { m_json->show(m_id, showResourceCommand(m_id)); });
    m_openTarget = add(tr("Vie&w account"), "account", "endpointTarget").first;
    connect(m_openTarget, &QAction::triggered, this, &EndpointPage::openTarget);
    std::tie(m_delete, m_deleteButton) = add(tr("&Delete"), "delete", "endpointDelete");
    connect(m_delete, &QAction::triggered, this, &EndpointPage::askDelete);
    QAction *command = add(tr("Copy deletion co&mmand (Azure CLI)"), "terminal", "endpointCopyCommand").first;
    connect(command, &QAction::triggered, this, [this] {
        context()->dialogs->copy(deleteEndpointCommand(m_id));
    });
    row->addStretch(1);
    return bar;
}

QString EndpointPage::title() const
{
    return m_id.name();
}

QString EndpointPage::subtitle() const
{
    return tr("Private endpoint in %1").arg(m_id.resourceGroup());
}

QWidget *EndpointPage::firstFocus()
{
    return m_tabs->tabBar();
}

void EndpointPage::showTab(const QString &tab)
{
    const QStringList tabs{ QStringLiteral("overview"), QStringLiteral("dns"), QStringLiteral("tags") };
    m_tabs->setCurrentIndex(qMax(0, int(tabs.indexOf(tab))));
}

void EndpointPage::refresh()
{
    if (m_stage == Stage::Gone)
        m_stage = Stage::Idle; // somebody came here again: perhaps it was made again under its name
    if (m_stage != Stage::Idle)
        return;
    m_message->clear();
    m_rights->read();
    m_names->read();
    read();
}

void EndpointPage::read()
{
    delete m_reading;
    m_saysReading = !m_known && m_message->text().isEmpty();
    if (m_saysReading)
        m_message->showText(MessageBar::Kind::Info, tr("Reading the private endpoint..."));
    auto *call = inventory::endpoint(session(), m_id, this);
    m_reading = call;
    if (m_saysReading || m_message->text().isEmpty())
        m_slow->start(tr("Still waiting for Azure to answer about this private endpoint."), [this] {
            if (m_reading)
                m_reading->cancel();
        });
    call->then(this, [this](const Result<EndpointDetails> &details) {
        m_reading = nullptr;
        m_slow->stop();
        if (m_saysReading)
            m_message->clear();
        m_saysReading = false;
        if (details)
            take(*details);
        else if (m_message->text().isEmpty())
            m_message->showError(tr("The private endpoint could not be read"), details.error());
    });
}

void EndpointPage::take(const EndpointDetails &details)
{
    m_known = true;
    m_endpoint = details.endpoint;
    showOverview();
    m_dns->show(details);
    m_tags->clear();
    for (auto tag = m_endpoint.tags.constBegin(); tag != m_endpoint.tags.constEnd(); ++tag)
        m_tags->setValue(tag.key(), tag.value());
    if (m_endpoint.tags.isEmpty())
        m_tags->setValue(tr("Tags"), tr("None"));
    updateCommands();
}

void EndpointPage::showOverview()
{
    const PrivateEndpoint &endpoint = m_endpoint;
    m_overview->setState(tr("Connection state"), endpoint.state.status);
    m_overview->setState(tr("Provisioning state"), endpoint.provisioningState);
    m_overview->setValue(tr("Resource group"), endpoint.id.resourceGroup());
    m_overview->setValue(tr("Region"), m_names->region(endpoint.location));
    m_overview->setValue(tr("Subscription"), m_names->subscription());
    m_overview->setCopyable(tr("Subscription ID"), endpoint.id.subscriptionId());
    m_overview->setValue(
        tr("Virtual network/subnet"),
        endpoint.subnet.isEmpty() ? QString() : endpoint.subnet.parentName() + u'/' + endpoint.subnet.name());
    QStringList interfaces;
    for (const ResourceId &interface : endpoint.networkInterfaces)
        interfaces.append(interface.name());
    m_overview->setValue(tr("Network interface"), interfaces.join(QStringLiteral(", ")));
    if (endpoint.target.isOfType(types::Account))
        m_overview->setLink(tr("Private link resource"), endpoint.target.name(), [this] { openTarget(); });
    else // there is no page for it
        m_overview->setCopyable(tr("Private link resource"), endpoint.target.text());
    m_overview->setValue(tr("Target sub-resource"), endpoint.groupIds.join(QStringLiteral(", ")));
    m_overview->setValue(tr("Connection name"), endpoint.connectionName);
    m_overview->setValue(tr("Approval"), endpoint.manual ? tr("Manual: the owner decides") : tr("Automatic"));
    m_overview->setValue(tr("Request message"), endpoint.requestMessage);
    m_overview->setValue(tr("Response"), endpoint.state.description);
    m_overview->setCopyable(tr("Resource GUID"), endpoint.resourceGuid);
    m_overview->setCopyable(tr("Resource ID"), endpoint.id.text());
}

void EndpointPage::setStage(Stage stage)
{
    m_stage = stage;
    updateCommands();
}

void EndpointPage::updateCommands()
{
    QString whyNot;
    if (!m_rights->may(u"Microsoft.Network/privateEndpoints/delete"))
        whyNot = tr("You may not delete this private endpoint");
    else if (!m_known)
        whyNot = tr("The private endpoint has not been read");
    else if (m_stage != Stage::Idle)
        whyNot = tr("The deletion is already under way");
    m_delete->setEnabled(whyNot.isEmpty());
    m_delete->setToolTip(plainToolTip(whyNot));
    m_deleteButton->setAccessibleDescription(whyNot);
    m_openTarget->setEnabled(m_endpoint.target.isOfType(types::Account));
    m_openTarget->setToolTip(
        m_openTarget->isEnabled() || !m_known ? QString() : tr("The target is not a Device Update account"));
}

void EndpointPage::openTarget()
{
    context()->navigator->open({ Place::Kind::Account, m_endpoint.target, QStringLiteral("private-access") });
}

void EndpointPage::askDelete()
{
    if (m_stage != Stage::Idle)
        return;
    auto *call = accountflow::consequencesOfDelete(session(), m_id, this);
    m_looking = call;
    setStage(Stage::Looking);
    m_message->showText(MessageBar::Kind::Info, tr("Looking what goes with it..."));
    m_message->addButton(tr("&Cancel"), [this] {
        if (m_looking)
            m_looking->cancel();
    });
    call->then(this, [this](const Result<accountflow::Consequences> &consequences) {
        m_looking = nullptr;
        m_message->clear();
        if (!consequences) {
            setStage(Stage::Idle);
            if (consequences.error().failure != Failure::Cancelled)
                m_message->showError(
                    tr("Nothing was deleted: what goes with it could not be read"), consequences.error());
            return;
        }
        setStage(Stage::Asking);
        context()->dialogs->ask(this, deleteQuestion(*consequences), [this](bool yes) {
            if (yes)
                sendDelete();
            else
                setStage(Stage::Idle);
        });
    });
}

Dialogs::Question EndpointPage::deleteQuestion(const accountflow::Consequences &consequences) const
{
    Dialogs::Question question;
    question.title = tr("Delete %1").arg(m_id.name());
    question.text = tr("The private endpoint is deleted for good. Its name cannot be used again for about 20 "
                       "minutes.");
    if (const QString place = placeLine(session()); !place.isEmpty())
        question.text.prepend(place + u' ');
    QStringList lines = impactLines(consequences, m_id.name());
    for (const QString &name : consequences.interfaces)
        lines.append(tr("Network interface %1 goes with it").arg(name));
    for (const QString &record : consequences.records)
        lines.append(tr("DNS record %1 goes with it").arg(record));
    if (!consequences.accountName.isEmpty())
        lines.append(tr("The connection on %1 goes with it").arg(consequences.accountName));
    for (const QString &name : consequences.sharingEndpoints)
        lines.append(tr("%1 shares the DNS record: its name resolution breaks, too").arg(name));
    if (!consequences.unread.isEmpty())
        lines.append(tr("There may be more, DNS records, locks or private endpoints that share a record: %1 "
                        "could not be "
                        "read")
                         .arg(consequences.unread.join(QStringLiteral(", "))));
    question.details = lines.join(u'\n');
    question.accept = tr("&Delete");
    question.reject = tr("&Go back");
    question.dangerous = true;
    return question;
}

void EndpointPage::sendDelete()
{
    delete m_reading;
    m_slow->stop();
    m_saysReading = false;
    setStage(Stage::Deleting);
    m_message->showText(MessageBar::Kind::Info, tr("Deleting... this takes a minute or two."));
    accountflow::deleteEndpoint(session(), m_id, this)->then(this, [this](const Result<Done> &done) {
        m_message->clear();
        if (done) {
            onDeleted();
            return;
        }
        setStage(Stage::Idle);
        m_message->showError(tr("The private endpoint was not deleted"), done.error());
        read(); // in which state it is left
    });
}

// The person may be elsewhere by now; only who still looks at the page is led away from it.
void EndpointPage::onDeleted()
{
    setStage(Stage::Gone);
    const bool toAccount = m_endpoint.target.isOfType(types::Account);
    const Place next = toAccount
        ? Place{ Place::Kind::Account, m_endpoint.target, QStringLiteral("private-access") }
        : Place{ Place::Kind::Accounts };
    context()->notifications->show(
        QStringLiteral("deleted ") + m_id.key(), Notifications::Kind::Success,
        tr("%1 is deleted").arg(m_id.name()), tr("Its name can be used again in about 20 minutes."), next);
    m_message->showText(MessageBar::Kind::Success, tr("%1 is deleted").arg(m_id.name()));
    context()->navigator->forget(m_id);
    if (isVisible())
        context()->navigator->open(next);
}

} // namespace linkdesk
