#include "src/inspect/textspans.h"

#include <QRegularExpression>

#include <algorithm>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype GuidLength = 36;
constexpr qsizetype LeastAddress = 3;

void findAll(
    const QString &text, const QRegularExpression &pattern, TextSpan::Kind kind, std::vector<TextSpan> &spans)
{
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        spans.push_back({ match.capturedStart(), match.captured(), kind });
    }
}

void findMails(const QString &text, std::vector<TextSpan> &spans)
{
    static const QRegularExpression mail(
        u"[\\p{L}\\p{N}._%+#-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}"_s);
    if (text.contains(u'@'))
        findAll(text, mail, TextSpan::Kind::Mail, spans);
}

void findIds(const QString &text, std::vector<TextSpan> &spans)
{
    static const QRegularExpression whole(u"^/[^?#\\s][^?#\\n]*$"_s);
    static const QRegularExpression start(
        u"/(?:subscriptions|resourceGroups|providers)/"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inside(
        u"/(?:subscriptions|resourceGroups|providers)/[^\\s\"'?#,;<>|\\]}]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!text.contains(u'/') || !start.match(text).hasMatch())
        return;
    if (whole.match(text).hasMatch())
        spans.push_back({ 0, text, TextSpan::Kind::Id });
    else
        findAll(text, inside, TextSpan::Kind::Id, spans);
}

void findGuids(const QString &text, std::vector<TextSpan> &spans)
{
    static const QRegularExpression guid(
        u"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"_s);
    if (text.size() >= GuidLength && text.contains(u'-'))
        findAll(text, guid, TextSpan::Kind::Guid, spans);
}

// Eight groups of hexadecimal digits, or fewer with "::" for those left out.
bool isIpv6(const QString &text)
{
    const QString bare = text.section(u'/', 0, 0);
    const bool isShort = bare.contains("::"_L1);
    return bare.count(u':') >= 2 && (isShort || bare.count(u':') == 7)
        && bare.count(QLatin1String("::")) <= 1;
}

void findAddresses(const QString &text, std::vector<TextSpan> &spans)
{
    static const QRegularExpression ipv4(
        u"(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?(?![\\w]|\\.\\d)"_s);
    static const QRegularExpression ipv6(
        u"(?<![\\w:.])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}(?:/\\d{1,3})?(?![\\w:.])"_s);
    static const QRegularExpression hardware(
        u"(?<![\\w-])[0-9a-fA-F]{2}(?:[-:][0-9a-fA-F]{2}){5}(?![\\w-])"_s);
    if (text.size() < LeastAddress)
        return;
    if (text.contains(u'.'))
        findAll(text, ipv4, TextSpan::Kind::Address, spans);
    if (!text.contains(u':') && !text.contains(u'-'))
        return;
    const size_t before = spans.size();
    findAll(text, ipv6, TextSpan::Kind::Address, spans);
    spans.erase(
        std::remove_if(
            spans.begin() + std::ptrdiff_t(before), spans.end(),
            [](const TextSpan &span) { return !isIpv6(span.text); }),
        spans.end());
    findAll(text, hardware, TextSpan::Kind::Address, spans);
}

bool isNamed(const QString &segment, QLatin1StringView name)
{
    return segment.compare(name, Qt::CaseInsensitive) == 0;
}

// A definition outside of every subscription is everyone's.
bool isDefinition(const QString &type)
{
    return isNamed(type, "roleDefinitions"_L1) || isNamed(type, "policyDefinitions"_L1)
        || isNamed(type, "policySetDefinitions"_L1);
}

// Reads an id from left to right: which segment is a name, and of what.
class IdReader {
public:
    // The segment is a part that somebody chose.
    bool take(const QString &segment)
    {
        if (!m_type.isEmpty()) {
            m_part = { segment, m_type, RedactedKind::Object, false };
            m_part.isServices = isNamed(m_type, "locations"_L1) || isNamed(m_type, "privateLinkResources"_L1)
                || (isDefinition(m_type) && !m_isBelowSubscription);
            if (isNamed(m_type, "subscriptions"_L1))
                m_part.kind = RedactedKind::Subscription;
            else if (isNamed(m_type, "tenants"_L1))
                m_part.kind = RedactedKind::Tenant;
            m_type.clear();
            return !segment.isEmpty();
        }
        m_isBelowSubscription = m_isBelowSubscription || isNamed(segment, "subscriptions"_L1);
        if (m_isProvider || isNamed(segment, "providers"_L1))
            m_isProvider = !m_isProvider;
        else if (!segment.startsWith("Microsoft."_L1, Qt::CaseInsensitive))
            m_type = segment;
        return false;
    }

    const IdPart &part() const { return m_part; }

private:
    QString m_type;
    IdPart m_part;
    bool m_isProvider = false; // its namespace is to come
    bool m_isBelowSubscription = false;
};

} // namespace

TextSpans::TextSpans(const QString &text, bool withAddresses)
{
    findMails(text, m_all);
    findIds(text, m_all);
    findGuids(text, m_all);
    if (withAddresses)
        findAddresses(text, m_all);
    // Of two that overlap the one that begins first, of those the one that was looked for first.
    std::stable_sort(
        m_all.begin(), m_all.end(), [](const TextSpan &a, const TextSpan &b) { return a.at < b.at; });
    std::vector<TextSpan> apart;
    for (TextSpan &span : m_all) {
        if (apart.empty() || span.at >= apart.back().at + apart.back().text.size())
            apart.push_back(std::move(span));
    }
    m_all = std::move(apart);
}

QString forEachIdPart(const QString &id, const std::function<QString(const IdPart &)> &change)
{
    QStringList segments = id.split(u'/');
    IdReader reader;
    for (qsizetype at = 0; at < segments.size(); ++at) {
        // Empty in front of the first slash, and where two follow each other.
        if (segments.at(at).isEmpty())
            continue;
        if (reader.take(segments.at(at)))
            segments[at] = change(reader.part());
    }
    return segments.join(u'/');
}

} // namespace linkdesk::inspect
