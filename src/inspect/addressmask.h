// Other IP addresses for those of an export. Private IPv4 addresses stay private, and what was in a prefix is
// in that prefix's stand-in, so that what is wrong with addresses stays wrong; the last of the four numbers
// is kept. All others become addresses that are nobody's (RFC 2544, RFC 3849).
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace linkdesk::inspect {

class AddressMask {
public:
    // `key`: from it alone follows which private address stands for which.
    explicit AddressMask(QByteArray key);

    // "10.0.0.0/24", "10.0.0.4", "2001:db8::1"; the same where it says nothing ("0.0.0.0/0", "127.0.0.1").
    QString standIn(const QString &address);

private:
    QString ipv4(const QString &address, const QString &bits);
    quint32 privateOne(quint32 address, int fixedBits, int bits) const;
    QString next(const QString &start);

    QByteArray m_key;
    QHash<QString, QString> m_others; // those that are numbered as they come
};

} // namespace linkdesk::inspect
