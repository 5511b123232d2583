// The check behind Review: it stops when told, it is about one draft and one person.
#include "ui/wizard/reviewcheck.h"

#include "src/plan/proposals.h"
#include "tests/support/planfacts.h"
#include "tests/support/scriptedsession.h"

#include <QTest>

using namespace linkdesk;
using State = ReviewCheck::State;

class ReviewCheckTest : public QObject {
    Q_OBJECT

    Facts m_facts = planfacts::facts();
    Draft m_draft = complete(draftForAccount(planfacts::account()), m_facts);
    std::unique_ptr<ScriptedSession> m_arm;
    std::unique_ptr<ReviewCheck> m_check;

    QByteArray line() const
    {
        const Plan plan = makePlan(m_draft, m_facts, m_arm->scheduler.utcNow());
        return "POST " + plan.deploymentId().text().toUtf8() + "/validate";
    }
    void run(const Draft &draft, bool loading = false) { m_check->run(draft, m_facts, {}, loading); }
    Draft other() const
    {
        Draft draft = m_draft;
        draft.connectionName = QStringLiteral("another");
        return draft;
    }

private slots:
    void init()
    {
        m_arm = std::make_unique<ScriptedSession>();
        m_check = std::make_unique<ReviewCheck>(m_arm->get());
    }

    void cleanup()
    {
        m_check.reset();
        m_arm.reset();
    }

    void asksOnceTheFactsAreThere()
    {
        m_arm->on(line(), 200, "{}");
        run(m_draft, true);
        QCOMPARE(m_check->state(), State::Reading);
        run(m_draft);
        QCOMPARE(m_check->state(), State::Asking);
        QTRY_COMPARE(m_check->state(), State::Passed);
        run(m_draft); // facts that come later
        QCOMPARE(m_check->state(), State::Passed);
        QCOMPARE(m_arm->count(line()), 1);
    }

    void isAboutOneDraft()
    {
        m_arm->on(line(), 200, "{}");
        run(m_draft);
        QTRY_COMPARE(m_check->state(), State::Passed);
        QVERIFY(m_check->isAbout(m_draft));
        QVERIFY(!m_check->isAbout(other()));
        run(other());
        QCOMPARE(m_check->state(), State::Asking);
        QCOMPARE(m_check->plan().draft.connectionName, QStringLiteral("another"));
    }

    void staysStopped()
    {
        m_arm->hang(line());
        for (const bool loading : { true, false }) {
            m_check->forget();
            run(m_draft, loading);
            m_check->stop();
            QCOMPARE(m_check->state(), State::Stopped);
            run(m_draft, loading); // the next fact arrives
            run(m_draft);
            QCOMPARE(m_check->state(), State::Stopped);
        }
        run(other());
        QCOMPARE(m_check->state(), State::Asking);
    }

    // What is written back whole must be as it is now, not as it was when the wizard was opened.
    void readsTheSubnetAgain()
    {
        Draft draft = m_draft;
        draft.networkPolicy = QStringLiteral("Enabled");
        Facts facts = m_facts;
        facts.networks.value[0].subnets[0].json = { { QStringLiteral("name"), QStringLiteral("old") } };
        const QByteArray subnet = "GET " + draft.subnet.text().toUtf8();
        m_arm->on(subnet, 403, R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        m_check->run(draft, facts, {}, false);
        QTRY_COMPARE(m_check->state(), State::Refused);
        QCOMPARE(m_check->error().code, QStringLiteral("AuthorizationFailed"));
        m_arm->clear(subnet);
        m_arm->on(subnet, 200, R"({"name":"snet-1","properties":{"routeTable":{"id":"/new"}}})");
        m_arm->on(line(), 200, "{}");
        m_check->forget();
        m_check->run(draft, facts, {}, false);
        QTRY_COMPARE(m_check->state(), State::Passed);
        QVERIFY(m_arm->bodyOf(line()).contains("/new"));
        QCOMPARE(
            m_check->plan().currentSubnet.value(QStringLiteral("name")).toString(), QStringLiteral("snet-1"));
    }

    void forgetsForAnotherPerson()
    {
        m_arm->on(line(), 200, "{}");
        run(m_draft);
        QTRY_COMPARE(m_check->state(), State::Passed);
        m_arm->get()->setIdentity({ QStringLiteral("reader"), {}, QStringLiteral("t") });
        QCOMPARE(m_check->state(), State::Idle);
        QVERIFY(!m_check->hasPlan());
    }
};

QTEST_GUILESS_MAIN(ReviewCheckTest)
#include "reviewchecktest.moc"
