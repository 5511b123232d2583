// An account's Overview: what it is, where, its host name, locations with their role, tags; Resource JSON.
#pragma once

#include "src/model/resources.h"
#include "ui/common/uicontext.h"

#include <QPointer>
#include <QWidget>

class QToolButton;

namespace linkdesk {

class Job;
class MessageBar;
class PropertyList;

class OverviewTab : public QWidget {
    Q_OBJECT
public:
    OverviewTab(UiContext *context, ResourceId account, QWidget *parent = nullptr);
    void refresh();
    QWidget *firstFocus() const;

signals:
    void jsonWanted();
    void networkingWanted();

private:
    void take(const DeviceUpdateAccount &account);

    UiContext *m_context;
    ResourceId m_id;
    QPointer<Job> m_reading;
    MessageBar *m_message;
    PropertyList *m_essentials;
    PropertyList *m_places;
    PropertyList *m_tags;
    QToolButton *m_json;
};

} // namespace linkdesk
