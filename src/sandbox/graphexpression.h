// The scalar expressions of a query: columns with their members and indexes, literals, comparisons, calls.
// Parsed from tokens, checked against the columns of the place where they stand, evaluated row by row.
#pragma once

#include "src/sandbox/graphlexer.h"

#include <QJsonValue>
#include <QStringList>
#include <functional>
#include <vector>

namespace linkdesk::sandbox {

using GraphRow = QList<QJsonValue>;

struct GraphTable {
    QStringList columns;
    QList<GraphRow> rows;
};

struct GraphExpression {
    enum class Kind { Literal, Column, Member, Index, Call, Operator };
    Kind kind = Kind::Literal;
    QJsonValue value; // Literal
    QString name; // Column, Member, Call, Operator ("==", "in~", "and", "not", ...)
    qsizetype position = 0;
    std::vector<GraphExpression> parts;

    // Throws GraphFault where it names a column that is not there.
    void check(const QStringList &columns) const;
    QJsonValue evaluate(const QStringList &columns, const GraphRow &row) const;
    // What Kusto calls the column that this makes: "name", "properties_state", empty for what has no name of
    // its own.
    QString columnName() const;
};

// Reads tokens one after the other.
class GraphReader {
public:
    explicit GraphReader(QList<GraphToken> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    const GraphToken &peek(qsizetype ahead = 0) const;
    GraphToken take();
    bool isSign(QStringView sign, qsizetype ahead = 0) const;
    bool isName(QStringView name, qsizetype ahead = 0) const;
    bool takeSign(QStringView sign);
    bool takeName(QStringView name);
    void expectSign(QStringView sign);
    QString expectName();
    [[noreturn]] void fail(const QString &expected = {}) const; // at the next token
    [[noreturn]] void refuse(const GraphToken &token) const; // part of the language that is not served

private:
    QList<GraphToken> m_tokens;
    qsizetype m_at = 0;
};

// Throws GraphFault.
GraphExpression parseGraphExpression(GraphReader &reader);

} // namespace linkdesk::sandbox
