#include "src/inspect/jsonstrings.h"

#include <vector>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;
using query::JsonProblem;

struct Frame {
    bool isObject = false;
    bool expectsName = false;
    bool isTags = false;
    QString holder; // the member that holds the object or list
    QString name; // the member that is being read
    JsonObjectTexts texts;
};

QString *fieldOf(JsonObjectTexts &texts, const QString &name)
{
    struct Field {
        QLatin1StringView name;
        QString JsonObjectTexts::*field;
    };
    static constexpr Field Fields[] = {
        { "id"_L1, &JsonObjectTexts::id },
        { "name"_L1, &JsonObjectTexts::name },
        { "type"_L1, &JsonObjectTexts::type },
        { "displayName"_L1, &JsonObjectTexts::displayName },
        { "userPrincipalName"_L1, &JsonObjectTexts::userPrincipalName },
        { "subscriptionId"_L1, &JsonObjectTexts::subscriptionId },
        { "tenantId"_L1, &JsonObjectTexts::tenantId },
        { "roleType"_L1, &JsonObjectTexts::roleType },
    };
    for (const Field &each : Fields) {
        if (name.compare(each.name, Qt::CaseInsensitive) == 0)
            return &(texts.*each.field);
    }
    return nullptr;
}

class Walk {
public:
    Walk(std::string_view json, JsonTextVisitor &visitor, QByteArray *out)
        : m_json(json)
        , m_visitor(visitor)
        , m_out(out)
    {
    }

    std::optional<ReadFault> run()
    {
        while (m_at < m_json.size()) {
            if (!step())
                return faultAt(m_json, m_at, m_problem);
        }
        if (!m_frames.empty())
            return faultAt(m_json, m_at, JsonProblem::CommaOrEndExpected);
        copyUpTo(m_json.size());
        return {};
    }

private:
    bool fail(JsonProblem problem)
    {
        m_problem = problem;
        return false;
    }

    void copyUpTo(size_t end)
    {
        if (m_out != nullptr)
            m_out->append(m_json.data() + m_copied, qsizetype(end - m_copied));
        m_copied = end;
    }

    bool step()
    {
        const char c = m_json[m_at];
        switch (c) {
        case '"':
            return readText();
        case '{':
        case '[':
            return open(c == '{');
        case '}':
        case ']':
            return close(c == '}');
        case ',':
            if (!m_frames.empty())
                m_frames.back().expectsName = m_frames.back().isObject;
            break;
        case ':':
        case ' ':
        case '\t':
        case '\n':
        case '\r':
            break;
        default:
            return skipWord();
        }
        ++m_at;
        return true;
    }

    bool open(bool isObject)
    {
        if (m_frames.size() == size_t(query::Value::MostDepth))
            return fail(JsonProblem::TooDeep);
        Frame frame;
        frame.isObject = isObject;
        frame.expectsName = isObject;
        frame.holder = memberNow();
        frame.isTags = isBelowTags() || frame.holder.compare("tags"_L1, Qt::CaseInsensitive) == 0;
        m_frames.push_back(std::move(frame));
        ++m_at;
        return true;
    }

    bool close(bool isObject)
    {
        if (m_frames.empty() || m_frames.back().isObject != isObject)
            return fail(JsonProblem::CommaOrEndExpected);
        if (isObject)
            m_visitor.object(m_frames.back().texts);
        m_frames.pop_back();
        ++m_at;
        return true;
    }

    bool isBelowTags() const { return !m_frames.empty() && m_frames.back().isTags; }

    QString memberNow() const
    {
        if (m_frames.empty())
            return {};
        const Frame &frame = m_frames.back();
        const bool isOfAParameter = frame.name == "value"_L1 || frame.name == "defaultValue"_L1;
        return !frame.isObject || (isOfAParameter && !frame.holder.isEmpty()) ? frame.holder : frame.name;
    }

    // A number or one of the three words.
    bool skipWord()
    {
        constexpr std::string_view Signs = "+-.0123456789eE";
        for (const std::string_view word : { "true", "false", "null" }) {
            if (m_json.substr(m_at, word.size()) == word) {
                m_at += word.size();
                return true;
            }
        }
        const size_t end = std::min(m_json.find_first_not_of(Signs, m_at), m_json.size());
        if (end == m_at || m_json[m_at] == 'e' || m_json[m_at] == 'E')
            return fail(JsonProblem::ValueExpected);
        m_at = end;
        return true;
    }

    bool readText()
    {
        const size_t start = m_at;
        size_t end = m_json.find_first_of("\"\\", start + 1);
        while (end != std::string_view::npos && m_json[end] == '\\')
            end = m_json.find_first_of("\"\\", end + 2);
        if (end == std::string_view::npos)
            return fail(JsonProblem::UnendedText);
        ++end;
        m_arena.reset();
        const query::Parsed parsed = query::parseJson(m_json.substr(start, end - start), m_arena);
        if (!parsed) {
            m_at = start + parsed.error().at;
            return fail(parsed.error().problem);
        }
        m_at = end;
        visit(parsed->toQString(), start);
        return true;
    }

    void visit(const QString &text, size_t start)
    {
        const bool isName = !m_frames.empty() && m_frames.back().expectsName;
        const JsonText found{ text, isName ? QString() : memberNow(), isName, isBelowTags() };
        if (isName) {
            m_frames.back().name = text;
            m_frames.back().expectsName = false;
        } else if (!m_frames.empty() && m_frames.back().isObject) {
            if (QString *field = fieldOf(m_frames.back().texts, m_frames.back().name))
                *field = text;
        }
        const std::optional<QString> other = m_visitor.text(found);
        if (!other || *other == text || m_out == nullptr)
            return;
        copyUpTo(start);
        const QByteArray utf8 = other->toUtf8();
        *m_out += query::toJson(query::Value::of(std::string_view(utf8.constData(), size_t(utf8.size()))));
        m_copied = m_at;
    }

    std::string_view m_json;
    JsonTextVisitor &m_visitor;
    QByteArray *m_out;
    size_t m_at = 0;
    size_t m_copied = 0;
    JsonProblem m_problem = JsonProblem::ValueExpected;
    std::vector<Frame> m_frames;
    query::Arena m_arena;
};

} // namespace

std::optional<ReadFault> visitTexts(std::string_view json, JsonTextVisitor &visitor, QByteArray *out)
{
    return Walk(json, visitor, out).run();
}

} // namespace linkdesk::inspect
