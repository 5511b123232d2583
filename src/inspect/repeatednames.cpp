#include "src/inspect/repeatednames.h"

#include "src/inspect/findingrules.h"
#include "src/query/document.h"

#include <algorithm>
#include <vector>

namespace linkdesk::inspect {

namespace {

struct Level {
    bool isObject = false;
    size_t base = 0; // of its names
    size_t index = 0; // of the element at hand
};

// Goes through the text without recursion. Means something only where it is JSON.
class Walk {
public:
    explicit Walk(std::string_view json)
        : m_json(json)
    {
    }

    QStringList run()
    {
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c == '"') {
                readText();
                continue;
            }
            if (c == '{' || c == '[') {
                m_levels.push_back({ c == '{', m_names.size(), 0 });
                m_isName = c == '{';
            } else if (c == '}' || c == ']') {
                close();
            } else if (c == ',') {
                next();
            } else if (c == ':') {
                m_isName = false;
            }
            ++m_at;
        }
        return m_found;
    }

private:
    void next()
    {
        if (m_levels.empty())
            return;
        ++m_levels.back().index;
        m_isName = m_levels.back().isObject;
    }

    void readText()
    {
        const size_t start = m_at++;
        bool isEscaped = false;
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            isEscaped = isEscaped || m_json[m_at] == '\\';
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        }
        ++m_at;
        if (!m_isName)
            return;
        const std::string_view quoted = m_json.substr(start, m_at - start);
        m_names.push_back(isEscaped ? plain(quoted) : quoted.substr(1, quoted.size() - 2));
        m_isName = false;
    }

    // "\u0061" and "a" are the same name.
    std::string_view plain(std::string_view quoted)
    {
        const query::Parsed name = query::parseJson(quoted, m_arena);
        return name ? name->text() : quoted;
    }

    void close()
    {
        if (m_levels.empty())
            return;
        const Level level = m_levels.back();
        m_levels.pop_back();
        m_isName = false;
        if (level.isObject && m_names.size() - level.base > 1)
            compare(level.base);
        m_names.resize(level.base);
    }

    void compare(size_t base)
    {
        m_closedBase = base;
        m_sorted.assign(m_names.begin() + std::ptrdiff_t(base), m_names.end());
        std::sort(m_sorted.begin(), m_sorted.end());
        auto at = m_sorted.begin();
        while ((at = std::adjacent_find(at, m_sorted.end())) != m_sorted.end()) {
            m_found.append(pointer() + pointerStep(text(*at)));
            at = std::upper_bound(at, m_sorted.end(), *at);
        }
    }

    // To the object that was just closed.
    QString pointer() const
    {
        QString path;
        for (size_t at = 0; at < m_levels.size(); ++at) {
            const Level &level = m_levels[at];
            const size_t end = at + 1 < m_levels.size() ? m_levels[at + 1].base : m_closedBase;
            // A file that another program changes meanwhile may be no JSON any more.
            const bool hasName = level.isObject && end > level.base;
            path += pointerStep(hasName ? text(m_names[end - 1]) : QString::number(level.index));
        }
        return path;
    }

    static QString text(std::string_view utf8)
    {
        return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    }

    std::string_view m_json;
    size_t m_at = 0;
    bool m_isName = false; // the next text is one
    size_t m_closedBase = 0;
    std::vector<Level> m_levels;
    std::vector<std::string_view> m_names; // of all open objects, so far
    std::vector<std::string_view> m_sorted;
    query::Arena m_arena;
    QStringList m_found;
};

} // namespace

QStringList repeatedNames(std::string_view json)
{
    return Walk(json).run();
}

} // namespace linkdesk::inspect
