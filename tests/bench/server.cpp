#include "tests/bench/server.h"

#include <QRegularExpression>

namespace linkdesk::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr int StartDeadlineMs = 60000, EndDeadlineMs = 5000;
}

bool Server::start(const QString &program, const QStringList &arguments)
{
    static const QRegularExpression ready(u"^listening on http://127\\.0\\.0\\.1:(\\d+)"_s);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(StartDeadlineMs))
            return false;
    }
    const QRegularExpressionMatch match = ready.match(QString::fromUtf8(m_process.readLine()));
    m_port = match.captured(1).toUShort();
    return match.hasMatch();
}

Server::~Server()
{
    m_process.terminate();
    if (!m_process.waitForFinished(EndDeadlineMs))
        m_process.kill();
    m_process.waitForFinished();
}

} // namespace linkdesk::bench
