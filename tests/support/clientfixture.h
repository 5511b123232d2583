// An ArmClient on a network and a clock written by hand, and the few values that tests of it share.
#pragma once

#include "src/arm/armclient.h"
#include "tests/support/fakejournal.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/scriptedtransport.h"

#include <QTest>
#include <algorithm>

namespace linkdesk {

inline const QByteArray Origin = "https://arm.test";
inline const QByteArray ThingPath =
    "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateEndpoints/pe";
inline const ResourceId Thing(QString::fromLatin1(ThingPath));
inline const QByteArray Body = "{\"location\":\"westus2\",\"properties\":{\"colour\":\"red\"}}";
inline const QByteArray Made =
    "{\"id\":\"x\",\"properties\":{\"colour\":\"red\",\"provisioningState\":\"Succeeded\"}}";
inline const QByteArray Making =
    "{\"id\":\"x\",\"properties\":{\"colour\":\"red\",\"provisioningState\":\"Updating\"}}";
inline const QByteArray Other =
    "{\"id\":\"x\",\"properties\":{\"colour\":\"blue\",\"provisioningState\":\"Succeeded\"}}";

inline HttpReply reply(int status, const QByteArray &body = {}, const HttpHeaders &headers = {})
{
    return ScriptedTransport::reply(status, body, headers);
}

class ClientFixture : public QObject {
    Q_OBJECT
public:
    using Answers = QList<std::optional<Result<HttpReply>>>;

protected:
    void setUp()
    {
        m_client.reset();
        m_script = std::make_shared<Script>();
        m_scheduler = std::make_unique<ManualScheduler>();
        m_journal = std::make_unique<FakeJournal>();
        ArmClientOptions options;
        options.origin = QUrl(QString::fromLatin1(Origin));
        options.cloud = QStringLiteral("sandbox");
        options.identity = QStringLiteral("admin");
        options.token = QStringLiteral("secret");
        makeClient(options);
        m_result.reset();
        m_list.reset();
    }
    void makeClient(const ArmClientOptions &options)
    {
        m_client = std::make_unique<ArmClient>(
            options, m_scheduler.get(), m_journal.get(), std::make_unique<ScriptedTransport>(m_script));
    }

    // One after the other; the last one again and again. No value: the request hangs.
    void answer(const Answers &answers)
    {
        m_script->answer = [answers, next = 0](const HttpRequest &) mutable {
            const int index = next;
            next = std::min(next + 1, int(answers.size()) - 1);
            return answers[index];
        };
    }
    void await(Call<ArmReply> *call)
    {
        m_result.reset();
        call->then(this, [this](const Result<ArmReply> &result) { m_result = result; });
        QTRY_VERIFY(m_result);
    }
    void send(const ArmRequest &request) { await(m_client->send(request, this)); }
    void write(const ArmRequest &request) { await(m_client->write(request, this)); }
    void list()
    {
        m_list.reset();
        m_client->list(ArmRequest::get(QStringLiteral("/list"), u"1"), this)
            ->then(this, [this](const Result<QJsonArray> &result) { m_list = result; });
        QTRY_VERIFY(m_list);
    }

    std::shared_ptr<Script> m_script;
    std::unique_ptr<ManualScheduler> m_scheduler;
    std::unique_ptr<FakeJournal> m_journal;
    std::unique_ptr<ArmClient> m_client;
    std::optional<Result<ArmReply>> m_result;
    std::optional<Result<QJsonArray>> m_list;
};

} // namespace linkdesk
