#include "app/headless.h"

#include "app/diffcommand.h"
#include "app/inspectcommand.h"
#include "app/querycommand.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <iterator>
#include <memory>

namespace linkdesk {

namespace {

using namespace Qt::StringLiterals;

struct Command {
    QLatin1StringView name;
    int (*run)(const QStringList &arguments, FILE *out, FILE *err);
};

constexpr Command Commands[] = {
    { "diff"_L1, runDiff },
    { "inspect"_L1, runInspect },
    { "query"_L1, runQuery },
};

void sayNothing(QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString & /*message*/) { }

// Scripts often run in the locale C, of which Qt complains on standard error.
std::unique_ptr<QCoreApplication> quietApplication()
{
    static int count = 1;
    static char name[] = "linkdesk";
    static char *names[] = { name, nullptr };
    const QtMessageHandler handler = qInstallMessageHandler(sayNothing);
    auto application = std::make_unique<QCoreApplication>(count, names);
    qInstallMessageHandler(handler);
    return application;
}

} // namespace

std::optional<int> runHeadless(const QStringList &arguments, FILE *out, FILE *err)
{
    const QString name = arguments.value(1);
    const auto *command = std::find_if(
        std::begin(Commands), std::end(Commands), [&name](const Command &each) { return each.name == name; });
    if (command == std::end(Commands))
        return {};
    const std::unique_ptr<QCoreApplication> application =
        QCoreApplication::instance() == nullptr ? quietApplication() : nullptr;
    QTranslator words;
    // English has plurals, also where the locale is C.
    if (application
        && (words.load(QLocale(), u"linkdesk"_s, u"_"_s, u":/i18n"_s)
            || words.load(u"linkdesk_en"_s, u":/i18n"_s)))
        QCoreApplication::installTranslator(&words);
    const int end = command->run(arguments.mid(1), out, err);
    if (std::fflush(out) == 0 && std::ferror(out) == 0)
        return end;
    std::perror("linkdesk");
    return HeadlessUnread;
}

} // namespace linkdesk
