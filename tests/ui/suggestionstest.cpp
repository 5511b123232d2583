// Suggestions in the inbox on a scripted network: what the rows say, what is checked by them, and how rules
// are made.
#include "tests/ui/inbox.h"
#include "ui/common/suggestionbook.h"
#include "ui/wizard/faultline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace linkdesk;

namespace {

SuggestionRule rule(const char *name, Decision decision, const char *message)
{
    SuggestionRule result;
    result.name = QLatin1String(name);
    result.decision = decision;
    result.message = QLatin1String(message);
    return result;
}

} // namespace

class SuggestionsTest : public Inbox {
    Q_OBJECT
private slots:
    void init()
    {
        begin();
        m_book = std::make_unique<SuggestionBook>(
            QByteArray(), [this](const QByteArray &json) { m_saved = json; });
        m_ui->context.suggestions = m_book.get();
    }
    void cleanup()
    {
        end();
        m_book.reset();
        m_saved.clear();
    }

    void rowsSayWhatIsSuggested()
    {
        m_book->setRules({ rule("Factory builds", Decision::Approve, "*build*") });
        openThree();
        QVERIFY(!table()->isColumnHidden(PendingModel::Suggested));
        QCOMPARE(cell(0, PendingModel::Suggested), QStringLiteral("Approve (Factory builds)"));
        QCOMPARE(cell(1, PendingModel::Suggested), QString());
        m_book->setRules({});
        QCOMPARE(cell(0, PendingModel::Suggested), QString());
        QVERIFY(table()->isColumnHidden(PendingModel::Suggested));
        QVERIFY(find<QWidget>("suggestionBar")->isHidden());
    }

    void theEndpointsOwnWordsCount()
    {
        m_arm->on("GET " + endpointPath("b"), 200, endpointJson("b", "my build agent"));
        m_book->setRules({ rule("Builds", Decision::Approve, "*build agent*") });
        openThree();
        QTRY_COMPARE(cell(1, PendingModel::Suggested), QStringLiteral("Approve (Builds)"));
    }

    void checkingSuggestedOnlyChecks()
    {
        m_book->setRules(
            { rule("Builds", Decision::Approve, "*build*"), rule("No tests", Decision::Reject, "*test*") });
        openThree();
        QVERIFY(find<QWidget>("suggestionBar")->isVisible());
        button("checkSuggestedRejections")->click();
        QCOMPARE(button("rejectConnections")->text().remove(u'&'), QStringLiteral("Reject 1"));
        // What is suggested the other way is not checked any more.
        button("checkSuggestedApprovals")->click();
        QCOMPARE(button("approveConnections")->text().remove(u'&'), QStringLiteral("Approve 1"));
        QVERIFY(table()->hasFocus());
        QVERIFY(find<QWidget>("decisionPanel")->isHidden());
        QVERIFY(m_arm->sent("PUT").isEmpty());
    }

    void whatIsHiddenIsNotChecked()
    {
        m_book->setRules({ rule("All", Decision::Approve, "*") });
        openThree();
        find<QLineEdit>("connectionFilter")->setText(QStringLiteral("name:a"));
        button("checkSuggestedApprovals")->click();
        find<QLineEdit>("connectionFilter")->clear();
        QCOMPARE(button("approveConnections")->text().remove(u'&'), QStringLiteral("Approve 1"));
    }

    void whatIsDecidedIsNotSuggestedAnyMore()
    {
        m_book->setRules({ rule("Builds", Decision::Approve, "*build*") });
        openThree();
        approvable("a");
        button("checkSuggestedApprovals")->click();
        decide("approveConnections");
        QTRY_COMPARE(message()->kind(), MessageBar::Kind::Success);
        QCOMPARE(cell(0, PendingModel::Suggested), QString());
        QVERIFY(find<QWidget>("suggestionBar")->isHidden());
    }

    void aRuleIsMadeAndSaysWhatIsWrong()
    {
        openThree();
        button("openSuggestions")->click();
        QVERIFY(find<QLineEdit>("suggestionName")->hasFocus());
        QVERIFY(table()->isHidden() || !table()->isVisible());
        button("addSuggestion")->click();
        QVERIFY(problems().contains(QLatin1String("A rule needs a name")));
        QVERIFY(problems().contains(QLatin1String("Without a condition")));
        find<QLineEdit>("suggestionName")->setText(QStringLiteral("Builds"));
        find<QCheckBox>("suggestionRegular")->setChecked(true);
        find<QLineEdit>("suggestionMessage")->setText(QStringLiteral("build ("));
        QVERIFY(problems().contains(QLatin1String("not a regular expression")));
        button("addSuggestion")->click();
        QVERIFY(m_book->rules().isEmpty());
        find<QLineEdit>("suggestionMessage")->setText(QStringLiteral("build|test"));
        QVERIFY(find<QLabel>("suggestionPreview")->text().startsWith(QLatin1String("Matches 2 request")));
        find<QLineEdit>("suggestionSubscriptions")->setText(QStringLiteral("Nowhere"));
        button("addSuggestion")->click();
        QVERIFY(problems().contains(QLatin1String("\"Nowhere\"")));
        find<QLineEdit>("suggestionSubscriptions")->setText(QStringLiteral("production"));
        button("addSuggestion")->click();
        QCOMPARE(problems(), QString());
        QCOMPARE(m_book->rules().size(), 1);
        QCOMPARE(m_book->rules().at(0).subscriptions, QStringList{ QStringLiteral("s") });
        QCOMPARE(m_saved, toJson(m_book->rules()));
        button("addSuggestion")->click();
        QVERIFY(problems().contains(QLatin1String("There is a rule of this name")));
        button("closeSuggestions")->click();
        QVERIFY(table()->isVisible());
        QCOMPARE(cell(1, PendingModel::Suggested), QStringLiteral("Approve (Builds)"));
    }

    void aRuleIsChangedAndRemoved()
    {
        m_book->setRules(
            { rule("Builds", Decision::Approve, "*build*"), rule("Tests", Decision::Reject, "*test*") });
        openThree();
        button("openSuggestions")->click();
        auto *rules = find<QListWidget>("suggestionRules");
        QVERIFY(rules->hasFocus());
        rules->setCurrentRow(1);
        QCOMPARE(find<QLineEdit>("suggestionMessage")->text(), QStringLiteral("*test*"));
        find<QLineEdit>("suggestionName")->setText(QStringLiteral("builds"));
        button("changeSuggestion")->click();
        QVERIFY(problems().contains(QLatin1String("There is a rule of this name")));
        find<QLineEdit>("suggestionName")->setText(QStringLiteral("No tests"));
        button("changeSuggestion")->click();
        QCOMPARE(m_book->rules().at(1).name, QStringLiteral("No tests"));
        QCOMPARE(rules->currentRow(), 1);
        button("removeSuggestion")->click();
        QCOMPARE(m_book->rules().size(), 1);
        QTest::keyClick(rules, Qt::Key_Escape);
        QVERIFY(table()->isVisible());
    }

private:
    void openThree()
    {
        open({ requestJson("a", "a build", "2026-01-01T00:00:00Z"),
               requestJson("b", "a test", "2026-01-02T00:00:00Z"),
               requestJson("c", "Awaiting approval", "2026-01-03T00:00:00Z") });
    }
    QString problems() const
    {
        QStringList all;
        const auto lines = find<QWidget>("suggestionPanel")->findChildren<FaultLine *>();
        for (const FaultLine *line : lines) {
            if (!line->text().isEmpty())
                all.append(line->text());
        }
        return all.join(u'\n');
    }

    std::unique_ptr<SuggestionBook> m_book;
    QByteArray m_saved;
};

QTEST_MAIN(SuggestionsTest)
#include "suggestionstest.moc"
