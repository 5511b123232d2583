// What a person reads of an error.
#include "ui/common/errortext.h"

#include <QTest>

using namespace linkdesk;

class ErrorTextTest : public QObject {
    Q_OBJECT
private slots:
    void ourOwnWordsStandAlone_data()
    {
        QTest::addColumn<int>("detail");
        for (int detail = int(Detail::None) + 1; detail <= int(Detail::ProfileInUse); ++detail)
            QTest::addRow("%d", detail) << detail;
    }

    void ourOwnWordsStandAlone()
    {
        QFETCH(int, detail);
        const QStringList arguments{ QStringLiteral("first"), QStringLiteral("second"),
                                     QStringLiteral("third") };
        const Error error = Error::of(Failure::NotUnderstood, Detail(detail), arguments);
        const QString sentence = errorSentence(error);
        QVERIFY(sentence.endsWith(u'.'));
        QVERIFY(!sentence.contains(u'%'));
        QVERIFY(!sentence.contains(errorSentence(Error::of(Failure::NotUnderstood))));
        QVERIFY(!errorOutcome(error).isEmpty());
    }

    // The line of a broken file is no answer of a service.
    void aBrokenFileIsNamedAsItIs()
    {
        const Error error = Error::of(Failure::BadFile, QStringLiteral("world.json:3: expected a name"));
        QCOMPARE(errorSentence(error), QStringLiteral("world.json:3: expected a name."));
        QCOMPARE(errorOutcome(error), QStringLiteral("Nothing was changed."));
    }

    // A policy changed what was asked: something was written.
    void anAccountThatCameBackOtherwiseWasChanged()
    {
        Error error = Error::of(
            Failure::NotUnderstood, Detail::AccountDiffers,
            { QStringLiteral("properties.publicNetworkAccess") });
        error.where = QStringLiteral("PUT /x");
        error.maybeApplied = true;
        const QString text = errorText(error);
        QVERIFY(text.contains(QLatin1String("properties.publicNetworkAccess")));
        QVERIFY(!text.contains(QLatin1String("Nothing was changed")));
        QVERIFY(!text.contains(QLatin1String("not made")));
        QVERIFY(text.contains(QLatin1String("What came back is in force")));
    }
};

QTEST_APPLESS_MAIN(ErrorTextTest)
#include "errortexttest.moc"
