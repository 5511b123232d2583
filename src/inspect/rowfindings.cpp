#include "src/inspect/rowfindings.h"

#include "src/base/resourceid.h"
#include "src/inspect/findingrules.h"
#include "src/inspect/repeatednames.h"
#include "src/inspect/secrets.h"
#include "src/plan/ruledata.h"

#include <QStringTokenizer>

#include <vector>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;
using query::Member;
using query::Value;

constexpr QStringView IdStart = u"/subscriptions/";

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

// "id", "privateLinkServiceId", "subnetIds", ...
bool namesAnId(std::string_view name)
{
    const QString text = textOf(name);
    return text.endsWith("id"_L1, Qt::CaseInsensitive) || text.endsWith("ids"_L1, Qt::CaseInsensitive);
}

class Walk {
public:
    Walk(int file, int row, const QString &pointer)
        : m_file(file)
        , m_row(row)
        , m_pointer(pointer)
    {
    }

    void visit(const Value &value, std::string_view name)
    {
        if (value.isString())
            judgeText(name, value.text());
        if (value.isObject())
            visitObject(value);
        size_t index = 0;
        for (const Value &element : value.elements()) {
            m_path.push_back({ {}, index++ });
            visit(element, name);
            m_path.pop_back();
        }
    }

    QList<Finding> findings;

private:
    struct Step {
        std::string_view name;
        size_t index = 0; // where there is no name
        bool isNamed = false;
    };

    void visitObject(const Value &object)
    {
        judgeTags(object);
        // Which the target's service writes, some without a provider or a name.
        const ResourceKind kind = kindOfType(object.member("type").toQString());
        const bool hasOddId = kind == ResourceKind::PrivateLinkResource || kind == ResourceKind::Connection;
        for (const Member &member : object.members()) {
            m_path.push_back({ member.name, 0, true });
            if (!hasOddId || member.name != "id")
                visit(member.value, member.name);
            m_path.pop_back();
        }
    }

    void judgeText(std::string_view name, std::string_view text)
    {
        if (const auto secret = secretIn(name, text)) {
            Finding &finding = add(FindingCode::Secret, { textOf(name) });
            finding.secret = *secret;
            return; // and not told by another finding
        }
        if (text.size() < size_t(IdStart.size()) || text.front() != '/' || !namesAnId(name))
            return;
        if (const QString id = textOf(text); isMalformedId(id))
            add(FindingCode::MalformedId, { id });
    }

    void judgeTags(const Value &object)
    {
        const Value tags = object.member("tags");
        const bool isResource = object.member("type").isString() || object.member("id").isString();
        if (!tags.isObject() || !isResource)
            return;
        const RuleData &data = RuleData::get();
        const bool isZone = kindOfType(object.member("type").toQString()) == ResourceKind::Zone;
        const int most = isZone ? data.zoneTags.most : data.tags.most;
        m_path.push_back({ "tags", 0, true });
        if (const auto count = int(tags.members().size()); count > most)
            add(FindingCode::TooManyTags, { QString::number(count), QString::number(most) });
        for (const Member &tag : tags.members())
            judgeTag(textOf(tag.name), tag.value.toQString());
        m_path.pop_back();
    }

    void judgeTag(const QString &name, const QString &value)
    {
        const RuleData &data = RuleData::get();
        const bool isNameLong = name.size() > data.tags.nameMost;
        if (!isNameLong && value.size() <= data.tags.valueMost)
            return;
        const int most = isNameLong ? data.tags.nameMost : data.tags.valueMost;
        Finding &finding = add(FindingCode::TagTooLong, { name, QString::number(most) });
        finding.pointer += pointerStep(name);
    }

    Finding &add(FindingCode code, const QStringList &arguments)
    {
        QString pointer = m_pointer;
        for (const Step &step : m_path)
            pointer +=
                step.isNamed ? pointerStep(textOf(step.name)) : pointerStep(QString::number(step.index));
        findings.append(findingOf(code, m_file, m_row, pointer, arguments));
        return findings.last();
    }

    int m_file;
    int m_row;
    QString m_pointer;
    std::vector<Step> m_path;
};

} // namespace

bool isMalformedId(QStringView id)
{
    if (!id.startsWith(IdStart, Qt::CaseInsensitive))
        return false;
    const QList<QStringView> parts = id.sliced(1).split(u'/');
    for (const QStringView part : parts) {
        if (part.isEmpty())
            return true;
    }
    qsizetype at = 2;
    if (at < parts.size() && sameText(parts.at(at), u"resourceGroups")) {
        at += 2;
        if (at > parts.size() || (at < parts.size() && !sameText(parts.at(at), u"providers")))
            return true;
    }
    while (at < parts.size() && sameText(parts.at(at), u"providers")) {
        at += 2; // and its name
        if (at > parts.size())
            return true;
        // Types and names, until another provider extends what is there.
        while (at < parts.size() && !sameText(parts.at(at), u"providers"))
            at += 2;
        if (at > parts.size())
            return true;
    }
    return false;
}

QList<Finding>
rowFindings(const Value &value, std::string_view json, int file, int row, const QString &pointer)
{
    QList<Finding> findings;
    const QStringList repeated = repeatedNames(json);
    for (const QString &each : repeated) {
        QString name = each.section(u'/', -1);
        name.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        findings.append(findingOf(FindingCode::RepeatedName, file, row, pointer + each, { name }));
    }
    Walk walk(file, row, pointer);
    walk.visit(value, {});
    return findings + walk.findings;
}

} // namespace linkdesk::inspect
