// What the tests of the rules share: a good draft, one change to it or to the facts, and the faults that
// follow, written in one line each so that a difference can be read.
#pragma once

#include "src/plan/fault.h"
#include "src/plan/proposals.h"
#include "src/plan/rules.h"
#include "tests/support/planfacts.h"

#include <QtTest>
#include <functional>

namespace ruletest {

using namespace linkdesk;

// "page/field[row] code(args)", then "!" for an error, "?" for a warning, "." for a note.
inline QString text(const Fault &fault)
{
    QString line = QStringLiteral("%1/%2").arg(int(fault.page)).arg(int(fault.field));
    if (fault.row >= 0)
        line += QStringLiteral("[%1]").arg(fault.row);
    line += QStringLiteral(" %1(%2)").arg(int(fault.code)).arg(fault.args.join(QStringLiteral("; ")));
    return line
        + (fault.severity == Severity::Error         ? u'!'
               : fault.severity == Severity::Warning ? u'?'
                                                     : u'.');
}

inline QStringList texts(const Faults &faults)
{
    QStringList lines;
    for (const Fault &fault : faults)
        lines.append(text(fault));
    return lines;
}

inline Fault fault(
    Page page, Field field, FaultCode code, const QStringList &args = {}, Severity severity = Severity::Error,
    int row = -1)
{
    return { page, field, row, code, args, severity };
}

inline Draft goodDraft()
{
    return complete(draftForAccount(planfacts::account()), planfacts::facts());
}

using Change = std::function<void(Draft &, Facts &)>;

inline void columns()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Faults>("expected");
}

inline void row(const char *title, const Change &change, const Faults &expected)
{
    QTest::newRow(title) << change << expected;
}

inline void check()
{
    QFETCH(Change, change);
    QFETCH(Faults, expected);
    Draft draft = goodDraft();
    Facts facts = planfacts::facts();
    change(draft, facts);
    QCOMPARE(texts(validate(draft, facts, true)), texts(expected));
}

} // namespace ruletest
