#include "ui/inspector/rowsaver.h"

#include "src/base/csv.h"
#include "src/base/jsontext.h"
#include "src/inspect/redact.h"
#include "ui/common/uicontext.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableView>

namespace linkdesk {

namespace {

QByteArray bytesOf(const RowText &text)
{
    const std::string_view row = text.first->rowText(text.second);
    return QByteArray(row.data(), qsizetype(row.size()));
}

QByteArray arrayOf(const QList<RowText> &rows)
{
    QByteArray out = "[\n";
    for (const RowText &row : rows)
        out += (out.size() > 2 ? ",\n" : "") + bytesOf(row);
    return out + "\n]\n";
}

QByteArray linesOf(const QList<RowText> &rows)
{
    QByteArray out;
    for (const RowText &row : rows)
        out += compactJson(bytesOf(row)) + '\n';
    return out;
}

} // namespace

RowSaver::RowSaver(Dialogs *dialogs, const ExportRowsModel *model, const QTableView *table, QWidget *page)
    : QObject(page)
    , m_dialogs(dialogs)
    , m_model(model)
    , m_table(table)
    , m_page(page)
{
}

void RowSaver::save(const QList<int> &rows, Form form)
{
    if (rows.isEmpty())
        return;
    if (form == Form::Csv) {
        ask(QStringLiteral("rows.csv"), csv(rows));
        return;
    }
    QList<RowText> texts;
    qint64 bytes = 0;
    for (const int row : rows) {
        const ExportRow at = m_model->at(row);
        texts.append({ m_model->sources().at(at.file).file, at.row });
        bytes += qint64(texts.last().first->rowPlace(at.row).size);
    }
    if (bytes > MostBytes) {
        emit refused(tr("These rows have %1 together: at most %2 can be saved at once. Filter them first.")
                         .arg(QLocale().formattedDataSize(bytes), QLocale().formattedDataSize(MostBytes)));
        return;
    }
    if (form == Form::Redacted || form == Form::RedactedAddresses) {
        saveRedacted(texts, form == Form::RedactedAddresses);
        return;
    }
    const bool isArray = form == Form::Json;
    m_beside.run([this, texts, isArray]() -> Beside::Delivery {
        return [this, isArray, content = isArray ? arrayOf(texts) : linesOf(texts)] {
            ask(isArray ? QStringLiteral("rows.json") : QStringLiteral("rows.ndjson"), content);
        };
    });
}

void RowSaver::saveRedacted(const QList<RowText> &texts, bool withAddresses)
{
    m_beside.run([this, texts, withAddresses]() -> Beside::Delivery {
        const QByteArray whole = arrayOf(texts);
        const auto redacted =
            inspect::redact({ std::string_view(whole.constData(), size_t(whole.size())) }, { withAddresses });
        if (!redacted)
            return [this] {
                emit refused(
                    tr("One of these rows is not whole JSON: what cannot be read cannot be redacted."));
            };
        return [this, content = redacted->texts.at(0)] { ask(QStringLiteral("redacted.json"), content); };
    });
}

QByteArray RowSaver::csv(const QList<int> &rows) const
{
    QList<int> columns;
    QStringList header;
    for (int at = 0; at < ExportRowsModel::ColumnCount; ++at) {
        const int column = m_table->horizontalHeader()->logicalIndex(at);
        if (m_table->isColumnHidden(column))
            continue;
        columns.append(column);
        header.append(ExportRowsModel::columnName(column));
    }
    QList<QStringList> lines;
    for (const int row : rows) {
        QStringList fields;
        for (const int column : std::as_const(columns))
            fields.append(m_model->text(row, column));
        lines.append(fields);
    }
    return csv::table(header, lines);
}

void RowSaver::ask(const QString &name, const QByteArray &content)
{
    m_dialogs->save(m_page, name, content, [this](const QString &path) {
        if (!path.isEmpty())
            emit saved(path);
    });
}

} // namespace linkdesk
