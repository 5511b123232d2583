#include "tests/bench/benches.h"
#include "ui/common/startstamp.h"

#include <QApplication>
#include <QMainWindow>

namespace linkdesk::bench {

int emptyWindow(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1024, 700);
    stampStart(&window);
    window.show();
    return QApplication::exec();
}

} // namespace linkdesk::bench
