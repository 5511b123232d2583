// Private Link Center > Health: findings with their meaning, and a clean-up that says first what goes.
#include "ui/center/healthpage.h"

#include "tests/sandbox/sandboxworld.h"
#include "tests/ui/fakeui.h"
#include "ui/center/healthmodel.h"
#include "ui/common/messagebar.h"

#include <QLabel>
#include <QTableView>
#include <QToolButton>

using namespace linkdesk;

class HealthPageTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_world = std::make_unique<SandboxWorld>();
        m_ui = std::make_unique<FakeUi>(m_world->session());
        m_page = std::make_unique<HealthPage>(&m_ui->context);
        m_page->resize(1000, 700);
        m_page->show();
        m_page->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(model()->rowCount() > 0, 30000);
    }
    void cleanup()
    {
        m_page.reset();
        m_ui.reset();
        m_world.reset();
    }

    void saysWhatAFindingMeans()
    {
        QCOMPARE(table()->currentIndex().row(), 0);
        QVERIFY(label("healthMeaning").contains(QLatin1String("removed the connection")));
        QVERIFY(!label("healthAdvice").isEmpty());
        table()->setCurrentIndex(model()->index(1, 0));
        QVERIFY(label("healthMeaning").contains(QLatin1String("rejected")));
    }

    void opensTheEndpoint()
    {
        m_ui->navigator.places.clear();
        button("openFinding")->click();
        QCOMPARE(m_ui->navigator.places.size(), 1);
        QCOMPARE(m_ui->navigator.places.constFirst().resource, model()->at(0).resource);
    }

    // Space checks; nothing is deleted before the person has read what goes.
    void cleansUpAfterADryRun()
    {
        QVERIFY(!button("cleanUp")->isEnabled());
        table()->setFocus();
        table()->setCurrentIndex(model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Space);
        QTRY_VERIFY(button("cleanUp")->isEnabled());
        const ResourceId endpoint = model()->at(0).resource;
        m_ui->dialogs.answer = false;
        button("cleanUp")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_ui->dialogs.questions.size(), 1, 30000);
        const Dialogs::Question question = m_ui->dialogs.questions.constFirst();
        QVERIFY(question.dangerous);
        QVERIFY2(
            question.details.contains(endpoint.name() + QStringLiteral(", with ")),
            qPrintable(question.details));
        QTRY_VERIFY(button("cleanUp")->isEnabled());
        QVERIFY(model()->text(0, HealthModel::Outcome).isEmpty());

        m_ui->dialogs.answer = true;
        button("cleanUp")->click();
        QTRY_COMPARE_WITH_TIMEOUT(model()->text(0, HealthModel::Outcome), QStringLiteral("Deleted"), 60000);
        QTRY_COMPARE(message()->kind(), MessageBar::Kind::Success);
        QCOMPARE(m_ui->navigator.forgotten, QList<ResourceId>{ endpoint });
        QVERIFY(!button("cleanUp")->isEnabled());
    }

    void whatFailedStaysChecked()
    {
        m_world->addFaults("{\"method\":\"DELETE\",\"pathRegex\":\"privateEndpoints\",\"status\":403,"
                           "\"code\":\"AuthorizationFailed\"}");
        model()->setData(model()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
        button("cleanUp")->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            model()->text(0, HealthModel::Outcome).startsWith(QLatin1String("Not deleted")), 60000);
        QTRY_COMPARE(message()->kind(), MessageBar::Kind::Warning);
        QCOMPARE(model()->checked().size(), 1);
    }

    void exportsWithItsWords()
    {
        button("exportHealth")->click();
        QVERIFY(m_ui->dialogs.saved.contains("What it means"));
        QVERIFY(m_ui->dialogs.saved.contains("Disconnected"));
    }

private:
    HealthModel *model() { return m_page->findChild<HealthModel *>(); }
    QTableView *table() { return m_page->findChild<QTableView *>(QStringLiteral("healthTable")); }
    MessageBar *message() { return m_page->findChild<MessageBar *>(QStringLiteral("healthMessage")); }
    QToolButton *button(const char *name) { return m_page->findChild<QToolButton *>(QLatin1String(name)); }
    QString label(const char *name) { return m_page->findChild<QLabel *>(QLatin1String(name))->text(); }

    std::unique_ptr<SandboxWorld> m_world;
    std::unique_ptr<FakeUi> m_ui;
    std::unique_ptr<HealthPage> m_page;
};

QTEST_MAIN(HealthPageTest)
#include "healthpagetest.moc"
