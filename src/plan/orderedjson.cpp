#include "src/plan/orderedjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace linkdesk {

namespace {

void writeText(QByteArray &out, const QString &text)
{
    out += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (static_cast<unsigned char>(c) >= 0x20)
            out += c;
        else
            out += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
    }
    out += '"';
}

// Numbers, truths and null as Qt writes them, without the array that it needs around them.
void writeScalar(QByteArray &out, const QJsonValue &value)
{
    if (value.isString()) {
        writeText(out, value.toString());
        return;
    }
    const QByteArray text = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    out += text.mid(1, text.size() - 2);
}

} // namespace

OrderedJson::OrderedJson(const QString &text)
    : m_scalar(text)
{
}

OrderedJson OrderedJson::object(std::initializer_list<Member> members)
{
    OrderedJson result;
    result.m_kind = Kind::Object;
    result.m_members = members;
    return result;
}

OrderedJson OrderedJson::array(const QList<OrderedJson> &values)
{
    OrderedJson result;
    result.m_kind = Kind::Array;
    for (const OrderedJson &value : values)
        result.add(value);
    return result;
}

OrderedJson OrderedJson::of(const QJsonValue &value)
{
    OrderedJson result;
    if (value.isObject()) {
        result = object();
        const QJsonObject members = value.toObject();
        for (auto it = members.constBegin(); it != members.constEnd(); ++it)
            result.add(it.key(), of(it.value()));
    } else if (value.isArray()) {
        result = array();
        const QJsonArray values = value.toArray();
        for (const QJsonValue entry : values)
            result.add(of(entry));
    } else {
        result.m_scalar = value;
    }
    return result;
}

OrderedJson &OrderedJson::add(const QString &name, const OrderedJson &value)
{
    m_members.append({ name, value });
    return *this;
}

OrderedJson &OrderedJson::add(const OrderedJson &value)
{
    return add(QString(), value);
}

QByteArray OrderedJson::toText() const
{
    QByteArray out;
    write(out, 0);
    return out;
}

void OrderedJson::write(QByteArray &out, int depth) const
{
    if (m_kind == Kind::Scalar) {
        writeScalar(out, m_scalar);
        return;
    }
    const bool isObject = m_kind == Kind::Object;
    out += isObject ? '{' : '[';
    for (qsizetype at = 0; at < m_members.size(); ++at) {
        out += at > 0 ? ",\n" : "\n";
        out += QByteArray((depth + 1) * 4, ' ');
        if (isObject) {
            writeText(out, m_members.at(at).first);
            out += ": ";
        }
        m_members.at(at).second.write(out, depth + 1);
    }
    if (!m_members.isEmpty())
        out += '\n' + QByteArray(depth * 4, ' ');
    out += isObject ? '}' : ']';
}

} // namespace linkdesk
