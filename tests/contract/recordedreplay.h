// Sends the requests of one recording to a sandbox of its own and holds the answers against the recorded
// ones.
//
// What is mapped: the subscription, regions that the sandbox's world does not have, the target of a private
// endpoint (any service's becomes a Device Update account), etags, and the URLs of operations. Time passes
// where the recording shows that something has ended, and before a write that was taken.
#pragma once

#include "src/sandbox/sandbox.h"
#include "tests/support/recordings.h"

#include <QHash>
#include <QStringList>

namespace linkdesk {

struct ReplayRow {
    enum class Outcome { Agrees, Differs, NotModelled };
    int number = 0; // of the exchange in the recording, from 1
    QByteArray method;
    QString path; // as recorded, without the query
    Outcome outcome = Outcome::NotModelled;
    QStringList differences; // "status: 200, recorded 201"
};

class RecordedReplay {
public:
    explicit RecordedReplay(const QString &name);
    QList<ReplayRow> run();

private:
    struct Answer {
        int status = 0;
        QByteArray body;
        sandbox::Headers headers;
        QByteArray header(QByteArrayView name) const;
        QJsonObject json() const;
    };

    bool isModelled(const recordings::Interaction &exchange, const QString &path) const;
    void prepare();
    void prepareGroups();
    void passTime(const recordings::Interaction &exchange);
    void ensureTarget(const QString &id);
    QByteArray targetOf(const recordings::Interaction &exchange) const;
    QByteArray bodyOf(const recordings::Interaction &exchange);
    QJsonValue mapped(const QJsonValue &value, const QString &key = {});
    QString withKnownRegion(const QString &body) const;
    Answer send(
        const QByteArray &method, const QByteArray &target, const QByteArray &body,
        const sandbox::Headers &headers = {});
    Answer send(const recordings::Interaction &exchange);
    void learn(const recordings::Interaction &exchange, const Answer &answer);
    QStringList compare(const recordings::Interaction &exchange, const Answer &answer) const;

    QString m_name;
    QList<recordings::Interaction> m_exchanges;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    QHash<QByteArray, QByteArray> m_operations; // recorded URL of an operation -> the sandbox's
    QHash<QByteArray, QByteArray> m_interfaces; // recorded name -> the sandbox's
    QHash<QString, QString> m_etags; // recorded -> the sandbox's
    QStringList m_regions; // that the sandbox's world has
    QStringList m_targets; // accounts that stand for other services' resources
};

} // namespace linkdesk
