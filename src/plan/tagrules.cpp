// The Tags page. The endpoint and a new zone count their tags apart, and a zone is stricter.
#include "src/plan/findings.h"
#include "src/plan/ruledata.h"

#include <QSet>
#include <algorithm>

namespace linkdesk::rules {

namespace {

constexpr Page Here = Page::Tags;

bool isBlank(const Draft::TagRow &row)
{
    return row.name.isEmpty() && row.value.isEmpty();
}

QString firstOf(const QString &text, const QString &forbidden)
{
    const auto found =
        std::find_if(text.cbegin(), text.cend(), [&forbidden](QChar c) { return forbidden.contains(c); });
    return found == text.cend() ? QString() : QString(*found);
}

void judgeLength(Findings &findings, Field field, const QString &text, int most, int row)
{
    if (text.size() > most)
        findings.error(
            Here, field, FaultCode::TooLong, { QString::number(most), QString::number(text.size()) }, row);
}

class TagJudge {
public:
    explicit TagJudge(Findings &findings)
        : m_findings(findings)
        , m_data(RuleData::get())
    {
        m_newZone = makesZone(findings.draft, findings.facts);
    }

    void judge()
    {
        const auto &rows = m_findings.draft.tags;
        for (int at = 0; at < rows.size(); ++at) {
            if (!isBlank(rows.at(at)))
                judgeRow(rows.at(at), at);
        }
        if (m_onEndpoint.size() > m_data.tags.most)
            m_findings.error(
                Here, Field::Tags, FaultCode::TooManyTags,
                { QString::number(m_data.tags.most), QString::number(m_onEndpoint.size()) });
        if (m_onZone.size() > m_data.zoneTags.most)
            zoneFault(Field::Tags, QString::number(m_onZone.size()), -1);
    }

private:
    void zoneFault(Field field, const QString &what, int row)
    {
        m_findings.error(
            Here, field, FaultCode::ZoneTagLimits, { QString::number(m_data.zoneTags.most), what }, row);
    }

    void judgeRow(const Draft::TagRow &row, int at)
    {
        if (row.name.isEmpty()) {
            m_findings.error(Here, Field::TagName, FaultCode::TagNameMissing, { row.value }, at);
            return;
        }
        if (!row.onEndpoint && !m_newZone)
            m_findings.warning(Here, Field::TagName, FaultCode::TagGoesNowhere, { row.name }, at);
        judgeTwice(row, at);
        judgeLength(m_findings, Field::TagName, row.name, m_data.tags.nameMost, at);
        const QString forbidden = firstOf(row.name, m_data.tags.forbidden);
        if (!forbidden.isEmpty())
            m_findings.error(Here, Field::TagName, FaultCode::TagForbiddenCharacter, { forbidden }, at);
        judgeForZone(row, at);
        judgeLength(m_findings, Field::TagValue, row.value, m_data.tags.valueMost, at);
    }

    // Twice on the same resource; one name may well stand once on each.
    void judgeTwice(const Draft::TagRow &row, int at)
    {
        const QString key = row.name.toLower();
        const bool twice = (row.onEndpoint && m_onEndpoint.contains(key))
            || (row.onZone && m_newZone && m_onZone.contains(key));
        if (twice)
            m_findings.error(Here, Field::TagName, FaultCode::TagNameTwice, { row.name }, at);
        if (row.onEndpoint)
            m_onEndpoint.insert(key);
        if (row.onZone && m_newZone)
            m_onZone.insert(key);
    }

    void judgeForZone(const Draft::TagRow &row, int at)
    {
        if (!row.onZone || !m_newZone)
            return;
        QString wrong = firstOf(row.name, m_data.zoneTags.forbidden);
        if (wrong.isEmpty())
            wrong = firstOf(row.name.left(1), m_data.zoneTags.forbiddenFirst);
        if (!wrong.isEmpty())
            zoneFault(Field::TagName, wrong, at);
    }

    Findings &m_findings;
    const RuleData &m_data;
    bool m_newZone = false;
    QSet<QString> m_onEndpoint, m_onZone;
};

} // namespace

void judgeTags(Findings &findings)
{
    TagJudge(findings).judge();
}

} // namespace linkdesk::rules
