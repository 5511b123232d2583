#include "tests/unit/patchapplier.h"

#include "src/query/document.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace {

using linkdesk::query::Type;
using linkdesk::query::Value;

struct Named;

// A document that can be changed.
struct Node {
    Type type = Type::Null;
    QByteArray scalar; // as JSON
    std::vector<Named> members; // of an object; of an array the names are empty
};

struct Named {
    std::string name;
    Node value;
};

Node nodeOf(const Value &value)
{
    Node node{ value.type(), {}, {} };
    if (value.isObject()) {
        for (const auto &member : value.members())
            node.members.push_back({ std::string(member.name), nodeOf(member.value) });
    } else if (value.isArray()) {
        for (const Value &element : value.elements())
            node.members.push_back({ {}, nodeOf(element) });
    } else {
        node.scalar = linkdesk::query::toJson(value);
    }
    return node;
}

QByteArray textOf(const Node &node)
{
    if (node.type != Type::Object && node.type != Type::Array)
        return node.scalar;
    const bool isObject = node.type == Type::Object;
    QByteArray text = isObject ? "{" : "[";
    for (const auto &[name, value] : node.members) {
        text += text.size() > 1 ? "," : "";
        if (isObject)
            text += linkdesk::query::toJson(Value::of(std::string_view(name))) + ':';
        text += textOf(value);
    }
    return text + (isObject ? '}' : ']');
}

std::optional<std::vector<std::string>> steps(const std::string &pointer)
{
    std::vector<std::string> found;
    if (!pointer.empty() && pointer.front() != '/')
        return {};
    for (size_t at = 0; at < pointer.size(); ++at) {
        if (pointer[at] == '/')
            found.emplace_back();
        else if (pointer[at] != '~')
            found.back() += pointer[at];
        else if (++at < pointer.size() && (pointer[at] == '0' || pointer[at] == '1'))
            found.back() += pointer[at] == '0' ? '~' : '/';
        else
            return {};
    }
    return found;
}

// members.size() where there is none; in an array also the place behind the last.
size_t placeOf(const Node &node, const std::string &step)
{
    if (node.type == Type::Object) {
        const auto found =
            std::find_if(node.members.begin(), node.members.end(), [&step](const auto &member) {
                return member.name == step;
            });
        return size_t(found - node.members.begin());
    }
    return step == "-" ? node.members.size() : size_t(std::stoul(step));
}

class Patcher {
public:
    explicit Patcher(Node root)
        : m_root(std::move(root))
    {
    }

    const Node &root() const { return m_root; }

    bool apply(const Value &operation)
    {
        const std::string_view name = operation.member("op").text();
        const auto path = steps(std::string(operation.member("path").text()));
        if (!path)
            return false;
        if (name == "add")
            return add(*path, nodeOf(operation.member("value")));
        if (name == "remove")
            return remove(*path).has_value();
        if (name == "replace")
            return replace(*path, nodeOf(operation.member("value")));
        if (name != "move")
            return false;
        const auto from = steps(std::string(operation.member("from").text()));
        std::optional<Node> moved = from ? remove(*from) : std::nullopt;
        return moved && add(*path, std::move(*moved));
    }

private:
    using Path = std::vector<std::string>;

    // What holds the last step.
    Node *holder(const Path &path)
    {
        Node *node = &m_root;
        for (size_t at = 0; at + 1 < path.size(); ++at) {
            const size_t place = placeOf(*node, path[at]);
            if (place >= node->members.size())
                return nullptr;
            node = &node->members[place].value;
        }
        return node->type == Type::Object || node->type == Type::Array ? node : nullptr;
    }

    bool add(const Path &path, Node value)
    {
        if (path.empty()) {
            m_root = std::move(value);
            return true;
        }
        Node *node = holder(path);
        if (node == nullptr)
            return false;
        const size_t place = placeOf(*node, path.back());
        if (place > node->members.size())
            return false;
        if (node->type == Type::Array)
            node->members.insert(
                node->members.begin() + std::ptrdiff_t(place), Named{ {}, std::move(value) });
        else if (place == node->members.size())
            node->members.push_back({ path.back(), std::move(value) });
        else
            node->members[place].value = std::move(value);
        return true;
    }

    std::optional<Node> remove(const Path &path)
    {
        Node *node = path.empty() ? nullptr : holder(path);
        const size_t place = node == nullptr ? 0 : placeOf(*node, path.back());
        if (node == nullptr || place >= node->members.size())
            return {};
        Node removed = std::move(node->members[place].value);
        node->members.erase(node->members.begin() + std::ptrdiff_t(place));
        return removed;
    }

    bool replace(const Path &path, Node value)
    {
        if (path.empty())
            return add(path, std::move(value));
        Node *node = holder(path);
        const size_t place = node == nullptr ? 0 : placeOf(*node, path.back());
        if (node == nullptr || place >= node->members.size())
            return false;
        node->members[place].value = std::move(value);
        return true;
    }

    Node m_root;
};

} // namespace

QByteArray patchedJson(const QByteArray &document, const QByteArray &patch)
{
    linkdesk::query::Arena arena;
    const auto read = [&arena](const QByteArray &json) {
        return linkdesk::query::parseJson({ json.constData(), size_t(json.size()) }, arena);
    };
    const auto root = read(document);
    const auto operations = read(patch);
    if (!root || !operations || !operations->isArray())
        return {};
    Patcher patcher(nodeOf(*root));
    for (const Value &operation : operations->elements()) {
        if (!patcher.apply(operation))
            return {};
    }
    return textOf(patcher.root());
}
