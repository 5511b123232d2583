// Private Link Center > What I sent: each request with its answer and what to do next; what could not be read
// is named.
#include "ui/center/sentpage.h"

#include "src/flow/sentwatch.h"
#include "tests/sandbox/sandboxworld.h"
#include "tests/ui/fakeui.h"
#include "ui/center/rerequestpanel.h"
#include "ui/center/sentmodel.h"
#include "ui/common/desktopnotifier.h"
#include "ui/common/messagebar.h"
#include "ui/shell/answernotices.h"

#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace linkdesk;

namespace {

// Finds what the test says.
class ToldWatch : public SentWatch {
public:
    using SentWatch::SentWatch;
    using SentWatch::tell;
};

class NotedDesktop : public DesktopNotifier {
public:
    void show(const QString &title, const QString &text) override { said.append(title + u'|' + text); }
    QStringList said;
};

PrivateEndpoint answer(const char *name, const char *status, const char *words = "")
{
    PrivateEndpoint endpoint;
    endpoint.id = ResourceId(
        QStringLiteral("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/privateEndpoints/")
        + QLatin1String(name));
    endpoint.name = QLatin1String(name);
    endpoint.target = ResourceId(
        QStringLiteral("/subscriptions/s/resourceGroups/rg/providers/Microsoft.DeviceUpdate/accounts/lab"));
    endpoint.requestMessage = QStringLiteral("please");
    endpoint.state.status = QLatin1String(status);
    endpoint.state.description = QLatin1String(words);
    return endpoint;
}

} // namespace

class SentPageTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_world = std::make_unique<SandboxWorld>();
        m_ui = std::make_unique<FakeUi>(m_world->session());
        m_page = std::make_unique<SentPage>(&m_ui->context);
        m_page->resize(1200, 700);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_ui.reset();
        m_world.reset();
    }

    void listsManualRequestsWithWhatToDo()
    {
        read();
        QStringList states;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            states.append(cell(row, SentModel::State));
        QVERIFY(states.contains(QStringLiteral("Pending")));
        QVERIFY(states.contains(QStringLiteral("Rejected")));
        QCOMPARE(states.constFirst(), QStringLiteral("Rejected")); // what asks for something comes first
        for (const PrivateEndpoint &endpoint : model()->endpoints())
            QVERIFY(endpoint.manual);
        QCOMPARE(cell(0, SentModel::Next), QStringLiteral("Delete and re-request"));
        QVERIFY(label("sentNext").contains(QLatin1String("can never be approved")));
        QVERIFY(label("sentCount").contains(QLatin1String("Last checked")));
    }

    // The account knows since when a request waits; who may not read it is told nothing instead of a guess.
    void saysSinceWhenWhereItIsKnown()
    {
        read();
        const int row = rowOf(QStringLiteral("Pending"));
        QTRY_VERIFY_WITH_TIMEOUT(!cell(row, SentModel::Since).isEmpty(), 30000);
        m_world->addFaults("{\"method\":\"GET\",\"pathRegex\":\"privateEndpointConnections\",\"status\":403,"
                           "\"code\":\"AuthorizationFailed\"}");
        m_page->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(cell(rowOf(QStringLiteral("Pending")), SentModel::Since).isEmpty(), 30000);
    }

    void copiesAReminder()
    {
        read();
        QVERIFY(!button("copyReminder")->isEnabled()); // a rejected one is current
        const int row = rowOf(QStringLiteral("Pending"));
        table()->setCurrentIndex(table()->model()->index(row, 0));
        QVERIFY(!button("checkDns")->isEnabled());
        button("copyReminder")->click();
        const PrivateEndpoint asked = model()->endpoint(ResourceId(toolTip(row)));
        QVERIFY(!asked.id.isEmpty());
        QVERIFY(m_ui->dialogs.copied.contains(asked.id.text()));
        QVERIFY(m_ui->dialogs.copied.contains(asked.target.text()));
        QVERIFY(m_ui->dialogs.copied.contains(asked.requestMessage));
    }

    void opensTheEndpoint()
    {
        read();
        button("openSent")->click();
        QCOMPARE(m_ui->navigator.places.size(), 1);
        QCOMPARE(m_ui->navigator.places.constFirst().kind, Place::Kind::Endpoint);
        QCOMPARE(m_ui->navigator.places.constFirst().resource, ResourceId(toolTip(0)));
    }

    void namesWhatCouldNotBeRead()
    {
        m_world->addFaults("[{\"method\":\"POST\",\"pathRegex\":\"Microsoft.ResourceGraph\",\"status\":403,"
                           "\"code\":\"AuthorizationFailed\"},"
                           "{\"method\":\"GET\",\"pathRegex\":\"Microsoft.Network/privateEndpoints$\","
                           "\"status\":403,\"code\":\"AuthorizationFailed\"}]");
        m_page->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(message()->kind(), MessageBar::Kind::Warning, 30000);
        QVERIFY(message()->text().contains(QLatin1String("could not be read")));
        QVERIFY(!table()->isVisible());
        QStringList shown;
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            shown.append(label->text());
        QVERIFY(shown.contains(QStringLiteral("No request where Linkdesk could read")));
    }

    // Nothing is deleted before the person has read what goes and what is sent; the message may be changed.
    void deletesAndAsksAgain()
    {
        read();
        const ResourceId id(toolTip(0));
        button("rerequest")->click();
        auto *panel = m_page->findChild<RerequestPanel *>();
        QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible(), 30000);
        QVERIFY(label("rerequestGoes").contains(QLatin1String("network interface")));
        QVERIFY(label("rerequestComes").contains(id.name()));
        auto *edit = m_page->findChild<QLineEdit *>(QStringLiteral("rerequestMessage"));
        QCOMPARE(edit->text(), model()->endpoint(id).requestMessage);
        auto *confirm = m_page->findChild<QPushButton *>(QStringLiteral("rerequestConfirm"));
        edit->setText(QString(141, u'x'));
        QVERIFY(!confirm->isEnabled());
        QVERIFY(label("rerequestHelp").contains(QLatin1String("141 of 140")));
        edit->setText(QStringLiteral("once more, please"));
        QVERIFY(confirm->isEnabled());
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
        QCOMPARE(model()->endpoint(id).state.status, QStringLiteral("Rejected"));

        button("rerequest")->click();
        QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible(), 30000);
        edit->setText(QStringLiteral("once more, please"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!button("refreshSent")->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(message()->kind(), MessageBar::Kind::Success, 60000);
        QTRY_COMPARE_WITH_TIMEOUT(model()->endpoint(id).state.status, QStringLiteral("Pending"), 30000);
        QCOMPARE(model()->endpoint(id).requestMessage, QStringLiteral("once more, please"));
        QCOMPARE(message()->kind(), MessageBar::Kind::Success); // not wiped by the list's own reading
        QCOMPARE(m_ui->notifications.titles.size(), 1);
        QVERIFY(!kept()->isVisible());
    }

    // What was deleted and could not be asked for again is offered until it is, or is discarded.
    void offersWhatIsKept()
    {
        m_world->addFaults("{\"method\":\"PUT\",\"pathRegex\":\"privateEndpoints/\",\"status\":403,"
                           "\"code\":\"AuthorizationFailed\",\"times\":1}");
        read();
        const ResourceId id(toolTip(0));
        button("rerequest")->click();
        auto *panel = m_page->findChild<RerequestPanel *>();
        QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible(), 30000);
        m_page->findChild<QPushButton *>(QStringLiteral("rerequestConfirm"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(kept()->isVisible(), 60000);
        QVERIFY(message()->text().contains(QLatin1String("not asked for again yet")));
        QVERIFY(kept()->text().contains(id.name()));
        QTRY_VERIFY_WITH_TIMEOUT(model()->endpoint(id).id.isEmpty(), 30000);
        kept()->findChild<QPushButton *>(QStringLiteral("messageButton1"))->click(); // Go on
        QVERIFY(!kept()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(message()->kind(), MessageBar::Kind::Success, 60000);
        QTRY_COMPARE_WITH_TIMEOUT(model()->endpoint(id).state.status, QStringLiteral("Pending"), 30000);
    }

    void discardsWhatIsKept()
    {
        JournalEntry note;
        note.cloud = m_world->session()->cloud();
        note.what = QStringLiteral("rerequest");
        note.resource = ResourceId(QStringLiteral("/subscriptions/s/resourceGroups/g/providers/"
                                                  "Microsoft.Network/privateEndpoints/pe-gone"));
        QVERIFY(m_world->session()->journal()->begin(note).has_value());
        read();
        QVERIFY(kept()->text().contains(QLatin1String("pe-gone")));
        kept()->findChild<QPushButton *>(QStringLiteral("messageButton2"))->click();
        QTRY_VERIFY(!kept()->isVisible());
        QVERIFY(m_ui->dialogs.questions.constFirst().dangerous);
        QVERIFY(m_world->session()->journal()->open(note.cloud)->isEmpty());
    }

    void marksAnswersUntilThePageIsLeft()
    {
        ToldWatch watch(m_world->session());
        m_ui->context.sentWatch = &watch;
        m_page = std::make_unique<SentPage>(&m_ui->context);
        m_page->show();
        read();
        const int row = rowOf(QStringLiteral("Pending"));
        QVERIFY(row > 0);
        const PrivateEndpoint asked = model()->endpoint(ResourceId(toolTip(row)));
        QByteArray json = QJsonDocument(asked.json).toJson();
        const PrivateEndpoint approved = PrivateEndpoint::fromJson(
            QJsonDocument::fromJson(json.replace("\"Pending\"", "\"Approved\"")).object());
        watch.tell({ approved });
        QCOMPARE(cell(0, SentModel::State), QStringLiteral("Approved (new)")); // above all others
        QVERIFY(table()->model()->index(0, 0).data(Qt::FontRole).value<QFont>().bold());
        button("exportSent")->click();
        QVERIFY(!m_ui->dialogs.saved.contains("(new)"));
        m_page->hide();
        QVERIFY(watch.unseen().isEmpty());
        QCOMPARE(model()->text(model()->rowOf(approved.id), SentModel::State), QStringLiteral("Approved"));
        QVERIFY(cell(0, SentModel::State) != QLatin1String("Approved (new)"));
        m_page.reset(); // before the watch
    }

    void goesToTheEndpointThatIsWanted()
    {
        read();
        const int last = table()->model()->rowCount() - 1;
        const QString wanted = toolTip(last);
        m_page = std::make_unique<SentPage>(&m_ui->context);
        m_page->show();
        m_page->showTab(wanted); // before anything has been read
        read();
        QCOMPARE(toolTip(table()->currentIndex().row()), wanted);
        m_page->showTab(toolTip(0));
        QCOMPARE(table()->currentIndex().row(), 0);
        QVERIFY(message()->text().isEmpty());
        m_page->showTab(answer("pe-gone", "Approved").id.text());
        m_page->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(
            message()->text().contains(QLatin1String("pe-gone is not in this list")), 30000);
    }

    void saysWhatBecameOfWhichEndpointInTheOwnersWords()
    {
        ToldWatch watch(m_world->session());
        NotedDesktop desktop;
        const AnswerNotices notices(&m_ui->context, &watch, &desktop);
        QSignalSpy wanted(&notices, &Notices::wanted);
        watch.tell({ answer("pe-a", "Rejected", "Use <b>lab</b>, \nplease ") });
        watch.tell({ answer("pe-a", "approved", "please") }); // the requester's own words
        watch.tell({ answer("pe-a", "Disconnected") });
        watch.tell({ answer("pe-a", "Rejected"), answer("pe-b", "Approved"), answer("pe-c", "Approved"),
                     answer("pe-d", "Approved") });
        QCOMPARE(
            desktop.said,
            (QStringList{ QStringLiteral("pe-a was rejected|Use <b>lab</b>, \nplease"),
                          QStringLiteral("pe-a was approved|Resource: lab"),
                          QStringLiteral("pe-a was disconnected|Resource: lab"),
                          QStringLiteral("4 answer(s) to what you sent|pe-a: Rejected\npe-b: Approved\n"
                                         "pe-c: Approved\nand 1 more") }));
        QCOMPARE(m_ui->notifications.titles.size(), 4);
        emit desktop.clicked();
        const Place place = wanted.constFirst().constFirst().value<Place>();
        QVERIFY(place.kind == Place::Kind::SentRequests);
        QVERIFY(ResourceId(place.tab) == answer("pe-a", "").id);
        QCOMPARE(answersText({ answer("pe-a", "Rejected", QByteArray(400, 'x')) }).size(), 301);
    }

    void exportsWithItsWords()
    {
        read();
        button("exportSent")->click();
        QVERIFY(m_ui->dialogs.saved.contains("What to do next"));
        QVERIFY(m_ui->dialogs.saved.contains("Delete and re-request"));
    }

private:
    void read()
    {
        m_page->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(label("sentCount").contains(QLatin1String("Last checked")), 30000);
        QVERIFY(model()->rowCount() > 0);
    }
    SentModel *model() { return m_page->findChild<SentModel *>(); }
    QTableView *table() { return m_page->findChild<QTableView *>(QStringLiteral("sentTable")); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QString toolTip(int row)
    {
        const QString rich = table()->model()->index(row, 0).data(Qt::ToolTipRole).toString();
        return rich.mid(rich.indexOf(QLatin1String("/subscriptions/"))).section(u'<', 0, 0);
    }
    int rowOf(const QString &state)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (cell(row, SentModel::State) == state)
                return row;
        }
        return 0;
    }
    MessageBar *kept() { return m_page->findChild<MessageBar *>(QStringLiteral("sentKept")); }
    MessageBar *message() { return m_page->findChild<MessageBar *>(QStringLiteral("sentMessage")); }
    QToolButton *button(const char *name) { return m_page->findChild<QToolButton *>(QLatin1String(name)); }
    QString label(const char *name) { return m_page->findChild<QLabel *>(QLatin1String(name))->text(); }

    std::unique_ptr<SandboxWorld> m_world;
    std::unique_ptr<FakeUi> m_ui;
    std::unique_ptr<SentPage> m_page;
};

QTEST_MAIN(SentPageTest)
#include "sentpagetest.moc"
