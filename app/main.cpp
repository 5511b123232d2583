// linkdesk: the desktop program.
#include "app/application.h"

#include <QApplication>
#include <csignal>
#include <cstdio>

using namespace linkdesk;

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("linkdesk"));
    QCoreApplication::setOrganizationName(QStringLiteral("linkdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LINKDESK_VERSION));
    // Before there is a display: help, version and a wrong option need none.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Result<StartOptions> options = parseCommandLine(arguments);
    if (!options) {
        std::fprintf(stderr, "linkdesk: %s\nTry linkdesk --help\n", qUtf8Printable(options.error().message));
        return 2;
    }
    if (options->versionWanted) {
        std::printf("linkdesk %s\n", LINKDESK_VERSION);
        return 0;
    }
    if (!options->helpText.isEmpty()) {
        std::printf("%s", qUtf8Printable(options->helpText));
        return 0;
    }
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Linkdesk"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.linkdesk.Linkdesk"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/linkdesk/icons/linkdesk.svg")));
    Application program(*options);
    program.start();
    return QApplication::exec();
}
