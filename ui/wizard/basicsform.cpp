#include "ui/wizard/basicsform.h"

#include "src/plan/rules.h"
#include "ui/common/errortext.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/newnamepanel.h"
#include "ui/wizard/subscriptiontext.h"

#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace linkdesk {

namespace {

// Groups are known by name within the subscription; a new one is told apart from an existing one.
QString newGroupId(const QString &name)
{
    return QStringLiteral("new/") + name;
}

} // namespace

BasicsForm::BasicsForm(QWidget *parent)
    : WizardForm(Page::Basics, parent)
{
    addHeading(
        tr("Project details"),
        tr("The subscription pays for the private endpoint, the resource group keeps it together with what "
           "belongs to it."));
    m_subscription = addChoice(
        Field::Subscription, QStringLiteral("subscription"), tr("S&ubscription"),
        { true,
          tr("Where the private endpoint is created. Its virtual network must be in the same "
             "subscription.") });
    m_group =
        addChoice(Field::ResourceGroup, QStringLiteral("resourceGroup"), tr("Re&source group"), { true, {} });
    m_createNew = new QPushButton(tr("&Create new"), this);
    m_createNew->setObjectName(QStringLiteral("createNewGroup"));
    m_createNew->setAccessibleName(tr("Create new resource group"));
    addBeside(Field::ResourceGroup, m_createNew);
    addNewGroup();
    addHeading(tr("Instance details"), {});
    m_name = addText(
        Field::Name, QStringLiteral("name"), tr("N&ame"), &Draft::name,
        { true,
          tr("Names the private endpoint in its group, and its network interface until you change that.") });
    addText(
        Field::NetworkInterfaceName, QStringLiteral("networkInterfaceName"), tr("Network &interface name"),
        &Draft::networkInterfaceName,
        { true, tr("Cannot be changed after the private endpoint is created.") });
    addText(
        Field::ConnectionName, QStringLiteral("connectionName"), tr("Connection na&me"),
        &Draft::connectionName, { true, tr("What the endpoint calls its connection to the resource.") });
    m_region = addChoice(
        Field::Region, QStringLiteral("region"), tr("R&egion"),
        { true, tr("The region of the virtual network. It may differ from the region of the resource.") });
    finish();

    connect(m_subscription, &ChoiceCombo::picked, this, [this](const QString &id) {
        change([&id](Draft &draft) { draft.subscriptionId = id; });
    });
    connect(m_region, &ChoiceCombo::picked, this, [this](const QString &id) {
        change([&id](Draft &draft) { draft.region = id; });
    });
    connect(m_group, &ChoiceCombo::picked, this, &BasicsForm::pickGroup);
    connect(m_createNew, &QPushButton::clicked, this, [this] {
        m_newGroup->open(draft().newResourceGroup ? draft().resourceGroup : QString());
    });
    connect(m_newGroup, &NewNamePanel::accepted, this, [this](const QString &name) {
        pickGroup(newGroupId(name));
    });
    connect(m_newGroup, &NewNamePanel::closed, this, [this] { m_group->setFocus(Qt::OtherFocusReason); });
}

void BasicsForm::addNewGroup()
{
    m_newGroup = new NewNamePanel(
        { QStringLiteral("newGroup"), tr("New resource group"),
          tr("A resource group holds related resources. It is made together with the private endpoint, in "
             "the same region."),
          tr("Name of the ne&w group"), tr("&OK") },
        Page::Basics, Field::ResourceGroup, [this](const QString &name) { return newGroupFaults(name); },
        this);
    addBelow(m_newGroup);
}

Faults BasicsForm::newGroupFaults(const QString &name) const
{
    const auto &groups = facts().groups.value;
    const bool taken = std::any_of(groups.cbegin(), groups.cend(), [&name](const ResourceGroup &group) {
        return sameText(group.name, name);
    });
    if (taken)
        return {
            { Page::Basics, Field::ResourceGroup, -1, FaultCode::GroupExists, { name }, Severity::Error }
        };
    return validateName(Page::Basics, Field::ResourceGroup, name);
}

QWidget *BasicsForm::firstFocus() const
{
    QWidget *first = WizardForm::firstFocus();
    const bool waiting = facts().account.isLoading()
        && !draft().asksTarget; // region and group of the account are on their way
    const bool nothingMissing = first == m_subscription && !m_subscription->chosen().isEmpty();
    if (!nothingMissing && !waiting)
        return first;
    m_name->selectAll();
    return m_name;
}

void BasicsForm::fill(const Draft &, const Facts &)
{
    showSubscriptions();
    showGroups();
    showRegions();
    const Fact<QList<PrivateEndpoint>> &endpoints = facts().endpoints;
    showProblem(
        Field::Name,
        endpoints.isFailed() ? tr("The names in use could not be read: Create may find this one taken. %1")
                                   .arg(errorText(endpoints.error))
                             : QString(),
        Severity::Warning);
}

void BasicsForm::showSubscriptions()
{
    QList<Choice> choices;
    bool listed = false;
    for (const Subscription &subscription : facts().subscriptions.value) {
        choices.append(
            { subscription.displayName, subscription.subscriptionId, unusableReason(subscription) });
        listed = listed || sameText(subscription.subscriptionId, draft().subscriptionId);
    }
    if (!listed && !facts().subscriptions.isKnown() && !draft().subscriptionId.isEmpty())
        choices.append({ draft().subscriptionId, draft().subscriptionId, {} });
    m_subscription->setChoices(choices);
    m_subscription->choose(draft().subscriptionId);
    showState(
        Field::Subscription, facts().subscriptions, tr("Select a subscription"),
        tr("No subscription that you can read"));
}

void BasicsForm::showGroups()
{
    QList<Choice> choices;
    const QString &chosen = draft().resourceGroup;
    if (draft().newResourceGroup && !chosen.isEmpty())
        choices.append({ tr("(new) %1").arg(chosen), newGroupId(chosen), {} });
    bool listed = draft().newResourceGroup || chosen.isEmpty();
    for (const ResourceGroup &group : facts().groups.value) {
        choices.append({ group.name, group.name, {} });
        listed = listed || sameText(group.name, chosen);
    }
    if (!listed && !facts().groups.isKnown())
        choices.append({ chosen, chosen, {} });
    m_group->setChoices(choices);
    m_group->choose(draft().newResourceGroup ? newGroupId(chosen) : chosen);
    showState(
        Field::ResourceGroup, facts().groups, tr("Select a resource group"),
        tr("None yet: create a new one"));
}

void BasicsForm::showRegions()
{
    QList<Choice> choices;
    for (const Location &region : facts().regions.value)
        choices.append({ region.displayName, region.name, {} });
    if (choices != m_regionsRead) { // sorting by language is slow, and they hardly ever change
        m_regionsRead = choices;
        std::sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) {
            return a.text.localeAwareCompare(b.text) < 0;
        });
        m_regions = choices;
    }
    choices = m_regions;
    const bool listed = std::any_of(choices.cbegin(), choices.cend(), [this](const Choice &choice) {
        return sameRegion(choice.id, draft().region);
    });
    if (!listed && !draft().region.isEmpty() && !facts().regions.isKnown())
        choices.append({ draft().region, draft().region, {} });
    m_region->setChoices(choices);
    m_region->choose(draft().region);
    showState(Field::Region, facts().regions, tr("Select a region"), tr("No region offered"));
}

void BasicsForm::pickGroup(const QString &id)
{
    const bool isNew = id.startsWith(newGroupId({}));
    change([&](Draft &draft) {
        draft.resourceGroup = isNew ? id.mid(newGroupId({}).size()) : id;
        draft.newResourceGroup = isNew;
    });
}

} // namespace linkdesk
