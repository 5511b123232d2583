// linkdesk-bench-lists read URL | table ROUNDS | approve URL
#include "tests/bench/lists/lists.h"

#include <QApplication>
#include <cstdio>

using namespace linkdesk::bench;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("read"))
        return readList(arguments.at(2));
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("table"))
        return useTable(arguments.at(2).toInt());
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("approve"))
        return approveAll(arguments.at(2));
    std::fprintf(stderr, "usage: linkdesk-bench-lists read URL | table ROUNDS | approve URL\n");
    return 2;
}
