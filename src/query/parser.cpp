#include "src/query/syntaxtree.h"

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

using Read = tl::expected<Node, Fault>;

class Parser {
public:
    Parser(const std::vector<Token> &tokens, QStringView expression)
        : m_tokens(tokens)
        , m_expression(expression)
        , m_isUnfinished(std::any_of(tokens.begin(), tokens.end(), isHole))
    {
    }

    Read read()
    {
        Read tree = readExpression(0);
        if (tree && !is(TokenKind::End))
            return unexpected({ Wanted::Operator });
        return tree;
    }

private:
    static bool isHole(const Token &token) { return token.kind == TokenKind::Hole; }
    const Token &peek(size_t ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    bool is(TokenKind kind, size_t ahead = 0) const { return peek(ahead).kind == kind; }

    bool take(TokenKind kind)
    {
        if (!is(kind))
            return false;
        ++m_at;
        return true;
    }

    tl::unexpected<Fault> unexpected(const QList<Wanted> &wanted) const
    {
        return tl::unexpected(faultAt(FaultKind::Syntax, peek(), wanted));
    }

    Fault faultAt(FaultKind kind, const Token &token, const QList<Wanted> &wanted = {}) const
    {
        Fault fault;
        fault.kind = kind;
        fault.at = token.at;
        fault.length = token.length;
        fault.found = m_expression.mid(token.at, token.length).toString();
        fault.wanted = wanted;
        return fault;
    }

    static Node nodeAt(NodeKind kind, const Token &token)
    {
        Node node;
        node.kind = kind;
        node.at = token.at;
        node.length = token.length;
        return node;
    }

    // Takes the children over; refuses what gets too high.
    Read joined(Node node, std::vector<Node> children)
    {
        for (const Node &child : children)
            node.height = std::max(node.height, child.height + 1);
        node.children = std::move(children);
        if (node.height > MostLevels)
            return tl::unexpected(faultAt(FaultKind::TooDeep, peek()));
        return node;
    }

    template <class... Children> Read joined(Node node, Node first, Children... others)
    {
        std::vector<Node> children;
        children.push_back(std::move(first));
        (children.push_back(std::move(others)), ...);
        return joined(std::move(node), std::move(children));
    }

    // a.b.c, a || b || c: one node however long the chain is.
    Read chained(NodeKind kind, Node left, Node right)
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

    Read readExpression(int strength)
    {
        if (++m_depth > MostLevels)
            return tl::unexpected(faultAt(FaultKind::TooDeep, peek()));
        Read left = readFirst();
        while (left && binding(peek().kind) > strength)
            left = readNext(std::move(*left));
        --m_depth;
        return left;
    }

    // What can stand at the beginning of an expression.
    Read readFirst()
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

    // What can follow an expression.
    Read readNext(Node left)
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

    Read readPair(NodeKind kind, Node left)
    {
        const int strength = binding(peek().kind);
        ++m_at;
        Read right = readExpression(strength);
        if (!right)
            return right;
        return chained(kind, std::move(left), std::move(*right));
    }

    Read readComparison(Node left)
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

    Read readDot(Node left)
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

    Read readAfterDot(int strength)
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

    // A projection goes on as long as what follows binds more strongly than it does. A list or hash right
    // behind its dot ends it: the specification leaves that open, the Azure CLI does so.
    Read projected(NodeKind kind, Node left, const Token &token, std::optional<Node> condition = {})
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

    Read readProjected(int strength)
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

    Read readFlatten(Node left)
    {
        const Token &token = peek();
        ++m_at;
        Read flat = joined(nodeAt(NodeKind::Flatten, token), std::move(left));
        if (!flat)
            return flat;
        return projected(NodeKind::Projection, std::move(*flat), token);
    }

    Read readFilter(Node left)
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

    bool isIndex() const { return is(TokenKind::Number, 1) || is(TokenKind::Colon, 1); }
    bool isWildcard() const { return is(TokenKind::Star, 1) && is(TokenKind::CloseBracket, 2); }

    Read readFirstBracket()
    {
        if (isIndex() || isWildcard())
            return readBracket(nodeAt(NodeKind::Current, peek()));
        return readList();
    }

    Read readBracket(Node left)
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

    // Behind "[": 1, 1:2, ::-1, with the bracket that closes.
    Read readIndex(const Token &open)
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

    Read readField()
    {
        const Token &token = peek();
        ++m_at;
        if (token.kind == TokenKind::QuotedName && is(TokenKind::OpenParenthesis))
            return unexpected({ Wanted::Operator });
        Node node = nodeAt(NodeKind::Field, token);
        node.name = token.text;
        return node;
    }

    Read readLiteral()
    {
        const Token &token = peek();
        ++m_at;
        Node node = nodeAt(NodeKind::Literal, token);
        node.literal = token.literal;
        return node;
    }

    Read readGroup()
    {
        ++m_at;
        Read inner = readExpression(0);
        if (inner && !take(TokenKind::CloseParenthesis))
            return unexpected({ Wanted::Operator, Wanted::CloseParenthesis });
        return inner;
    }

    Read readList()
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

    Read readHash()
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

    Read readCall()
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

    Read readArgument()
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

    // Found while reading, with the place: a query over no rows would never tell.
    std::optional<Fault>
    callFault(const Function *function, const Token &name, const std::vector<Node> &arguments) const
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

    const std::vector<Token> &m_tokens;
    QStringView m_expression;
    bool m_isUnfinished; // arguments may be missing yet
    size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

tl::expected<Node, Fault> parsed(const std::vector<Token> &tokens, QStringView expression)
{
    return Parser(tokens, expression).read();
}

} // namespace linkdesk::query
