// Tells the person what owners answered to what was sent: what became of which endpoint, with the owner's
// words; several at once in one message.
#pragma once

#include "src/flow/sentwatch.h"
#include "ui/shell/notices.h"

namespace linkdesk {

class AnswerNotices : public Notices {
    Q_OBJECT
public:
    AnswerNotices(UiContext *context, SentWatch *watch, DesktopNotifier *desktop, QObject *parent = nullptr);

private:
    void tell(const QList<PrivateEndpoint> &endpoints);
};

// "pe-line-7 was approved" and the owner's words, in plain text. `endpoints` is not empty.
QString answersTitle(const QList<PrivateEndpoint> &endpoints);
QString answersText(const QList<PrivateEndpoint> &endpoints);

} // namespace linkdesk
