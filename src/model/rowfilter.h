// What a person types into the filter box of a list: words, and fields as in "state:pending region:westus2".
// A row has to have every word, and of every field that is named one of the texts given for it. Quotes hold
// blanks together. Pure.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <functional>

namespace linkdesk {

class RowFilter {
public:
    RowFilter() = default;
    // `fields`: the names known to this list, in lower case. Another name before a colon is part of a word.
    RowFilter(const QString &typed, const QStringList &fields);

    bool isEmpty() const { return m_words.isEmpty() && m_fields.isEmpty(); }
    const QStringList &words() const { return m_words; } // in lower case; a row has to have all
    bool hasFields() const { return !m_fields.isEmpty(); }
    // `text` of a row by field, in lower case.
    bool matchesFields(const std::function<QString(const QString &field)> &text) const;

private:
    void add(const QString &term, const QStringList &fields);
    QStringList m_words;
    QHash<QString, QStringList> m_fields;
};

} // namespace linkdesk
