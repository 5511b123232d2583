#include "src/sandbox/worldfile.h"

#include "src/sandbox/largeworld.h"
#include "src/sandbox/worldnames.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLatin1StringView>
#include <QSaveFile>
#include <QStringList>

namespace linkdesk::sandbox::worldfile {

namespace {

using L1 = QLatin1StringView;

Error problem(const QString &name, qsizetype line, const QString &expected)
{
    const QString at = line > 0 ? QStringLiteral("%1:%2").arg(name).arg(line) : name;
    return Error::of(Failure::BadFile, at + QStringLiteral(": ") + expected);
}

qsizetype lineOf(const QByteArray &text, qsizetype offset)
{
    return text.left(offset).count('\n') + 1;
}

// Byte offset where item `index` of the top-level array `key` begins; 0: not found. The text is known to be
// JSON.
qsizetype offsetOfItem(const QByteArray &text, QByteArrayView key, int index)
{
    int depth = 0;
    int item = -1;
    bool inside = false;
    qsizetype stringFrom = -1;
    QByteArrayView lastString;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (stringFrom >= 0) {
            if (c == '\\')
                ++i;
            else if (c == '"') {
                lastString = QByteArrayView(text).sliced(stringFrom, i - stringFrom);
                stringFrom = -1;
            }
            continue;
        }
        if (c == '"')
            stringFrom = i + 1;
        else if (c == '{' || c == '[') {
            if (depth == 1)
                inside = c == '[' && lastString == key;
            else if (depth == 2 && inside && ++item == index)
                return i;
            ++depth;
        } else if (c == '}' || c == ']')
            --depth;
    }
    return 0;
}

struct Member {
    L1 name;
    QJsonValue::Type type;
    bool required;
    L1 itemNeeds; // a text that every item of an array must have
};

constexpr Member members[] = {
    { L1("tenants"), QJsonValue::Array, true, L1("tenantId") },
    { L1("subscriptions"), QJsonValue::Array, true, L1("subscriptionId") },
    { L1("locations"), QJsonValue::Array, true, L1("name") },
    { L1("providers"), QJsonValue::Array, true, L1("namespace") },
    { L1("people"), QJsonValue::Array, true, L1("name") },
    { L1("roles"), QJsonValue::Object, true, {} },
    { L1("registrations"), QJsonValue::Object, false, {} },
    { L1("signIn"), QJsonValue::Object, false, {} },
    { L1("resources"), QJsonValue::Array, true, L1("id") },
    { L1("operations"), QJsonValue::Array, false, L1("id") },
    { L1("tasks"), QJsonValue::Array, false, L1("kind") },
};

QString check(const QJsonObject &json, const QByteArray &text, qsizetype *line)
{
    *line = 1;
    if (json[L1("format")].toString() != L1("linkdesk-world/1"))
        return QStringLiteral("expected \"format\": \"linkdesk-world/1\"");
    for (const Member &member : members) {
        const QJsonValue value = json[member.name];
        if (value.isUndefined() && !member.required)
            continue;
        if (value.type() != member.type) {
            return QStringLiteral("expected \"%1\", %2")
                .arg(
                    member.name,
                    member.type == QJsonValue::Array ? QStringLiteral("a list")
                                                     : QStringLiteral("an object"));
        }
        const QJsonArray items = value.toArray();
        for (int i = 0; i < items.size(); ++i) {
            if (!items.at(i)[member.itemNeeds].toString().isEmpty())
                continue;
            const qsizetype offset =
                offsetOfItem(text, QByteArrayView(member.name.data(), member.name.size()), i);
            *line = offset > 0 ? lineOf(text, offset) : 0;
            return QStringLiteral("expected a text \"%1\" in each of \"%2\"")
                .arg(member.itemNeeds, member.name);
        }
    }
    if (json[L1("people")].toArray().isEmpty())
        return QStringLiteral("expected at least one of \"people\" (the first owns everything)");
    return {};
}

} // namespace

Result<QJsonObject> parse(const QByteArray &text, const QString &name)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError)
        return problem(
            name, lineOf(text, fault.offset),
            QStringLiteral("expected JSON, found: %1").arg(fault.errorString()));
    if (!document.isObject())
        return problem(name, 1, QStringLiteral("expected one JSON object, a world"));
    qsizetype line = 0;
    const QString expected = check(document.object(), text, &line);
    if (!expected.isEmpty())
        return problem(name, line, expected);
    return document.object();
}

Result<QJsonObject> load(const QString &nameOrFile)
{
    if (const int size = largeWorldSize(nameOrFile); size > 0) {
        const auto directory = load(QStringLiteral("contoso"));
        return directory ? Result<QJsonObject>(largeWorld(*directory, size)) : directory;
    }
    const bool known = builtInWorlds().contains(nameOrFile);
    QFile file(known ? QStringLiteral(":/linkdesk/sandbox/%1.json").arg(nameOrFile) : nameOrFile);
    if (!known && !QFileInfo(nameOrFile).isFile()) {
        return problem(
            nameOrFile, 0,
            QStringLiteral("no such world; expected %1, large:N or a file")
                .arg(builtInWorlds().join(QStringLiteral(", "))));
    }
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(Failure::Storage, QStringLiteral("%1: %2").arg(nameOrFile, file.errorString()));
    return parse(file.readAll(), nameOrFile);
}

Result<Done> save(const QByteArray &text, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
        return Error::of(Failure::Storage, QStringLiteral("%1: %2").arg(file, out.errorString()));
    return Done{};
}

} // namespace linkdesk::sandbox::worldfile
