// Azure Resource Graph: POST /providers/Microsoft.ResourceGraph/resources (API.md 7).
#include "src/sandbox/errors.h"
#include "src/sandbox/graphquery.h"
#include "src/sandbox/graphtables.h"
#include "src/sandbox/graphvalue.h"
#include "src/sandbox/providers.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LargestPage = 1000;

// The service's outer words are the same for every fault; details say what it was.
Response badRequest(Exchange &exchange, const QJsonArray &details)
{
    return errors::refuse(
        400, u"BadRequest"_s,
        u"Please provide below info when asking for support: timestamp = %1, correlationId = %2."_s.arg(
            exchange.world.timestamp(), exchange.world.newGuid()),
        details);
}

Response badRequest(Exchange &exchange, const QString &code, const QString &message)
{
    return badRequest(exchange, { errors::detail(code, message, {}) });
}

Response refusedQuery(Exchange &exchange, const QString &query, const GraphFault &fault)
{
    QString code = u"ParserFailure"_s;
    QString words = u"Unexpected '%1'"_s.arg(fault.token.isEmpty() ? u"end of query"_s : fault.token);
    if (fault.code == GraphFault::Code::InvalidQueryLanguage) {
        code = u"InvalidQueryLanguage"_s;
        words = u"'%1' is not supported"_s.arg(fault.token);
    } else if (fault.code == GraphFault::Code::UnresolvedColumn) {
        code = u"UnresolvedColumn"_s;
        words = u"There is no column '%1' here"_s.arg(fault.token);
    }
    const QStringView before = QStringView(query).left(qMax(qsizetype(0), fault.position));
    const qsizetype line = before.count(u'\n') + 1, column = before.size() - (before.lastIndexOf(u'\n') + 1);
    QString place = u"%1 at line %2, position %3."_s.arg(words).arg(line).arg(column);
    if (!fault.expected.isEmpty())
        place += u" Expected: %1"_s.arg(fault.expected);
    return badRequest(
        exchange,
        { errors::detail(
              u"InvalidQuery"_s,
              u"Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying."_s,
              {}),
          errors::detail(code, place, {}) });
}

struct Page {
    qsizetype from = 0;
    qsizetype size = LargestPage;
};

// A token holds for the same query and the same scopes only.
QString seal(const Exchange &exchange)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(exchange.body()["query"_L1].toString().toUtf8());
    hash.addData(QJsonDocument(exchange.body()["subscriptions"_L1].toArray()).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(hash.result().toHex().left(16));
}

QString tokenFor(const Exchange &exchange, const Page &next)
{
    const QJsonObject inside{ { u"from"_s, next.from },
                              { u"size"_s, next.size },
                              { u"of"_s, seal(exchange) } };
    return QString::fromLatin1(QJsonDocument(inside).toJson(QJsonDocument::Compact).toBase64());
}

// $top and $skip go before what the token says.
std::optional<Page> pageOf(const Exchange &exchange)
{
    const QJsonObject options = exchange.body()["options"_L1].toObject();
    Page page;
    const QString token = options["$skipToken"_L1].toString();
    if (!token.isEmpty()) {
        const QJsonObject inside = QJsonDocument::fromJson(QByteArray::fromBase64(token.toLatin1())).object();
        if (inside["of"_L1].toString() != seal(exchange))
            return std::nullopt;
        page = { inside["from"_L1].toInteger(), inside["size"_L1].toInteger() };
    }
    if (!options["$top"_L1].isUndefined() && !options["$top"_L1].isNull())
        page.size = options["$top"_L1].toInteger();
    if (!options["$skip"_L1].isUndefined() && !options["$skip"_L1].isNull())
        page.from = options["$skip"_L1].toInteger();
    if (page.size < 1 || page.size > LargestPage || page.from < 0)
        return std::nullopt;
    return page;
}

QString typeOf(const GraphTable &table, qsizetype column)
{
    for (const GraphRow &row : table.rows) {
        const QJsonValue &value = row.at(column);
        if (value.isString())
            return u"string"_s;
        if (value.isBool())
            return u"boolean"_s;
        if (value.isDouble())
            return value.toDouble() == double(value.toInteger()) ? u"integer"_s : u"number"_s;
        if (!graphvalue::isNull(value))
            break;
    }
    return u"object"_s;
}

QJsonValue cell(const QJsonValue &value)
{
    return graphvalue::isNull(value) ? QJsonValue(QJsonValue::Null) : value;
}

QJsonValue asObjects(const GraphTable &table, qsizetype from, qsizetype end)
{
    QJsonArray all;
    for (qsizetype i = from; i < end; ++i) {
        QJsonObject one;
        for (qsizetype column = 0; column < table.columns.size(); ++column)
            one[table.columns.at(column)] = cell(table.rows.at(i).at(column));
        all.append(one);
    }
    return all;
}

QJsonValue asTable(const GraphTable &table, qsizetype from, qsizetype end)
{
    QJsonArray columns, rows;
    for (qsizetype column = 0; column < table.columns.size(); ++column)
        columns.append(
            QJsonObject{ { u"name"_s, table.columns.at(column) }, { u"type"_s, typeOf(table, column) } });
    for (qsizetype i = from; i < end; ++i) {
        QJsonArray row;
        for (const QJsonValue &value : table.rows.at(i))
            row.append(cell(value));
        rows.append(row);
    }
    return QJsonObject{ { u"columns"_s, columns }, { u"rows"_s, rows } };
}

// The versions before 2020 answer tables where nothing is asked for.
bool wantsTable(const Exchange &exchange)
{
    const QString asked = exchange.body()["options"_L1]["resultFormat"_L1].toString();
    if (!asked.isEmpty())
        return asked.compare("table"_L1, Qt::CaseInsensitive) == 0;
    return exchange.apiVersion() < "2020"_L1;
}

// A page is continued by the row's place, which only holds where something tells the rows apart for good.
bool canGoOn(const GraphResult &result)
{
    return !result.limited && result.table.columns.contains("id"_L1);
}

Response answer(Exchange &exchange, const GraphResult &result, const Page &page)
{
    const qsizetype all = result.table.rows.size();
    const qsizetype from = qMin(page.from, all), end = qMin(from + page.size, all);
    QJsonObject body{ { u"totalRecords"_s, all },
                      { u"count"_s, end - from },
                      { u"resultTruncated"_s, end < all && !canGoOn(result) ? u"true"_s : u"false"_s },
                      { u"facets"_s, QJsonArray() },
                      { u"data"_s,
                        wantsTable(exchange) ? asTable(result.table, from, end)
                                             : asObjects(result.table, from, end) } };
    if (end < all && canGoOn(result))
        body[u"$skipToken"_s] = tokenFor(exchange, { end, page.size });
    return Exchange::json(200, body);
}

// The rows of the last query that has more pages: the next page is cut from the same ones, as from the
// service's index, which does not follow every change either.
struct Snapshot {
    QString of; // whose query
    GraphResult result;
};

QString ownerOf(const Exchange &exchange)
{
    return exchange.caller.name() + u'|' + seal(exchange);
}

GraphResult resultOf(Exchange &exchange, const QString &text, const QStringList &scope, Snapshot *last)
{
    const QString of = ownerOf(exchange);
    const bool goesOn = !exchange.body()["options"_L1]["$skipToken"_L1].toString().isEmpty();
    if (!goesOn || last->of != of) {
        last->of.clear();
        last->result =
            runGraphQuery(text, [&](const QString &name) { return graphTable(exchange, name, scope); });
        last->of = of;
    }
    return last->result;
}

Response query(Exchange &exchange, Snapshot *last)
{
    const QString text = exchange.body()["query"_L1].toString();
    if (text.trimmed().isEmpty())
        return badRequest(exchange, u"EmptyQuery"_s, u"The query must not be empty."_s);
    if (!exchange.body()["managementGroups"_L1].toArray().isEmpty()
        || !exchange.body()["facets"_L1].toArray().isEmpty())
        return badRequest(
            exchange, u"NotSupported"_s, u"This sandbox serves neither management groups nor facets."_s);
    const std::optional<Page> page = pageOf(exchange);
    if (!page)
        return badRequest(
            exchange, u"InvalidOptions"_s,
            u"'$top' goes from 1 to 1000, '$skip' from 0, and '$skipToken' holds for the query that it came with."_s);
    QStringList asked;
    const QJsonArray named = exchange.body()["subscriptions"_L1].toArray();
    for (const QJsonValue one : named)
        asked.append(one.toString());
    const QStringList scope = graphScope(exchange, asked);
    if (scope.isEmpty())
        return badRequest(
            exchange, u"NoValidSubscriptionsInQueryRequest"_s,
            u"There must be at least one subscription that is eligible to contain resources. Given: '%1'."_s
                .arg(asked.join(','_L1)));
    try {
        return answer(exchange, resultOf(exchange, text, scope, last), *page);
    } catch (const GraphFault &fault) {
        return refusedQuery(exchange, text, fault);
    }
}

class GraphProvider : public Provider {
public:
    void addRoutes(Router &router) override
    {
        const auto answer = [this](Exchange &exchange) { return query(exchange, &m_last); };
        router.add("POST"_L1, u"/providers/Microsoft.ResourceGraph/resources"_s, answer, u"-"_s);
    }

private:
    Snapshot m_last;
};

} // namespace

std::unique_ptr<Provider> makeGraphProvider()
{
    return std::make_unique<GraphProvider>();
}

} // namespace linkdesk::sandbox
