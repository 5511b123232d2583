// Private Link Center > Private endpoints: rows of all subscriptions, the filter, the exports of what is
// shown.
#include "ui/center/endpointspage.h"

#include "tests/sandbox/sandboxworld.h"
#include "tests/ui/fakeui.h"
#include "ui/center/endpointsmodel.h"
#include "ui/center/healthpage.h"
#include "ui/center/pendingpage.h"
#include "ui/center/viewsdialog.h"
#include "ui/common/messagebar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace linkdesk;

namespace {

PrivateEndpoint endpointNamed(const QString &name, const QString &subscription, const QString &state)
{
    PrivateEndpoint endpoint;
    endpoint.id = ResourceId::resource(
        subscription, QStringLiteral("rg"), QStringLiteral("Microsoft.Network/privateEndpoints"), name);
    endpoint.name = name;
    endpoint.state.status = state;
    endpoint.json = { { QStringLiteral("name"), name }, { QStringLiteral("state"), state } };
    return endpoint;
}

} // namespace

class EndpointsListTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_world = std::make_unique<SandboxWorld>();
        m_ui = std::make_unique<FakeUi>(m_world->session());
        m_page = std::make_unique<EndpointsPage>(&m_ui->context);
        m_page->resize(1000, 700);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_ui.reset();
        m_world.reset();
    }

    void showsTheEndpointsOfAllSubscriptions()
    {
        read();
        QVERIFY(rows() > 5);
        QSet<QString> subscriptions;
        for (int row = 0; row < rows(); ++row)
            subscriptions.insert(cell(row, EndpointsModel::SubscriptionColumn));
        QVERIFY(subscriptions.size() > 1);
        QVERIFY(message()->text().isEmpty());
        QVERIFY(count().contains(QString::number(rows())));
    }

    void theFilterKnowsFields()
    {
        read();
        const int all = rows();
        type(QStringLiteral("state:pending"));
        QVERIFY(rows() > 0 && rows() < all);
        for (int row = 0; row < rows(); ++row)
            QCOMPARE(cell(row, EndpointsModel::State), QStringLiteral("Pending"));
        type(QStringLiteral("state:pending region:nowhere"));
        QCOMPARE(rows(), 0);
        QVERIFY(!table()->isVisible());
        type(QString());
        QCOMPARE(rows(), all);
        QVERIFY(table()->isVisible());
    }

    void exportsWhatIsShown()
    {
        read();
        type(QStringLiteral("pe-adu-prod-main"));
        QCOMPARE(rows(), 1);
        press("exportCsv");
        const QList<QByteArray> lines = m_ui->dialogs.saved.split('\n');
        QVERIFY2(lines.value(0).contains("Connection state"), m_ui->dialogs.saved);
        QVERIFY2(!lines.value(0).contains("Provisioning state"), m_ui->dialogs.saved);
        QVERIFY2(lines.value(1).contains("pe-adu-prod-main"), m_ui->dialogs.saved);
        QCOMPARE(lines.size(), 3); // the last line ends, too
        press("exportJson");
        const QJsonArray value =
            QJsonDocument::fromJson(m_ui->dialogs.saved)[QLatin1String("value")].toArray();
        QCOMPARE(value.size(), 1);
        QCOMPARE(value.at(0)[QLatin1String("name")].toString(), QStringLiteral("pe-adu-prod-main"));
        QVERIFY(value.at(0)[QLatin1String("properties")].isObject());
        m_ui->dialogs.saved.clear();
        press("hostsFile");
        QTRY_VERIFY_WITH_TIMEOUT(m_ui->dialogs.saved.startsWith("# Private IP"), 20000);
        QVERIFY2(m_ui->dialogs.saved.contains("contoso-adu-americas"), m_ui->dialogs.saved);
    }

    void opensTheEndpoint()
    {
        read();
        type(QStringLiteral("pe-adu-prod-main"));
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(m_ui->navigator.places.size(), 1);
        QCOMPARE(m_ui->navigator.places.constFirst().kind, Place::Kind::Endpoint);
        QCOMPARE(m_ui->navigator.places.constFirst().resource.name(), QStringLiteral("pe-adu-prod-main"));
    }

    // Nothing is done to a row that nobody could see checked.
    void choosesOnlyWhatIsShown()
    {
        read();
        const int all = rows();
        auto *box = m_page->findChild<QCheckBox *>(QStringLiteral("selectAllEndpoints"));
        QVERIFY(!button("deleteEndpoints")->isEnabled());
        box->click();
        QCOMPARE(model()->chosenCount(), all);
        type(QStringLiteral("pe-adu-prod-main"));
        QCOMPARE(model()->chosenCount(), 1);
        QCOMPARE(model()->chosen().constFirst().name, QStringLiteral("pe-adu-prod-main"));
        type(QString());
        QCOMPARE(model()->chosenCount(), all);
        QCOMPARE(box->checkState(), Qt::Checked);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(1, 0));
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(model()->chosenCount(), all - 1);
        QCOMPARE(box->checkState(), Qt::PartiallyChecked);
        box->click();
        QCOMPARE(box->checkState(), Qt::Checked);
        m_page->refresh(); // checks stay
        QTRY_VERIFY_WITH_TIMEOUT(!count().contains(QLatin1String("still reading")), 30000);
        QCOMPARE(model()->chosenCount(), all);
        box->click();
        QCOMPARE(model()->chosenCount(), 0);
        QCOMPARE(box->checkState(), Qt::Unchecked);
    }

    void aClickOnTheBoxDoesNotOpen()
    {
        read();
        const QRect cell = table()->visualRect(table()->model()->index(2, 0));
        QStyleOptionViewItem option;
        option.initFrom(table());
        option.rect = cell;
        option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
        const QRect box =
            table()->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, table());
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, box.center());
        QCOMPARE(model()->chosenCount(), 1);
        QVERIFY(m_ui->navigator.places.isEmpty());
        QTest::mouseClick(
            table()->viewport(), Qt::LeftButton, {}, QPoint(box.right() + 40, cell.center().y()));
        QCOMPARE(m_ui->navigator.places.size(), 1);
    }

    void copiesCommands()
    {
        read();
        type(QStringLiteral("pe-adu-prod-main"));
        m_page->findChild<QCheckBox *>(QStringLiteral("selectAllEndpoints"))->click();
        press("copyShow");
        QVERIFY(m_ui->dialogs.copied.contains(QLatin1String("az network private-endpoint show --ids /sub")));
        press("copyDelete");
        QVERIFY(
            m_ui->dialogs.copied.contains(QLatin1String("az network private-endpoint delete --ids /sub")));
        press("copyCreate");
        QVERIFY(m_ui->dialogs.copied.contains(QLatin1String("--group-id DeviceUpdate")));
    }

    // Groups with their counts, and a way to one; the filter holds in both.
    void groupsBySubscription()
    {
        read();
        const int all = rows();
        auto *by = m_page->findChild<QComboBox *>(QStringLiteral("groupBy"));
        auto *groups = m_page->findChild<QListWidget *>(QStringLiteral("endpointGroups"));
        QVERIFY(!groups->isVisible());
        by->setCurrentIndex(by->findData(EndpointsModel::columnKey(EndpointsModel::SubscriptionColumn)));
        QVERIFY(groups->isVisible());
        QVERIFY(groups->count() > 2);
        QCOMPARE(groups->item(0)->text(), QStringLiteral("All (%1)").arg(all));
        int sum = 0;
        for (int row = 1; row < groups->count(); ++row) {
            groups->setCurrentRow(row);
            sum += rows();
            QCOMPARE(
                groups->item(row)->text(),
                QStringLiteral("%1 (%2)").arg(cell(0, EndpointsModel::SubscriptionColumn)).arg(rows()));
        }
        QCOMPARE(sum, all);
        const int last = groups->count() - 1;
        type(QStringLiteral("nothing-has-this"));
        QCOMPARE(rows(), 0);
        QVERIFY(groups->currentRow() > 0); // it is still the group that is gone to
        type(QString());
        QCOMPARE(groups->currentRow(), last);
        by->setCurrentIndex(0);
        QVERIFY(!groups->isVisible());
        QCOMPARE(rows(), all);
    }

    void savesViews()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_ui->context.settings = &settings;
        m_page = std::make_unique<EndpointsPage>(&m_ui->context);
        m_page->resize(1000, 700);
        m_page->show();
        read();
        const int all = rows();
        press("viewPending");
        QVERIFY(rows() > 0 && rows() < all);
        QCOMPARE(cell(0, EndpointsModel::State), QStringLiteral("Pending"));
        press("viewAttention");
        QVERIFY(rows() > 0 && rows() < all);
        QVERIFY(cell(0, EndpointsModel::State) != QLatin1String("Pending"));
        press("viewAll");
        QCOMPARE(rows(), all);

        type(QStringLiteral("state:approved"));
        const int approved = rows();
        table()->sortByColumn(EndpointsModel::Target, Qt::DescendingOrder);
        auto *by = m_page->findChild<QComboBox *>(QStringLiteral("groupBy"));
        by->setCurrentIndex(by->findData(EndpointsModel::columnKey(EndpointsModel::Location)));
        press("manageViews");
        auto *dialog = m_page->window()->findChild<ViewsDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(QStringLiteral("viewName"))->setText(QStringLiteral(" R&D  view "));
        dialog->findChild<QPushButton *>(QStringLiteral("saveView"))->click();

        m_page = std::make_unique<EndpointsPage>(&m_ui->context); // as at the next start
        m_page->resize(1000, 700);
        m_page->show();
        read();
        QCOMPARE(rows(), all);
        pressText(QStringLiteral("R&&D view"));
        QCOMPARE(rows(), approved);
        QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(EndpointsModel::Target));
        QCOMPARE(table()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QVERIFY(m_page->findChild<QListWidget *>(QStringLiteral("endpointGroups"))->isVisible());

        press("manageViews");
        dialog = m_page->window()->findChild<ViewsDialog *>();
        auto *list = dialog->findChild<QListWidget *>(QStringLiteral("savedViews"));
        list->setCurrentRow(0);
        dialog->findChild<QLineEdit *>(QStringLiteral("viewName"))->setText(QStringLiteral("Other"));
        dialog->findChild<QPushButton *>(QStringLiteral("renameView"))->click();
        QCOMPARE(SavedViews(&settings).all().constFirst().name, QStringLiteral("Other"));
        QVERIFY(!SavedViews(&settings).find(QStringLiteral("R&D view")));
        list->setCurrentRow(0);
        dialog->findChild<QPushButton *>(QStringLiteral("deleteView"))->click();
        QCOMPARE(SavedViews(&settings).all().size(), 0);
    }

    // One choice for all pages of the center, and each says that its list is not whole.
    void looksAtChosenSubscriptions()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_ui->context.settings = &settings;
        m_page = std::make_unique<EndpointsPage>(&m_ui->context);
        m_page->resize(1000, 700);
        m_page->show();
        read();
        const int all = rows();
        auto *chooser = m_page->findChild<QToolButton *>(QStringLiteral("chooseSubscriptions"));
        QVERIFY2(chooser->text().startsWith(QLatin1String("All ")), qPrintable(chooser->text()));
        chooser->click();
        auto *dialog = m_page->window()->findChild<QDialog *>(QStringLiteral("scopeDialog"));
        QVERIFY(dialog);
        auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("acceptButton"));
        QVERIFY(accept->isEnabled());
        dialog->findChild<QRadioButton *>(QStringLiteral("someSubscriptions"))->setChecked(true);
        auto *tree = dialog->findChild<QTreeWidget *>(QStringLiteral("subscriptions"));
        QList<QTreeWidgetItem *> leaves;
        for (QTreeWidgetItemIterator item(tree); *item; ++item) {
            if ((*item)->childCount() == 0)
                leaves.append(*item);
        }
        for (QTreeWidgetItem *leaf : std::as_const(leaves))
            leaf->setCheckState(0, Qt::Unchecked);
        QVERIFY(!accept->isEnabled());
        for (QTreeWidgetItem *leaf : std::as_const(leaves)) {
            if (leaf->text(0) == QLatin1String("Contoso Production"))
                leaf->setCheckState(0, Qt::Checked);
        }
        QVERIFY(accept->isEnabled());
        accept->click();
        QTRY_VERIFY_WITH_TIMEOUT(rows() > 0 && rows() < all, 30000);
        const QString words = QStringLiteral("1 of %1 subscription(s)").arg(leaves.size());
        QTRY_VERIFY(m_page->subtitle().contains(words));
        QCOMPARE(chooser->text().remove(u'&'), words);
        for (int row = 0; row < rows(); ++row)
            QCOMPARE(cell(row, EndpointsModel::SubscriptionColumn), QStringLiteral("Contoso Production"));

        HealthPage health(&m_ui->context);
        PendingPage pending(&m_ui->context);
        for (PageView *page : { static_cast<PageView *>(&health), static_cast<PageView *>(&pending) }) {
            page->show();
            page->refresh();
            QTRY_VERIFY2_WITH_TIMEOUT(page->subtitle().contains(words), qPrintable(page->subtitle()), 30000);
        }
    }

    // Read again first, asked, deleted; what fails stays checked and is tried again without the rest.
    void deletesWhatIsChecked()
    {
        read();
        type(QStringLiteral("state:rejected"));
        const int all = rows();
        QVERIFY(all >= 2);
        m_world->addFaults(
            "{\"method\":\"DELETE\",\"pathRegex\":\"/" + model()->at(0).name.toUtf8()
            + "$\",\"times\":1,\"status\":403,\"code\":\"AuthorizationFailed\"}");
        m_page->findChild<QCheckBox *>(QStringLiteral("selectAllEndpoints"))->click();
        m_ui->dialogs.answer = false;
        press("deleteEndpoints");
        QTRY_COMPARE_WITH_TIMEOUT(m_ui->dialogs.questions.size(), 1, 30000);
        QVERIFY(m_ui->dialogs.questions.constFirst().dangerous);
        QTRY_VERIFY(button("deleteEndpoints")->isEnabled());
        QVERIFY(table()->isColumnHidden(EndpointsModel::Outcome));
        m_ui->dialogs.answer = true;
        press("deleteEndpoints");
        QTRY_COMPARE_WITH_TIMEOUT(message()->kind(), MessageBar::Kind::Warning, 60000);
        QVERIFY(!table()->isColumnHidden(EndpointsModel::Outcome));
        QVERIFY2(
            model()->text(0, EndpointsModel::Outcome).startsWith(QLatin1String("Not deleted")),
            qPrintable(model()->text(0, EndpointsModel::Outcome)));
        QCOMPARE(model()->text(1, EndpointsModel::Outcome), QStringLiteral("Deleted"));
        QCOMPARE(model()->chosenCount(), 1);
        const auto buttons = message()->findChildren<QPushButton *>();
        for (QPushButton *one : buttons) {
            if (one->text().remove(u'&').startsWith(QLatin1String("Retry")))
                one->click();
        }
        QTRY_COMPARE_WITH_TIMEOUT(message()->kind(), MessageBar::Kind::Success, 60000);
        QCOMPARE(model()->text(0, EndpointsModel::Outcome), QStringLiteral("Deleted"));
        QCOMPARE(m_ui->navigator.forgotten.size(), all);
        m_page->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, 30000);
    }

    // One that carries traffic may be meant, and then is named as such.
    void saysWhichAreApproved()
    {
        read();
        type(QStringLiteral("pe-adu-prod-main"));
        m_page->findChild<QCheckBox *>(QStringLiteral("selectAllEndpoints"))->click();
        m_ui->dialogs.answer = false;
        press("deleteEndpoints");
        QTRY_COMPARE_WITH_TIMEOUT(m_ui->dialogs.questions.size(), 1, 30000);
        const Dialogs::Question question = m_ui->dialogs.questions.constFirst();
        QVERIFY2(question.text.contains(QLatin1String("cut off")), qPrintable(question.text));
        QVERIFY2(question.details.contains(QLatin1String("is Approved")), qPrintable(question.details));
    }

    // A table that is whole must not look so where it is not.
    void namesWhatCouldNotBeRead()
    {
        m_world->addFaults(
            "[{\"method\":\"POST\",\"pathRegex\":\"ResourceGraph\",\"status\":403,\"code\":\"X\"},"
            "{\"method\":\"GET\",\"pathRegex\":\"af60cc05[^/]*/providers/Microsoft.Network/"
            "privateEndpoints$\",\"status\":403,\"code\":\"AuthorizationFailed\"}]");
        read();
        QVERIFY2(
            message()->text().contains(QLatin1String("Contoso Production")), qPrintable(message()->text()));
        QVERIFY(rows() > 0);
    }

    void saysWhereNothingCouldBeRead()
    {
        m_world->addFaults(
            "{\"method\":\"GET\",\"pathRegex\":\"^/subscriptions$\",\"status\":403,\"code\":\"Forbidden\"}");
        read();
        QCOMPARE(message()->kind(), MessageBar::Kind::Error);
        QVERIFY(!table()->isVisible());
    }

    // What was read before stays where it can no longer be read, and goes where it is gone.
    void readsAgainInPlace()
    {
        EndpointsModel model;
        const QString one = QStringLiteral("11111111"), two = QStringLiteral("22222222");
        model.beginReading();
        model.add({ endpointNamed(QStringLiteral("a"), one, QStringLiteral("Pending")),
                    endpointNamed(QStringLiteral("b"), one, QStringLiteral("Pending")),
                    endpointNamed(QStringLiteral("c"), two, QStringLiteral("Pending")) });
        model.endReading({});
        QCOMPARE(model.rowCount(), 3);
        model.beginReading();
        model.add({ endpointNamed(QStringLiteral("B"), one, QStringLiteral("Approved")) });
        QCOMPARE(model.rowCount(), 3);
        model.endReading({ two });
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(
            model.text(model.rowOf(ResourceId(model.at(0).id.text().toUpper())), EndpointsModel::State),
            QStringLiteral("Approved"));
        QCOMPARE(model.at(1).name, QStringLiteral("c"));
        model.setFilter(RowFilter(QStringLiteral("approved"), {}));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.allCount(), 2);
        QCOMPARE(model.rowOf(endpointNamed(QStringLiteral("c"), two, {}).id), -1);
        model.add({ endpointNamed(QStringLiteral("d"), two, QStringLiteral("Pending")),
                    endpointNamed(QStringLiteral("e"), two, QStringLiteral("Approved")) });
        QCOMPARE(model.rowCount(), 2);
        model.setFilter({});
        model.sort(EndpointsModel::State, Qt::DescendingOrder);
        QCOMPARE(model.text(0, EndpointsModel::State), QStringLiteral("Pending"));
        QCOMPARE(model.text(3, EndpointsModel::State), QStringLiteral("Approved"));
    }

private:
    void read()
    {
        m_page->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(count().contains(QLatin1String("Last checked")), 30000);
    }
    void type(const QString &text)
    {
        auto *filter = m_page->findChild<QLineEdit *>(QStringLiteral("endpointsFilter"));
        filter->setText(text);
    }
    void press(const char *name)
    {
        if (auto *action = m_page->findChild<QAction *>(QLatin1String(name))) { // of a menu
            action->trigger();
            return;
        }
        auto *button = m_page->findChild<QToolButton *>(QLatin1String(name));
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
    }
    QToolButton *button(const char *name) { return m_page->findChild<QToolButton *>(QLatin1String(name)); }
    EndpointsModel *model() { return m_page->findChild<EndpointsModel *>(); }
    void pressText(const QString &text)
    {
        const auto actions = m_page->findChildren<QAction *>();
        const auto found = std::find_if(actions.cbegin(), actions.cend(), [&text](const QAction *action) {
            return action->text() == text;
        });
        QVERIFY2(found != actions.cend(), qPrintable(text));
        (*found)->trigger();
    }
    QTableView *table() { return m_page->findChild<QTableView *>(QStringLiteral("endpointsTable")); }
    MessageBar *message() { return m_page->findChild<MessageBar *>(QStringLiteral("endpointsMessage")); }
    QString count() { return m_page->findChild<QLabel *>(QStringLiteral("endpointsCount"))->text(); }
    int rows() { return table()->model()->rowCount(); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }

    std::unique_ptr<SandboxWorld> m_world;
    std::unique_ptr<FakeUi> m_ui;
    std::unique_ptr<EndpointsPage> m_page;
};

QTEST_MAIN(EndpointsListTest)
#include "endpointslisttest.moc"
