#include "src/sandbox/routetable.h"

#include "src/base/resourceid.h"

#include <QUrl>

namespace linkdesk::sandbox {

namespace {

using L1 = QLatin1StringView;

bool isName(QStringView word)
{
    return word.startsWith(u'{');
}

// "Microsoft.Network/virtualNetworks/subnets" of a pattern's words; types of ARM itself belong to
// Microsoft.Resources.
QString typeOfPattern(const QStringList &words)
{
    qsizetype at = words.size() - 1;
    while (at >= 0 && words.at(at).compare(L1("providers"), Qt::CaseInsensitive) != 0)
        --at;
    QString type =
        at < 0 || isName(words.value(at + 1)) ? QStringLiteral("Microsoft.Resources") : words.value(at + 1);
    for (qsizetype i = at < 0 ? 0 : at + 2; i < words.size(); i += 2)
        type += u'/' + words.at(i);
    return type;
}

QString derivedAction(const QByteArray &method, const QStringList &words)
{
    const L1 verb = method == "GET" ? L1("/read") : method == "DELETE" ? L1("/delete") : L1("/write");
    return typeOfPattern(words) + verb;
}

bool fits(const Route &route, const QStringList &segments)
{
    if (segments.size() != route.words.size())
        return false;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (!isName(route.words.at(i)) && !sameText(route.words.at(i), segments.at(i)))
            return false;
    }
    return true;
}

} // namespace

void RouteTable::add(L1 methods, const QString &pattern, Handler handler, const QString &action)
{
    const QList<QByteArray> all = QByteArray(methods.data(), methods.size()).split(' ');
    for (const QByteArray &method : all)
        addOne(method, pattern, handler, action);
}

void RouteTable::addOne(
    const QByteArray &method, const QString &pattern, const Handler &handler, const QString &action)
{
    Route route;
    route.method = method;
    route.pattern = pattern;
    route.words = pattern.split(u'/', Qt::SkipEmptyParts);
    route.handler = handler;
    route.collection = !isName(route.words.constLast());
    const bool scoped = sameText(route.words.constFirst(), u"subscriptions") && route.words.size() > 1;
    if (action != L1("-") && scoped)
        route.action = action.isEmpty() ? derivedAction(method, route.words) : action;
    m_routes.push_back(std::move(route));
}

RouteTable::Match RouteTable::find(const QByteArray &method, const QStringList &segments) const
{
    Match match;
    for (const Route &route : m_routes) {
        if (!fits(route, segments))
            continue;
        if (route.method == method) {
            match.route = &route;
            break;
        }
        match.otherMethod = true;
    }
    if (match.route == nullptr)
        return match;
    const Route &route = *match.route;
    for (qsizetype i = 0; i < route.words.size(); ++i) {
        const QString &word = route.words.at(i);
        if (isName(word))
            match.params.insert(word.mid(1, word.size() - 2), segments.at(i));
        match.id += u'/' + (isName(word) ? idPart(segments.at(i)) : word);
    }
    // A list is asked of what it lies in: without its type, and without "/providers/Namespace" of a top-level
    // type.
    match.scope = match.id;
    if (route.collection) {
        match.scope.truncate(match.scope.lastIndexOf(u'/'));
        const qsizetype slash = match.scope.lastIndexOf(u'/');
        if (QStringView(match.scope).left(slash).endsWith(L1("/providers"), Qt::CaseInsensitive))
            match.scope.truncate(slash - 10);
    }
    return match;
}

QString RouteTable::idPart(QString segment)
{
    return segment.replace(u'/', L1("%2F"));
}

QStringList RouteTable::segmentsOf(const QByteArray &rawPath)
{
    QStringList segments;
    const QList<QByteArray> parts = rawPath.split('/');
    for (const QByteArray &part : parts) {
        if (!part.isEmpty())
            segments.append(QUrl::fromPercentEncoding(part));
    }
    return segments;
}

} // namespace linkdesk::sandbox
