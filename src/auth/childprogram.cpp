#include "src/auth/childprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTimer>
#include <csignal>
#include <unistd.h>

namespace linkdesk {

namespace {

constexpr int MillisecondsToEnd = 2000;

// Lives as a child of the call that it answers.
class Run : public QObject {
public:
    Run(const ProgramStart &start, Call<ProgramEnd> *call);
    ~Run() override;
    Q_DISABLE_COPY_MOVE(Run)

private:
    void read();
    void end(const Result<ProgramEnd> &result);
    void letGo(); // ends the program, which outlives us for that

    Call<ProgramEnd> *m_call; // our parent
    QProcess *m_process;
    qint64 m_mostBytes;
    ProgramEnd m_end;
};

Run::Run(const ProgramStart &start, Call<ProgramEnd> *call)
    : QObject(call)
    , m_call(call)
    , m_process(new QProcess(this))
    , m_mostBytes(start.mostBytes)
{
    m_process->setProgram(start.program);
    m_process->setArguments(start.arguments);
    m_process->setProcessEnvironment(start.environment);
    m_process->setWorkingDirectory(QDir::rootPath());
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([] { ::setpgid(0, 0); });
    connect(m_process, &QProcess::readyReadStandardOutput, this, &Run::read);
    connect(m_process, &QProcess::readyReadStandardError, this, &Run::read);
    connect(m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        read();
        m_end.exitCode = exitCode;
        end(status == QProcess::NormalExit ? Result<ProgramEnd>(m_end) : Error::of(Failure::ConnectionLost));
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(Error::of(Failure::NotSent, m_process->errorString()));
    });
    m_process->start();
}

Run::~Run()
{
    letGo();
}

void Run::read()
{
    m_end.output += m_process->readAllStandardOutput();
    m_end.problems += m_process->readAllStandardError();
    if (m_end.output.size() > m_mostBytes || m_end.problems.size() > m_mostBytes)
        end(Error::of(Failure::TooLarge));
}

void Run::end(const Result<ProgramEnd> &result)
{
    m_call->settle(result);
}

void Run::letGo()
{
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning)
        return;
    // What it still writes is for nobody.
    m_process->closeReadChannel(QProcess::StandardOutput);
    m_process->closeReadChannel(QProcess::StandardError);
    QProcess *process = m_process;
    process->setParent(nullptr);
    const auto group = pid_t(process->processId());
    QObject::connect(process, &QProcess::finished, process, [process, group] {
        ::kill(-group, SIGKILL); // what it has started and not ended itself
        process->deleteLater();
    });
    if (::kill(-group, SIGTERM) != 0)
        ::kill(group, SIGTERM); // so young that it is in our group yet
    QTimer::singleShot(MillisecondsToEnd, process, [process, group] {
        ::kill(-group, SIGKILL);
        process->kill();
    });
}

bool isUsableFolder(const QString &folder)
{
    const QFileInfo info(folder);
    return QDir::isAbsolutePath(folder) && info.isDir() && !info.permission(QFile::WriteOther);
}

} // namespace

Call<ProgramEnd> *runProgram(const ProgramStart &start, Scheduler *scheduler, QObject *parent)
{
    auto *call = new Call<ProgramEnd>(parent);
    new Run(start, call);
    scheduler->after(start.patience, call, [call] { call->settle(Error::of(Failure::Deadline)); });
    return call;
}

QString programInPath(const QString &name, const QString &path)
{
    const QStringList folders = path.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString &folder : folders) {
        if (!isUsableFolder(folder))
            continue;
        const QFileInfo file(QDir(folder), name);
        if (file.isFile() && file.isExecutable())
            return QDir::cleanPath(file.absoluteFilePath());
    }
    return {};
}

} // namespace linkdesk
