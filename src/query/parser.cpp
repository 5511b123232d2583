#include "src/query/parser.h"

namespace linkdesk::query {

namespace {

// How strongly a sign binds what stands before it; 0: it ends an expression.
namespace Binds {
constexpr int Pipe = 1;
constexpr int Or = 2;
constexpr int And = 3;
constexpr int Compare = 5;
constexpr int Flatten = 9;
constexpr int Star = 20;
constexpr int Filter = 21;
constexpr int Dot = 40;
constexpr int Not = 45;
constexpr int Bracket = 55;
} // namespace Binds

int binding(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Pipe:
        return Binds::Pipe;
    case TokenKind::Or:
        return Binds::Or;
    case TokenKind::And:
        return Binds::And;
    case TokenKind::Equal:
    case TokenKind::NotEqual:
    case TokenKind::Less:
    case TokenKind::LessOrEqual:
    case TokenKind::Greater:
    case TokenKind::GreaterOrEqual:
        return Binds::Compare;
    case TokenKind::Flatten:
        return Binds::Flatten;
    case TokenKind::Filter:
        return Binds::Filter;
    case TokenKind::Dot:
        return Binds::Dot;
    case TokenKind::OpenBracket:
        return Binds::Bracket;
    default:
        return 0;
    }
}

} // namespace

Parser::Read Parser::read()
{
    Read tree = readExpression(0);
    if (tree && !is(TokenKind::End))
        return unexpected({ Wanted::Operator });
    return tree;
}

bool Parser::take(TokenKind kind)
{
    if (!is(kind))
        return false;
    ++m_at;
    return true;
}

tl::unexpected<Fault> Parser::unexpected(const QList<Wanted> &wanted) const
{
    return tl::unexpected(faultAt(FaultKind::Syntax, peek(), wanted));
}

Fault Parser::faultAt(FaultKind kind, const Token &token, const QList<Wanted> &wanted) const
{
    Fault fault;
    fault.kind = kind;
    fault.at = token.at;
    fault.length = token.length;
    fault.found = m_expression.mid(token.at, token.length).toString();
    fault.wanted = wanted;
    return fault;
}

Node Parser::nodeAt(NodeKind kind, const Token &token)
{
    Node node;
    node.kind = kind;
    node.at = token.at;
    node.length = token.length;
    return node;
}

Parser::Read Parser::joined(Node node, std::vector<Node> children)
{
    for (const Node &child : children)
        node.height = std::max(node.height, child.height + 1);
    node.children = std::move(children);
    if (node.height > MostLevels)
        return tl::unexpected(faultAt(FaultKind::TooDeep, peek()));
    return node;
}

Parser::Read Parser::chained(NodeKind kind, Node left, Node right)
{
    if (left.kind == NodeKind::Current && kind == NodeKind::Sequence)
        return right;
    if (left.kind != kind) {
        Node node;
        node.kind = kind;
        node.at = left.at;
        node.length = right.at + right.length - left.at;
        return joined(std::move(node), std::move(left), std::move(right));
    }
    left.height = std::max(left.height, right.height + 1);
    if (left.height > MostLevels)
        return tl::unexpected(faultAt(FaultKind::TooDeep, peek()));
    left.length = right.at + right.length - left.at;
    left.children.push_back(std::move(right));
    return left;
}

Parser::Read Parser::readExpression(int strength)
{
    if (++m_depth > MostLevels)
        return tl::unexpected(faultAt(FaultKind::TooDeep, peek()));
    Read left = readFirst();
    while (left && binding(peek().kind) > strength)
        left = readNext(std::move(*left));
    --m_depth;
    return left;
}

Parser::Read Parser::readFirst()
{
    const Token &token = peek();
    switch (token.kind) {
    case TokenKind::Name:
        return is(TokenKind::OpenParenthesis, 1) ? readCall() : readField();
    case TokenKind::QuotedName:
        return readField();
    case TokenKind::RawText:
    case TokenKind::Literal:
        return readLiteral();
    case TokenKind::At:
        ++m_at;
        return nodeAt(NodeKind::Current, token);
    case TokenKind::Hole:
        ++m_at;
        return nodeAt(NodeKind::Hole, token);
    case TokenKind::Star:
        ++m_at;
        return projected(NodeKind::ValueProjection, nodeAt(NodeKind::Current, token), token);
    case TokenKind::Not:
        ++m_at;
        return readExpression(Binds::Not).and_then([this, &token](Node inner) {
            return joined(nodeAt(NodeKind::Not, token), std::move(inner));
        });
    case TokenKind::OpenParenthesis:
        return readGroup();
    case TokenKind::OpenBrace:
        return readHash();
    case TokenKind::Filter:
        return readFilter(nodeAt(NodeKind::Current, token));
    case TokenKind::Flatten:
        return readFlatten(nodeAt(NodeKind::Current, token));
    case TokenKind::OpenBracket:
        return readFirstBracket();
    case TokenKind::Reference:
        return unexpected({ Wanted::NoReference });
    default:
        return unexpected({ Wanted::Expression });
    }
}

Parser::Read Parser::readNext(Node left)
{
    const Token &token = peek();
    switch (token.kind) {
    case TokenKind::Dot:
        return readDot(std::move(left));
    case TokenKind::Pipe:
        return readPair(NodeKind::Sequence, std::move(left));
    case TokenKind::Or:
        return readPair(NodeKind::Or, std::move(left));
    case TokenKind::And:
        return readPair(NodeKind::And, std::move(left));
    case TokenKind::Flatten:
        return readFlatten(std::move(left));
    case TokenKind::Filter:
        return readFilter(std::move(left));
    case TokenKind::OpenBracket:
        return readBracket(std::move(left));
    default:
        return readComparison(std::move(left));
    }
}

Parser::Read Parser::readPair(NodeKind kind, Node left)
{
    const int strength = binding(peek().kind);
    ++m_at;
    Read right = readExpression(strength);
    if (!right)
        return right;
    return chained(kind, std::move(left), std::move(*right));
}

Parser::Read Parser::readComparison(Node left)
{
    const Token &token = peek();
    ++m_at;
    Read right = readExpression(Binds::Compare);
    if (!right)
        return right;
    Node node = nodeAt(NodeKind::Compare, token);
    node.comparison = token.kind;
    return joined(std::move(node), std::move(left), std::move(*right));
}

Parser::Read Parser::readDot(Node left)
{
    ++m_at;
    if (is(TokenKind::Star)) {
        const Token &star = peek();
        ++m_at;
        return projected(NodeKind::ValueProjection, std::move(left), star);
    }
    Read right = readAfterDot(Binds::Dot);
    if (!right)
        return right;
    return chained(NodeKind::Sequence, std::move(left), std::move(*right));
}

Parser::Read Parser::readAfterDot(int strength)
{
    switch (peek().kind) {
    case TokenKind::Name:
    case TokenKind::QuotedName:
    case TokenKind::Star:
    case TokenKind::Hole:
        return readExpression(strength);
    case TokenKind::OpenBracket:
        return readList();
    case TokenKind::OpenBrace:
        return readHash();
    default:
        return unexpected({ Wanted::AfterDot });
    }
}

Parser::Read Parser::projected(NodeKind kind, Node left, const Token &token, std::optional<Node> condition)
{
    const int strength = kind == NodeKind::FilterProjection ? Binds::Filter
        : token.kind == TokenKind::Flatten                  ? Binds::Flatten
                                                            : Binds::Star;
    Read right = readProjected(strength);
    if (!right)
        return right;
    Node node = nodeAt(kind, token);
    if (condition)
        return joined(std::move(node), std::move(left), std::move(*right), std::move(*condition));
    return joined(std::move(node), std::move(left), std::move(*right));
}

Parser::Read Parser::readProjected(int strength)
{
    if (++m_depth > MostLevels)
        return tl::unexpected(faultAt(FaultKind::TooDeep, peek()));
    Read right = Node();
    if (is(TokenKind::OpenBracket) || is(TokenKind::Filter))
        right = readExpression(strength);
    else if (take(TokenKind::Dot))
        right = readAfterDot(strength);
    --m_depth;
    return right;
}

Parser::Read Parser::readFlatten(Node left)
{
    const Token &token = peek();
    ++m_at;
    Read flat = joined(nodeAt(NodeKind::Flatten, token), std::move(left));
    if (!flat)
        return flat;
    return projected(NodeKind::Projection, std::move(*flat), token);
}

Parser::Read Parser::readFilter(Node left)
{
    const Token &token = peek();
    ++m_at;
    Read condition = readExpression(0);
    if (!condition)
        return condition;
    if (!take(TokenKind::CloseBracket))
        return unexpected({ Wanted::Operator, Wanted::CloseBracket });
    return projected(NodeKind::FilterProjection, std::move(left), token, std::move(*condition));
}

tl::expected<Node, Fault> parsed(const std::vector<Token> &tokens, QStringView expression)
{
    return Parser(tokens, expression).read();
}

} // namespace linkdesk::query
