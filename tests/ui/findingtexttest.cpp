// What a person reads of a finding.
#include "ui/inspector/findingtext.h"

#include <QTest>

using namespace linkdesk;
using namespace linkdesk::inspect;
using namespace Qt::StringLiterals;

class FindingTextTest : public QObject {
    Q_OBJECT
private slots:
    void everyFindingHasItsWords_data();
    void everyFindingHasItsWords();
    void everySecretIsNamed_data();
    void everySecretIsNamed();
    void aFaultSaysWhere();
};

void FindingTextTest::everyFindingHasItsWords_data()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code <= int(FindingCode::AlsoPublic); ++code)
        QTest::addRow("%d", code) << code;
}

void FindingTextTest::everyFindingHasItsWords()
{
    QFETCH(int, code);
    Finding finding;
    finding.code = FindingCode(code);
    finding.arguments = QStringList{ u"first"_s, u"second"_s };

    const QString name = findingName(finding.code);
    const QString meaning = findingMeaning(finding);
    QVERIFY(!name.isEmpty());
    QVERIFY(!name.endsWith(u'.'));
    for (const QString &sentence : { meaning, findingAdvice(finding.code) }) {
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
    }
    QVERIFY(!findingSource(finding.code).isEmpty());
    for (const Severity severity : { Severity::Note, Severity::Warning, Severity::Error })
        QVERIFY(!severityText(severity).isEmpty());
}

void FindingTextTest::everySecretIsNamed_data()
{
    QTest::addColumn<int>("secret");
    for (int secret = 0; secret <= int(SecretKind::PrivateKey); ++secret)
        QTest::addRow("%d", secret) << secret;
}

void FindingTextTest::everySecretIsNamed()
{
    QFETCH(int, secret);
    Finding finding;
    finding.code = FindingCode::Secret;
    finding.secret = SecretKind(secret);
    finding.arguments = QStringList{ u"adminKey"_s };
    QVERIFY(findingMeaning(finding).startsWith("adminKey holds a"_L1));
    finding.arguments = QStringList{ QString() }; // in an array of the file itself
    QVERIFY(findingMeaning(finding).startsWith("A value holds a"_L1));
}

void FindingTextTest::aFaultSaysWhere()
{
    Finding finding;
    finding.fault = ReadFault{ linkdesk::query::JsonProblem::ColonExpected, 20, 3, 7 };
    QVERIFY(findingMeaning(finding).startsWith("Line 3, column 7: a colon is expected"_L1));
    finding.row = -1;
    QVERIFY(findingMeaning(finding).endsWith("What follows cannot be read."_L1));
}

QTEST_APPLESS_MAIN(FindingTextTest)
#include "findingtexttest.moc"
