#include "src/query/completion.h"

#include "src/query/evaluator.h"

#include <QHash>

#include <algorithm>

namespace linkdesk::query {

namespace {

// Enough to learn the names; a popup must be there at once.
constexpr qint64 MostSteps = 2000000;
constexpr size_t MostBytes = size_t(64) << 20;
constexpr int MostTexts = 50;

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool isWordCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.front().isDigit()
        && std::all_of(name.cbegin(), name.cend(), isWordCharacter);
}

// As it can stand in a query.
QString writtenName(const QString &name)
{
    if (isPlainName(name))
        return name;
    const QByteArray utf8 = name.toUtf8();
    return QString::fromUtf8(toJson(Value::of(std::string_view(utf8.constData(), size_t(utf8.size())))));
}

QString writtenText(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("\\'")) + u'\'';
}

class Collector : public HoleWatch {
public:
    void reached(const Value &current) override
    {
        for (const Member &member : current.members()) {
            Completion &offer = found(m_names, fromUtf8(member.name), Completion::Kind::Name);
            if (offer.type == Type::Null)
                offer.type = member.value.type();
        }
    }

    void compared(const Value &other) override
    {
        // A raw text cannot hold a backslash before a quote, nor end with one.
        if (other.isString() && m_texts.size() < MostTexts
            && other.text().find('\\') == std::string_view::npos)
            found(m_texts, other.toQString(), Completion::Kind::Text).type = Type::String;
    }

    const QList<Completion> &names() const { return m_names; }
    const QList<Completion> &texts() const { return m_texts; }

private:
    Completion &found(QList<Completion> &offers, const QString &label, Completion::Kind kind)
    {
        QHash<QString, qsizetype> &places = kind == Completion::Kind::Name ? m_namePlaces : m_textPlaces;
        const auto place = places.constFind(label);
        if (place != places.constEnd()) {
            ++offers[*place].count;
            return offers[*place];
        }
        places.insert(label, offers.size());
        const bool isName = kind == Completion::Kind::Name;
        offers.append({ kind, isName ? writtenName(label) : writtenText(label), label, Type::Null, 1 });
        return offers.last();
    }

    QList<Completion> m_names;
    QList<Completion> m_texts;
    QHash<QString, qsizetype> m_namePlaces;
    QHash<QString, qsizetype> m_textPlaces;
};

// The word at the cursor: its beginning and how it was begun.
struct Word {
    qsizetype from = 0;
    QChar quote; // the word is an unfinished text in these quotes
    QString begun; // up to the cursor, without the quote
};

Word wordAt(QStringView expression, qsizetype cursor)
{
    Word word;
    word.from = cursor;
    while (word.from > 0 && isWordCharacter(expression[word.from - 1]))
        --word.from;
    word.begun = expression.mid(word.from, cursor - word.from).toString();
    return word;
}

// The rest of the word goes with it, and the quote that closes it.
qsizetype wordEnd(QStringView expression, qsizetype cursor, QChar quote)
{
    qsizetype end = cursor;
    while (end < expression.size() && isWordCharacter(expression[end]))
        ++end;
    const bool isClosed = !quote.isNull() && end < expression.size() && expression[end] == quote;
    if (!quote.isNull() && !isClosed)
        return cursor;
    return isClosed ? end + 1 : end;
}

// What is still open, closed again, so that the part before the cursor can be read.
std::vector<Token> closedBehindHole(std::vector<Token> tokens)
{
    std::vector<TokenKind> open;
    for (const Token &token : tokens) {
        switch (token.kind) {
        case TokenKind::OpenBracket:
        case TokenKind::Filter:
            open.push_back(TokenKind::CloseBracket);
            break;
        case TokenKind::OpenBrace:
            open.push_back(TokenKind::CloseBrace);
            break;
        case TokenKind::OpenParenthesis:
            open.push_back(TokenKind::CloseParenthesis);
            break;
        case TokenKind::CloseBracket:
        case TokenKind::CloseBrace:
        case TokenKind::CloseParenthesis:
            if (!open.empty())
                open.pop_back();
            break;
        default:
            break;
        }
    }
    const Token end = tokens.back();
    tokens.back().kind = TokenKind::Hole;
    for (; !open.empty(); open.pop_back()) {
        tokens.push_back(end);
        tokens.back().kind = open.back();
    }
    tokens.push_back(end);
    return tokens;
}

void addMatching(QList<Completion> &offers, const QList<Completion> &found, const QString &begun)
{
    for (const Completion &offer : found) {
        if (offer.label.startsWith(begun, Qt::CaseInsensitive))
            offers.append(offer);
    }
}

QList<Completion> functions()
{
    QList<Completion> all;
    for (const Function &function : allFunctions()) {
        const QString name = fromUtf8(function.name);
        all.append({ Completion::Kind::Function, name + u'(', QString::fromLatin1(function.signature),
                     Type::Null, 0 });
    }
    return all;
}

} // namespace

Completions completionsFor(QStringView expression, qsizetype cursor, std::span<const Value> samples)
{
    cursor = std::clamp<qsizetype>(cursor, 0, expression.size());
    Arena literals;
    Word word = wordAt(expression, cursor);
    auto tokens = tokenized(expression.left(word.from), literals);
    if (!tokens && tokens.error().wanted.value(0) == Wanted::ClosingQuote) {
        // The cursor is inside a text.
        word.from = tokens.error().at;
        word.quote = expression[word.from];
        word.begun = expression.mid(word.from + 1, cursor - word.from - 1).toString();
        tokens = tokenized(expression.left(word.from), literals);
    }
    Completions result;
    result.from = word.from;
    result.length = cursor - word.from;
    if (!tokens || word.quote == u'`')
        return result;
    const std::vector<Token> closed = closedBehindHole(std::move(*tokens));
    const tl::expected<Node, Fault> tree = parsed(closed, expression);
    if (!tree)
        return result;

    Collector collector;
    Arena arena;
    for (const Value &sample : samples) {
        Limits limits;
        limits.mostSteps = MostSteps / qint64(samples.size());
        limits.mostBytes = MostBytes;
        arena.reset();
        Evaluator evaluator(arena, limits);
        evaluator.watch(&collector);
        // What it fails with does not matter: what it met on the way does.
        (void)evaluator.run(*tree, sample);
    }
    result.length = wordEnd(expression, cursor, word.quote) - word.from;
    if (word.quote != u'"')
        addMatching(result.offers, collector.texts(), word.begun);
    if (word.quote == u'\'')
        return result;
    addMatching(result.offers, collector.names(), word.begun);
    if (word.quote.isNull())
        addMatching(result.offers, functions(), word.begun);
    return result;
}

} // namespace linkdesk::query
