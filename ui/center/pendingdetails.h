// All of one request: both names of the connection (the network side and the account name it apart), the
// endpoint's id and resource GUID, the words in full. Ids can be copied.
#pragma once

#include "ui/common/detailspane.h"
#include "ui/common/uicontext.h"

namespace linkdesk {

class PendingModel;

class PendingDetails : public DetailsPane {
    Q_OBJECT
public:
    // The model outlives the details.
    PendingDetails(UiContext *context, PendingModel *model, QWidget *parent = nullptr);
    void showRequest(const ResourceId &connection); // empty: nothing is chosen
    bool hasRequest() const { return !m_connection.isEmpty(); }

private:
    void update();

    PendingModel *m_model;
    ResourceId m_connection;
};

} // namespace linkdesk
