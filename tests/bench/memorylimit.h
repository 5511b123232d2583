// A limit on the memory of processes, page cache and all, as this machine lets one be set.
#pragma once

#include <QString>
#include <QStringList>

namespace linkdesk::bench {

class MemoryLimit {
public:
    explicit MemoryLimit(qint64 bytes);
    ~MemoryLimit(); // all that were in it must have ended
    Q_DISABLE_COPY_MOVE(MemoryLimit)

    QString kind() const { return m_kind; } // for people
    // What LINKDESK_BENCH_LIMIT is to be.
    QString forProcess() const { return m_forProcess; }
    // What the process is to be started by, with its own arguments behind; empty for itself.
    QStringList prefix() const { return m_prefix; }

private:
    bool makeGroup(const QString &parent, const QString &limitFile, qint64 bytes);
    bool askSystemd(qint64 bytes);

    QString m_kind;
    QString m_forProcess;
    QString m_group; // a folder of ours
    QStringList m_prefix;
};

} // namespace linkdesk::bench
