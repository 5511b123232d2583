#include "src/query/functiontable.h"

namespace linkdesk::query {

using namespace Takes;

namespace {

// The specification's list (jmespath.org, built-in functions), by name.
constexpr Function Functions[] = {
    { "abs", FunctionId::Abs, "abs(number)", { Number } },
    { "avg", FunctionId::Avg, "avg(array of numbers)", { Numbers } },
    { "ceil", FunctionId::Ceil, "ceil(number)", { Number } },
    { "contains", FunctionId::Contains, "contains(array or string, any)", { Array | String, Any }, 2, 2 },
    { "ends_with", FunctionId::EndsWith, "ends_with(string, string)", { String, String }, 2, 2 },
    { "floor", FunctionId::Floor, "floor(number)", { Number } },
    { "join", FunctionId::Join, "join(string, array of strings)", { String, Strings }, 2, 2 },
    { "keys", FunctionId::Keys, "keys(object)", { Object } },
    { "length", FunctionId::Length, "length(string, array or object)", { String | Array | Object } },
    { "map", FunctionId::Map, "map(&expression, array)", { Reference, Array }, 2, 2 },
    { "max", FunctionId::Max, "max(array of numbers or strings)", { Numbers | Strings } },
    { "max_by", FunctionId::MaxBy, "max_by(array, &expression)", { Array, Reference }, 2, 2 },
    { "merge", FunctionId::Merge, "merge(object, ...)", { Object, Object }, 1, -1 },
    { "min", FunctionId::Min, "min(array of numbers or strings)", { Numbers | Strings } },
    { "min_by", FunctionId::MinBy, "min_by(array, &expression)", { Array, Reference }, 2, 2 },
    { "not_null", FunctionId::NotNull, "not_null(any, ...)", { Any, Any }, 1, -1 },
    { "reverse", FunctionId::Reverse, "reverse(array or string)", { Array | String } },
    { "sort", FunctionId::Sort, "sort(array of numbers or strings)", { Numbers | Strings } },
    { "sort_by", FunctionId::SortBy, "sort_by(array, &expression)", { Array, Reference }, 2, 2 },
    { "starts_with", FunctionId::StartsWith, "starts_with(string, string)", { String, String }, 2, 2 },
    { "sum", FunctionId::Sum, "sum(array of numbers)", { Numbers } },
    { "to_array", FunctionId::ToArray, "to_array(any)", { Any } },
    { "to_number", FunctionId::ToNumber, "to_number(any)", { Any } },
    { "to_string", FunctionId::ToString, "to_string(any)", { Any } },
    { "type", FunctionId::Type, "type(any)", { Any } },
    { "values", FunctionId::Values, "values(object)", { Object } },
};

template <class Check> bool isArrayOf(const Value &value, Check check)
{
    const auto elements = value.elements();
    return value.isArray() && std::all_of(elements.begin(), elements.end(), check);
}

} // namespace

std::span<const Function> allFunctions()
{
    return Functions;
}

const Function *functionNamed(std::string_view name)
{
    const auto found = std::find_if(
        std::begin(Functions), std::end(Functions), [name](const Function &f) { return f.name == name; });
    return found == std::end(Functions) ? nullptr : found;
}

bool isTaken(unsigned takes, const Value &value)
{
    return (takes & Any) != 0 || ((takes & Number) != 0 && value.isNumber())
        || ((takes & String) != 0 && value.isString()) || ((takes & Array) != 0 && value.isArray())
        || ((takes & Object) != 0 && value.isObject())
        || ((takes & Numbers) != 0 && isArrayOf(value, [](const Value &each) { return each.isNumber(); }))
        || ((takes & Strings) != 0 && isArrayOf(value, [](const Value &each) { return each.isString(); }));
}

QStringList typeNames(unsigned takes)
{
    struct Named {
        unsigned bit;
        const char *name;
    };
    static constexpr Named Names[] = {
        { Number, "number" },
        { String, "string" },
        { Array, "array" },
        { Object, "object" },
        { Numbers, "array of numbers" },
        { Strings, "array of strings" },
        { Any, "any value" },
        { Reference, "expression (&...)" },
    };
    QStringList names;
    for (const Named &named : Names) {
        if ((takes & named.bit) != 0)
            names.append(QString::fromLatin1(named.name));
    }
    return names;
}

} // namespace linkdesk::query
