#include "src/inspect/secrets.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace linkdesk::inspect {

namespace {

constexpr size_t LeastToken = 20; // characters: what is shorter is a word or a placeholder
constexpr size_t LeastPart = 10; // of a web token
constexpr size_t LeastKey = 16;
constexpr size_t LeastPassword = 4;
constexpr size_t StorageKey = 88; // 64 bytes in base64

constexpr std::array PasswordNames{
    std::string_view("password"),     std::string_view("adminpassword"),
    std::string_view("clientsecret"), std::string_view("client_secret"),
    std::string_view("passphrase"),   std::string_view("administratorloginpassword"),
};
constexpr std::array KeyNames{
    std::string_view("accountkey"),
    std::string_view("primarykey"),
    std::string_view("secondarykey"),
    std::string_view("primarymasterkey"),
    std::string_view("secondarymasterkey"),
    std::string_view("accesskey"),
    std::string_view("sharedaccesskey"),
    std::string_view("sharedkey"),
    std::string_view("primarysharedkey"),
    std::string_view("secondarysharedkey"),
    std::string_view("apikey"),
    std::string_view("api_key"),
};
constexpr std::array TokenNames{
    std::string_view("access_token"), std::string_view("accesstoken"), std::string_view("refresh_token"),
    std::string_view("refreshtoken"), std::string_view("id_token"),    std::string_view("sastoken"),
};

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
    return out;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isWebBase64(char c)
{
    return isLetter(c) || c == '-' || c == '_';
}

bool isBase64(char c)
{
    return isLetter(c) || c == '+' || c == '/' || c == '=';
}

bool isOfASignature(char c)
{
    return isBase64(c) || c == '%' || c == '-' || c == '_';
}

bool isOfAToken(char c)
{
    return isBase64(c) || c == '-' || c == '_' || c == '.' || c == '~';
}

template <class IsGood> size_t run(std::string_view text, size_t at, IsGood isGood)
{
    size_t end = at;
    while (end < text.size() && isGood(text[end]))
        ++end;
    return end - at;
}

// Calls `isSecret` with the place behind each `mark`, found without case, until one says so.
template <class IsSecret> bool anyBehind(std::string_view text, std::string_view mark, IsSecret isSecret)
{
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    auto at = text.begin();
    while ((at = std::search(at, text.end(), mark.begin(), mark.end(), same)) != text.end()) {
        const auto start = size_t(at - text.begin());
        if (isSecret(start, start + mark.size()))
            return true;
        ++at;
    }
    return false;
}

bool beginsAWord(std::string_view text, size_t at)
{
    return at == 0 || !isWebBase64(text[at - 1]);
}

bool hasWebToken(std::string_view text)
{
    return anyBehind(text, "eyJ", [text](size_t start, size_t /*behind*/) {
        if (!beginsAWord(text, start) || text.substr(start, 3) != "eyJ")
            return false;
        const size_t head = run(text, start, isWebBase64);
        const size_t dot = start + head;
        if (head < LeastPart || dot >= text.size() || text[dot] != '.')
            return false;
        const size_t body = run(text, dot + 1, isWebBase64);
        return body >= LeastPart && dot + 1 + body < text.size() && text[dot + 1 + body] == '.';
    });
}

bool hasBearer(std::string_view text)
{
    return anyBehind(text, "bearer ", [text](size_t start, size_t behind) {
        return beginsAWord(text, start) && run(text, behind, isOfAToken) >= LeastToken;
    });
}

bool hasSignature(std::string_view text)
{
    return anyBehind(text, "sig=", [text](size_t start, size_t behind) {
        const bool isParameter =
            start == 0 || std::string_view("?&; ").find(text[start - 1]) != std::string_view::npos;
        return isParameter && run(text, behind, isOfASignature) >= LeastToken;
    });
}

bool hasConnectionString(std::string_view text)
{
    const auto isKey = [text](size_t /*start*/, size_t behind) {
        return run(text, behind, isBase64) >= LeastToken;
    };
    if (anyBehind(text, "accountkey=", isKey) || anyBehind(text, "sharedaccesskey=", isKey))
        return true;
    if (text.find(';') == std::string_view::npos)
        return false;
    const auto isPassword = [text](size_t start, size_t behind) {
        const bool isPart = start == 0 || text[start - 1] == ';' || text[start - 1] == ' ';
        return isPart && behind < text.size()
            && std::string_view(" ;{<[*'\"$").find(text[behind]) == std::string_view::npos;
    };
    return anyBehind(text, "password=", isPassword) || anyBehind(text, "pwd=", isPassword);
}

// scheme://person:word@host
bool hasUserInfo(std::string_view text)
{
    return anyBehind(text, "://", [text](size_t /*start*/, size_t behind) {
        const size_t end = std::min(text.find_first_of("/?# \t\r\n'\"<>", behind), text.size());
        const std::string_view authority = text.substr(behind, end - behind);
        const size_t at = authority.rfind('@');
        const size_t colon = authority.find(':');
        return at != std::string_view::npos && colon != std::string_view::npos && colon + 1 < at
            && std::string_view("*{[$").find(authority[colon + 1]) == std::string_view::npos;
    });
}

bool hasPrivateKey(std::string_view text)
{
    const size_t begin = text.find("-----BEGIN ");
    return begin != std::string_view::npos && text.find("PRIVATE KEY-----", begin) != std::string_view::npos;
}

// Keys of storage accounts, of maps and the like come as the "value" of a list.
bool isStorageKey(std::string_view name, std::string_view text)
{
    if (text.size() != StorageKey || !text.ends_with("==") || run(text, 0, isBase64) != text.size())
        return false;
    const std::string small = lower(name);
    return small.find("hash") == std::string::npos && small.find("digest") == std::string::npos;
}

bool isStandIn(std::string_view text)
{
    return text.find("***") != std::string_view::npos
        || std::string_view("[<{$%").find(text.front()) != std::string_view::npos
        || lower(text).find("redacted") != std::string::npos;
}

template <size_t Size> bool isOneOf(const std::array<std::string_view, Size> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<SecretKind> byName(std::string_view name, std::string_view value)
{
    const std::string small = lower(name);
    const bool isWord = value.find(' ') == std::string_view::npos;
    if (isOneOf(PasswordNames, small) && value.size() >= LeastPassword)
        return SecretKind::Password;
    if (isOneOf(KeyNames, small) && value.size() >= LeastKey && isWord)
        return SecretKind::Key;
    if (isOneOf(TokenNames, small) && value.size() >= LeastToken && isWord)
        return SecretKind::Token;
    return {};
}

} // namespace

std::optional<SecretKind> secretIn(std::string_view name, std::string_view value)
{
    if (value.size() < LeastPassword)
        return {};
    if (!isStandIn(value)) {
        if (const auto kind = byName(name, value))
            return kind;
        if (isStorageKey(name, value))
            return SecretKind::Key;
    }
    if (value.size() < LeastKey)
        return {};
    // Looked for only where a character says that it may be worth it: most texts are ids and names.
    const auto has = [value](char c) { return value.find(c) != std::string_view::npos; };
    if (has('-') && hasPrivateKey(value))
        return SecretKind::PrivateKey;
    if (has('=') && hasConnectionString(value))
        return SecretKind::ConnectionString;
    if (has('=') && hasSignature(value))
        return SecretKind::SharedAccessSignature;
    if ((has('.') && hasWebToken(value)) || (has(' ') && hasBearer(value)))
        return SecretKind::Token;
    return has('@') && hasUserInfo(value) ? std::optional(SecretKind::Password) : std::nullopt;
}

} // namespace linkdesk::inspect
