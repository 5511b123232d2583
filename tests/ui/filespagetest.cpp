// The page of exported files, without a session: what it shows, filters, saves, and says of what is broken.
#include "ui/inspector/filespage.h"
#include "src/base/jsontext.h"
#include "tests/ui/exportsamples.h"
#include "tests/ui/fakeui.h"
#include "ui/common/jsonpanel.h"
#include "ui/common/messagebar.h"
#include "ui/inspector/openfiles.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace linkdesk;

class FilesPageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_page.reset(); }

    void isEmptyAtFirst();
    void showsWhatIsInAFile();
    void filtersSortsAndGroups();
    void showsDetails();
    void takesSeveralFilesAsOneSet();
    void takesWhatIsPasted();
    void leavesTextFieldsTheirPaste();
    void saysWhereAFileIsBroken();
    void saysWhichRowIsBroken();
    void saysWhatCannotBeOpened();
    void offersAReload();
    void keepsRecentFiles();
    void savesRows();
    void savesWhatCanBeShown();
    void comparesTwoFiles();
    void opensWhatItSaved();
    void opensWhatTheOtherPagesSave();
    void closesFiles();
    void showsManyRows();
    void standsDepth();
    void listsFindings();

private:
    void open(const QStringList &paths);
    QString cell(int row, ExportRowsModel::Column column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    void waitForRows(int count) const
    {
        QTRY_COMPARE(table()->model()->rowCount(), count);
        QTRY_VERIFY(!model()->isReading());
    }
    void press(const char *action) const { m_page->findChild<QAction *>(QLatin1String(action))->trigger(); }
    QTableView *table() const { return find<QTableView>("exportTable"); }
    ExportRowsModel *model() const { return m_page->findChild<ExportRowsModel *>(); }
    QLineEdit *filter() const { return find<QLineEdit>("exportFilter"); }
    MessageBar *bar(const char *name) const { return find<MessageBar>(name); }
    QString card() const
    {
        QStringList texts;
        const auto labels = find<QWidget>("rowCard")->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    template <class T> T *find(const char *name) const { return m_page->findChild<T *>(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeUi> m_ui;
    std::unique_ptr<FilesPage> m_page;
};

void FilesPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_ui = std::make_unique<FakeUi>(nullptr);
    m_ui->context.settings = m_settings.get();
    m_page = std::make_unique<FilesPage>(&m_ui->context);
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QApplication::setActiveWindow(m_page.get());
    new QAbstractItemModelTester(
        model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
}

void FilesPageTest::open(const QStringList &paths)
{
    m_ui->dialogs.chosenFiles = paths;
    find<QAbstractButton>("openFiles")->click();
}

void FilesPageTest::isEmptyAtFirst()
{
    QVERIFY(find<QWidget>("emptyStateAction")->isVisible());
    QVERIFY(!table()->isVisible());
    QVERIFY(!find<QAbstractButton>("saveExport")->isEnabled());
    QVERIFY(!find<QAbstractButton>("closeExport")->isEnabled());
    QCOMPARE(m_page->firstFocus(), find<QAbstractButton>("openFiles"));
}

void FilesPageTest::showsWhatIsInAFile()
{
    open({ written(m_folder->path(), QStringLiteral("list.json"), listExport()) });
    waitForRows(3);
    QVERIFY(table()->isVisible());
    QCOMPARE(cell(0, ExportRowsModel::Name), QStringLiteral("pe-one"));
    QCOMPARE(cell(0, ExportRowsModel::Kind), QStringLiteral("Private endpoint"));
    QCOMPARE(cell(0, ExportRowsModel::Type), QStringLiteral("Microsoft.Network/privateEndpoints"));
    QCOMPARE(cell(1, ExportRowsModel::State), QStringLiteral("Pending")); // as a live list has it
    QCOMPARE(cell(0, ExportRowsModel::Group), QStringLiteral("rg-network"));
    QCOMPARE(cell(0, ExportRowsModel::Location), QStringLiteral("westus2"));
    QCOMPARE(cell(0, ExportRowsModel::Target), QStringLiteral("contoso"));
    QCOMPARE(cell(0, ExportRowsModel::Address), QStringLiteral("10.0.0.4"));
    QCOMPARE(cell(2, ExportRowsModel::Kind), QStringLiteral("Device Update account"));
    QCOMPARE(cell(2, ExportRowsModel::Address), QStringLiteral("contoso.api.adu.microsoft.com"));
    QVERIFY(table()->isColumnHidden(ExportRowsModel::File));
    QCOMPARE(find<QLabel>("exportCount")->text(), QStringLiteral("3 row(s)"));
    QCOMPARE(m_page->firstFocus(), table());
}

void FilesPageTest::filtersSortsAndGroups()
{
    open({ written(m_folder->path(), QStringLiteral("list.json"), listExport()) });
    waitForRows(3);
    auto *groups = find<QListWidget>("exportGroups");
    QCOMPARE(groups->count(), 3);
    QCOMPARE(groups->item(2)->text(), QStringLiteral("Private endpoint (2)"));
    groups->setCurrentRow(2);
    QCOMPARE(table()->model()->rowCount(), 2);
    table()->sortByColumn(ExportRowsModel::Name, Qt::DescendingOrder);
    QCOMPARE(cell(0, ExportRowsModel::Name), QStringLiteral("pe-two"));
    groups->setCurrentRow(0);
    filter()->setText(QStringLiteral("type:microsoft.deviceupdate"));
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(find<QLabel>("exportCount")->text(), QStringLiteral("1 of 3 row(s)"));
    filter()->setText(QStringLiteral("resourcegroups/rg-network")); // of the id, which no column shows
    QCOMPARE(table()->model()->rowCount(), 2);
    filter()->setText(QStringLiteral("nowhere"));
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(!find<QAbstractButton>("saveExport")->isEnabled());
    filter()->clear();
    auto *by = find<QComboBox>("exportGroupBy");
    by->setCurrentIndex(by->findData(QStringLiteral("region")));
    QCOMPARE(groups->item(1)->text(), QStringLiteral("northeurope (1)"));
}

void FilesPageTest::showsDetails()
{
    open({ written(m_folder->path(), QStringLiteral("list.json"), listExport()) });
    waitForRows(3);
    QVERIFY(card().contains(QLatin1String("contoso.api.adu.microsoft.com")));
    QVERIFY(card().contains(QLatin1String("Told so")));
    table()->setCurrentIndex(table()->model()->index(2, 0));
    QVERIFY(card().contains(QLatin1String("Disabled")));
    QVERIFY(card().contains(QLatin1String("hidden-link:/a = 1")));
    QVERIFY(!card().contains(QLatin1String("Told so")));
    QVERIFY(find<QPlainTextEdit>("jsonText")->toPlainText().contains(QLatin1String("\"hostName\"")));
    auto *tree = find<QTreeView>("jsonTree");
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(4, 0)));
    const auto actions = tree->actions();
    QCOMPARE(actions.size(), 3);
    for (QAction *action : actions)
        action->trigger();
    QCOMPARE(m_ui->dialogs.copied, QStringLiteral("1"));
    actions.at(0)->trigger();
    QCOMPARE(m_ui->dialogs.copied, QStringLiteral("tags.\"hidden-link:/a\""));
    actions.at(1)->trigger();
    QCOMPARE(m_ui->dialogs.copied, QStringLiteral("/tags/hidden-link:~1a"));
}

void FilesPageTest::takesSeveralFilesAsOneSet()
{
    open({ written(m_folder->path(), QStringLiteral("list.json"), listExport()),
           written(m_folder->path(), QStringLiteral("one.json"), accountExport("fabrikam")) });
    waitForRows(4);
    QVERIFY(!table()->isColumnHidden(ExportRowsModel::File));
    filter()->setText(QStringLiteral("file:one"));
    QCOMPARE(cell(0, ExportRowsModel::Name), QStringLiteral("fabrikam"));
    QCOMPARE(cell(0, ExportRowsModel::File), QStringLiteral("one.json"));
    open({ m_folder->filePath(QStringLiteral("one.json")) }); // again: it is read again
    filter()->clear();
    waitForRows(4);
}

void FilesPageTest::takesWhatIsPasted()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(accountExport("pasted")));
    table()->setFocus();
    QTest::keyClick(m_page.get(), Qt::Key_V, Qt::ControlModifier);
    waitForRows(1);
    QCOMPARE(cell(0, ExportRowsModel::Name), QStringLiteral("pasted"));
    QGuiApplication::clipboard()->clear();
    find<QAbstractButton>("pasteExport")->click();
    QVERIFY(bar("filesDone")->isVisible());
    QCOMPARE(table()->model()->rowCount(), 1);
}

void FilesPageTest::leavesTextFieldsTheirPaste()
{
    open({ written(m_folder->path(), QStringLiteral("list.json"), listExport()) });
    waitForRows(3);
    QGuiApplication::clipboard()->setText(QStringLiteral("pe-two"));
    filter()->setFocus();
    QTest::keyClick(filter(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(filter()->text(), QStringLiteral("pe-two"));
    QCOMPARE(table()->model()->rowCount(), 1);
}

void FilesPageTest::saysWhereAFileIsBroken()
{
    QByteArray bytes = listExport();
    bytes.truncate(bytes.lastIndexOf("]}"));
    open({ written(m_folder->path(), QStringLiteral("cut.json"), bytes) });
    waitForRows(3);
    QTRY_VERIFY(bar("filesProblems")->isVisible());
    QVERIFY2(
        bar("filesProblems")->text().contains(QLatin1String("cut.json: Line ")),
        qPrintable(bar("filesProblems")->text()));
    find<QAbstractButton>("closeExport")->click();
    QVERIFY(!bar("filesProblems")->isVisible());
}

void FilesPageTest::saysWhichRowIsBroken()
{
    QByteArray bytes = listExport();
    bytes.replace("\"Pending\"", "Pending");
    open({ written(m_folder->path(), QStringLiteral("bad.json"), bytes) });
    waitForRows(3);
    QTRY_VERIFY(bar("filesProblems")->text().contains(QLatin1String("Row 2")));
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QVERIFY(find<QLabel>("rowNote")->isVisible());
    QVERIFY(find<QLabel>("rowNote")->text().contains(QLatin1String("Line ")));
    QVERIFY(find<QPlainTextEdit>("jsonText")->toPlainText().contains(QLatin1String("pe-two")));
}

void FilesPageTest::saysWhatCannotBeOpened()
{
    open({ m_folder->filePath(QStringLiteral("nowhere.json")),
           written(m_folder->path(), QStringLiteral("empty.json"), " \n"), m_folder->path() });
    QTRY_VERIFY(bar("filesProblems")->text().contains(QLatin1String("nowhere.json: There is no such file.")));
    QTRY_VERIFY(bar("filesProblems")->text().contains(QLatin1String("empty.json: There is nothing in it.")));
    QTRY_VERIFY(bar("filesProblems")->text().contains(QLatin1String("This is a folder.")));
    QVERIFY(find<QWidget>("emptyStateAction")->isVisible());
    QVERIFY(m_settings->value(QStringLiteral("recentFiles")).toStringList().isEmpty());
}

void FilesPageTest::offersAReload()
{
    const QString path = written(m_folder->path(), QStringLiteral("list.json"), listExport());
    open({ path });
    waitForRows(3);
    QVERIFY(!bar("filesChanged")->isVisible());
    written(m_folder->path(), QStringLiteral("list.json"), accountExport("other"));
    QTRY_VERIFY(bar("filesChanged")->isVisible());
    bar("filesChanged")->findChild<QAbstractButton *>()->click();
    waitForRows(1);
    QCOMPARE(cell(0, ExportRowsModel::Name), QStringLiteral("other"));
    QVERIFY(!bar("filesChanged")->isVisible());
    // What vanishes still shows.
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY(bar("filesChanged")->isVisible());
    bar("filesChanged")->findChild<QAbstractButton *>()->click();
    QTRY_VERIFY(bar("filesProblems")->text().contains(QLatin1String("What was read before is shown.")));
    QCOMPARE(cell(0, ExportRowsModel::Name), QStringLiteral("other"));
}

void FilesPageTest::keepsRecentFiles()
{
    open({ written(m_folder->path(), QStringLiteral("list.json"), listExport()) });
    waitForRows(3);
    open({ written(m_folder->path(), QStringLiteral("a&b.json"), accountExport("b")) });
    waitForRows(4);
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("list.json"))));
    m_page = std::make_unique<FilesPage>(&m_ui->context);
    m_page->show();
    find<QAbstractButton>("recentExports")->click();
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 4);
    QVERIFY(menu->actions().at(0)->isEnabled());
    QVERIFY(menu->actions().at(1)->text().endsWith(QLatin1String("list.json (not there)")));
    QVERIFY(!menu->actions().at(1)->isEnabled());
    menu->actions().at(0)->trigger();
    waitForRows(1);
    menu->actions().at(3)->trigger();
    menu->close();
    QVERIFY(m_settings->value(QStringLiteral("recentFiles")).toStringList().isEmpty());
}

void FilesPageTest::savesRows()
{
    open({ written(m_folder->path(), QStringLiteral("list.json"), listExport()) });
    waitForRows(3);
    filter()->setText(QStringLiteral("pe-"));
    press("saveAllJson");
    QTRY_VERIFY(!m_ui->dialogs.saved.isEmpty());
    QCOMPARE(
        m_ui->dialogs.saved,
        "[\n" + endpointExport("pe-one", "Approved") + ",\n" + endpointExport("pe-two", "Pending") + "\n]\n");
    QTRY_VERIFY(bar("filesDone")->isVisible());
    m_ui->dialogs.saved.clear();
    table()->selectionModel()->select(
        table()->model()->index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    press("saveSelectedLines");
    QTRY_VERIFY(!m_ui->dialogs.saved.isEmpty());
    QCOMPARE(m_ui->dialogs.saved.count('\n'), 1);
    QVERIFY(m_ui->dialogs.saved.startsWith("{\"name\":\"pe-two\""));
    press("saveAllCsv");
    QTRY_VERIFY(m_ui->dialogs.saved.contains("pe-one,Private endpoint,Approved,rg-network"));
}

void FilesPageTest::savesWhatCanBeShown()
{
    open({ written(m_folder->path(), QStringLiteral("list.json"), listExport()) });
    waitForRows(3);
    press("saveRedacted");
    QTRY_VERIFY(!m_ui->dialogs.saved.isEmpty());
    const QByteArray redacted = m_ui->dialogs.saved;
    for (const char *original : { "pe-one", "pe-two", "contoso", "rg-network" })
        QVERIFY2(!redacted.contains(original), redacted.constData());
    QVERIFY(redacted.contains("10.0.0.4"));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(redacted));
    find<QAbstractButton>("pasteExport")->click();
    waitForRows(6);
    for (int row = 0; row < 3; ++row) {
        for (const int column : { ExportRowsModel::Kind, ExportRowsModel::State, ExportRowsModel::Type })
            QCOMPARE(model()->text(row + 3, column), model()->text(row, column));
    }
}

void FilesPageTest::comparesTwoFiles()
{
    auto *command = find<QAbstractButton>("compareExports");
    open({ written(m_folder->path(), QStringLiteral("before.json"), endpointExport("pe", "Pending")) });
    waitForRows(1);
    QVERIFY(!command->isEnabled() && !command->toolTip().isEmpty());
    open({ written(m_folder->path(), QStringLiteral("after.json"), endpointExport("pe", "Approved")) });
    waitForRows(2);
    QVERIFY(command->isEnabled());
    command->click();
    QVERIFY(!table()->isVisible() && !command->isVisible());
    const auto *changes = find<QTableView>("compareChanges");
    QTRY_COMPARE(changes->model()->rowCount(), 1);
    QCOMPARE(find<QPlainTextEdit>("compareOld")->toPlainText(), QStringLiteral("\"Pending\""));
    QCOMPARE(find<QPlainTextEdit>("compareNew")->toPlainText(), QStringLiteral("\"Approved\""));
    press("saveComparedHtml");
    QTRY_VERIFY(bar("filesDone")->isVisible());
    // A file that comes meanwhile may be chosen; what is compared stays.
    open({ written(m_folder->path(), QStringLiteral("third.json"), accountExport("contoso")) });
    QTRY_COMPARE(find<QComboBox>("compareAfter")->count(), 3);
    QCOMPARE(find<QComboBox>("compareAfter")->currentText(), QStringLiteral("after.json"));
    QVERIFY(changes->isVisible());
    find<QAbstractButton>("closeCompare")->click();
    QVERIFY(command->isVisible());
    QVERIFY(command->hasFocus());
    QTRY_VERIFY(table()->isVisible()); // once the third file is read
}

void FilesPageTest::opensWhatItSaved()
{
    open({ written(m_folder->path(), QStringLiteral("list.json"), listExport()) });
    waitForRows(3);
    for (const char *form : { "saveAllJson", "saveAllLines" }) {
        m_ui->dialogs.saved.clear();
        press(form);
        QTRY_VERIFY(!m_ui->dialogs.saved.isEmpty());
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_ui->dialogs.saved));
        find<QAbstractButton>("pasteExport")->click();
        waitForRows(6);
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < ExportRowsModel::File; ++column) {
                const auto which = static_cast<ExportRowsModel::Column>(column);
                QCOMPARE(cell(row + 3, which), cell(row, which));
            }
        }
        find<QAbstractButton>("closeExport")->click(); // two: a menu
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        menu->actions().at(1)->trigger();
        menu->close();
        waitForRows(3);
    }
}

// The list of private endpoints saves as ARM answers one; JSON View saves what the service sent.
void FilesPageTest::opensWhatTheOtherPagesSave()
{
    const QByteArray endpoint = endpointExport("pe-one", "Approved");
    const QByteArray list =
        listText({ parsedJson(endpoint).toObject(), parsedJson(accountExport("a")).toObject() });
    open({ written(m_folder->path(), QStringLiteral("private-endpoints.json"), list),
           written(m_folder->path(), QStringLiteral("view.json"), endpoint) });
    waitForRows(3);
    for (int column = 0; column < ExportRowsModel::File; ++column) {
        const auto which = static_cast<ExportRowsModel::Column>(column);
        QCOMPARE(cell(0, which), cell(2, which));
    }
    QCOMPARE(cell(1, ExportRowsModel::Name), QStringLiteral("a"));
    QVERIFY(!bar("filesProblems")->isVisible());
    filter()->setText(QStringLiteral("file:view"));
    press("saveAllLines");
    QTRY_COMPARE(m_ui->dialogs.saved, compactJson(endpoint) + '\n');
}

void FilesPageTest::closesFiles()
{
    open({ written(m_folder->path(), QStringLiteral("list.json"), listExport()) });
    waitForRows(3);
    find<QAbstractButton>("closeExport")->click();
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(find<QWidget>("emptyStateAction")->isVisible());
    QVERIFY(card().isEmpty());
}

void FilesPageTest::showsManyRows()
{
    QByteArray bytes;
    for (int row = 0; row < 2500; ++row)
        bytes += accountExport("account-" + QByteArray::number(row)).replace('\n', ' ') + '\n';
    open({ written(m_folder->path(), QStringLiteral("many.ndjson"), bytes) });
    filter()->setText(QStringLiteral("account-249"));
    waitForRows(11);
    filter()->clear();
    waitForRows(2500);
    QCOMPARE(cell(2499, ExportRowsModel::Name), QStringLiteral("account-2499"));
}

// Indented, a row that is as deep as it is long would have no end.
void FilesPageTest::standsDepth()
{
    open({ written(
        m_folder->path(), QStringLiteral("deep.json"),
        "[{\"name\":\"deep\",\"properties\":" + QByteArray(900, '[') + QByteArray("1,").repeated(50000) + '1'
            + QByteArray(900, ']') + "}]") });
    waitForRows(1);
    QTRY_VERIFY(!find<QPlainTextEdit>("jsonText")->toPlainText().isEmpty());
    QVERIFY(find<QPlainTextEdit>("jsonText")->toPlainText().size() < 300000);
}

void FilesPageTest::listsFindings()
{
    QByteArray bytes = listExport();
    bytes.replace(
        R"("description": "Told so"}}}],)", R"("description": "Told so"}}}], "twice": 1, "twice": 2,)");
    open({ written(m_folder->path(), QStringLiteral("list.json"), bytes) });
    waitForRows(3);
    auto *lower = find<QTabWidget>("exportLower");
    QTRY_VERIFY(lower->tabText(1).contains(u'('));
    auto *findings = find<QTableView>("findingsTable");
    QVERIFY(findings->model()->rowCount() >= 2);
    lower->setCurrentIndex(1);
    filter()->setText(QStringLiteral("contoso kind:account")); // hides the row
    int at = 0;
    while (at < findings->model()->rowCount() - 1
           && !findings->model()->index(at, 1).data().toString().contains(QLatin1String("twice")))
        ++at;
    findings->setCurrentIndex(findings->model()->index(at, 0));
    QVERIFY(!find<QLabel>("findingText")->text().isEmpty());
    find<QAbstractButton>("goToFinding")->click();
    QCOMPARE(lower->currentIndex(), 0);
    QVERIFY(filter()->text().isEmpty());
    QCOMPARE(
        cell(table()->currentIndex().row(), ExportRowsModel::Name),
        findings->model()->index(at, 2).data().toString());
    find<QAbstractButton>("closeExport")->click();
    QTRY_COMPARE(findings->model()->rowCount(), 0);
}

QTEST_MAIN(FilesPageTest)
#include "filespagetest.moc"
