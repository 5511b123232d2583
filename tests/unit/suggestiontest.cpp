// Which rule suggests what, and that no pattern takes long.
#include "src/review/suggestion.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace linkdesk;

Q_DECLARE_METATYPE(linkdesk::PatternFault)

namespace {

SuggestionRule
rule(const QString &name, Decision decision, const QString &message, const QString &request = {})
{
    SuggestionRule result;
    result.name = name;
    result.decision = decision;
    result.message = message;
    result.request = request;
    return result;
}

QString suggested(const QList<SuggestionRule> &rules, const SuggestionSubject &subject)
{
    const Suggester suggester(rules);
    const SuggestionRule *found = suggester.of(subject);
    return found ? found->name : QString();
}

} // namespace

class SuggestionTest : public QObject {
    Q_OBJECT
private slots:
    void patterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("regular");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        QTest::newRow("all of it") << u"build 7"_qs << false << u"Build 7"_qs << true;
        QTest::newRow("a part is not all") << u"build"_qs << false << u"Build 7"_qs << false;
        QTest::newRow("star") << u"*factory*"_qs << false << u"the FACTORY in Ulm"_qs << true;
        QTest::newRow("star is nothing, too") << u"build*"_qs << false << u"build"_qs << true;
        QTest::newRow("two stars go back") << u"*a*b"_qs << false << u"a b a b"_qs << true;
        QTest::newRow("one character") << u"line ?"_qs << false << u"line 12"_qs << false;
        QTest::newRow("wildcards are no expression") << u"a.c"_qs << false << u"abc"_qs << false;
        QTest::newRow("brackets mean themselves") << u"[a]"_qs << false << u"[A]"_qs << true;
        QTest::newRow("expression, anywhere")
            << u"line [0-9]+"_qs << true << u"for Line 12, please"_qs << true;
        QTest::newRow("lines are one") << u"^a b$"_qs << true << u" a\nb "_qs << true;
        QTest::newRow("no expression") << u"("_qs << true << u"("_qs << false;
        QTest::newRow("too long") << QString(201, u'a') << false << QString(201, u'a') << false;
        QTest::newRow("empty") << QString() << false << QString() << false;
    }
    void patterns()
    {
        QFETCH(QString, pattern);
        QFETCH(bool, regular);
        QFETCH(QString, text);
        QTEST(Pattern(pattern, regular).matches(text), "expected");
    }

    void faults()
    {
        QCOMPARE(patternFault(u"("_qs, true), PatternFault::NotRegular);
        QCOMPARE(patternFault(u"("_qs, false), PatternFault::None);
        QCOMPARE(patternFault(QString(201, u'a'), false), PatternFault::TooLong);
    }

    void noPatternTakesLong()
    {
        QElapsedTimer timer;
        timer.start();
        const QString text(300, u'a');
        QVERIFY(!Pattern(u"^(a+)+b"_qs, true).matches(text));
        QVERIFY(!Pattern(u"(a|aa|aaa)*b"_qs, true).matches(text));
        QVERIFY(!Pattern(u"*a*a*a*a*a*a*a*a*b"_qs, false).matches(text));
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    void conditionsAllHold()
    {
        SuggestionRule both = rule(u"both"_qs, Decision::Approve, u"*build*"_qs, u"pe-*"_qs);
        both.subscriptions = { u"S1"_qs };
        QCOMPARE(suggested({ both }, { u"s1"_qs, u"my build"_qs, { u"adu.7"_qs, u"pe-7"_qs } }), both.name);
        QCOMPARE(suggested({ both }, { u"s2"_qs, u"my build"_qs, { u"pe-7"_qs } }), QString());
        QCOMPARE(suggested({ both }, { {}, u"my build"_qs, { u"pe-7"_qs } }), QString());
        QCOMPARE(suggested({ both }, { u"s1"_qs, {}, { u"pe-7"_qs } }), QString());
        QCOMPARE(suggested({ both }, { u"s1"_qs, u"my build"_qs, { u"xpe-7"_qs } }), QString());
    }

    void withoutAConditionNothingMatches()
    {
        QCOMPARE(suggested({ rule(u"all"_qs, Decision::Approve, {}) }, { u"s"_qs, u"x"_qs, {} }), QString());
        // No words are no match for "anything".
        QCOMPARE(suggested({ rule(u"all"_qs, Decision::Approve, u"*"_qs) }, { u"s"_qs, {}, {} }), QString());
    }

    void aRejectionGoesFirst()
    {
        const QList<SuggestionRule> rules{ rule(u"yes"_qs, Decision::Approve, u"*"_qs),
                                           rule(u"no"_qs, Decision::Reject, u"*test*"_qs),
                                           rule(u"no, too"_qs, Decision::Reject, u"*test*"_qs) };
        QCOMPARE(suggested(rules, { {}, u"a test"_qs, {} }), u"no"_qs);
        QCOMPARE(suggested(rules, { {}, u"a build"_qs, {} }), u"yes"_qs);
    }

    void comesBackFromTheProfile()
    {
        SuggestionRule first = rule(u"Fabrik \"Süd\""_qs, Decision::Reject, u"^a$"_qs, u"b"_qs);
        first.subscriptions = { u"s1"_qs, u"s2"_qs };
        first.regular = true;
        const QList<SuggestionRule> rules{ first, rule(u"x"_qs, Decision::Approve, u"*"_qs) };
        const QByteArray json = toJson(rules);
        QCOMPARE(toJson(suggestionRules(json)), json);
        QVERIFY(suggestionRules(json) == rules);
        QVERIFY(suggestionRules("not json").isEmpty());
        QVERIFY(suggestionRules("[1,{},{\"decision\":\"approve\"}]").isEmpty());
    }
};

QTEST_APPLESS_MAIN(SuggestionTest)
#include "suggestiontest.moc"
