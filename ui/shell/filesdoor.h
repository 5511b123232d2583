// Brings exported files to their page: by Ctrl+O, dropped anywhere on the window, from the command line.
#pragma once

#include <QObject>
#include <QStringList>
#include <functional>

class QMainWindow;

namespace linkdesk {

struct UiContext;

class FilesDoor : public QObject {
    Q_OBJECT
public:
    // `show` brings the page. All outlive it.
    FilesDoor(QMainWindow *window, const UiContext *context, std::function<void()> show);
    void open(const QStringList &paths); // "-": standard input

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();

    QMainWindow *m_window;
    const UiContext *m_context;
    std::function<void()> m_show;
};

} // namespace linkdesk
