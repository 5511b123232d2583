// F8 from fault to fault: in the order of the pages, skipping none when one is mended.
#include "ui/wizard/faultwalk.h"

#include <QTest>

using namespace linkdesk;

namespace {

Fault fault(Page page, Field field, int row = -1, Severity severity = Severity::Error)
{
    return { page, field, row, FaultCode::Missing, {}, severity };
}

const Fault Name = fault(Page::Basics, Field::Name);
const Fault Subnet = fault(Page::VirtualNetwork, Field::Subnet);
const Fault SecondTag = fault(Page::Tags, Field::TagName, 1);
const Fault AllTags = fault(Page::Tags, Field::Tags);

} // namespace

class FaultWalkTest : public QObject {
    Q_OBJECT

    static Field after(const Faults &faults, faultwalk::Place from, int step)
    {
        const auto found = faultwalk::next(faults, from, step);
        return found ? found->field : Field::TagValue;
    }

private slots:
    void goesRound()
    {
        const Faults faults{ Name, Subnet, SecondTag, AllTags };
        QCOMPARE(after(faults, {}, 1), Field::Name);
        QCOMPARE(after(faults, faultwalk::placeOf(Name), 1), Field::Subnet);
        QCOMPARE(after(faults, faultwalk::placeOf(SecondTag), 1), Field::Tags);
        QCOMPARE(after(faults, faultwalk::placeOf(AllTags), 1), Field::Name);
        QCOMPARE(after(faults, faultwalk::placeOf(Name), -1), Field::Tags);
        QCOMPARE(after(faults, faultwalk::placeOf(AllTags), -1), Field::TagName);
    }

    void skipsNoneWhenOneIsMended()
    {
        QCOMPARE(after({ Subnet, SecondTag }, faultwalk::placeOf(Name), 1), Field::Subnet);
    }

    void beginsWhereThePersonIs()
    {
        const faultwalk::Place network{ static_cast<int>(Page::VirtualNetwork) };
        QCOMPARE(after({ Name, Subnet, SecondTag }, network, 1), Field::Subnet);
        QCOMPARE(after({ Name, Subnet, SecondTag }, network, -1), Field::Name);
    }

    void looksForErrorsOnly()
    {
        const Fault warning = fault(Page::Basics, Field::Name, -1, Severity::Warning);
        QVERIFY(!faultwalk::next({ warning }, {}, 1));
        QCOMPARE(after({ warning, Subnet }, {}, 1), Field::Subnet);
    }
};

QTEST_GUILESS_MAIN(FaultWalkTest)
#include "faultwalktest.moc"
