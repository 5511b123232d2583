// Logic, comparisons and numbers.
#include "src/sandbox/templatefunctions.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

using Call = const TemplateCall &;

// Below zero, zero or above: both are integers or both are texts.
qint64 compared(Call call)
{
    if (call.at(0).isString() && call.at(1).isString())
        return call.text(0).compare(call.text(1));
    const qint64 left = call.integer(0), right = call.integer(1);
    return left < right ? -1 : left > right ? 1 : 0;
}

QJsonValue all(Call call)
{
    bool result = true;
    for (qsizetype index = 0; index < call.count(); ++index)
        result = call.boolean(index) && result;
    return result;
}

QJsonValue any(Call call)
{
    bool result = false;
    for (qsizetype index = 0; index < call.count(); ++index)
        result = call.boolean(index) || result;
    return result;
}

QJsonValue coalesce(Call call)
{
    for (QJsonValue value : call.values) {
        if (!value.isNull() && !value.isUndefined())
            return value;
    }
    return {};
}

// The arithmetic is checked: an overflow is the template's fault, not undefined behaviour.
template <class Operation> QJsonValue checked(Call call, Operation operation)
{
    qint64 result = 0;
    if (operation(call.integer(0), call.integer(1), &result))
        call.fail(u"the result is too large or too small for an integer"_s);
    return result;
}

qint64 divisor(Call call)
{
    if (call.integer(1) == 0)
        call.fail(u"attempted to divide by zero"_s);
    return call.integer(1);
}

QJsonValue divide(Call call)
{
    if (divisor(call) == -1)
        return checked(call, [](qint64 left, qint64, qint64 *result) {
            return __builtin_sub_overflow(0, left, result);
        });
    return call.integer(0) / divisor(call);
}

} // namespace

void addLogicFunctions(TemplateFunctions &table)
{
    table.insert(u"equals"_s, { 2, 2, [](Call call) -> QJsonValue { return call.at(0) == call.at(1); } });
    table.insert(u"not"_s, { 1, 1, [](Call call) -> QJsonValue { return !call.boolean(0); } });
    table.insert(u"and"_s, { 2, -1, all });
    table.insert(u"or"_s, { 2, -1, any });
    table.insert(u"less"_s, { 2, 2, [](Call call) -> QJsonValue { return compared(call) < 0; } });
    table.insert(u"lessorequals"_s, { 2, 2, [](Call call) -> QJsonValue { return compared(call) <= 0; } });
    table.insert(u"greater"_s, { 2, 2, [](Call call) -> QJsonValue { return compared(call) > 0; } });
    table.insert(u"greaterorequals"_s, { 2, 2, [](Call call) -> QJsonValue { return compared(call) >= 0; } });
    table.insert(u"coalesce"_s, { 1, -1, coalesce });
    table.insert(u"true"_s, { 0, 0, [](Call) -> QJsonValue { return true; } });
    table.insert(u"false"_s, { 0, 0, [](Call) -> QJsonValue { return false; } });
    table.insert(u"null"_s, { 0, 0, [](Call) -> QJsonValue { return {}; } });
    table.insert(u"add"_s, { 2, 2, [](Call call) {
                                return checked(call, [](qint64 a, qint64 b, qint64 *r) {
                                    return __builtin_add_overflow(a, b, r);
                                });
                            } });
    table.insert(u"sub"_s, { 2, 2, [](Call call) {
                                return checked(call, [](qint64 a, qint64 b, qint64 *r) {
                                    return __builtin_sub_overflow(a, b, r);
                                });
                            } });
    table.insert(u"mul"_s, { 2, 2, [](Call call) {
                                return checked(call, [](qint64 a, qint64 b, qint64 *r) {
                                    return __builtin_mul_overflow(a, b, r);
                                });
                            } });
    table.insert(u"div"_s, { 2, 2, divide });
    table.insert(u"mod"_s, { 2, 2, [](Call call) -> QJsonValue {
                                return divisor(call) == -1 ? 0 : call.integer(0) % divisor(call);
                            } });
}

} // namespace linkdesk::sandbox
