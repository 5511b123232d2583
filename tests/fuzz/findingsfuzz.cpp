// The findings of any bytes. Nothing may crash or run without end, and what a finding points to is there.
#include "src/inspect/filesummary.h"
#include "src/inspect/findings.h"
#include "src/inspect/repeatednames.h"
#include "src/query/document.h"

#include <cstdint>
#include <cstdlib>
#include <optional>

using namespace linkdesk::inspect;
using linkdesk::query::Value;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

std::optional<Value> stepInto(const Value &value, QString step)
{
    step.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
    if (value.isArray()) {
        bool isNumber = false;
        const qulonglong index = step.toULongLong(&isNumber);
        if (!isNumber || index >= value.elements().size())
            return {};
        return value.elements()[size_t(index)];
    }
    for (const auto &member : value.members()) {
        if (QString::fromUtf8(member.name.data(), qsizetype(member.name.size())) == step)
            return member.value;
    }
    return {};
}

bool isThere(const Value &root, const QString &pointer)
{
    std::optional<Value> value = root;
    const QStringList steps = pointer.split(QLatin1Char('/')).mid(1);
    for (const QString &step : steps) {
        value = stepInto(*value, step);
        if (!value)
            return false;
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // Files may change while they are read: what was JSON before is none any more.
    (void)repeatedNames({ reinterpret_cast<const char *>(data), size });
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto file = ExportFile::fromBytes(bytes, {});
    if (!file)
        return 0;
    check(summaryOf(**file).resources >= 0);
    linkdesk::query::Arena arena;
    const auto whole = linkdesk::query::parseJson((*file)->text(), arena);
    const QList<Finding> findings = findingsOf({ *file });
    for (const Finding &finding : findings) {
        check(finding.row >= -1 && finding.row < (*file)->rowCount());
        check(!finding.rule.isEmpty());
        check(finding.fault.has_value() == (finding.code == FindingCode::InvalidJson));
        check(!whole || isThere(*whole, finding.pointer));
    }
    return 0;
}
