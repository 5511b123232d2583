#include "ui/inspector/compareview.h"

#include "src/base/jsontext.h"
#include "src/inspect/jsonpatch.h"
#include "ui/common/commandrow.h"
#include "ui/common/listlook.h"
#include "ui/common/theme.h"
#include "ui/common/uicontext.h"
#include "ui/inspector/comparereport.h"
#include "ui/inspector/comparetext.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>

#include <algorithm>

namespace linkdesk {

namespace {

// More of one value is not laid out at once; it is in the export.
constexpr qsizetype MostShown = qsizetype(256) << 10;

QString shownJson(const QByteArray &json)
{
    return json.size() > MostShown ? QString::fromUtf8(json.left(MostShown)) + u'\u2026'
                                   : QString::fromUtf8(indentedJson(json));
}

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

ComparedFilesPointer
comparedFiles(const CompareView::Side &before, const CompareView::Side &after, const std::atomic_bool *stop)
{
    auto files = std::make_shared<ComparedFiles>();
    files->first = before.file;
    files->second = after.file;
    files->firstName = before.name;
    files->secondName = after.name;
    files->before = inspect::comparedSet(before.file);
    files->after = inspect::comparedSet(after.file);
    files->comparison = inspect::compare(files->before, files->after, stop);
    return files;
}

QLabel *labelOf(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(buddy);
    return label;
}

} // namespace

CompareView::CompareView(Dialogs *dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_rowsModel(new CompareRowsModel(this))
    , m_changesModel(new CompareChangesModel(this))
    , m_commands(new CommandRow(this))
    , m_before(new QComboBox(this))
    , m_after(new QComboBox(this))
    , m_all(new QCheckBox(tr("Show what the serv&ice writes"), this))
    , m_summary(new QLabel(this))
    , m_rows(new QTableView(this))
    , m_changes(new QTableView(this))
    , m_old(new QPlainTextEdit(this))
    , m_new(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("compareView"));
    setFocusProxy(m_before);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::GroupGap);
    buildCommands();
    column->addWidget(m_commands);
    column->addWidget(buildChoice());
    m_summary->setObjectName(QStringLiteral("compareSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    column->addWidget(buildTables(), 1);
    connect(m_before, &QComboBox::activated, this, &CompareView::start);
    connect(m_after, &QComboBox::activated, this, &CompareView::start);
    connect(m_all, &QCheckBox::toggled, this, &CompareView::showAll);
    connect(
        m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &CompareView::showDifference);
    connect(
        m_changes->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CompareView::showValues);
}

CompareView::~CompareView()
{
    if (m_stop)
        *m_stop = true;
}

void CompareView::buildCommands()
{
    QAction *back = m_commands->add(tr("Back t&o the files"), "back", "closeCompare");
    connect(back, &QAction::triggered, this, &CompareView::closed);
    QAction *swapped = m_commands->add(tr("Swa&p"), "refresh", "swapCompared");
    connect(swapped, &QAction::triggered, this, &CompareView::swap);
    m_save = m_commands->add(tr("&Save as"), "save", "saveCompared");
    QMenu *menu = m_commands->addMenu(m_save);
    for (const auto &[text, name] :
         { std::pair(tr("&JSON Patch"), "saveComparedJson"),
           std::pair(tr("&Markdown"), "saveComparedMarkdown"), std::pair(tr("&HTML"), "saveComparedHtml") }) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, [this, action] { exportAs(action); });
    }
}

QWidget *CompareView::buildChoice()
{
    auto *choice = new QWidget(this);
    auto *line = new QHBoxLayout(choice);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::Gap);
    m_before->setObjectName(QStringLiteral("compareBefore"));
    m_after->setObjectName(QStringLiteral("compareAfter"));
    m_all->setObjectName(QStringLiteral("compareAll"));
    for (QComboBox *box : { m_before, m_after }) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    line->addWidget(labelOf(tr("B&efore"), m_before, choice));
    line->addWidget(m_before, 1);
    line->addWidget(labelOf(tr("Afte&r"), m_after, choice));
    line->addWidget(m_after, 1);
    line->addSpacing(theme::GroupGap);
    line->addWidget(m_all);
    return choice;
}

QWidget *CompareView::buildTables()
{
    m_rows->setObjectName(QStringLiteral("compareRows"));
    m_rows->setAccessibleName(tr("Resources that differ"));
    m_rows->setModel(m_rowsModel);
    m_changes->setObjectName(QStringLiteral("compareChanges"));
    m_changes->setAccessibleName(tr("Values that differ"));
    m_changes->setModel(m_changesModel);
    for (QTableView *table : { m_rows, m_changes }) {
        setListLook(table);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->horizontalHeader()->setStretchLastSection(true);
    }
    const int rowWidths[] = { 20, 30, 42 };
    const int changeWidths[] = { 17, 40, 26, 26 };
    for (int at = 0; at < int(std::size(rowWidths)); ++at)
        m_rows->setColumnWidth(at, theme::textWidth(this, rowWidths[at]));
    for (int at = 0; at < int(std::size(changeWidths)); ++at)
        m_changes->setColumnWidth(at, theme::textWidth(this, changeWidths[at]));
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(QStringLiteral("compareParts"));
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_rows);
    parts->addWidget(m_changes);
    parts->addWidget(buildValues());
    return parts;
}

QWidget *CompareView::buildValues()
{
    auto *values = new QSplitter(Qt::Horizontal, this);
    values->setObjectName(QStringLiteral("compareValues"));
    values->setChildrenCollapsible(false);
    m_old->setObjectName(QStringLiteral("compareOld"));
    m_old->setAccessibleName(tr("Before"));
    m_old->setPlaceholderText(tr("Nothing was there before."));
    m_new->setObjectName(QStringLiteral("compareNew"));
    m_new->setAccessibleName(tr("After"));
    m_new->setPlaceholderText(tr("Nothing is there after."));
    for (QPlainTextEdit *text : { m_old, m_new }) {
        text->setReadOnly(true);
        text->setFont(theme::fixedFont(this));
        text->setTabChangesFocus(true);
        values->addWidget(text);
    }
    return values;
}

void CompareView::setSides(const QList<Side> &sides)
{
    const auto chosen = [this](const QComboBox *box) { return m_sides.value(box->currentIndex()).file; };
    const auto before = chosen(m_before);
    const auto after = chosen(m_after);
    const auto placeOf = [&sides](const std::shared_ptr<const inspect::ExportFile> &file, int otherwise) {
        const auto found = std::find_if(
            sides.cbegin(), sides.cend(), [&file](const Side &side) { return side.file == file; });
        return file && found != sides.cend() ? int(found - sides.cbegin()) : otherwise;
    };
    m_sides = sides;
    const int last = int(sides.size()) - 1;
    fillChoice(m_before, placeOf(before, 0));
    fillChoice(m_after, placeOf(after, std::min(1, last)));
    const bool isSame = before && chosen(m_before) == before && chosen(m_after) == after;
    if (!isSame)
        start();
}

void CompareView::fillChoice(QComboBox *choice, int place)
{
    choice->clear();
    for (const Side &side : std::as_const(m_sides))
        choice->addItem(oneLine(side.name));
    choice->setCurrentIndex(place);
}

void CompareView::swap()
{
    const int before = m_before->currentIndex();
    m_before->setCurrentIndex(m_after->currentIndex());
    m_after->setCurrentIndex(before);
    start();
}

void CompareView::start()
{
    if (m_stop)
        *m_stop = true;
    take({});
    const Side before = m_sides.value(m_before->currentIndex());
    const Side after = m_sides.value(m_after->currentIndex());
    if (!before.file || !after.file)
        return;
    m_summary->setText(tr("Comparing..."));
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_beside.run([this, before, after, stop = m_stop]() -> Beside::Delivery {
        const ComparedFilesPointer files = comparedFiles(before, after, stop.get());
        return [this, files, stop] {
            if (!*stop)
                take(files);
        };
    });
}

void CompareView::take(const ComparedFilesPointer &files)
{
    m_files = files;
    m_commands->allow(m_save, files ? QString() : tr("There is nothing to save yet."));
    showAll();
}

void CompareView::showAll()
{
    m_rowsModel->show(m_files, m_all->isChecked());
    m_changes->setColumnHidden(CompareChangesModel::Why, !m_all->isChecked());
    QStringList lines;
    if (m_files) {
        const inspect::CompareCounts &counts = m_files->comparison.counts;
        lines << countsText(counts) << unreadRowsText(counts.unread);
        if (!m_all->isChecked())
            lines << ignoredText(counts.ignoredChanges);
    }
    lines.removeAll(QString());
    m_summary->setText(lines.join(u'\n'));
    if (m_rowsModel->rowCount() > 0)
        m_rows->setCurrentIndex(m_rowsModel->index(0, 0));
    showDifference();
}

void CompareView::showDifference()
{
    const QModelIndex current = m_rows->currentIndex();
    if (m_files && current.isValid())
        m_changesModel->show(m_files, m_rowsModel->difference(current.row()), m_all->isChecked());
    else
        m_changesModel->show({}, 0, false);
    const bool hasChanges = m_changesModel->rowCount() > 0;
    m_changes->setVisible(hasChanges);
    if (hasChanges)
        m_changes->setCurrentIndex(m_changesModel->index(0, 0));
    showValues();
}

// Of the change that is chosen, else of the whole resource.
void CompareView::showValues()
{
    QByteArray before, after;
    const QModelIndex row = m_rows->currentIndex();
    const QModelIndex change = m_changes->currentIndex();
    if (m_files && row.isValid() && change.isValid()) {
        before = m_changesModel->change(change.row()).before;
        after = m_changesModel->change(change.row()).after;
    } else if (m_files && row.isValid()) {
        const auto &difference = m_files->comparison.differences[size_t(m_rowsModel->difference(row.row()))];
        if (difference.before >= 0)
            before = bytesOf(m_files->before.rows[size_t(difference.before)].text);
        if (difference.after >= 0)
            after = bytesOf(m_files->after.rows[size_t(difference.after)].text);
    }
    m_old->setPlainText(shownJson(before));
    m_new->setPlainText(shownJson(after));
}

void CompareView::exportAs(QAction *command)
{
    if (!m_files)
        return;
    const bool withAll = m_all->isChecked();
    const QString name = command->objectName();
    m_beside.run([this, files = m_files, withAll, name]() -> Beside::Delivery {
        const CompareReport report{ files->comparison, files->before,     files->after,
                                    files->firstName,  files->secondName, withAll };
        if (name == QLatin1String("saveComparedMarkdown"))
            return [this, content = markdownReport(report).toUtf8()] {
                save(QStringLiteral("comparison.md"), content);
            };
        if (name == QLatin1String("saveComparedHtml"))
            return [this, content = htmlReport(report).toUtf8()] {
                save(QStringLiteral("comparison.html"), content);
            };
        using inspect::PatchScope;
        const PatchScope scope = withAll ? PatchScope::Everything : PatchScope::Counting;
        return [this, content = inspect::jsonPatch(report.comparison, report.before, report.after, scope)] {
            save(QStringLiteral("comparison.json"), content);
        };
    });
}

void CompareView::save(const QString &name, const QByteArray &content)
{
    m_dialogs->save(this, name, content, [this](const QString &path) {
        if (!path.isEmpty())
            emit saved(path);
    });
}

} // namespace linkdesk
