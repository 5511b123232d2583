// What stands in brackets, braces and parentheses, and the words between them.
#include "src/query/parser.h"

namespace linkdesk::query {

Parser::Read Parser::readFirstBracket()
{
    if (isIndex() || isWildcard())
        return readBracket(nodeAt(NodeKind::Current, peek()));
    return readList();
}

Parser::Read Parser::readBracket(Node left)
{
    const Token &open = peek();
    if (is(TokenKind::Star, 1)) {
        m_at += 2;
        if (!take(TokenKind::CloseBracket))
            return unexpected({ Wanted::CloseBracket });
        return projected(NodeKind::Projection, std::move(left), open);
    }
    ++m_at;
    Read part = readIndex(open);
    if (!part)
        return part;
    const bool isSlice = part->kind == NodeKind::Slice;
    Read whole = chained(NodeKind::Sequence, std::move(left), std::move(*part));
    if (!whole || !isSlice)
        return whole;
    return projected(NodeKind::Projection, std::move(*whole), open);
}

Parser::Read Parser::readIndex(const Token &open)
{
    if (!is(TokenKind::Number) && !is(TokenKind::Colon))
        return unexpected({ Wanted::IndexOrStar });
    Node node = nodeAt(NodeKind::Index, open);
    std::optional<int64_t> parts[3];
    Token last;
    int colons = 0;
    while (!is(TokenKind::CloseBracket)) {
        if (is(TokenKind::Number) && !parts[colons]) {
            parts[colons] = peek().number;
            last = peek();
        } else if (is(TokenKind::Colon) && colons < 2) {
            ++colons;
        } else if (colons == 0 || parts[colons]) {
            return unexpected({ Wanted::Colon, Wanted::CloseBracket });
        } else {
            return unexpected({ Wanted::Number, Wanted::CloseBracket });
        }
        ++m_at;
    }
    node.length = peek().at + peek().length - node.at;
    ++m_at;
    if (parts[2] == 0)
        return tl::unexpected(faultAt(FaultKind::ZeroStep, last));
    if (colons > 0)
        node.kind = NodeKind::Slice;
    node.from = parts[0];
    node.to = parts[1];
    node.step = parts[2];
    return node;
}

Parser::Read Parser::readField()
{
    const Token &token = peek();
    ++m_at;
    if (token.kind == TokenKind::QuotedName && is(TokenKind::OpenParenthesis))
        return unexpected({ Wanted::Operator });
    Node node = nodeAt(NodeKind::Field, token);
    node.name = token.text;
    return node;
}

Parser::Read Parser::readLiteral()
{
    const Token &token = peek();
    ++m_at;
    Node node = nodeAt(NodeKind::Literal, token);
    node.literal = token.literal;
    return node;
}

Parser::Read Parser::readGroup()
{
    ++m_at;
    Read inner = readExpression(0);
    if (inner && !take(TokenKind::CloseParenthesis))
        return unexpected({ Wanted::Operator, Wanted::CloseParenthesis });
    return inner;
}

Parser::Read Parser::readList()
{
    Node node = nodeAt(NodeKind::List, peek());
    std::vector<Node> children;
    do {
        ++m_at;
        Read child = readExpression(0);
        if (!child)
            return child;
        children.push_back(std::move(*child));
    } while (is(TokenKind::Comma));
    if (!take(TokenKind::CloseBracket))
        return unexpected({ Wanted::Operator, Wanted::Comma, Wanted::CloseBracket });
    return joined(std::move(node), std::move(children));
}

Parser::Read Parser::readHash()
{
    Node node = nodeAt(NodeKind::Hash, peek());
    std::vector<Node> children;
    do {
        ++m_at;
        if (!is(TokenKind::Name) && !is(TokenKind::QuotedName))
            return unexpected({ Wanted::Name });
        node.names.push_back(peek().text);
        ++m_at;
        if (!take(TokenKind::Colon))
            return unexpected({ Wanted::Colon });
        Read child = readExpression(0);
        if (!child)
            return child;
        children.push_back(std::move(*child));
    } while (is(TokenKind::Comma));
    if (!take(TokenKind::CloseBrace))
        return unexpected({ Wanted::Operator, Wanted::Comma, Wanted::CloseBrace });
    return joined(std::move(node), std::move(children));
}

Parser::Read Parser::readCall()
{
    const Token &name = peek();
    m_at += 2;
    std::vector<Node> arguments;
    if (!is(TokenKind::CloseParenthesis)) {
        do {
            if (!arguments.empty())
                ++m_at;
            Read argument = readArgument();
            if (!argument)
                return argument;
            arguments.push_back(std::move(*argument));
        } while (is(TokenKind::Comma));
    }
    if (!take(TokenKind::CloseParenthesis))
        return unexpected({ Wanted::Operator, Wanted::Comma, Wanted::CloseParenthesis });
    Node node = nodeAt(NodeKind::Call, name);
    node.function = functionNamed(name.text);
    if (const std::optional<Fault> fault = callFault(node.function, name, arguments))
        return tl::unexpected(*fault);
    return joined(std::move(node), std::move(arguments));
}

Parser::Read Parser::readArgument()
{
    if (!is(TokenKind::Reference))
        return readExpression(0);
    const Token &token = peek();
    ++m_at;
    Read inner = readExpression(0);
    if (!inner)
        return inner;
    return joined(nodeAt(NodeKind::Reference, token), std::move(*inner));
}

std::optional<Fault>
Parser::callFault(const Function *function, const Token &name, const std::vector<Node> &arguments) const
{
    if (function == nullptr) {
        Fault fault = faultAt(FaultKind::UnknownFunction, name);
        fault.name = fault.found;
        return fault;
    }
    if (m_isUnfinished)
        return {};
    const int count = int(arguments.size());
    if (count < function->least || (function->most >= 0 && count > function->most)) {
        Fault fault = faultAt(FaultKind::Arity, name);
        fault.name = fault.found;
        fault.count = count;
        fault.least = function->least;
        fault.most = function->most;
        return fault;
    }
    for (size_t at = 0; at < arguments.size(); ++at) {
        const bool isReference = arguments[at].kind == NodeKind::Reference;
        const bool wantsReference = (function->takesAt(at) & Takes::Reference) != 0;
        if (isReference == wantsReference)
            continue;
        Fault fault = faultAt(FaultKind::Type, name);
        fault.name = fault.found;
        fault.at = arguments[at].at;
        fault.length = arguments[at].length;
        fault.count = int(at) + 1;
        fault.found = isReference ? QStringLiteral("expression") : QStringLiteral("value");
        fault.types = typeNames(function->takesAt(at));
        return fault;
    }
    return {};
}

} // namespace linkdesk::query
