#include "src/inspect/redact.h"

#include "src/base/resourceid.h"
#include "src/inspect/comparerules.h"
#include "src/inspect/jsonstrings.h"
#include "src/inspect/redactrules.h"
#include "src/inspect/secrets.h"
#include "src/inspect/standins.h"
#include "src/inspect/textspans.h"

#include <QSet>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;

bool isExpression(const QString &text)
{
    return text.startsWith(u'[');
}

bool isGuidText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return isGuid({ utf8.constData(), size_t(utf8.size()) });
}

bool isSecret(const JsonText &text)
{
    if (text.isName || text.text.isEmpty() || isExpression(text.text))
        return false;
    if (isSecretMember(text.member))
        return true;
    const QByteArray member = text.member.toUtf8();
    const QByteArray value = text.text.toUtf8();
    return secretIn(
               { member.constData(), size_t(member.size()) }, { value.constData(), size_t(value.size()) })
        .has_value();
}

// A name on its own: "[parameters('name')]" and sentences are none.
bool isNameLike(const QString &text)
{
    constexpr qsizetype MostLetters = 260;
    return !text.isEmpty() && text.size() <= MostLetters && !isExpression(text) && !text.contains(u' ')
        && !text.contains(u'/') && !text.contains(u'@');
}

RedactedKind guidKind(const QString &member)
{
    if (member.compare("subscriptionId"_L1, Qt::CaseInsensitive) == 0)
        return RedactedKind::Subscription;
    return member.contains("tenant"_L1, Qt::CaseInsensitive) ? RedactedKind::Tenant : RedactedKind::Object;
}

// Whether names are looked for in it. Names of members stay, but for tags and ids.
bool mayHoldNames(const JsonText &text)
{
    if (text.isBelowTags)
        return true;
    return text.isName ? text.text.contains(u'/') : !isServiceWord(text.member);
}

// "1.0.0.0" is a version as well as an address.
bool mayHoldAddresses(const JsonText &text, const RedactOptions &options)
{
    return options.withAddresses && !isServiceWord(text.member)
        && !text.member.endsWith("version"_L1, Qt::CaseInsensitive);
}

// First pass: what there is.
class Learner : public JsonTextVisitor {
public:
    Learner(StandIns &standIns, const RedactOptions &options)
        : m_standIns(standIns)
        , m_options(options)
    {
    }

    std::optional<QString> text(const JsonText &text) override
    {
        if (isSecret(text)) {
            m_standIns.addSecret(text.text);
            return {};
        }
        if (!text.isName)
            learnByMember(text);
        const TextSpans spans(text.text, mayHoldAddresses(text, m_options));
        for (const TextSpan &span : spans.all())
            learnSpan(span, text);
        return {};
    }

    void object(const JsonObjectTexts &texts) override
    {
        const bool isResource =
            !texts.id.isEmpty() || (texts.type.contains(u'/') && texts.type.contains(u'.'));
        if (isResource && !texts.name.isEmpty() && !isExpression(texts.name))
            learnName(texts);
        if (sameText(texts.roleType, u"BuiltInRole") || sameText(texts.type, u"BuiltInRole"))
            m_standIns.keep(texts.name);
        if (!texts.userPrincipalName.isEmpty())
            learnPerson(texts.displayName);
        else if (!texts.subscriptionId.isEmpty() || !texts.tenantId.isEmpty())
            m_standIns.addName(texts.displayName, u"name"_s);
    }

private:
    // "network/subnet" of a template are two.
    void learnName(const JsonObjectTexts &texts)
    {
        const QString type = texts.type.isEmpty() ? ResourceId(texts.id).type() : texts.type;
        if (type.endsWith("/privateLinkResources"_L1, Qt::CaseInsensitive)
            || type.endsWith("/locations"_L1, Qt::CaseInsensitive)) {
            m_standIns.keep(texts.name);
            return;
        }
        const QStringList words = type.split(u'/');
        const QStringList names = texts.name.split(u'/');
        for (qsizetype at = 0; at < names.size(); ++at)
            learnOneName(names.at(at), standInWord(words.value(words.size() - names.size() + at)));
    }

    void learnOneName(const QString &name, const QString &word)
    {
        if (isGuidText(name))
            m_standIns.addGuid(RedactedKind::Object, name);
        else
            m_standIns.addName(name, word);
    }

    void learnPerson(const QString &text)
    {
        if (!text.isEmpty() && !isExpression(text) && !isGuidText(text))
            m_standIns.addPerson(text);
    }

    void learnByMember(const JsonText &text)
    {
        if (isServiceName(text.member)) {
            m_standIns.keep(text.text);
            m_standIns.keep(regionKey(text.text));
        } else if (isPerson(text.member)) {
            learnPerson(text.text);
        } else if (isHost(text.member)) {
            const QString label = text.text.section(u'.', 0, 0);
            if (text.text.contains(u'.') && isNameLike(label))
                m_standIns.addName(label, u"name"_s);
        } else if (isResourceName(text.member) && isNameLike(text.text)) {
            learnOneName(text.text, u"name"_s);
        }
    }

    void learnSpan(const TextSpan &span, const JsonText &text)
    {
        switch (span.kind) {
        case TextSpan::Kind::Mail:
            m_standIns.addPerson(span.text);
            return;
        case TextSpan::Kind::Guid:
            m_standIns.addGuid(guidKind(text.member), span.text);
            return;
        case TextSpan::Kind::Address:
            m_standIns.addAddress(span.text);
            return;
        case TextSpan::Kind::Id:
            forEachIdPart(span.text, [this](const IdPart &part) {
                learnPart(part);
                return part.text;
            });
            return;
        }
    }

    void learnPart(const IdPart &part)
    {
        if (part.isServices)
            m_standIns.keep(part.text);
        else if (isGuidText(part.text))
            m_standIns.addGuid(part.kind, part.text);
        else
            m_standIns.addName(part.text, standInWord(part.typeEnd));
    }

    StandIns &m_standIns;
    RedactOptions m_options;
};

// Second pass: the same texts with other words.
class Writer : public JsonTextVisitor {
public:
    Writer(const StandIns &standIns, const RedactOptions &options, Redaction &result)
        : m_standIns(standIns)
        , m_options(options)
        , m_result(result)
    {
    }

    std::optional<QString> text(const JsonText &text) override
    {
        if (isSecret(text) || (!text.isName && isPerson(text.member))) {
            if (const StandIns::Entry *whole = m_standIns.find(text.text))
                return written(*whole);
        }
        return rewritten(text.text, mayHoldNames(text), mayHoldAddresses(text, m_options));
    }

private:
    QString written(const StandIns::Entry &entry)
    {
        RedactCount &count = m_result.counts[size_t(entry.kind)];
        ++count.places;
        if (!m_seen.contains(&entry)) {
            m_seen.insert(&entry);
            ++count.values;
        }
        return entry.standIn;
    }

    QString rewritten(const QString &text, bool withNames, bool withAddresses)
    {
        const QString lowered = text.toLower();
        const TextSpans spans(text, withAddresses);
        const std::vector<TextSpan> &all = spans.all();
        const bool isAligned = lowered.size() == text.size();
        QString out;
        size_t next = 0;
        for (qsizetype at = 0; at < text.size();) {
            while (next < all.size() && all[next].at < at)
                ++next;
            const bool isSpan = next < all.size() && all[next].at == at;
            const bool isNameFirst = !isSpan || all[next].kind == TextSpan::Kind::Guid;
            const StandIns::Entry *name =
                withNames && isAligned && isNameFirst ? m_standIns.findAt(lowered, at) : nullptr;
            if (name != nullptr) {
                out += written(*name);
                at += name->original.size();
            } else if (isSpan) {
                out += spanText(all[next]);
                at += all[next].text.size();
            } else {
                out += text.at(at++);
            }
        }
        return out;
    }

    QString spanText(const TextSpan &span)
    {
        if (span.kind != TextSpan::Kind::Id)
            return standInOr(span.text);
        return forEachIdPart(span.text, [this](const IdPart &part) { return partText(part); });
    }

    QString partText(const IdPart &part)
    {
        if (const StandIns::Entry *entry = m_standIns.find(part.text))
            return written(*entry);
        // Stays as a whole, or holds something of others.
        return part.isServices || isServiceZone(part.text.toLower()) ? part.text
                                                                     : rewritten(part.text, true, false);
    }

    QString standInOr(const QString &text)
    {
        const StandIns::Entry *entry = m_standIns.find(text);
        return entry == nullptr ? text : written(*entry);
    }

    const StandIns &m_standIns;
    RedactOptions m_options;
    Redaction &m_result;
    QSet<const StandIns::Entry *> m_seen;
};

} // namespace

tl::expected<Redaction, RedactFault>
redact(const std::vector<std::string_view> &texts, const RedactOptions &options)
{
    StandIns standIns;
    Learner learner(standIns, options);
    for (size_t at = 0; at < texts.size(); ++at) {
        if (const auto fault = visitTexts(texts[at], learner))
            return tl::unexpected(RedactFault{ at, *fault });
    }
    standIns.assign();
    Redaction result;
    Writer writer(standIns, options, result);
    for (const std::string_view text : texts) {
        QByteArray &out = result.texts.emplace_back();
        out.reserve(qsizetype(text.size()));
        visitTexts(text, writer, &out);
    }
    return result;
}

} // namespace linkdesk::inspect
