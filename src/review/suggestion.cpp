#include "src/review/suggestion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace linkdesk {

namespace {

// PCRE gives up after so many steps.
QRegularExpression limited(const QString &pattern)
{
    return QRegularExpression(
        QStringLiteral("(*LIMIT_MATCH=5000)") + pattern,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

// Goes back to the last star only: the time is at most the product of the two lengths.
bool matchesWildcards(QStringView pattern, QStringView text)
{
    qsizetype at = 0, inText = 0, star = -1, afterStar = 0;
    while (inText < text.size()) {
        if (at < pattern.size() && pattern[at] == u'*') {
            star = at++;
            afterStar = inText;
        } else if (at < pattern.size() && (pattern[at] == u'?' || pattern[at] == text[inText])) {
            ++at;
            ++inText;
        } else if (star >= 0) {
            at = star + 1;
            inText = ++afterStar;
        } else {
            return false;
        }
    }
    while (at < pattern.size() && pattern[at] == u'*')
        ++at;
    return at == pattern.size();
}

QJsonObject toJson(const SuggestionRule &rule)
{
    return { { QStringLiteral("name"), rule.name },
             { QStringLiteral("decision"), decisionName(rule.decision) },
             { QStringLiteral("subscriptions"), QJsonArray::fromStringList(rule.subscriptions) },
             { QStringLiteral("message"), rule.message },
             { QStringLiteral("request"), rule.request },
             { QStringLiteral("regular"), rule.regular } };
}

SuggestionRule fromJson(const QJsonObject &json)
{
    SuggestionRule rule;
    rule.name = json.value(QLatin1String("name")).toString();
    rule.decision = json.value(QLatin1String("decision")).toString() == decisionName(Decision::Approve)
        ? Decision::Approve
        : Decision::Reject;
    const QJsonArray subscriptions = json.value(QLatin1String("subscriptions")).toArray();
    for (const QJsonValue id : subscriptions)
        rule.subscriptions.append(id.toString());
    rule.message = json.value(QLatin1String("message")).toString();
    rule.request = json.value(QLatin1String("request")).toString();
    rule.regular = json.value(QLatin1String("regular")).toBool();
    return rule;
}

} // namespace

PatternFault patternFault(const QString &pattern, bool regular)
{
    if (pattern.size() > MostPatternLength)
        return PatternFault::TooLong;
    return regular && !QRegularExpression(pattern).isValid() ? PatternFault::NotRegular : PatternFault::None;
}

Pattern::Pattern(const QString &pattern, bool regular)
{
    if (pattern.isEmpty() || patternFault(pattern, regular) != PatternFault::None)
        return;
    if (regular)
        m_regular = limited(pattern);
    else
        m_wildcards = pattern.toCaseFolded();
}

bool Pattern::matches(const QString &text) const
{
    const QString looked = text.left(MostTextLength).simplified();
    if (!m_wildcards.isEmpty())
        return matchesWildcards(m_wildcards, looked.toCaseFolded());
    return !m_regular.pattern().isEmpty() && m_regular.match(looked).hasMatch();
}

Suggester::Suggester(const QList<SuggestionRule> &rules)
{
    for (const Decision decision : { Decision::Reject, Decision::Approve }) {
        for (const SuggestionRule &rule : rules) {
            if (rule.decision == decision)
                m_rules.push_back(
                    { rule, Pattern(rule.message, rule.regular), Pattern(rule.request, rule.regular) });
        }
    }
}

bool Suggester::Ready::matches(const SuggestionSubject &subject) const
{
    if (rule.subscriptions.isEmpty() && rule.message.isEmpty() && rule.request.isEmpty())
        return false;
    if (!rule.subscriptions.isEmpty()
        && (subject.subscription.isEmpty()
            || !rule.subscriptions.contains(subject.subscription, Qt::CaseInsensitive)))
        return false;
    if (!rule.message.isEmpty() && (subject.message.isEmpty() || !message.matches(subject.message)))
        return false;
    return rule.request.isEmpty()
        || std::any_of(subject.names.cbegin(), subject.names.cend(), [this](const QString &name) {
               return !name.isEmpty() && request.matches(name);
           });
}

const SuggestionRule *Suggester::of(const SuggestionSubject &subject) const
{
    const auto found = std::find_if(
        m_rules.cbegin(), m_rules.cend(), [&subject](const Ready &ready) { return ready.matches(subject); });
    return found == m_rules.cend() ? nullptr : &found->rule;
}

QByteArray toJson(const QList<SuggestionRule> &rules)
{
    QJsonArray all;
    for (const SuggestionRule &rule : rules)
        all.append(toJson(rule));
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

QList<SuggestionRule> suggestionRules(const QByteArray &json)
{
    QList<SuggestionRule> rules;
    const QJsonArray all = QJsonDocument::fromJson(json).array();
    for (const QJsonValue value : all) {
        const SuggestionRule rule = fromJson(value.toObject());
        if (!rule.name.isEmpty())
            rules.append(rule);
    }
    return rules;
}

} // namespace linkdesk
