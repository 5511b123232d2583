// R-N1 to R-N7: every class of character at every end, with lengths at their edges.
#include "tests/unit/ruletest.h"

using namespace linkdesk;

Q_DECLARE_METATYPE(linkdesk::Field)

namespace {

Fault fault(Field field, FaultCode code, const QStringList &args)
{
    return { Page::Basics, field, 3, code, args, Severity::Error };
}

} // namespace

class NameRulesTest : public QObject {
    Q_OBJECT
private slots:
    void names_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("name");
        QTest::addColumn<Faults>("expected");
        const auto row = [](const char *title, Field field, const QString &name, const Faults &expected) {
            QTest::newRow(title) << field << name << expected;
        };
        using C = FaultCode;
        const Field n = Field::Name, g = Field::ResourceGroup, s = Field::GroupId;
        row("one letter", n, u"a"_qs, {});
        row("one digit", n, u"7"_qs, {});
        row("everything", n, u"Pe-1_a.b_"_qs, {});
        row("80", n, QString(80, u'a'), {});
        row("blanks around", n, u"  pe-1 "_qs, {});
        row("81", n, QString(81, u'a'), { fault(n, C::TooLong, { u"80"_qs, u"81"_qs }) });
        row("empty", n, QString(), { fault(n, C::TooShort, { u"1"_qs, u"0"_qs }) });
        row("first hyphen", n, u"-a"_qs, { fault(n, C::BadFirstCharacter, { u"-"_qs }) });
        row("first underscore", n, u"_a"_qs, { fault(n, C::BadFirstCharacter, { u"_"_qs }) });
        row("only a hyphen, told once", n, u"-"_qs, { fault(n, C::BadFirstCharacter, { u"-"_qs }) });
        row("last full stop", n, u"a."_qs, { fault(n, C::BadLastCharacter, { u"."_qs }) });
        row("last hyphen", n, u"a-"_qs, { fault(n, C::BadLastCharacter, { u"-"_qs }) });
        row("blank inside", n, u"pe 1"_qs, { fault(n, C::BadCharacter, { u" "_qs, u"3"_qs }) });
        row("hash", n, u"pe#1"_qs, { fault(n, C::BadCharacter, { u"#"_qs, u"3"_qs }) });
        row("slash", n, u"a/b"_qs, { fault(n, C::BadCharacter, { u"/"_qs, u"2"_qs }) });
        row("umlaut", n, u"peü1"_qs, { fault(n, C::BadCharacter, { u"ü"_qs, u"3"_qs }) });
        row("emoji counts as one", n, u"a😀b c"_qs, { fault(n, C::BadCharacter, { u"😀"_qs, u"2"_qs }) });
        row("foreign digit", n, u"a٣b"_qs, { fault(n, C::BadCharacter, { u"٣"_qs, u"2"_qs }) });
        row("three faults", n, u"-a b-"_qs,
            { fault(n, C::BadFirstCharacter, { u"-"_qs }), fault(n, C::BadLastCharacter, { u"-"_qs }),
              fault(n, C::BadCharacter, { u" "_qs, u"3"_qs }) });
        row("interface", Field::NetworkInterfaceName, u"a-"_qs,
            { fault(Field::NetworkInterfaceName, C::BadLastCharacter, { u"-"_qs }) });

        row("group", g, u"(rg)_1-x.y"_qs, {});
        row("group of any script", g, u"Gruppe-ü-日本"_qs, {});
        row("group 90", g, QString(90, u'a'), {});
        row("group 91", g, QString(91, u'a'), { fault(g, C::TooLong, { u"90"_qs, u"91"_qs }) });
        row("group full stop at the end", g, u"rg."_qs, { fault(g, C::BadLastCharacter, { u"."_qs }) });
        row("group of a full stop", g, u"."_qs, { fault(g, C::BadLastCharacter, { u"."_qs }) });
        row("group full stop at the start", g, u".rg"_qs, {});
        row("group blank", g, u"my rg"_qs, { fault(g, C::BadCharacter, { u" "_qs, u"3"_qs }) });

        row("sub-resource", s, u"DeviceUpdate"_qs, {});
        row("sub-resource short", s, u"ab"_qs, { fault(s, C::TooShort, { u"3"_qs, u"2"_qs }) });
        row("sub-resource underscore at the end", s, u"abc_"_qs,
            { fault(s, C::BadLastCharacter, { u"_"_qs }) });
        row("zone", Field::Zone, u"privatelink.api.adu.microsoft.com"_qs, {});
        row("zone 64", Field::Zone, QString(64, u'a'),
            { fault(Field::Zone, C::TooLong, { u"63"_qs, u"64"_qs }) });
    }
    void names()
    {
        QFETCH(Field, field);
        QFETCH(QString, name);
        QFETCH(Faults, expected);
        const Faults found = validateName(Page::Basics, field, name, 3);
        QCOMPARE(ruletest::texts(found), ruletest::texts(expected));
    }
};

QTEST_APPLESS_MAIN(NameRulesTest)
#include "namerulestest.moc"
