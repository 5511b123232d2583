#include "src/plan/targettext.h"

#include "src/model/apiversions.h"
#include "src/plan/ruledata.h"
#include "src/plan/rules.h"

#include <QUrl>
#include <QUuid>
#include <algorithm>

namespace linkdesk {

namespace {

constexpr QLatin1String AliasEnd(".azure.privatelinkservice");
constexpr QLatin1String IdStart("/subscriptions/");
// The order of an id's segments: each odd one is a value.
enum Segment { Subscriptions, SubscriptionId, Groups, GroupName, Providers, NameSpace, Type, Name, Length };

bool isQuote(QChar c)
{
    return QStringView(u"\"'`\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb").contains(c);
}

// Neither ids nor aliases hold blanks: those of a line that was broken go as well, and what cannot be seen.
QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
    });
    return text;
}

QString withoutWrapping(QString text)
{
    const auto wraps = [](QChar c) { return isQuote(c) || c == u',' || c == u';' || c == u'<' || c == u'>'; };
    while (!text.isEmpty() && wraps(text.back()))
        text.chop(1);
    qsizetype first = 0;
    while (first < text.size() && wraps(text.at(first)))
        ++first;
    return text.mid(first);
}

// A page of the portal stands behind the resource's name; in an id that is no address it is a fault.
QString withoutPage(const QString &id)
{
    QStringList parts = id.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() == Length + 1)
        parts.removeLast();
    return u'/' + parts.join(u'/');
}

bool isFitting(Field field, const QString &name)
{
    return validateName(Page::Resource, field, name).isEmpty();
}

bool isAccountName(const QString &name)
{
    const NameRule &rule = RuleData::get().accountName;
    const auto fits = [&rule](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || rule.inside.contains(c);
    };
    return name.size() >= rule.least && name.size() <= rule.most
        && std::all_of(name.begin(), name.end(), fits) && !name.startsWith(u'-') && !name.endsWith(u'-')
        && !name.contains(QLatin1String("--"));
}

bool isWord(const QString &text, QStringView besides = {})
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&besides](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || besides.contains(c);
    });
}

// Of Device Update only accounts are known that can be connected to.
bool isResourceType(const QString &provider, const QString &type)
{
    return isWord(provider, u".") && provider.contains(u'.') && isWord(type)
        && !sameText(provider, types::Account.toString().section(u'/', 0, 0));
}

// Each service has a rule of its own; these are the characters that ARM takes for none of them.
bool isResourceName(const QString &name)
{
    return !name.isEmpty() && std::none_of(name.begin(), name.end(), [](QChar c) {
        return QStringView(u"<>%&\\?#\"").contains(c);
    });
}

TargetText wrong(TargetText read, const char *part, const QString &given)
{
    read.kind = TargetText::Kind::Wrong;
    read.part = QString::fromLatin1(part);
    read.given = given;
    return read;
}

TargetText readAlias(const QString &text)
{
    TargetText read;
    if (text.size() == AliasEnd.size() || text.startsWith(u'.') || text.contains(u'/'))
        return wrong(read, "alias", text);
    read.kind = TargetText::Kind::Alias;
    read.id = ResourceId(text);
    return read;
}

// From left to right; the first part that is not what a resource's id has there is told.
TargetText readId(const QString &text)
{
    const QStringList parts = text.split(u'/', Qt::SkipEmptyParts);
    TargetText read;
    const QString subscription = parts.value(SubscriptionId);
    if (QUuid::fromString(subscription).isNull())
        return wrong(read, "subscription", subscription);
    read.subscriptionId = subscription;
    if (!sameText(parts.value(Groups), u"resourceGroups")
        || !isFitting(Field::ResourceGroup, parts.value(GroupName)))
        return wrong(
            read, "group",
            parts.value(sameText(parts.value(Groups), u"resourceGroups") ? GroupName : Groups));
    read.resourceGroup = parts.value(GroupName);
    if (!sameText(parts.value(Providers), u"providers"))
        return wrong(read, "type", parts.value(Providers));
    const QString type = parts.value(NameSpace) + u'/' + parts.value(Type);
    const bool account = sameText(type, types::Account);
    if (sameText(type, types::PrivateEndpoint))
        return wrong(read, "connection", type);
    if (!account && !isResourceType(parts.value(NameSpace), parts.value(Type)))
        return wrong(read, "type", type);
    read.type = type;
    if (account ? !isAccountName(parts.value(Name)) : !isResourceName(parts.value(Name)))
        return wrong(read, account ? "name" : "resource", parts.value(Name));
    read.name = parts.value(Name);
    if (parts.size() > Length) {
        const bool connection = sameText(parts.at(Length), u"privateEndpointConnections");
        return wrong(read, connection ? "connection" : "child", parts.mid(Length).join(u'/'));
    }
    read.kind = account ? TargetText::Kind::Account : TargetText::Kind::OtherResource;
    read.id = ResourceId(text);
    return read;
}

} // namespace

QString cleanedTarget(const QString &pasted)
{
    QString text = withoutWrapping(withoutBlanks(pasted));
    const bool address = text.contains(QLatin1String("://"));
    if (address)
        text = QUrl::fromPercentEncoding(text.toUtf8());
    const qsizetype start = text.indexOf(IdStart, 0, Qt::CaseInsensitive);
    const bool member = text.contains(QLatin1String("\":\"")) || text.contains(QLatin1String("id:"));
    if (start > 0 && (address || member))
        text = withoutWrapping(text.mid(start));
    if (text.startsWith(IdStart.mid(1), Qt::CaseInsensitive))
        text.prepend(u'/');
    if (address)
        text = text.section(u'?', 0, 0).section(u'#', 0, 0);
    while (text.size() > 1 && text.endsWith(u'/'))
        text.chop(1);
    return address && text.startsWith(IdStart, Qt::CaseInsensitive) ? withoutPage(text) : text;
}

TargetText readTarget(const QString &pasted)
{
    const QString text = cleanedTarget(pasted);
    if (text.isEmpty())
        return {};
    if (text.endsWith(AliasEnd, Qt::CaseInsensitive))
        return readAlias(text);
    if (!text.startsWith(IdStart, Qt::CaseInsensitive))
        return wrong({}, "form", text);
    return readId(text);
}

bool isAlias(const ResourceId &target)
{
    return target.text().endsWith(AliasEnd, Qt::CaseInsensitive);
}

bool hasSubResources(const ResourceId &target)
{
    return !isAlias(target) && !target.isOfType(LinkServiceType);
}

QString targetName(const ResourceId &target)
{
    return isAlias(target) ? target.text().section(u'.', 0, 0) : target.name();
}

} // namespace linkdesk
