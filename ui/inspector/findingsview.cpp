#include "ui/inspector/findingsview.h"

#include "src/inspect/findingrules.h"
#include "ui/common/listlook.h"
#include "ui/common/theme.h"
#include "ui/inspector/findingtext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <iterator>

namespace linkdesk {

FindingsView::FindingsView(QWidget *parent)
    : QWidget(parent)
    , m_model(new FindingsModel(this))
    , m_table(new QTableView(this))
    , m_text(new QLabel(this))
    , m_go(new QPushButton(tr("Show &it"), this))
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    setObjectName(QStringLiteral("findingsView"));
    m_table->setObjectName(QStringLiteral("findingsTable"));
    m_table->setAccessibleName(tr("Findings"));
    m_table->setModel(m_model);
    setListLook(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = { 16, 38, 30, 20 };
    static_assert(std::size(widths) == FindingsModel::ColumnCount);
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, theme::textWidth(this, widths[column]));
    m_text->setObjectName(QStringLiteral("findingText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_go->setObjectName(QStringLiteral("goToFinding"));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::GroupGap);
    line->addWidget(m_text, 1);
    line->addWidget(m_go, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::Gap, 0, 0);
    column->setSpacing(theme::Gap);
    column->addWidget(m_table, 1);
    column->addLayout(line);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsView::showCurrent);
    connect(m_table, &QTableView::activated, this, &FindingsView::goToCurrent);
    connect(m_go, &QPushButton::clicked, this, &FindingsView::goToCurrent);
    showCurrent();
}

FindingsView::~FindingsView()
{
    *m_cancelled = true;
}

void FindingsView::setSources(const QList<ExportRowsModel::Source> &sources)
{
    *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_isLooking = true;
    m_model->setLines({});
    showCurrent();
    m_beside.run([this, sources, cancelled = m_cancelled]() -> Beside::Delivery {
        return [this, cancelled, lines = look(sources, cancelled.get())] {
            if (*cancelled)
                return;
            m_isLooking = false;
            m_model->setLines(lines);
            showCurrent();
            emit changed();
        };
    });
    emit changed();
}

QList<FindingsModel::Line>
FindingsView::look(const QList<ExportRowsModel::Source> &sources, const std::atomic_bool *cancelled)
{
    QList<std::shared_ptr<const inspect::ExportFile>> files;
    for (const ExportRowsModel::Source &source : sources)
        files.append(source.file);
    const QList<inspect::Finding> findings = inspect::findingsOf(files, cancelled);
    QList<FindingsModel::Line> lines;
    for (const inspect::Finding &finding : findings) {
        const ExportRowsModel::Source &source = sources.at(finding.file);
        FindingsModel::Line line{ finding, {}, source.name, {} };
        if (finding.row >= 0 && finding.row < source.file->rowCount()) {
            const QString name = source.file->summary(finding.row).name;
            line.where = name.isEmpty() ? tr("Row %1").arg(finding.row + 1) : name;
            const QString row = inspect::rowPointer(*source.file, finding.row);
            if (finding.pointer.startsWith(row))
                line.pointer = finding.pointer.mid(row.size());
        }
        lines.append(line);
    }
    return lines;
}

void FindingsView::showCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    m_go->setEnabled(index.isValid() && m_model->at(index.row()).finding.row >= 0);
    if (!index.isValid()) {
        m_text->setText(
            m_isLooking ? tr("Looking...")
                : m_model->rowCount() > 0
                ? tr("Choose a finding to read why it matters and what to do.")
                : tr("Nothing was found. What is not in the files cannot be judged."));
        return;
    }
    const inspect::Finding &finding = m_model->at(index.row()).finding;
    QStringList texts{ findingMeaning(finding), findingAdvice(finding.code) };
    const QString source = findingSource(finding.code);
    if (!source.isEmpty())
        texts.append(tr("Source: %1").arg(source));
    texts.removeAll(QString());
    m_text->setText(texts.join(u'\n'));
}

void FindingsView::goToCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || m_model->at(index.row()).finding.row < 0)
        return;
    const FindingsModel::Line &line = m_model->at(index.row());
    emit wanted({ line.finding.file, line.finding.row }, line.pointer);
}

} // namespace linkdesk
