// All of one request: both names of the connection (the network side and the account name it apart), the
// endpoint's id and resource GUID, the words in full. Ids can be copied.
#pragma once

#include "ui/common/uicontext.h"

#include <QScrollArea>

namespace linkdesk {

class PendingModel;
class PropertyList;

class PendingDetails : public QScrollArea {
    Q_OBJECT
public:
    // The model outlives the details.
    PendingDetails(UiContext *context, PendingModel *model, QWidget *parent = nullptr);
    void showRequest(const ResourceId &connection); // empty: nothing is chosen
    bool hasRequest() const { return !m_connection.isEmpty(); }

private:
    void update();

    UiContext *m_context;
    PendingModel *m_model;
    PropertyList *m_properties;
    ResourceId m_connection;
};

} // namespace linkdesk
