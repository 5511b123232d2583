#include "app/queryoutput.h"

#include "app/commandinput.h"
#include "src/query/document.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace linkdesk {

namespace {

using namespace Qt::StringLiterals;
using query::Value;

constexpr int Indent = 2;
constexpr auto Gap = "  "_L1; // between two columns

QByteArray cellOf(const Value &value)
{
    if (value.isString())
        return QByteArray(value.text().data(), qsizetype(value.text().size()));
    if (value.isNull())
        return {};
    if (value.isArray())
        return QByteArray::number(qsizetype(value.elements().size()));
    if (value.isObject())
        return QByteArray::number(qsizetype(value.members().size()));
    return query::toJson(value);
}

QByteArray tabLine(const Value &row)
{
    QByteArrayList cells;
    if (row.isObject()) {
        for (const query::Member &each : row.members())
            cells << cellOf(each.value);
    } else if (row.isArray()) {
        for (const Value &each : row.elements())
            cells << cellOf(each);
    } else {
        cells << cellOf(row);
    }
    return cells.join('\t') + '\n';
}

bool isNested(const Value &value)
{
    return value.isObject() || value.isArray();
}

// az leaves these out of tables: they are long and say little.
bool isLongName(std::string_view name)
{
    return name == "id" || name == "type" || name == "etag";
}

// Columns in the order in which the rows bring them.
class Table {
public:
    void add(const Value &row)
    {
        QStringList cells;
        if (row.isObject()) {
            for (const query::Member &each : row.members()) {
                if (!isNested(each.value) && !isLongName(each.name))
                    put(cells, heading(each.name), each.value);
            }
        } else if (row.isArray()) {
            int number = 0;
            for (const Value &each : row.elements()) {
                ++number;
                if (!isNested(each))
                    put(cells, u"Column%1"_s.arg(number), each);
            }
        } else {
            put(cells, u"Result"_s, row);
        }
        m_rows.append(cells);
    }

    QByteArray text() const
    {
        if (m_names.isEmpty())
            return {};
        QStringList rules;
        for (const qsizetype width : m_widths)
            rules.append(QString(width, u'-'));
        QString lines = line(m_names) + line(rules);
        for (const QStringList &row : m_rows)
            lines += line(row);
        return lines.toUtf8();
    }

private:
    static QString heading(std::string_view name)
    {
        QString text = QString::fromUtf8(name.data(), qsizetype(name.size()));
        if (!text.isEmpty())
            text[0] = text.at(0).toUpper();
        return harmless(text);
    }

    void put(QStringList &cells, const QString &name, const Value &value)
    {
        auto column = m_columns.find(name);
        if (column == m_columns.end()) {
            column = m_columns.insert(name, m_names.size());
            m_names.append(name);
            m_widths.append(name.size());
        }
        while (cells.size() <= *column)
            cells.append(QString());
        const QString cell = harmless(QString::fromUtf8(cellOf(value)));
        cells[*column] = cell;
        m_widths[*column] = std::max(m_widths.at(*column), cell.size());
    }

    QString line(const QStringList &cells) const
    {
        QString text;
        for (qsizetype at = 0; at < cells.size(); ++at)
            text += (at > 0 ? QString(Gap) : QString()) + cells.at(at).leftJustified(m_widths.at(at));
        while (text.endsWith(u' '))
            text.chop(1);
        return text + u'\n';
    }

    QHash<QString, qsizetype> m_columns;
    QStringList m_names;
    QList<qsizetype> m_widths; // characters
    QList<QStringList> m_rows;
};

} // namespace

std::optional<QueryFormat> queryFormatOf(const QString &name)
{
    if (name == "json"_L1)
        return QueryFormat::Json;
    if (name == "tsv"_L1)
        return QueryFormat::Tabs;
    if (name == "table"_L1)
        return QueryFormat::Table;
    return {};
}

QByteArray queryOutput(const Value &result, QueryFormat format)
{
    if (format == QueryFormat::Json)
        return query::toJson(result, Indent) + '\n';
    const std::span<const Value> rows =
        result.isArray() ? result.elements() : std::span<const Value>(&result, 1);
    QByteArray lines;
    Table table;
    for (const Value &row : rows) {
        if (format == QueryFormat::Tabs)
            lines += tabLine(row);
        else
            table.add(row);
    }
    return format == QueryFormat::Tabs ? lines : table.text();
}

} // namespace linkdesk
