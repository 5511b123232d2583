#include "app/querycommand.h"

#include "app/commandinput.h"
#include "app/headless.h"
#include "app/queryoutput.h"
#include "src/query/expression.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HeadlessCommand)
};

struct Asked {
    QString expression, file;
    QueryFormat format = QueryFormat::Json;
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
    print(out, queryOutput(*result, asked.format));
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
        Text::tr("json, table (for people), or tsv (a line for each element, values between tabs), as az "
                 "prints them."),
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
    const auto format = queryFormatOf(parser.value(output));
    if (!format)
        return refuseUse(
            err, u"query"_s,
            Text::tr("--output: expected json, table or tsv, found '%1'").arg(parser.value(output)));
    return answer({ given.at(0), given.at(1), *format }, out, err);
}

} // namespace linkdesk
