// Reads the tokens of a query as a tree: a parser by strength of binding. Internal to src/query.
#pragma once

#include "src/query/syntaxtree.h"

#include <algorithm>

namespace linkdesk::query {

class Parser {
public:
    using Read = tl::expected<Node, Fault>;

    Parser(const std::vector<Token> &tokens, QStringView expression)
        : m_tokens(tokens)
        , m_expression(expression)
        , m_isUnfinished(std::any_of(tokens.begin(), tokens.end(), isHole))
    {
    }
    Read read();

private:
    static bool isHole(const Token &token) { return token.kind == TokenKind::Hole; }
    const Token &peek(size_t ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    bool is(TokenKind kind, size_t ahead = 0) const { return peek(ahead).kind == kind; }
    bool take(TokenKind kind);

    tl::unexpected<Fault> unexpected(const QList<Wanted> &wanted) const;
    Fault faultAt(FaultKind kind, const Token &token, const QList<Wanted> &wanted = {}) const;
    static Node nodeAt(NodeKind kind, const Token &token);
    // Takes the children over; refuses what gets too high.
    Read joined(Node node, std::vector<Node> children);
    template <class... Children> Read joined(Node node, Node first, Children... others)
    {
        std::vector<Node> children;
        children.push_back(std::move(first));
        (children.push_back(std::move(others)), ...);
        return joined(std::move(node), std::move(children));
    }
    // a.b.c, a || b || c: one node however long the chain is.
    Read chained(NodeKind kind, Node left, Node right);

    Read readExpression(int strength);
    // What can stand at the beginning of an expression.
    Read readFirst();
    // What can follow an expression.
    Read readNext(Node left);
    Read readPair(NodeKind kind, Node left);
    Read readComparison(Node left);
    Read readDot(Node left);
    Read readAfterDot(int strength);
    // A projection goes on as long as what follows binds more strongly than it does. A list or hash right
    // behind its dot ends it: the specification leaves that open, the Azure CLI does so.
    Read projected(NodeKind kind, Node left, const Token &token, std::optional<Node> condition = {});
    Read readProjected(int strength);
    Read readFlatten(Node left);
    Read readFilter(Node left);

    bool isIndex() const { return is(TokenKind::Number, 1) || is(TokenKind::Colon, 1); }
    bool isWildcard() const { return is(TokenKind::Star, 1) && is(TokenKind::CloseBracket, 2); }
    Read readFirstBracket();
    Read readBracket(Node left);
    // Behind "[": 1, 1:2, ::-1, with the bracket that closes.
    Read readIndex(const Token &open);
    Read readField();
    Read readLiteral();
    Read readGroup();
    Read readList();
    Read readHash();
    Read readCall();
    Read readArgument();
    // Found while reading, with the place: a query over no rows would never tell.
    std::optional<Fault>
    callFault(const Function *function, const Token &name, const std::vector<Node> &arguments) const;

    const std::vector<Token> &m_tokens;
    QStringView m_expression;
    bool m_isUnfinished; // arguments may be missing yet
    size_t m_at = 0;
    int m_depth = 0;
};

} // namespace linkdesk::query
