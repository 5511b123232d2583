// The rules that suggest decisions, as the profile keeps them. One for the window; whoever shows suggestions
// listens.
#pragma once

#include "src/review/suggestion.h"

#include <QObject>
#include <functional>

namespace linkdesk {

class SuggestionBook : public QObject {
    Q_OBJECT
public:
    using Save = std::function<void(const QByteArray &json)>;
    // `json` as it was saved last, empty where it never was.
    explicit SuggestionBook(const QByteArray &json = {}, Save save = {}, QObject *parent = nullptr)
        : QObject(parent)
        , m_rules(suggestionRules(json))
        , m_save(std::move(save))
    {
    }

    const QList<SuggestionRule> &rules() const { return m_rules; }
    void setRules(const QList<SuggestionRule> &rules)
    {
        m_rules = rules;
        if (m_save)
            m_save(toJson(rules));
        emit changed();
    }

signals:
    void changed();

private:
    QList<SuggestionRule> m_rules;
    Save m_save;
};

} // namespace linkdesk
