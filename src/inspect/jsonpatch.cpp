#include "src/inspect/jsonpatch.h"

#include "src/query/document.h"

#include <QByteArrayList>
#include <algorithm>

namespace linkdesk::inspect {

namespace {

// Written in a line of its own.
struct Operation {
    QByteArrayView name;
    QByteArray path;
    QByteArray from; // of a move
    QByteArray value; // JSON
};

QByteArray quoted(const QByteArray &text)
{
    return query::toJson(query::Value::of(std::string_view(text.constData(), size_t(text.size()))));
}

QByteArray withoutLastStep(const QByteArray &pointer)
{
    return pointer.left(std::max<qsizetype>(pointer.lastIndexOf('/'), 0));
}

class PatchMaker {
public:
    PatchMaker(const ComparedSet &before, const ComparedSet &after, PatchScope scope)
        : m_before(before)
        , m_after(after)
        , m_scope(scope)
    {
    }

    QByteArray make(const Comparison &comparison)
    {
        if (m_before.shape == Shape::OneValue && isOtherRows(comparison))
            add({ "replace", {}, {}, wholeAfter() });
        else
            addRows(comparison);
        return text();
    }

private:
    static bool isOtherRows(const Comparison &comparison)
    {
        return comparison.counts.added + comparison.counts.removed > 0;
    }

    void addRows(const Comparison &comparison)
    {
        for (const RowDifference &difference : comparison.differences) {
            if (difference.kind == ChangeKind::Changed)
                addChanges(difference);
        }
        // From the last to the first, so that the places of those in front stay.
        for (auto each = comparison.differences.rbegin(); each != comparison.differences.rend(); ++each) {
            if (each->kind == ChangeKind::Removed && !each->isUnread)
                add({ "remove", rowPath(QByteArray::number(each->before)), {}, {} });
        }
        for (const RowDifference &difference : comparison.differences) {
            if (difference.kind == ChangeKind::Added && !difference.isUnread)
                add({ "add", rowPath("-"), {}, afterText(difference.after) });
        }
    }

    void addChanges(const RowDifference &difference)
    {
        const QByteArray row = rowPath(QByteArray::number(difference.before));
        for (const ValueChange &change : difference.changes) {
            if (m_scope == PatchScope::Counting && !change.counts())
                continue;
            const QByteArray path = row + change.patchPath;
            if (change.reason == IgnoreReason::Order)
                dropInside(path);
            addChange(change, path);
        }
    }

    void addChange(const ValueChange &change, const QByteArray &path)
    {
        switch (change.kind) {
        case ChangeKind::Added:
            add({ "add", path, {}, change.after });
            return;
        case ChangeKind::Removed:
            add({ "remove", path, {}, {} });
            return;
        case ChangeKind::Changed:
            add({ "replace", path, {}, change.after });
            return;
        case ChangeKind::Renamed:
            add({ "move", withoutLastStep(path) + nameStep(change.after), path, {} });
            return;
        }
    }

    static QByteArray nameStep(const QByteArray &json)
    {
        query::Arena arena;
        const query::Parsed name = query::parseJson({ json.constData(), size_t(json.size()) }, arena);
        return name ? pointerStep(name->text()) : QByteArray();
    }

    // The whole list replaces what was done inside it.
    void dropInside(const QByteArray &path)
    {
        const QByteArray start = path + '/';
        while (!m_operations.empty() && m_operations.back().path.startsWith(start))
            m_operations.pop_back();
    }

    void add(Operation operation) { m_operations.push_back(std::move(operation)); }

    QByteArray rowPath(const QByteArray &row) const
    {
        switch (m_before.shape) {
        case Shape::OneValue:
            return {};
        case Shape::ValueList:
            return "/value/" + row;
        case Shape::DataList:
            return "/data/" + row;
        case Shape::Nothing:
        case Shape::Array:
        case Shape::Lines:
            break;
        }
        return '/' + row;
    }

    QByteArray afterText(int row) const
    {
        query::Arena arena;
        const query::Parsed value = query::parseJson(m_after.rows[size_t(row)].text, arena);
        return value ? query::toJson(*value) : QByteArrayLiteral("null");
    }

    QByteArray wholeAfter() const
    {
        if (m_after.rows.size() == 1 && m_after.shape == Shape::OneValue)
            return afterText(0);
        QByteArrayList rows;
        for (size_t row = 0; row < m_after.rows.size(); ++row)
            rows << afterText(int(row));
        return '[' + rows.join(',') + ']';
    }

    QByteArray text() const
    {
        QByteArray text = "[";
        for (const Operation &operation : m_operations) {
            text += text.size() == 1 ? "\n  {" : ",\n  {";
            text += "\"op\": \"" + operation.name.toByteArray() + '"';
            if (!operation.from.isNull())
                text += ", \"from\": " + quoted(operation.from);
            text += ", \"path\": " + quoted(operation.path);
            if (!operation.value.isEmpty())
                text += ", \"value\": " + operation.value;
            text += '}';
        }
        return text + (m_operations.empty() ? "]\n" : "\n]\n");
    }

    const ComparedSet &m_before;
    const ComparedSet &m_after;
    PatchScope m_scope;
    std::vector<Operation> m_operations;
};

} // namespace

QByteArray
jsonPatch(const Comparison &comparison, const ComparedSet &before, const ComparedSet &after, PatchScope scope)
{
    return PatchMaker(before, after, scope).make(comparison);
}

} // namespace linkdesk::inspect
