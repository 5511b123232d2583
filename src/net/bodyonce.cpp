#include "src/net/bodyonce.h"

#include <algorithm>

namespace linkdesk {

BodyOnce::BodyOnce(const QByteArray &body, QObject *parent)
    : QIODevice(parent)
    , m_body(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 BodyOnce::size() const
{
    return m_body.size();
}

bool BodyOnce::reset()
{
    return false;
}

qint64 BodyOnce::readData(char *data, qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_body.size() - pos());
    std::copy_n(m_body.constData() + pos(), count, data);
    return count;
}

qint64 BodyOnce::writeData(const char *, qint64)
{
    return -1;
}

} // namespace linkdesk
