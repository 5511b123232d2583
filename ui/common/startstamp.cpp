#include "ui/common/startstamp.h"

#include "ui/common/firstpaint.h"

#include <QAbstractEventDispatcher>
#include <QFile>
#include <QWidget>
#include <ctime>

namespace linkdesk {

namespace {

qint64 monotonicNanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

class StartStamp : public QObject {
public:
    StartStamp(QWidget *window, const QString &path)
        : QObject(window)
        , m_path(path)
    {
        afterFirstPaint(window, [this] { painted(); });
    }

private:
    void painted()
    {
        write("painted");
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            idle();
        });
    }

    void idle()
    {
        disconnect(QAbstractEventDispatcher::instance(), nullptr, this, nullptr);
        write("idle");
        deleteLater();
    }

    void write(const char *what)
    {
        const QByteArray line = QByteArray(what) + ' ' + QByteArray::number(monotonicNanoseconds()) + '\n';
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly | QIODevice::Append))
            file.write(line);
    }

    QString m_path;
};

} // namespace

void stampStart(QWidget *window)
{
    const QString path = qEnvironmentVariable("LINKDESK_STAMP");
    if (!path.isEmpty())
        new StartStamp(window, path);
}

} // namespace linkdesk
