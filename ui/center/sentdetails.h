// The current one of the sent requests: what to do next in a sentence, both messages whole, ids to copy.
#pragma once

#include "src/model/resources.h"

#include <QScrollArea>

class QLabel;

namespace linkdesk {

class Dialogs;
class PropertyList;

class SentDetails : public QScrollArea {
    Q_OBJECT
public:
    explicit SentDetails(Dialogs *dialogs, QWidget *parent = nullptr);
    void show(const PrivateEndpoint &endpoint, const QDateTime &since); // without an id: hides

private:
    QLabel *m_next;
    PropertyList *m_properties;
};

} // namespace linkdesk
