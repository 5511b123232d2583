// Any bytes: an expression up to the first line break that is followed by a document. Nothing may crash, run
// without end or answer what cannot be read again.
#include "src/query/azquery.h"
#include "src/query/completion.h"
#include "src/query/expression.h"

#include <cstdint>
#include <cstdlib>

using namespace linkdesk::query;

namespace {

constexpr std::string_view NoDocument =
    "{\"a\":[{\"b\":\"x\",\"c\":1},{\"b\":\"y\",\"c\":2.5,\"d\":null}],\"e\":true}";
constexpr size_t MostBytes = 4U << 20;

void check(bool holds)
{
    if (!holds)
        std::abort();
}

// What was written reads as the same again.
void checkWritten(const Value &value)
{
    QByteArray text;
    if (!appendJson(text, value, 2, MostBytes))
        return;
    Arena arena;
    const Parsed again = parseJson({ text.constData(), size_t(text.size()) }, arena);
    if (!again) {
        check(again.error().problem == JsonProblem::TooDeep);
        return;
    }
    check(toJson(*again, 2) == text);
}

void complete(const QString &expression, const Value &sample)
{
    const Value samples[] = { sample };
    for (const qsizetype cursor : { expression.size(), expression.size() / 2 }) {
        const Completions found = completionsFor(expression, cursor, samples);
        check(found.from >= 0 && found.length >= 0 && found.from + found.length <= expression.size());
        for (const Completion &offer : found.offers) {
            if (offer.kind != Completion::Kind::Function)
                check(Expression::read(offer.text).has_value());
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view all(reinterpret_cast<const char *>(data), size);
    const size_t end = all.find('\n');
    const QString text = QString::fromUtf8(all.data(), qsizetype(std::min(end, all.size())));
    const std::string_view document = end == std::string_view::npos ? NoDocument : all.substr(end + 1);

    Arena arena;
    Parsed input = parseJson(document, arena);
    if (input)
        checkWritten(*input);
    else
        check(input.error().at <= document.size());
    const Value sample = input ? *input : *parseJson(NoDocument, arena);
    for (const Shell shell : { Shell::Bash, Shell::PowerShell, Shell::Cmd })
        check(!azQuery(text, shell).isEmpty());

    const auto expression = Expression::read(text);
    if (!expression) {
        const Fault &fault = expression.error();
        check(fault.at >= 0 && fault.length >= 0 && fault.at + fault.length <= text.size());
        check(!plainText(fault).isEmpty());
        complete(text, sample);
        return 0;
    }
    Limits limits;
    limits.mostBytes = MostBytes;
    limits.mostSteps = 200000;
    Arena results;
    const auto result = expression->evaluate(sample, results, limits);
    if (result)
        checkWritten(*result);
    else
        check(!plainText(result.error()).isEmpty());
    complete(text, sample);
    return 0;
}
