#include "src/model/rowfilter.h"

#include <algorithm>

namespace linkdesk {

RowFilter::RowFilter(const QString &typed, const QStringList &fields)
{
    const QString folded = typed.toLower();
    QString term;
    bool quoted = false;
    for (const QChar c : folded) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            add(term, fields);
            term.clear();
        } else {
            term += c;
        }
    }
    add(term, fields);
}

// A field without a text is still being typed: it narrows nothing yet.
void RowFilter::add(const QString &term, const QStringList &fields)
{
    const QString field = term.section(u':', 0, 0);
    if (!term.contains(u':') || !fields.contains(field)) {
        if (!term.isEmpty())
            m_words.append(term);
        return;
    }
    const QString text = term.section(u':', 1);
    if (!text.isEmpty())
        m_fields[field].append(text);
}

bool RowFilter::matchesFields(const std::function<QString(const QString &field)> &text) const
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        const QString own = text(field.key());
        const auto has = [&own](const QString &wanted) { return own.contains(wanted); };
        if (!std::any_of(field->cbegin(), field->cend(), has))
            return false;
    }
    return true;
}

} // namespace linkdesk
