#include "tests/bench/memorylimit.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

namespace linkdesk::bench {

using namespace Qt::StringLiterals;

MemoryLimit::MemoryLimit(qint64 bytes)
{
    if (makeGroup(u"/sys/fs/cgroup/memory"_s, u"memory.limit_in_bytes"_s, bytes)
        || makeGroup(u"/sys/fs/cgroup"_s, u"memory.max"_s, bytes) || askSystemd(bytes))
        return;
    m_kind = u"RLIMIT_DATA, of private memory only: no cgroup can be had here"_s;
    m_forProcess = QString::number(bytes);
}

MemoryLimit::~MemoryLimit()
{
    if (!m_group.isEmpty())
        rmdir(QFile::encodeName(m_group).constData());
}

bool MemoryLimit::makeGroup(const QString &parent, const QString &limitFile, qint64 bytes)
{
    const QString group = u"%1/linkdesk-bench-%2"_s.arg(parent).arg(QCoreApplication::applicationPid());
    if (!QFile::exists(parent + u"/cgroup.procs"_s) || !QDir().mkdir(group))
        return false;
    m_group = group;
    QFile limit(group + u'/' + limitFile);
    const QByteArray number = QByteArray::number(bytes);
    if (!limit.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || limit.write(number) != number.size()) {
        rmdir(QFile::encodeName(group).constData());
        m_group.clear();
        return false;
    }
    m_kind = u"cgroup, "_s + limitFile;
    m_forProcess = group + u"/cgroup.procs"_s;
    return true;
}

bool MemoryLimit::askSystemd(qint64 bytes)
{
    const QString program = QStandardPaths::findExecutable(u"systemd-run"_s);
    if (program.isEmpty())
        return false;
    QStringList prefix{ program, u"--quiet"_s, u"--scope"_s, u"-p"_s, u"MemoryMax=%1"_s.arg(bytes) };
    if (geteuid() != 0)
        prefix.insert(1, u"--user"_s);
    QProcess probe;
    probe.start(program, prefix.mid(1) + QStringList{ u"true"_s });
    if (!probe.waitForFinished() || probe.exitCode() != 0)
        return false;
    m_kind = u"systemd-run, MemoryMax"_s;
    m_forProcess = u"0"_s;
    m_prefix = prefix;
    return true;
}

} // namespace linkdesk::bench
