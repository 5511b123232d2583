#include "ui/shell/filesdoor.h"

#include "ui/common/uicontext.h"
#include "ui/inspector/filespage.h"
#include "ui/inspector/openfiles.h"

#include <QDragEnterEvent>
#include <QMainWindow>
#include <QMimeData>
#include <QShortcut>
#include <QUrl>

namespace linkdesk {

namespace {

QStringList filesOf(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

FilesDoor::FilesDoor(QMainWindow *window, const UiContext *context, std::function<void()> show)
    : QObject(window)
    , m_window(window)
    , m_context(context)
    , m_show(std::move(show))
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    connect(new QShortcut(QKeySequence::Open, window), &QShortcut::activated, this, &FilesDoor::ask);
}

void FilesDoor::open(const QStringList &paths)
{
    m_show();
    if (m_context->files && !paths.isEmpty())
        m_context->files->open(paths);
}

void FilesDoor::ask()
{
    m_show();
    if (auto *page = m_window->findChild<FilesPage *>())
        page->askForFiles();
}

bool FilesDoor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (filesOf(drag->mimeData()).isEmpty())
            return false;
        drag->acceptProposedAction();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList paths = filesOf(drop->mimeData());
        if (paths.isEmpty())
            return false;
        drop->acceptProposedAction();
        open(paths);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace linkdesk
