// R-N1 to R-N7: length, first, last and every other character of a name, each with a fault of its own.
#include "src/plan/ruledata.h"
#include "src/plan/rules.h"

namespace linkdesk {

namespace {

const NameRule &ruleOf(Field field)
{
    const RuleData &data = RuleData::get();
    switch (field) {
    case Field::ResourceGroup:
    case Field::ZoneResourceGroup:
        return data.groupName;
    case Field::GroupId:
        return data.groupIdName;
    case Field::Zone:
        return data.zoneName;
    default:
        return data.resourceName;
    }
}

bool isPlain(char32_t c, const NameRule &rule)
{
    if (rule.everyScript)
        return QChar::isLetterOrNumber(c);
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

bool isIn(char32_t c, const QString &set)
{
    return c < 0x80 && set.contains(QChar(static_cast<char16_t>(c)));
}

QString textOf(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

class NameJudge {
public:
    NameJudge(Page page, Field field, const QString &name, int row)
        : m_fault{ page, field, row, FaultCode::Missing, {}, Severity::Error }
        , m_rule(ruleOf(field))
        , m_characters(name.toUcs4())
    {
    }

    Faults judge()
    {
        judgeLength();
        judgeEnds();
        judgeInside();
        return m_faults;
    }

private:
    void add(FaultCode code, const QStringList &args)
    {
        m_fault.code = code;
        m_fault.args = args;
        m_faults.append(m_fault);
    }

    void judgeLength()
    {
        const auto length = m_characters.size();
        if (length < m_rule.least)
            add(FaultCode::TooShort, { QString::number(m_rule.least), QString::number(length) });
        if (length > m_rule.most)
            add(FaultCode::TooLong, { QString::number(m_rule.most), QString::number(length) });
    }

    bool fits(qsizetype at, const QString &set) const
    {
        const char32_t c = m_characters.at(at);
        return isPlain(c, m_rule) || isIn(c, set);
    }

    void judgeEnds()
    {
        if (m_characters.isEmpty())
            return;
        const bool badFirst = !fits(0, m_rule.first);
        if (badFirst)
            add(FaultCode::BadFirstCharacter, { textOf(m_characters.first()) });
        if (badFirst && m_characters.size() == 1)
            return; // one character alone is first and last; it is told once
        if (!fits(m_characters.size() - 1, m_rule.last))
            add(FaultCode::BadLastCharacter, { textOf(m_characters.last()) });
    }

    // Only the first wrong one: the rest are often the same.
    void judgeInside()
    {
        for (qsizetype at = 1; at + 1 < m_characters.size(); ++at) {
            if (fits(at, m_rule.inside))
                continue;
            add(FaultCode::BadCharacter, { textOf(m_characters.at(at)), QString::number(at + 1) });
            return;
        }
    }

    Fault m_fault;
    const NameRule &m_rule;
    QList<uint> m_characters;
    Faults m_faults;
};

} // namespace

Faults validateName(Page page, Field field, const QString &name, int row)
{
    return NameJudge(page, field, name.trimmed(), row).judge();
}

} // namespace linkdesk
