#include "src/base/resourceid.h"

#include <QList>

namespace linkdesk {

namespace {

// Parts of the text itself: ids are taken apart for every row of a list.
using Segments = QList<QStringView>;

Segments segments(QStringView text)
{
    return text.split(u'/', Qt::SkipEmptyParts);
}

// Index of the value that follows the segment `key`, -1 where there is none.
qsizetype valueAfter(const Segments &parts, QStringView key, qsizetype from = 0)
{
    for (qsizetype i = from; i + 1 < parts.size(); ++i) {
        if (sameText(parts[i], key))
            return i + 1;
    }
    return -1;
}

// Index of the namespace after the last "providers", or of the first type segment in an id that lacks it.
qsizetype lastProvider(const Segments &parts)
{
    for (qsizetype i = parts.size() - 2; i >= 0; --i) {
        if (sameText(parts[i], u"providers"))
            return i + 1;
    }
    return -1;
}

} // namespace

ResourceId::ResourceId(QString text)
    : m_text(std::move(text))
{
    while (m_text.size() > 1 && m_text.endsWith(u'/'))
        m_text.chop(1);
}

ResourceId ResourceId::subscription(const QString &subscriptionId)
{
    return ResourceId(QStringLiteral("/subscriptions/") + subscriptionId);
}

ResourceId ResourceId::group(const QString &subscriptionId, const QString &resourceGroup)
{
    return ResourceId(
        QStringLiteral("/subscriptions/%1/resourceGroups/%2").arg(subscriptionId, resourceGroup));
}

ResourceId ResourceId::resource(
    const QString &subscriptionId, const QString &resourceGroup, const QString &type, const QString &name)
{
    return ResourceId(QStringLiteral("/subscriptions/%1/resourceGroups/%2/providers/%3/%4")
                          .arg(subscriptionId, resourceGroup, type, name));
}

ResourceId ResourceId::child(const QString &type, const QString &name) const
{
    return ResourceId(m_text + u'/' + type + u'/' + name);
}

bool ResourceId::isResource() const
{
    const Segments parts = segments(m_text);
    const qsizetype provider = lastProvider(parts);
    return m_text.startsWith(u'/') && !subscriptionId().isEmpty() && !resourceGroup().isEmpty()
        && provider > 0 && parts.size() >= provider + 3 && (parts.size() - provider - 1) % 2 == 0;
}

QString ResourceId::subscriptionId() const
{
    const Segments parts = segments(m_text);
    const qsizetype at = valueAfter(parts, u"subscriptions");
    return at < 0 ? QString() : parts[at].toString();
}

QString ResourceId::resourceGroup() const
{
    const Segments parts = segments(m_text);
    const qsizetype at = valueAfter(parts, u"resourceGroups");
    return at < 0 ? QString() : parts[at].toString();
}

QString ResourceId::provider() const
{
    const Segments parts = segments(m_text);
    const qsizetype at = lastProvider(parts);
    return at < 0 ? QString() : parts[at].toString();
}

QString ResourceId::type() const
{
    const Segments parts = segments(m_text);
    const qsizetype at = lastProvider(parts);
    if (at < 0) {
        if (parts.size() == 2)
            return QStringLiteral("Microsoft.Resources/subscriptions");
        return parts.size() == 4 ? QStringLiteral("Microsoft.Resources/resourceGroups") : QString();
    }
    QString type = parts[at].toString();
    for (qsizetype i = at + 1; i < parts.size(); i += 2)
        (type += u'/') += parts[i];
    return type;
}

QString ResourceId::name() const
{
    const qsizetype slash = m_text.lastIndexOf(u'/');
    return m_text.mid(slash + 1);
}

ResourceId ResourceId::parent() const
{
    const Segments parts = segments(m_text);
    const qsizetype at = lastProvider(parts);
    qsizetype keep = parts.size() - 2;
    if (at >= 0 && keep <= at + 1)
        keep = at - 1; // a top-level resource: up to its group
    QString text;
    for (qsizetype i = 0; i < keep; ++i)
        (text += u'/') += parts[i];
    return ResourceId(text);
}

QString ResourceId::parentName() const
{
    const Segments parts = segments(m_text);
    const qsizetype at = lastProvider(parts);
    return at >= 0 && parts.size() >= at + 5 ? parts[parts.size() - 3].toString() : QString();
}

bool ResourceId::isOfType(QStringView wanted) const
{
    return sameText(type(), wanted);
}

QString regionKey(QStringView region)
{
    QString key;
    key.reserve(region.size());
    for (const QChar c : region) {
        if (!c.isSpace())
            key += c.toLower();
    }
    return key;
}

} // namespace linkdesk
