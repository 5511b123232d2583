#include "ui/inspector/filespage.h"

#include "ui/common/commandrow.h"
#include "ui/common/emptystate.h"
#include "ui/common/grouplist.h"
#include "ui/common/listlook.h"
#include "ui/common/theme.h"
#include "ui/inspector/comparedoor.h"
#include "ui/inspector/filemessages.h"
#include "ui/inspector/findingsview.h"
#include "ui/inspector/openfiles.h"
#include "ui/inspector/rowdetails.h"
#include "ui/inspector/rowsaver.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <numeric>

namespace linkdesk {

namespace {

constexpr int UpdateEveryMs = 150;

} // namespace

FilesPage::FilesPage(UiContext *context, QWidget *parent)
    : PageView(context, parent)
    , m_files(context->files ? context->files : new OpenFiles(context->settings, this))
    , m_model(new ExportRowsModel(this))
    , m_commands(new CommandRow(this))
    , m_filter(new QLineEdit(this))
    , m_groupBy(new QComboBox(this))
    , m_groups(new GroupList(QStringLiteral("exportGroups"), this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_details(new RowDetails(context->dialogs, this))
    , m_findings(new FindingsView(this))
    , m_count(new QLabel(this))
    , m_messages(new FileMessages(m_files, m_model, this))
    , m_saver(new RowSaver(context->dialogs, m_model, m_table, this))
{
    setObjectName(QStringLiteral("filesPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::GroupGap);
    buildCommands();
    column->addWidget(m_commands);
    column->addWidget(m_messages);
    buildTable();
    buildEmpty();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildRows());
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    theme::setSecondary(m_count);
    m_count->setObjectName(QStringLiteral("exportCount"));
    column->addWidget(m_count);
    connect(m_files, &OpenFiles::changed, this, &FilesPage::takeFiles);
    // Counting all groups at each piece of a large file would take longer than the piece.
    m_update.setSingleShot(true);
    m_update.setInterval(UpdateEveryMs);
    connect(&m_update, &QTimer::timeout, this, &FilesPage::updateState);
    connect(m_model, &ExportRowsModel::grown, this, [this] {
        if (!m_model->isReading() || m_stack->currentWidget() == m_empty)
            updateState();
        else if (!m_update.isActive())
            m_update.start();
    });
    connect(m_saver, &RowSaver::saved, this, [this](const QString &path) {
        m_messages->say(tr("Saved as %1").arg(path));
    });
    connect(m_saver, &RowSaver::refused, m_messages, &FileMessages::say);
    m_compare = new CompareDoor(m_files, m_commands, m_stack, context->dialogs, this);
    connect(m_compare, &CompareDoor::toggled, this, &FilesPage::updateState);
    connect(m_compare, &CompareDoor::saved, this, [this](const QString &path) {
        m_messages->say(tr("Saved as %1").arg(path));
    });
    keepCurrent();
    takeFiles();
}

QString FilesPage::title() const
{
    return tr("Exported files");
}

QString FilesPage::subtitle() const
{
    return tr("JSON that was saved or sent to you. It is read on this computer, and nothing is contacted.");
}

void FilesPage::refresh() { }

void FilesPage::buildCommands()
{
    QAction *open = m_commands->add(tr("&Open..."), "open", "openFiles");
    connect(open, &QAction::triggered, this, &FilesPage::askForFiles);
    m_paste = m_commands->add(tr("&Paste"), "copy", "pasteExport");
    connect(m_paste, &QAction::triggered, this, &FilesPage::paste);
    // A text field with the focus takes the key for itself.
    connect(new QShortcut(QKeySequence::Paste, this), &QShortcut::activated, this, &FilesPage::paste);
    QAction *recent = m_commands->add(tr("Rece&nt"), "list", "recentExports");
    m_recent = m_commands->addMenu(recent);
    connect(m_recent, &QMenu::aboutToShow, this, &FilesPage::fillRecent);
    m_close = m_commands->add(tr("&Close"), "close", "closeExport");
    m_closeMenu = new QMenu(this);
    connect(m_close, &QAction::triggered, this, &FilesPage::pressClose);
    m_save = m_commands->add(tr("&Save as"), "save", "saveExport");
    QMenu *save = m_commands->addMenu(m_save);
    const auto add = [this, save](const QString &text, const char *name, bool selected, RowSaver::Form form) {
        QAction *action = save->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, [this, selected, form] {
            m_saver->save(rows(selected), form);
        });
        return action;
    };
    add(tr("All rows shown, as &JSON"), "saveAllJson", false, RowSaver::Form::Json);
    add(tr("All rows shown, one a &line (NDJSON)"), "saveAllLines", false, RowSaver::Form::Lines);
    add(tr("All rows shown, as &CSV"), "saveAllCsv", false, RowSaver::Form::Csv);
    save->addSeparator();
    add(tr("All rows shown, &redacted (JSON)"), "saveRedacted", false, RowSaver::Form::Redacted);
    add(tr("All rows shown, redacted with IP a&ddresses (JSON)"), "saveRedactedAddresses", false,
        RowSaver::Form::RedactedAddresses);
    save->addSeparator();
    m_saveSelected = {
        add(tr("Selected rows, as J&SON"), "saveSelectedJson", true, RowSaver::Form::Json),
        add(tr("Selected rows, one a l&ine (NDJSON)"), "saveSelectedLines", true, RowSaver::Form::Lines),
        add(tr("Selected rows, as CS&V"), "saveSelectedCsv", true, RowSaver::Form::Csv),
    };
    connect(save, &QMenu::aboutToShow, this, [this] {
        for (QAction *action : std::as_const(m_saveSelected))
            action->setEnabled(m_table->selectionModel()->hasSelection());
    });
}

void FilesPage::askForFiles()
{
    context()->dialogs->chooseSeveral(
        this, tr("Open exported files"), tr("JSON (*.json *.ndjson *.jsonl *.gz);;All files (*)"),
        [this](const QStringList &paths) { m_files->open(paths); });
}

// Files that were copied, or their text.
void FilesPage::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QStringList paths;
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        m_files->open(paths);
    else if (data && !data->text().trimmed().isEmpty())
        m_files->openText(data->text().toUtf8(), tr("Clipboard"));
    else
        m_messages->say(tr("There is no text in the clipboard."));
}

void FilesPage::fillRecent()
{
    m_recent->clear();
    const QStringList paths = m_files->recent();
    for (const QString &path : paths) {
        const bool isThere = QFileInfo::exists(path);
        const QString shown = QString(path).replace(u'&', QStringLiteral("&&"));
        QAction *action = m_recent->addAction(isThere ? shown : tr("%1 (not there)").arg(shown));
        action->setEnabled(isThere);
        connect(action, &QAction::triggered, this, [this, path] { m_files->open({ path }); });
    }
    if (paths.isEmpty()) {
        m_recent->addAction(tr("No file was opened yet"))->setEnabled(false);
        return;
    }
    m_recent->addSeparator();
    QAction *clear = m_recent->addAction(tr("&Clear this list"));
    clear->setObjectName(QStringLiteral("clearRecentExports"));
    connect(clear, &QAction::triggered, m_files, &OpenFiles::clearRecent);
}

void FilesPage::pressClose()
{
    const QList<OpenFile> files = m_files->all();
    if (files.size() == 1) {
        m_files->closeAll();
        return;
    }
    m_closeMenu->clear();
    for (const OpenFile &file : files) {
        QAction *action = m_closeMenu->addAction(QString(file.name).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, number = file.number] { m_files->close(number); });
    }
    m_closeMenu->addSeparator();
    connect(m_closeMenu->addAction(tr("&All files")), &QAction::triggered, m_files, &OpenFiles::closeAll);
    const QWidget *button = m_commands->button(m_close);
    m_closeMenu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void FilesPage::buildFilter(QVBoxLayout *column)
{
    auto *label = new QLabel(tr("Fi&lter"), m_head);
    label->setBuddy(m_filter);
    m_filter->setObjectName(QStringLiteral("exportFilter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setAccessibleDescription(
        tr("Words, and fields such as state:pending, type:, kind:, region:, target:, group: and file:"));
    m_filter->setPlaceholderText(tr("Words, or state:pending type: kind: region: target: group:"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(theme::textWidth(this, 90));
    connect(m_filter, &QLineEdit::textChanged, this, &FilesPage::applyFilter);
    m_groupBy->setObjectName(QStringLiteral("exportGroupBy"));
    m_groupBy->setAccessibleName(tr("Group by"));
    m_groupBy->addItem(tr("No groups"), QString());
    for (const int group : { ExportRowsModel::Kind, ExportRowsModel::State, ExportRowsModel::Type,
                             ExportRowsModel::Group, ExportRowsModel::Location, ExportRowsModel::File })
        m_groupBy->addItem(ExportRowsModel::columnName(group), ExportRowsModel::columnKey(group));
    m_groupBy->setCurrentIndex(1);
    connect(m_groupBy, &QComboBox::currentIndexChanged, this, [this] { goToGroup(std::nullopt); });
    connect(m_groups, &GroupList::wanted, this, &FilesPage::goToGroup);
    auto *groupLabel = new QLabel(tr("Group b&y"), m_head);
    groupLabel->setBuddy(m_groupBy);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Gap);
    line->addWidget(label);
    line->addWidget(m_filter, 100);
    line->addStretch(1);
    line->addWidget(groupLabel);
    line->addWidget(m_groupBy);
    column->addLayout(line);
}

void FilesPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("exportTable"));
    m_table->setAccessibleName(tr("Rows of the files"));
    m_table->setModel(m_model);
    setListLook(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as in the file
    m_table->setSortingEnabled(true);
    const int widths[] = { 30, 28, 20, 24, 16, 25, 30, 38, 22 };
    static_assert(std::size(widths) == ExportRowsModel::ColumnCount);
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, theme::textWidth(this, widths[column]));
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FilesPage::showCurrent);
}

void FilesPage::buildEmpty()
{
    connect(m_empty, &EmptyState::actionPressed, this, [this] {
        if (m_model->allCount() == 0) {
            askForFiles();
            return;
        }
        m_filter->clear();
        goToGroup(std::nullopt);
        m_filter->setFocus();
    });
}

QWidget *FilesPage::buildRows()
{
    m_head = new QWidget(this);
    auto *column = new QVBoxLayout(m_head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::GroupGap);
    buildFilter(column);
    auto *list = new QWidget(m_head);
    auto *line = new QHBoxLayout(list);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::GroupGap);
    line->addWidget(m_groups);
    line->addWidget(m_table, 1);
    m_halves = new QSplitter(Qt::Vertical, m_head);
    m_halves->setObjectName(QStringLiteral("exportHalves"));
    m_halves->setChildrenCollapsible(false);
    m_halves->addWidget(list);
    m_lower = new QTabWidget(m_halves);
    m_lower->setObjectName(QStringLiteral("exportLower"));
    m_lower->setDocumentMode(true);
    m_lower->tabBar()->setObjectName(QStringLiteral("exportLowerTabs"));
    m_lower->tabBar()->setAccessibleName(tr("Details or findings"));
    m_lower->addTab(m_details, tr("Det&ails"));
    m_lower->addTab(m_findings, {});
    connect(m_findings, &FindingsView::changed, this, &FilesPage::tellFindings);
    connect(m_findings, &FindingsView::wanted, this, &FilesPage::goTo);
    tellFindings();
    m_halves->addWidget(m_lower);
    m_halves->setStretchFactor(0, 1);
    m_halves->setStretchFactor(1, 1);
    column->addWidget(m_halves, 1);
    return m_head;
}

void FilesPage::takeFiles()
{
    QList<ExportRowsModel::Source> sources;
    const QList<OpenFile> &files = m_files->all();
    for (const OpenFile &file : files) {
        if (file.file)
            sources.append({ file.file, file.name });
    }
    const QList<ExportRowsModel::Source> &shown = m_model->sources();
    const auto isSame = [](const ExportRowsModel::Source &a, const ExportRowsModel::Source &b) {
        return a.file == b.file;
    };
    if (!std::equal(sources.cbegin(), sources.cend(), shown.cbegin(), shown.cend(), isSame)) {
        m_hasCurrent = false;
        m_details->clear();
        m_model->setSources(sources);
        m_findings->setSources(sources);
        m_model->setGroup(ExportRowsModel::columnOf(m_groupBy->currentData().toString()), std::nullopt);
    }
    m_messages->update();
    updateState();
}

void FilesPage::applyFilter()
{
    m_model->setFilter(RowFilter(m_filter->text(), ExportRowsModel::filterFields()));
    updateState();
}

void FilesPage::goToGroup(const std::optional<QString> &group)
{
    m_model->setGroup(ExportRowsModel::columnOf(m_groupBy->currentData().toString()), group);
    updateState();
}

void FilesPage::updateState()
{
    const int shown = m_model->rowCount(), all = m_model->allCount();
    QWidget *rows = all > 0 ? m_head : static_cast<QWidget *>(m_empty);
    if (!m_compare->isOpen())
        m_stack->setCurrentWidget(rows);
    m_count->setVisible(all > 0 && !m_compare->isOpen());
    m_compare->update();
    const QString counted =
        shown == all ? tr("%n row(s)", nullptr, all) : tr("%1 of %n row(s)", nullptr, all).arg(shown);
    m_count->setText(m_model->isReading() ? tr("%1 so far").arg(counted) : counted);
    updateColumns();
    m_groups->setVisible(m_model->groupColumn() >= 0);
    if (m_groups->isVisibleTo(this))
        m_groups->setGroups(m_model->groups(), m_model->group());
    const QString none = all == 0 ? tr("No file is open") : QString();
    m_commands->allow(m_close, m_files->all().isEmpty() ? tr("No file is open") : QString());
    m_commands->allow(m_save, shown == 0 && none.isEmpty() ? tr("No row matches") : none);
    if (all == 0)
        updateEmpty();
    if (shown > 0 && !m_table->currentIndex().isValid() && !m_hasCurrent) {
        m_table->setCurrentIndex(m_model->index(0, 0));
        // Who opened a file wants what is in it.
        const QWidget *focus = focusWidget();
        if (!focus || focus == m_commands->findChild<QWidget *>(QStringLiteral("openFiles"))
            || m_empty->isAncestorOf(focus))
            m_table->setFocus();
    }
}

// Only columns that say something, and the file where there are several.
void FilesPage::updateColumns()
{
    for (int column = ExportRowsModel::Name + 1; column < ExportRowsModel::ColumnCount; ++column) {
        const bool isFile = column == ExportRowsModel::File;
        m_table->setColumnHidden(column, isFile ? m_model->sources().size() < 2 : !m_model->hasText(column));
    }
}

void FilesPage::updateEmpty()
{
    if (m_files->isOpening() || m_model->isReading())
        m_empty->showText(QStringLiteral("progress"), tr("Reading"), {});
    else
        m_empty->showText(
            QStringLiteral("json"), m_files->all().isEmpty() ? tr("No file is open") : tr("Nothing to show"),
            tr("Open what JSON View, az -o json, Resource Graph, a template or a deployment gave: JSON, "
               "several values behind each other, or packed by gzip. Or drop files on this window, or paste "
               "their text."),
            tr("Op&en files..."));
}

void FilesPage::showCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    if (m_hasCurrent && m_model->at(index.row()) == m_current)
        return; // it came to another line
    m_current = m_model->at(index.row());
    m_hasCurrent = true;
    const QList<ExportRowsModel::Broken> &broken = m_model->broken();
    const auto fault =
        std::find_if(broken.cbegin(), broken.cend(), [this](const ExportRowsModel::Broken &row) {
            return row.row == m_current;
        });
    m_details->show(
        m_model->sources().at(m_current.file), m_current.row,
        fault == broken.cend() ? nullptr : &fault->fault);
}

void FilesPage::tellFindings()
{
    m_lower->setTabText(
        1, m_findings->isLooking() ? tr("Fin&dings") : tr("Fin&dings (%1)").arg(m_findings->count()));
}

// What hides the row goes.
void FilesPage::goTo(const ExportRow &row, const QString &pointer)
{
    if (m_model->rowOf(row) < 0) {
        m_filter->clear();
        goToGroup(std::nullopt);
    }
    const int at = m_model->rowOf(row);
    if (at < 0)
        return; // not read yet
    m_table->setCurrentIndex(m_model->index(at, 0));
    m_table->scrollTo(m_model->index(at, 0));
    m_lower->setCurrentWidget(m_details);
    if (!pointer.isEmpty())
        m_details->goTo(pointer);
    m_table->setFocus();
}

// By what it is, not by where it stands.
void FilesPage::keepCurrent()
{
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (!m_hasCurrent)
            return;
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(qMax(0, m_model->rowOf(m_current)), 0));
    });
}

QList<int> FilesPage::rows(bool selectedOnly) const
{
    QList<int> rows;
    if (!selectedOnly) {
        rows.resize(m_model->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
        return rows;
    }
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QWidget *FilesPage::firstFocus()
{
    if (m_model->rowCount() > 0)
        return m_table;
    return m_commands->findChild<QToolButton *>(QStringLiteral("openFiles"));
}

} // namespace linkdesk
