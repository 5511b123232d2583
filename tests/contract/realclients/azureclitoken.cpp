// Takes a token from the az in PATH as Linkdesk does, and lists the subscriptions with it.
//   azureclitoken RESOURCE ARM-ADDRESS
// Prints a line of JSON: "seconds" that the token is good for, "user", "subscriptions" (their names). Exit:
// 0, or 1 with the reason's code on standard error.
#include "src/auth/azureclicredential.h"
#include "src/net/networktransport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

using namespace linkdesk;

namespace {

using L1 = QLatin1String;

void fail(const Error &error)
{
    const QString told = error.code + u' ' + error.innerCode + u' ' + QString::number(error.httpStatus) + u' '
        + error.message + u'\n';
    std::fputs(qPrintable(told), stderr);
    QCoreApplication::exit(1);
}

void report(const Tokens &tokens, const HttpReply &reply)
{
    QJsonArray names;
    const QJsonArray all = QJsonDocument::fromJson(reply.body).object().value(L1("value")).toArray();
    for (const QJsonValue one : all)
        names.append(one.toObject().value(L1("displayName")));
    const QJsonObject told{ { L1("seconds"), tokens.lifeSeconds },
                            { L1("user"), tokens.person.userName },
                            { L1("status"), reply.status },
                            { L1("subscriptions"), names } };
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    QCoreApplication::exit(0);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 3) {
        std::fputs("azureclitoken RESOURCE ARM-ADDRESS\n", stderr);
        return 1;
    }
    SystemScheduler scheduler;
    NetworkTransport transport;
    AzureCliOptions options;
    options.resource = arguments.at(1);
    AzureCliCredential credential(options, &scheduler);
    credential.acquire({}, &application)->then(&application, [&](const Result<Tokens> &tokens) {
        if (!tokens) {
            fail(tokens.error());
            return;
        }
        HttpRequest request;
        request.url = QUrl(arguments.at(2) + L1("/subscriptions?api-version=2022-12-01"));
        request.headers.emplaceBack("Authorization", "Bearer " + tokens->access.reveal());
        transport.send(request, &application)
            ->then(&application, [tokens = *tokens](const Result<HttpReply> &reply) {
                if (reply)
                    report(tokens, *reply);
                else
                    fail(reply.error());
            });
    });
    return QCoreApplication::exec();
}
