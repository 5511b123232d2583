// linkdesk-sandbox: the sandbox alone, for tests, other clients and scripts.
#include "src/sandbox/listener.h"
#include "src/sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <csignal>
#include <cstdio>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

int fail(const QString &message)
{
    std::fprintf(stderr, "linkdesk-sandbox: %s\n", qUtf8Printable(message));
    return 2;
}

Result<QJsonArray> readFaults(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(Failure::Storage, u"%1: %2"_s.arg(name, file.errorString()));
    const QByteArray text = file.readAll();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError) {
        return Error::of(
            Failure::NotUnderstood,
            u"%1:%2: expected a JSON array of faults, found: %3"_s.arg(name)
                .arg(text.left(fault.offset).count('\n') + 1)
                .arg(fault.errorString()));
    }
    return document.isArray() ? document.array() : QJsonArray{ document.object() };
}

// What the command line asks for; an error names the option.
Result<sandbox::Options> optionsOf(const QCommandLineParser &line)
{
    sandbox::Options options;
    options.world = line.value(u"world"_s);
    options.stateFile = line.value(u"state"_s);
    options.token = line.value(u"token"_s);
    options.trafficFile = line.value(u"traffic"_s);
    options.throttle = line.isSet(u"throttle"_s);
    bool ok = false;
    options.speed = line.value(u"speed"_s).toDouble(&ok);
    if (!ok || !(options.speed >= 0.1 && options.speed <= 1000))
        return Error::of(
            Failure::NotSent,
            u"--speed: expected a number from 0.1 to 1000, found '%1'"_s.arg(line.value(u"speed"_s)));
    const QString retryAfter = line.value(u"retry-after"_s);
    options.retryAfterSeconds = retryAfter == "azure"_L1 ? -1 : retryAfter.toInt(&ok);
    if (!ok || (options.retryAfterSeconds < 1 && retryAfter != "azure"_L1))
        return Error::of(
            Failure::NotSent,
            u"--retry-after: expected azure or whole seconds from 1, found '%1'"_s.arg(retryAfter));
    options.latencyMs = line.value(u"latency"_s).toInt(&ok);
    if (!ok || options.latencyMs < 0)
        return Error::of(
            Failure::NotSent,
            u"--latency: expected milliseconds, found '%1'"_s.arg(line.value(u"latency"_s)));
    if (line.isSet(u"faults"_s)) {
        const auto faults = readFaults(line.value(u"faults"_s));
        if (!faults)
            return faults.error();
        options.faults = *faults;
    }
    return options;
}

void describe(QCommandLineParser *line)
{
    line->setApplicationDescription(
        u"An Azure Resource Manager that runs on this computer (127.0.0.1): Device Update accounts, private endpoints, networks, private DNS, deployments. Nothing leaves this computer."_s);
    line->addHelpOption();
    line->addVersionOption();
    line->addOptions(
        { { u"port"_s, u"Port to listen on; 0 picks one."_s, u"N"_s, u"0"_s },
          { u"world"_s,
            u"What is there at the start: contoso, empty, large:N (N private endpoints) or a file."_s,
            u"NAME|FILE"_s, u"contoso"_s },
          { u"state"_s, u"Keep the world in this file and go on from it."_s, u"FILE"_s },
          { u"speed"_s, u"Divides all waiting times and the Retry-After that is sent."_s, u"X"_s, u"1"_s },
          { u"retry-after"_s, u"Send Retry-After where Azure does (azure), or always this many seconds."_s,
            u"azure|SECONDS"_s, u"azure"_s },
          { u"latency"_s, u"Delay every answer by this many milliseconds."_s, u"MS"_s, u"0"_s },
          { u"faults"_s,
            u"JSON array of faults: method, pathRegex, kind (refuse, stale, malformed, applied-no-answer, claims-challenge, wrong-audience), status, code, retryAfter, body, claims, times, probability, seed. Also POST /_sim/faults; POST /_sim/signin revokes sessions."_s,
            u"FILE"_s },
          { u"traffic"_s, u"Append every exchange as one JSON object a line; tokens are blanked."_s,
            u"FILE"_s },
          { u"throttle"_s,
            u"Refuse what is over ARM's limits for reads, writes, deletes and Resource Graph queries."_s },
          { u"token"_s, u"Take only this bearer token, or sandbox:NAME of a person of the world."_s,
            u"T"_s } });
}

} // namespace

int main(int argc, char **argv)
{
    // Before any thread is started: all inherit it, and the main thread waits for the signals below.
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);

    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"linkdesk-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LINKDESK_VERSION));
    QCommandLineParser line;
    describe(&line);
    line.process(app);
    if (!line.positionalArguments().isEmpty())
        return fail(u"unknown argument '%1'; --help lists the options"_s.arg(
            line.positionalArguments().constFirst()));
    bool ok = false;
    const int port = line.value(u"port"_s).toInt(&ok);
    if (!ok || port < 0 || port > 65535)
        return fail(u"--port: expected a number from 0 to 65535, found '%1'"_s.arg(line.value(u"port"_s)));
    const auto options = optionsOf(line);
    if (!options)
        return fail(options.error().message);
    const auto sandbox = sandbox::Sandbox::create(*options);
    if (!sandbox)
        return fail(sandbox.error().message);
    auto listener = sandbox::Listener::start(sandbox->get(), port, options->latencyMs, options->trafficFile);
    if (!listener)
        return fail(listener.error().message);
    std::printf("listening on %s\n", (*listener)->url().toEncoded().constData());
    std::fflush(stdout);

    int signal = 0;
    sigwait(&ending, &signal);
    listener->reset();
    if (const auto saved = (*sandbox)->save(); !saved)
        return fail(saved.error().message);
    return 0;
}
