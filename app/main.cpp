// linkdesk: the desktop program.
#include "app/application.h"
#include "app/headless.h"
#include "app/sandboxloader.h"
#include "src/auth/giventokencredential.h"
#include "src/net/logging.h"

#include <QApplication>
#include <csignal>
#include <cstdio>

using namespace linkdesk;

namespace {

// Help, version and a wrong option need no display, but their words want the language. A start with nothing
// to say does without.
Result<StartOptions> askedOptions(int argc, char **argv, const QStringList &arguments)
{
    Result<StartOptions> quiet = parseCommandLine(arguments);
    if (quiet && quiet->helpText.isEmpty())
        return quiet;
    QCoreApplication early(argc, argv);
    QTranslator words;
    if (words.load(QLocale(), QStringLiteral("linkdesk"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&words);
    return parseCommandLine(QCoreApplication::arguments());
}

} // namespace

int main(int argc, char **argv)
{
    installRedactor();
    QCoreApplication::setApplicationName(QStringLiteral("linkdesk"));
    QCoreApplication::setOrganizationName(QStringLiteral("linkdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LINKDESK_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (const std::optional<int> end = runHeadless(arguments, stdout, stderr))
        return *end;
    // First: nothing that is started from here on finds it.
    const Secret given = GivenTokenCredential::takeFromEnvironment(StartOptions::GivenVariable);
    Result<StartOptions> options = askedOptions(argc, argv, arguments);
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
    options->given = given;
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Linkdesk"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.linkdesk.Linkdesk"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/linkdesk/icons/linkdesk.svg")));
    Application program(*options, serveLoadedSandbox);
    if (!program.start())
        return 1;
    return QApplication::exec();
}
