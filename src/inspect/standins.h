// What stands for what: collected from all texts of a set first, then given out. The same value always has
// the same stand-in, without case, and no stand-in is one of the values.
#pragma once

#include "src/inspect/redact.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <deque>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace linkdesk::inspect {

class StandIns {
public:
    struct Entry {
        RedactedKind kind = RedactedKind::Name;
        QString original; // in small letters
        QString word; // of a name: what kind of thing it is of
        QString standIn; // empty until assign(), and where it stays as it is
    };

    void addGuid(RedactedKind kind, const QString &guid);
    void addName(const QString &name, const QString &word);
    void addPerson(const QString &text);
    void addSecret(const QString &text);
    void addAddress(const QString &address);
    void keep(const QString &word); // stays, whoever is called so
    void assign();

    // Null where it stays.
    const Entry *find(const QString &text) const;
    // The longest that begins at `at` of a text in small letters. One of few letters only as a word of its
    // own.
    const Entry *findAt(const QString &lowered, qsizetype at) const;

private:
    void add(RedactedKind kind, const QString &text, const QString &word);
    void assignAddresses();
    QString free(const QString &start, const QString &end);
    void index(const Entry &entry);

    std::deque<Entry> m_entries; // in the order in which they were found; never moved
    QHash<QString, Entry *> m_byText;
    QSet<QString> m_kept;
    QHash<QString, int> m_numbers; // how many of each word were given out
    // By the first two letters: the lengths of what begins so, the longest first.
    std::unordered_map<quint32, std::vector<qsizetype>> m_lengths;
    std::unordered_map<std::u16string_view, const Entry *> m_words; // of m_entries
};

} // namespace linkdesk::inspect
