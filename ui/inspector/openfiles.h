// The exported files that are open: one set, shown together. Reads beside the window, watches the disk, and
// keeps which files were open lately. Knows no network.
#pragma once

#include "src/inspect/exportopening.h"

#include <QObject>
#include <QTimer>
#include <map>
#include <memory>

class QFileSystemWatcher;
class QSettings;

namespace linkdesk {

class StandardInput;

struct OpenFile {
    enum class State { Opening, Open, Failed };
    int number = 0; // never another file's
    QString path; // absolute; empty: from the clipboard or standard input
    QString name; // as shown
    State state = State::Opening;
    std::shared_ptr<const inspect::ExportFile> file; // what was read last; null: nothing yet
    inspect::OpenProblem problem = inspect::OpenProblem::NotFound; // of what failed
    qint64 bytesDone = 0, bytesAll = 0; // while it opens
    bool hasChanged = false; // on the disk, since it was read
};

class OpenFiles : public QObject {
    Q_OBJECT
public:
    static constexpr int MostRecent = 10;

    // `settings` keeps the recent files, and outlives this; nullptr: they are not kept.
    explicit OpenFiles(QSettings *settings, QObject *parent = nullptr);
    ~OpenFiles() override;

    // A file that is open is read again; "-" is standard input.
    void open(const QStringList &paths);
    void openText(const QByteArray &text, const QString &name);
    void reload(int number); // what it showed stays until the new reading is there
    void close(int number);
    void closeAll();
    const QList<OpenFile> &all() const { return m_files; } // in the order of opening
    bool isOpening() const;

    QStringList recent() const; // absolute paths, newest first
    void clearRecent();

signals:
    void changed(); // all()
    void progressed(); // of what opens
    void recentChanged();

private:
    void read(int number);
    void take(int number, const inspect::ExportFile::Opened &opened);
    void watch(const QString &path);
    void lookAtDisk();
    void addRecent(const QString &path);
    void readStandardInput();
    OpenFile &add(const QString &path, const QString &name);
    OpenFile *find(int number);

    QSettings *m_settings;
    QList<OpenFile> m_files;
    int m_last = 0;
    std::map<int, std::unique_ptr<inspect::ExportOpening>> m_openings;
    std::unique_ptr<QFileSystemWatcher> m_watcher; // made with the first file
    QTimer m_look; // a file that is being written tells many times
    std::unique_ptr<StandardInput> m_input;
    Beside m_beside;
};

} // namespace linkdesk
