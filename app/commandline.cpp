#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QHostAddress>
#include <QStandardPaths>

namespace linkdesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error wrong(const QString &message)
{
    return Error::of(Failure::NotSent, message);
}

bool isLoopback(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

// An address of ARM: nothing but scheme, host and port; a token never travels over plain http to another
// computer.
Result<QUrl> armUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool plain = url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || (!plain && url.scheme() != QLatin1String("https")))
        return wrong(
            Text::tr("--arm: expected an address such as http://127.0.0.1:8080, found '%1'").arg(text));
    if (plain && !isLoopback(url))
        return wrong(Text::tr("--arm: plain http is for this computer only (127.0.0.1); use https for %1")
                         .arg(url.host()));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() || url.path().size() > 1)
        return wrong(Text::tr("--arm: expected scheme, host and port only, found '%1'").arg(text));
    return url.adjusted(QUrl::RemovePath);
}

Result<double> speedOf(const QString &text)
{
    bool good = false;
    const double speed = text.toDouble(&good);
    if (!good || speed < 0.1 || speed > 1000)
        return wrong(Text::tr("--speed: expected a number from 0.1 to 1000, found '%1'").arg(text));
    return speed;
}

} // namespace

Result<StartOptions> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr(
            "Private endpoints of Azure Device Update accounts. Without options: on a sandbox of its own.")
        + u'\n'
        + Text::tr("%1 in the environment: works with this token, in the cloud that it is for, or at --arm.")
              .arg(QLatin1String(StartOptions::GivenVariable)));
    const QCommandLineOption help(
        { QStringLiteral("h"), QStringLiteral("help") }, Text::tr("Prints this help."));
    const QCommandLineOption version(
        { QStringLiteral("v"), QStringLiteral("version") }, Text::tr("Prints the version."));
    const QCommandLineOption sandbox(
        QStringLiteral("sandbox"),
        Text::tr("Starts on the sandbox inside, whatever Linkdesk worked on last."));
    const QCommandLineOption arm(
        QStringLiteral("arm"),
        Text::tr("Works against this Azure Resource Manager instead of the sandbox inside."),
        QStringLiteral("URL"));
    const QCommandLineOption token(
        QStringLiteral("token"), Text::tr("Bearer token for --arm."), QStringLiteral("T"));
    const QCommandLineOption world(
        QStringLiteral("world"), Text::tr("World of the sandbox: contoso, empty or a file."),
        QStringLiteral("NAME|FILE"), QStringLiteral("contoso"));
    const QCommandLineOption speed(
        QStringLiteral("speed"), Text::tr("How many times faster than Azure all waiting is (sandbox: 10)."),
        QStringLiteral("X"));
    const QCommandLineOption identity(
        QStringLiteral("as"), Text::tr("Acts as this person of the sandbox."), QStringLiteral("NAME"));
    const QCommandLineOption profile(
        QStringLiteral("profile"), Text::tr("Keeps settings and data in this folder."),
        QStringLiteral("FOLDER"));
    parser.addPositionalArgument(
        QStringLiteral("FILE"),
        Text::tr("Exported files to open, - for standard input. Nothing is contacted."),
        QStringLiteral("[FILE...]"));
    parser.addOptions({ sandbox, arm, token, world, speed, identity, profile, help, version });
    if (!parser.parse(arguments))
        return wrong(parser.errorText());

    StartOptions options;
    options.versionWanted = parser.isSet(version);
    if (parser.isSet(help))
        // Without an application object the parser does not know the program's name.
        options.helpText =
            parser.helpText().replace(QLatin1String("<executable_name>"), QLatin1String("linkdesk"));
    if (options.versionWanted || !options.helpText.isEmpty())
        return options;
    options.files = parser.positionalArguments();
    if (parser.isSet(arm)) {
        const Result<QUrl> url = armUrl(parser.value(arm));
        if (!url)
            return url.error();
        options.arm = *url;
        if (parser.isSet(world))
            return wrong(Text::tr("--world is for the sandbox inside; leave it out with --arm"));
        if (parser.isSet(sandbox))
            return wrong(Text::tr("--sandbox and --arm exclude each other"));
    }
    if (parser.isSet(token) && options.arm.isEmpty())
        return wrong(Text::tr("--token needs --arm"));
    if (parser.isSet(token) && parser.isSet(identity))
        return wrong(Text::tr("--token and --as exclude each other"));
    if (parser.isSet(speed)) {
        const Result<double> value = speedOf(parser.value(speed));
        if (!value)
            return value.error();
        options.speed = *value;
    }
    options.sandbox = parser.isSet(sandbox);
    options.token = parser.value(token);
    options.world = parser.value(world);
    options.identity = parser.value(identity);
    options.profile = parser.isSet(profile)
        ? QDir(parser.value(profile)).absolutePath()
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return options;
}

} // namespace linkdesk
