#include "src/sandbox/template.h"

#include "src/base/resourceid.h"
#include "src/sandbox/templatefunctions.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostCopies = 800; // https://aka.ms/arm-resource-loops

[[noreturn]] void invalid(const QString &why)
{
    throw TemplateFault{ u"Deployment template validation failed: '%1'."_s.arg(why) };
}

class Expansion {
public:
    Expansion(const TemplateScope &scope, const QString &subscriptionId, const QString &group)
        : m_scope(scope)
        , m_subscriptionId(subscriptionId)
        , m_group(group)
    {
    }

    void addAll(const QJsonValue &resources)
    {
        if (resources.isObject()) { // languageVersion 2.0: symbolic name -> resource
            const QJsonObject named = resources.toObject();
            for (auto it = named.constBegin(); it != named.constEnd(); ++it)
                addLoop(it.key(), it.value().toObject(), nullptr);
            return;
        }
        const QJsonArray list = resources.toArray();
        for (const QJsonValue resource : list)
            addLoop({}, resource.toObject(), nullptr);
    }

    QList<TemplateResource> finish()
    {
        checkNames();
        for (TemplateResource &resource : m_found)
            resource.dependsOn = dependencies(resource);
        checkCircles();
        return m_found;
    }

private:
    void addLoop(const QString &symbol, const QJsonObject &source, const TemplateResource *parent)
    {
        const QJsonObject loop = source["copy"_L1].toObject();
        if (loop.isEmpty()) {
            addOne(symbol, source, parent, parent == nullptr ? QJsonObject() : parent->copy, {});
            return;
        }
        const QString name = loop["name"_L1].toString();
        m_loops.insert(name.toLower());
        const QJsonValue count = m_scope.evaluate(loop["count"_L1]);
        if (!isInteger(count) || count.toInteger() < 0 || count.toInteger() > mostCopies)
            invalid(u"The template resource '%1' has an invalid copy count '%2'. The copy count must be a "
                    u"non-negative integer and not exceed '800'. "
                    "Please see https://aka.ms/arm-resource-loops for usage details."_s.arg(
                        source["name"_L1].toString(), asText(count)));
        const bool serial = sameText(loop["mode"_L1].toString(), u"serial");
        const qint64 batch = qMax<qint64>(1, m_scope.evaluate(loop["batchSize"_L1]).toInteger(1));
        QStringList made;
        for (qint64 index = 0; index < count.toInteger(); ++index) {
            const QJsonObject copy{ { QString(), index }, { name, index } };
            const qsizetype at = m_found.size();
            addOne(symbol, source, parent, copy, name);
            if (at == m_found.size())
                continue;
            if (serial)
                m_found[at].dependsOn = made.mid(0, made.size() / batch * batch); // all earlier batches
            made.append(m_found.at(at).id);
        }
    }

    void addOne(
        const QString &symbol, const QJsonObject &source, const TemplateResource *parent,
        const QJsonObject &copy, const QString &loop)
    {
        TemplateScope scope = m_scope;
        scope.copy = merged(scope.copy, copy);
        scope.reference = nullptr; // names and conditions cannot wait
        TemplateResource made;
        made.symbol = symbol;
        made.source = source;
        made.copy = scope.copy;
        made.loop = loop;
        made.type = source["type"_L1].toString(); // no expression is allowed here
        made.name = scope.evaluateText(source["name"_L1]);
        made.apiVersion = scope.evaluateText(source["apiVersion"_L1]);
        if (parent != nullptr && !made.type.contains(u'.')) {
            made.type = parent->type + u'/' + made.type;
            made.name = parent->name + u'/' + made.name;
        }
        place(made, scope);
        if (source.contains("condition"_L1) && !scope.evaluate(source["condition"_L1]).toBool()) {
            m_left.append(made); // what depends on it need not wait
            return;
        }
        (source["existing"_L1].toBool() ? m_left : m_found).append(made);
        const QJsonArray children = source["resources"_L1].toArray();
        for (const QJsonValue child : children)
            addLoop({}, child.toObject(), &made);
    }

    static QJsonObject merged(QJsonObject into, const QJsonObject &from)
    {
        for (auto it = from.constBegin(); it != from.constEnd(); ++it)
            into.insert(it.key(), it.value());
        return into;
    }

    void place(TemplateResource &made, const TemplateScope &scope) const
    {
        const QStringList types = made.type.split(u'/'), names = made.name.split(u'/');
        if (made.name.isEmpty() || types.size() < 2 || types.size() != names.size() + 1)
            invalid(u"The template resource '%1' for type '%2' at line '1' and column '1' has incorrect "
                    u"segment lengths. A nested resource type must "
                    "have identical number of segments as its resource name. A root resource type must have "
                    "segment length one greater than its "
                    "resource name. Please see https://aka.ms/arm-syntax-resources for usage details."_s.arg(
                        made.name, made.type));
        if (made.apiVersion.isEmpty())
            invalid(u"The template resource '%1' at line '1' and column '1' is invalid. The api-version is "
                    u"missing. Please see "
                    "https://aka.ms/arm-syntax-resources for usage details."_s.arg(made.name));
        const QString subscription = scope.evaluateText(made.source["subscriptionId"_L1]),
                      group = scope.evaluateText(made.source["resourceGroup"_L1]);
        made.subscriptionId = subscription.isEmpty() ? m_subscriptionId : subscription;
        made.group = !group.isEmpty() ? group : subscription.isEmpty() ? m_group : QString();
        const QString subscriptionScope = u"/subscriptions/"_s + made.subscriptionId;
        if (sameText(made.type, u"Microsoft.Resources/resourceGroups")) {
            made.id = subscriptionScope + u"/resourceGroups/"_s + made.name;
            return;
        }
        const QString extended = scope.evaluateText(made.source["scope"_L1]);
        made.id = !extended.isEmpty() ? absolute(extended, made)
            : made.group.isEmpty()    ? subscriptionScope
                                      : subscriptionScope + u"/resourceGroups/"_s + made.group;
        made.id += u"/providers/"_s + types.first();
        for (qsizetype index = 0; index < names.size(); ++index)
            made.id += u'/' + types.at(index + 1) + u'/' + names.at(index);
    }

    // The scope of an extension resource: an id, or "type/name" within this deployment.
    static QString absolute(const QString &scope, const TemplateResource &made)
    {
        if (scope.startsWith(u'/'))
            return scope;
        const QString base = u"/subscriptions/"_s + made.subscriptionId;
        return (made.group.isEmpty() ? base : base + u"/resourceGroups/"_s + made.group) + u"/providers/"_s
            + scope;
    }

    void checkNames() const
    {
        QSet<QString> ids;
        for (const TemplateResource &resource : m_found) {
            if (ids.contains(resource.id.toLower()))
                invalid(u"The resource '%1' at line '1' and column '1' is defined multiple times in a "
                        u"template. Please see "
                        "https://aka.ms/arm-syntax-resources for usage details."_s.arg(resource.id));
            ids.insert(resource.id.toLower());
        }
    }

    static bool isMeant(const TemplateResource &resource, const QString &by)
    {
        return sameText(resource.id, by) || (!resource.symbol.isEmpty() && sameText(resource.symbol, by))
            || (!resource.loop.isEmpty() && sameText(resource.loop, by)) || sameText(resource.name, by)
            || resource.id.endsWith(u"/providers/"_s + by, Qt::CaseInsensitive)
            || (by.contains(u'/') && !by.startsWith(u'/') && by.contains(u'.')
                && sameText(resource.type + u'/' + resource.name, by));
    }

    // The ids meant by one entry; `known`: something in the template is meant, be it left out. A child that
    // is written inside its parent may be named by the last part alone.
    QStringList meant(const QString &by, bool *known) const
    {
        const auto exact = [&by](const TemplateResource &resource) { return isMeant(resource, by); };
        const auto child = [&by](const TemplateResource &resource) {
            return sameText(resource.name.section(u'/', -1), by);
        };
        *known = std::any_of(m_found.begin(), m_found.end(), exact)
            || std::any_of(m_left.begin(), m_left.end(), exact);
        const bool byChild = !*known && std::any_of(m_found.begin(), m_found.end(), child);
        QStringList ids;
        for (const TemplateResource &resource : m_found) {
            if (byChild ? child(resource) : exact(resource))
                ids.append(resource.id);
        }
        *known = *known || byChild;
        return ids;
    }

    QStringList dependencies(const TemplateResource &resource) const
    {
        TemplateScope scope = m_scope;
        scope.copy = resource.copy;
        scope.reference = nullptr;
        QStringList ids = resource.dependsOn;
        const QJsonArray entries = scope.evaluate(resource.source["dependsOn"_L1]).toArray();
        for (const QJsonValue entry : entries) {
            bool known = false;
            ids += meant(entry.toString(), &known);
            if (!known && !isEmptyLoop(entry.toString()))
                invalid(
                    u"The resource '%1' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details."_s
                        .arg(entry.toString()));
        }
        addReferenced(resource, scope, ids);
        ids.removeDuplicates();
        ids.removeAll(resource.id);
        return ids;
    }

    // A loop that ran no time is still a name one may depend on.
    bool isEmptyLoop(const QString &name) const { return m_loops.contains(name.toLower()); }

    // reference() to another resource of the template waits for it without dependsOn.
    void addReferenced(const TemplateResource &resource, const TemplateScope &scope, QStringList &ids) const
    {
        QJsonObject source = resource.source;
        source.remove("resources"_L1);
        source.remove("dependsOn"_L1);
        QJsonObject properties = source.value("properties"_L1).toObject();
        if (resource.isDeployment()) { // a template inside has references of its own
            properties.remove("template"_L1);
            source["properties"_L1] = properties;
        }
        visitReferences(source, [&](const Expression &call) {
            if (call.parts.empty())
                return;
            try {
                bool known = false;
                ids += meant(scope.evaluate(call.parts.front()).toString(), &known);
            } catch (const TemplateFault &) {
                // Its argument depends on another reference: that one is visited, too.
            }
        });
    }

    void checkCircles() const
    {
        QSet<QString> done;
        QStringList left;
        for (const TemplateResource &resource : m_found)
            left.append(resource.id);
        while (!left.isEmpty()) {
            const qsizetype before = left.size();
            for (const TemplateResource &resource : m_found) {
                const bool ready = std::all_of(
                    resource.dependsOn.begin(), resource.dependsOn.end(),
                    [&done](const QString &id) { return done.contains(id.toLower()); });
                if (ready && left.removeAll(resource.id) > 0)
                    done.insert(resource.id.toLower());
            }
            if (left.size() == before)
                invalid(
                    u"Circular dependency detected on resource: '%1'. Please see https://aka.ms/arm-syntax-resources for usage details."_s
                        .arg(left.first()));
        }
    }

    const TemplateScope &m_scope;
    QString m_subscriptionId, m_group;
    QList<TemplateResource> m_found, m_left; // m_left: condition false, or existing
    QSet<QString> m_loops;
};

} // namespace

bool TemplateResource::isDeployment() const
{
    return sameText(type, u"Microsoft.Resources/deployments");
}

QJsonObject TemplateResource::toJson() const
{
    return { { u"symbol"_s, symbol },
             { u"type"_s, type },
             { u"name"_s, name },
             { u"apiVersion"_s, apiVersion },
             { u"id"_s, id },
             { u"subscriptionId"_s, subscriptionId },
             { u"group"_s, group },
             { u"source"_s, source },
             { u"copy"_s, copy },
             { u"loop"_s, loop },
             { u"dependsOn"_s, QJsonArray::fromStringList(dependsOn) } };
}

TemplateResource TemplateResource::fromJson(const QJsonObject &json)
{
    TemplateResource resource{ json["symbol"_L1].toString(),
                               json["type"_L1].toString(),
                               json["name"_L1].toString(),
                               json["apiVersion"_L1].toString(),
                               json["id"_L1].toString(),
                               json["subscriptionId"_L1].toString(),
                               json["group"_L1].toString(),
                               json["source"_L1].toObject(),
                               json["copy"_L1].toObject(),
                               json["loop"_L1].toString(),
                               {} };
    const QJsonArray ids = json["dependsOn"_L1].toArray();
    for (const QJsonValue id : ids)
        resource.dependsOn.append(id.toString());
    return resource;
}

QList<TemplateResource> expandResources(
    const QJsonObject &source, const TemplateScope &scope, const QString &subscriptionId,
    const QString &group)
{
    Expansion expansion(scope, subscriptionId, group);
    expansion.addAll(source["resources"_L1]);
    return expansion.finish();
}

QJsonObject bodyOf(const TemplateResource &resource, const TemplateScope &scope)
{
    TemplateScope turn = scope;
    turn.copy = resource.copy;
    QJsonObject body = resource.source;
    for (const auto key : { "type"_L1, "name"_L1, "apiVersion"_L1, "dependsOn"_L1, "condition"_L1, "copy"_L1,
                            "scope"_L1, "resources"_L1, "comments"_L1, "metadata"_L1, "subscriptionId"_L1,
                            "resourceGroup"_L1, "existing"_L1 })
        body.remove(key);
    QJsonObject properties = body.value("properties"_L1).toObject();
    const QJsonValue inside =
        resource.isDeployment() ? properties.take("template"_L1) : QJsonValue(QJsonValue::Undefined);
    if (!inside.isUndefined())
        body["properties"_L1] = properties;
    QJsonObject result = turn.evaluate(body).toObject();
    if (!inside.isUndefined()) { // evaluated by the deployment that it becomes
        properties = result.value("properties"_L1).toObject();
        properties["template"_L1] = inside;
        result["properties"_L1] = properties;
    }
    return result;
}

} // namespace linkdesk::sandbox
