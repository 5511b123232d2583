// JSON whose members stay in the order they were given: for texts that people read. QJsonObject sorts them.
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <utility>

namespace linkdesk {

class OrderedJson {
public:
    using Member = std::pair<QString, OrderedJson>;

    OrderedJson() = default; // null
    OrderedJson(const QString &text);
    static OrderedJson object(std::initializer_list<Member> members = {});
    static OrderedJson array(const QList<OrderedJson> &values = {});
    static OrderedJson of(const QJsonValue &value); // members sorted by name, as Qt keeps them

    OrderedJson &add(const QString &name, const OrderedJson &value); // to an object
    OrderedJson &add(const OrderedJson &value); // to an array
    bool isEmpty() const { return m_members.isEmpty(); } // of an object or array

    // Indented by four blanks, one member a line, no line end after the last bracket.
    QByteArray toText() const;

private:
    enum class Kind { Scalar, Object, Array };
    void write(QByteArray &out, int depth) const;

    Kind m_kind = Kind::Scalar;
    QJsonValue m_scalar;
    QList<Member> m_members; // of an array: without names
};

} // namespace linkdesk
