// An ARM resource id: kept as given for display, compared without case. Survives anything Azure sends, among
// it ids with escaped slashes and Device Update's malformed private link resource id (no /providers segment;
// RECORDINGS "Device Update account").
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace linkdesk {

class ResourceId {
public:
    ResourceId() = default;
    explicit ResourceId(QString text);

    // Builders for the ids we name ourselves.
    static ResourceId subscription(const QString &subscriptionId);
    static ResourceId group(const QString &subscriptionId, const QString &resourceGroup);
    static ResourceId resource(
        const QString &subscriptionId, const QString &resourceGroup, const QString &type,
        const QString &name);
    // this + /type/name, e.g. subnets of a network.
    ResourceId child(const QString &type, const QString &name) const;

    const QString &text() const { return m_text; } // as given
    bool isEmpty() const { return m_text.isEmpty(); }
    // A well-formed id of a resource: subscription, group, provider, type and name all there.
    bool isResource() const;

    QString subscriptionId() const; // empty where there is none
    QString resourceGroup() const;
    QString provider() const; // "Microsoft.Network"
    QString type() const; // "Microsoft.Network/virtualNetworks/subnets"
    QString name() const; // the last segment
    ResourceId parent() const; // of a child resource its parent resource, else the resource group's id
    QString parentName() const; // of ".../virtualNetworks/v/subnets/s": "v"; empty for a top-level resource
    bool isOfType(QStringView type) const; // without case

    QString key() const { return m_text.toLower(); } // for hashes and sets
    friend bool operator==(const ResourceId &a, const ResourceId &b)
    {
        return a.m_text.compare(b.m_text, Qt::CaseInsensitive) == 0;
    }
    friend bool operator!=(const ResourceId &a, const ResourceId &b) { return !(a == b); }

private:
    QString m_text;
};

inline size_t qHash(const ResourceId &id, size_t seed = 0)
{
    return qHash(id.key(), seed);
}

// Service values (states, types, names, locations) are compared without case everywhere.
inline bool sameText(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}
// "West US 2" and "westus2" are the same region.
QString regionKey(QStringView region);
inline bool sameRegion(QStringView a, QStringView b)
{
    return regionKey(a) == regionKey(b);
}

} // namespace linkdesk

Q_DECLARE_METATYPE(linkdesk::ResourceId)
