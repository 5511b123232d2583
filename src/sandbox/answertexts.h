// Bodies as text, kept: who polls or lists gets the same body again and again, and to write it takes longer
// than to find it. Never stale: what was kept is used only where the new body is equal to the one it was
// written from.
#pragma once

#include "src/sandbox/sandbox.h"

#include <QCache>
#include <mutex>

namespace linkdesk::sandbox {

class AnswerTexts {
public:
    // Response::write() for the answer to a GET of this target. From any thread.
    void write(const QByteArray &target, Response *response);

private:
    struct Written {
        QJsonValue json;
        QByteArray text;
    };
    std::mutex m_mutex;
    QCache<QByteArray, Written> m_written{ 4 * 1024 * 1024 }; // bytes of text
};

} // namespace linkdesk::sandbox
