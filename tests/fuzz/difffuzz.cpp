// Two exported files, one behind the other with a zero byte between them, against each other. Nothing may
// crash or run without end; a set is the same as itself; what the one way adds, the other way removes; and
// the patch is JSON.
#include "src/inspect/exportfile.h"
#include "src/inspect/jsonpatch.h"
#include "src/query/document.h"

#include <QString>

#include <cstdint>
#include <cstdlib>

using namespace linkdesk::inspect;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

ExportFile::Opened opened(QByteArrayView bytes)
{
    return ExportFile::fromBytes(bytes.toByteArray(), QStringLiteral("fuzz"));
}

void checkPatch(
    const Comparison &comparison, const ComparedSet &before, const ComparedSet &after, PatchScope scope)
{
    const QByteArray patch = jsonPatch(comparison, before, after, scope);
    linkdesk::query::Arena arena;
    check(linkdesk::query::parseJson({ patch.constData(), size_t(patch.size()) }, arena).has_value());
    if (scope == PatchScope::Counting && comparison.counts.differences() == 0)
        check(patch == "[]\n");
}

void checkSame(const ComparedSet &set)
{
    const Comparison comparison = compare(set, set);
    check(comparison.counts.differences() == 0);
    check(comparison.counts.same + comparison.counts.unread == int(set.rows.size()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype middle = bytes.indexOf('\0');
    if (middle < 0)
        return 0;
    const auto first = opened(bytes.first(middle));
    const auto second = opened(bytes.sliced(middle + 1));
    if (!first || !second)
        return 0;
    const ComparedSet before = comparedSet(*first);
    const ComparedSet after = comparedSet(*second);
    checkSame(before);
    const Comparison there = compare(before, after);
    const Comparison back = compare(after, before);
    check(there.counts.added == back.counts.removed && there.counts.removed == back.counts.added);
    check(there.counts.changed == back.counts.changed && there.counts.unread == back.counts.unread);
    checkPatch(there, before, after, PatchScope::Counting);
    checkPatch(there, before, after, PatchScope::Everything);
    return 0;
}
