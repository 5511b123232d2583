// Rules that suggest a decision on a request: by the subscription that asks, by its words, by its name. A
// suggestion is only ever shown; nobody applies it but the person. Pure.
#pragma once

#include "src/review/connectionstate.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringList>
#include <vector>

namespace linkdesk {

struct SuggestionRule {
    QString name; // what the suggestion is shown with
    Decision decision = Decision::Approve; // never Remove
    // Each condition that is given has to hold; without any the rule never matches.
    QStringList subscriptions; // ids, without case
    QString message; // pattern of the requester's words; who gave none matches no pattern
    QString request; // pattern of the connection's or the private endpoint's name
    bool regular =
        false; // patterns are regular expressions, found anywhere; else wildcards * and ? for all of it

    bool operator==(const SuggestionRule &other) const = default;
};

enum class PatternFault {
    None,
    TooLong, // more than MostPatternLength
    NotRegular, // no regular expression
};
constexpr int MostPatternLength = 200;
constexpr int MostTextLength = 300; // what is beyond is not looked at
PatternFault patternFault(const QString &pattern, bool regular);

// A pattern made ready. Without case; a faulty or empty one matches nothing. Takes a bounded time whatever it
// is: a regular expression that needs more than a few thousand steps has no match.
class Pattern {
public:
    Pattern(const QString &pattern, bool regular);
    bool matches(const QString &text) const;

private:
    QString m_wildcards; // folded; empty: not this kind
    QRegularExpression m_regular; // empty: not this kind
};

// What the rules look at.
struct SuggestionSubject {
    QString subscription; // id of who asks
    QString message; // the requester's words, empty where there are none
    QStringList names;
};

// The rules made ready for many requests.
class Suggester {
public:
    explicit Suggester(const QList<SuggestionRule> &rules = {});
    bool isEmpty() const { return m_rules.empty(); }
    // The rule that counts, nullptr where none matches: the first one that rejects, else the first that
    // approves, so that a doubt never reads as a recommendation. Lives as long as the suggester.
    const SuggestionRule *of(const SuggestionSubject &subject) const;

private:
    struct Ready {
        SuggestionRule rule;
        Pattern message, request;
        bool matches(const SuggestionSubject &subject) const;
    };
    std::vector<Ready> m_rules; // those that reject come first
};

// In the profile. What cannot be read back is left out.
QByteArray toJson(const QList<SuggestionRule> &rules);
QList<SuggestionRule> suggestionRules(const QByteArray &json);

} // namespace linkdesk
