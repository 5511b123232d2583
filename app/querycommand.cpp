#include "app/querycommand.h"

#include "app/commandinput.h"
#include "app/headless.h"
#include "src/query/expression.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HeadlessCommand)
};

constexpr int Indent = 2; // as az writes it

struct Asked {
    QString expression, file;
    bool wantsTabs = false;
};

// What a query sees: the whole document; of lines (NDJSON) the array of them.
tl::expected<query::Value, inspect::ReadFault>
documentOf(const inspect::ExportFile &file, query::Arena &arena)
{
    const std::string_view text = file.text();
    if (file.shape() != inspect::Shape::Lines || file.fault()) {
        const query::Parsed value = query::parseJson(text, arena);
        if (!value)
            return tl::unexpected(inspect::faultAt(text, value.error().at, value.error().problem));
        return *value;
    }
    auto *values = arena.allocate<query::Value>(size_t(file.rowCount()));
    size_t count = 0;
    for (int row = 0; row < file.rowCount(); ++row) {
        const query::Parsed value = query::parseJson(file.rowText(row), arena);
        if (!value)
            return tl::unexpected(
                inspect::faultAt(text, file.rowPlace(row).at + value.error().at, value.error().problem));
        values[count++] = *value;
    }
    return query::Value::of(std::span<const query::Value>(values, count));
}

QByteArray tabCell(const query::Value &value)
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

QByteArray tabLine(const query::Value &row)
{
    QByteArrayList cells;
    if (row.isObject()) {
        for (const query::Member &each : row.members())
            cells << tabCell(each.value);
    } else if (row.isArray()) {
        for (const query::Value &each : row.elements())
            cells << tabCell(each);
    } else {
        cells << tabCell(row);
    }
    return cells.join('\t') + '\n';
}

void printTabs(FILE *out, const query::Value &result)
{
    if (!result.isArray())
        print(out, tabLine(result));
    for (const query::Value &row : result.elements())
        print(out, tabLine(row));
}

int refuseExpression(FILE *err, const QString &expression, const query::Fault &fault)
{
    refuse(err, u"query"_s, query::plainText(fault));
    const bool isOneLine = !expression.contains(u'\n') && !expression.contains(u'\t');
    if (isOneLine)
        print(err, u"  %1\n  %2^\n"_s.arg(expression, QString(fault.at, u' ')).toUtf8());
    return HeadlessUnread;
}

int answer(const Asked &asked, FILE *out, FILE *err)
{
    const auto expression = query::Expression::read(asked.expression);
    if (!expression)
        return refuseExpression(err, asked.expression, expression.error());
    const auto file = openInput(asked.file);
    if (!file)
        return refuse(err, u"query"_s, file.error());
    query::Arena arena;
    const auto document = documentOf(**file, arena);
    if (!document)
        return refuse(err, u"query"_s, faultSentence(**file, document.error()));
    const auto result = expression->evaluate(*document, arena);
    if (!result)
        return refuseExpression(err, asked.expression, result.error());
    if (asked.wantsTabs)
        printTabs(out, *result);
    else
        print(out, query::toJson(*result, Indent) + '\n');
    return HeadlessClean;
}

} // namespace

int runQuery(const QStringList &arguments, FILE *out, FILE *err)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Carries a JMESPath query out on a file, as az --query does on an answer, and prints the "
                 "result. Contacts nothing."));
    const QCommandLineOption help({ u"h"_s, u"help"_s }, Text::tr("Prints this help."));
    const QCommandLineOption output(
        { u"o"_s, u"output"_s },
        Text::tr("json (with two blanks a level), or tsv (a line for each element, values between tabs)."),
        Text::tr("FORMAT"), u"json"_s);
    parser.addOptions({ output, help });
    parser.addPositionalArgument(u"expression"_s, Text::tr("The query, such as \"[].name\"."));
    parser.addPositionalArgument(
        u"file"_s, Text::tr("JSON, lines of JSON, either also packed by gzip; - reads standard input."));
    if (!parser.parse(arguments))
        return refuseUse(err, u"query"_s, parser.errorText());
    if (parser.isSet(help)) {
        print(out, helpOf(parser, u"query"_s));
        return HeadlessClean;
    }
    const QStringList given = parser.positionalArguments();
    if (given.size() != 2)
        return refuseUse(err, u"query"_s, Text::tr("Expected an expression and a file."));
    const QString format = parser.value(output);
    if (format != "json"_L1 && format != "tsv"_L1)
        return refuseUse(err, u"query"_s, Text::tr("--output: expected json or tsv, found '%1'").arg(format));
    return answer({ given.at(0), given.at(1), format == "tsv"_L1 }, out, err);
}

} // namespace linkdesk
