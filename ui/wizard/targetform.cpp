#include "ui/wizard/targetform.h"

#include "src/model/apiversions.h"
#include "src/plan/ruledata.h"
#include "src/plan/target.h"
#include "src/plan/targettext.h"
#include "ui/common/errortext.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/subscriptiontext.h"
#include "ui/wizard/targetchips.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace linkdesk {

TargetForm::TargetForm(QWidget *parent)
    : ConnectionForm(parent)
{
    addHeading(
        tr("Resource to connect to"),
        tr("Choose a Device Update account or another resource that you can read, or name it by what its "
           "owner gave you."));
    addMethod();
    addDirectory();
    addResourceId();
    addSubResource();
    addConnection();
    finish();
}

void TargetForm::addMethod()
{
    auto *choice = new QWidget(this);
    auto *lines = new QVBoxLayout(choice);
    lines->setContentsMargins(0, look::Step, 0, look::Step);
    lines->setSpacing(look::Step);
    m_inDirectory = new QRadioButton(tr("Connect to an Azure resource in m&y directory."), choice);
    m_inDirectory->setObjectName(QStringLiteral("methodDirectory"));
    m_byId = new QRadioButton(tr("Connect to an Azure resource by resource &ID or alias."), choice);
    m_byId->setObjectName(QStringLiteral("methodResourceId"));
    lines->addWidget(m_inDirectory);
    lines->addWidget(m_byId);
    choice->setFocusProxy(m_inDirectory);
    addField(Field::TargetMethod, QStringLiteral("targetMethod"), tr("Connection method"), choice, {});
    connect(m_byId, &QRadioButton::toggled, this, [this](bool on) {
        change([on](Draft &draft) { draft.byResourceId = on; });
    });
}

void TargetForm::addDirectory()
{
    m_subscription = addChoice(
        Field::TargetSubscription, QStringLiteral("targetSubscription"), tr("S&ubscription"),
        { true, tr("Of the resource; the private endpoint may be in another one.") });
    m_type = addChoice(Field::TargetType, QStringLiteral("targetType"), tr("Re&source type"), { true, {} });
    m_resource = addChoice(Field::Target, QStringLiteral("targetName"), tr("R&esource"), { true, {} });
    connect(m_subscription, &ChoiceCombo::picked, this, [this](const QString &id) {
        change([&id](Draft &draft) { draft.targetSubscriptionId = id; });
    });
    connect(m_type, &ChoiceCombo::picked, this, [this](const QString &type) {
        change(
            [&type](Draft &draft) { draft.targetType = sameText(type, types::Account) ? QString() : type; });
    });
    connect(m_resource, &ChoiceCombo::picked, this, [this](const QString &id) {
        change([&id](Draft &draft) { draft.target = ResourceId(id); });
    });
}

void TargetForm::addResourceId()
{
    QLineEdit *text = addText(
        Field::TargetText, QStringLiteral("targetText"), tr("Resource ID or a&lias"), &Draft::targetText,
        { true,
          tr("The owner finds the ID in the resource's JSON View. An address of the portal can be pasted, "
             "too.") });
    // What was pasted around it goes once the person is done, so that nothing jumps while typing.
    connect(text, &QLineEdit::editingFinished, this, [this] {
        const QString cleaned = cleanedTarget(draft().targetText);
        if (cleaned != draft().targetText)
            change([&cleaned](Draft &draft) { draft.targetText = cleaned; });
    });
    m_chips = new TargetChips(this);
    addBelow(m_chips);
}

// Typed, or chosen among what is offered: one of the two shows.
void TargetForm::addSubResource()
{
    addText(
        Field::GroupId, QStringLiteral("targetSubResource"), tr("T&arget sub-resource"), &Draft::groupId,
        { true, {} });
    m_subResource = addChoice(
        Field::OfferedGroupId, QStringLiteral("offeredSubResource"), tr("T&arget sub-resource"),
        { true, tr("The part of the resource that the private endpoint reaches.") });
    connect(m_subResource, &ChoiceCombo::picked, this, [this](const QString &groupId) {
        change([&groupId](Draft &draft) { draft.groupId = groupId; });
    });
}

QWidget *TargetForm::control(Field field, int row) const
{
    if (field == Field::TargetMethod)
        return m_byId->isChecked() ? m_byId : m_inDirectory;
    return ConnectionForm::control(field, row);
}

void TargetForm::fill(const Draft &draft, const Facts &facts)
{
    (draft.byResourceId ? m_byId : m_inDirectory)->setChecked(true);
    for (Field field : { Field::TargetSubscription, Field::TargetType, Field::Target })
        setFieldVisible(field, !draft.byResourceId);
    setFieldVisible(Field::TargetText, draft.byResourceId);
    const Field groupId = groupIdField(draft, facts);
    setFieldVisible(Field::GroupId, groupId == Field::GroupId && hasSubResources(draft.target));
    setFieldVisible(Field::OfferedGroupId, groupId == Field::OfferedGroupId && hasSubResources(draft.target));
    m_chips->load(draft.byResourceId ? readTarget(draft.targetText) : TargetText(), facts);
    if (!draft.byResourceId)
        showDirectory(draft, facts);
    if (!isOtherService(draft))
        showUnread(draft, facts);
    else if (draft.byResourceId)
        showProblem(Field::TargetText, unreadResource(facts), Severity::Note);
    showSubResource(draft, facts);
    fillConnection(draft, facts);
}

void TargetForm::showDirectory(const Draft &draft, const Facts &facts)
{
    QList<Choice> subscriptions;
    for (const Subscription &one : facts.subscriptions.value)
        subscriptions.append({ one.displayName, one.subscriptionId, {} });
    if (!facts.subscriptions.isKnown() && !draft.targetSubscriptionId.isEmpty())
        subscriptions.append({ draft.targetSubscriptionId, draft.targetSubscriptionId, {} });
    m_subscription->setChoices(subscriptions);
    m_subscription->choose(draft.targetSubscriptionId);
    showState(
        Field::TargetSubscription, facts.subscriptions, tr("Select a subscription"),
        tr("No subscription that you can read"));
    showTypes(draft, facts);
    showResources(draft, facts);
}

void TargetForm::showTypes(const Draft &draft, const Facts &facts)
{
    QStringList names = targetTypes(facts);
    if (!draft.targetType.isEmpty() && !names.contains(draft.targetType, Qt::CaseInsensitive))
        names.append(draft.targetType); // chosen before, or for another region
    QList<Choice> types;
    for (const QString &name : std::as_const(names))
        types.append({ name, name, {} });
    m_type->setChoices(types);
    m_type->choose(draft.targetType.isEmpty() ? names.constFirst() : draft.targetType);
    setHelp(
        Field::TargetType,
        draft.region.isEmpty() || draft.subscriptionId.isEmpty()
            ? tr("Other types are offered once Basics says the subscription and region.")
            : QString());
    showProblem(
        Field::TargetType,
        facts.endpointTypes.isFailed() ? tr("Which other types can be connected to could not be read. %1")
                                             .arg(errorText(facts.endpointTypes.error))
                                       : QString(),
        Severity::Note);
}

void TargetForm::showResources(const Draft &draft, const Facts &facts)
{
    QList<Choice> resources;
    const auto add = [&resources](const ResourceId &id) {
        resources.append({ tr("%1 (%2)", "resource, its resource group").arg(id.name(), id.resourceGroup()),
                           id.text(),
                           {} });
    };
    const bool other = isOtherService(draft);
    if (other)
        for (const GenericResource &one : facts.targets.value)
            add(one.id);
    else
        for (const DeviceUpdateAccount &account : facts.accounts.value)
            add(account.id);
    if (!(other ? facts.targets.isKnown() : facts.accounts.isKnown()) && !draft.target.isEmpty())
        add(draft.target);
    m_resource->setChoices(resources);
    m_resource->choose(draft.target.text());
    if (other)
        showState(
            Field::Target, facts.targets, tr("Select a resource"),
            tr("No resource of this type that you can read here"));
    else
        showState(
            Field::Target, facts.accounts, tr("Select an account"),
            tr("No account that you can read here: use its resource ID instead"));
}

void TargetForm::showSubResource(const Draft &draft, const Facts &facts)
{
    QList<Choice> offered;
    for (const PrivateLinkResource &one : facts.linkResources.value)
        offered.append({ one.groupId, one.groupId, {} });
    m_subResource->setChoices(offered);
    m_subResource->choose(draft.groupId);
    const QString first = tr("Select a resource first");
    const bool none = draft.target.isEmpty();
    if (groupIdField(draft, facts) == Field::OfferedGroupId)
        showState(
            Field::OfferedGroupId, facts.linkResources, none ? first : tr("Select a target sub-resource"),
            none ? first : tr("The resource offers none"));
    const bool other = isOtherService(draft);
    setHelp(
        Field::GroupId,
        other ? tr("The part of the resource that the private endpoint reaches, as its service names it.")
              : tr("The part of the account that the private endpoint reaches: %1.")
                    .arg(RuleData::get().groupId));
    const bool chosen = other && !draft.byResourceId;
    showProblem(Field::GroupId, chosen ? unreadResource(facts) : QString(), Severity::Warning);
}

// Of another service, where what it offers could not be read; else empty.
QString TargetForm::unreadResource(const Facts &facts)
{
    if (!facts.linkResources.isFailed())
        return {};
    const Error &error = facts.linkResources.error;
    QString why = tr("Not checked: the resource could not be read. %1").arg(errorText(error));
    if (error.httpStatus == 403)
        why = tr("Not checked: you cannot read this resource.");
    else if (error.httpStatus == 404)
        why =
            tr("Not checked: Azure shows you no such resource. Compare the ID with what its owner gave you.");
    return why + u' '
        + tr("Its owner knows the target sub-resource to type, and which DNS records are needed.");
}

// Nothing of it blocks Create: what is usual stands for what cannot be read.
void TargetForm::showUnread(const Draft &draft, const Facts &facts)
{
    const Field field = draft.byResourceId ? Field::TargetText : Field::Target;
    if (!facts.account.isFailed()) {
        if (draft.byResourceId || !facts.accounts.isFailed()) // else the list's own problem stays
            showProblem(field, {}, Severity::Note);
        return;
    }
    const RuleData &usual = RuleData::get();
    const Error &error = facts.account.error;
    QString why = tr("Not checked: the account could not be read. %1").arg(errorText(error));
    if (error.httpStatus == 403)
        why = tr("Not checked: you cannot read this account.");
    else if (error.httpStatus == 404)
        why =
            tr("Not checked: Azure shows you no such account. Compare the ID with what its owner gave you.");
    showProblem(
        field,
        why + u' '
            + tr("The usual values are taken, and Create is possible: sub-resource %1, member %2, zone %3.")
                  .arg(usual.groupId, usual.member, usual.zones.join(tr(", "))),
        Severity::Note);
}

} // namespace linkdesk
