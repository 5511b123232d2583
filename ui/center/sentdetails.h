// The current one of the sent requests: what to do next in a sentence, both messages whole, ids to copy.
#pragma once

#include "src/model/resources.h"
#include "ui/common/detailspane.h"

class QLabel;

namespace linkdesk {

class SentDetails : public DetailsPane {
    Q_OBJECT
public:
    explicit SentDetails(Dialogs *dialogs, QWidget *parent = nullptr);
    void show(const PrivateEndpoint &endpoint, const QDateTime &since); // without an id: hides

private:
    QLabel *m_next;
};

} // namespace linkdesk
