// An account's Overview: what it is, where, its host name, locations with their role, tags; Resource JSON.
#pragma once

#include "src/model/resources.h"
#include "ui/common/uicontext.h"

#include <QPointer>
#include <QWidget>
#include <optional>

class QToolButton;

namespace linkdesk {

class Job;
class MessageBar;
class PlaceNames;
class PropertyList;
class SlowHint;

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
    void show(const DeviceUpdateAccount &account);
    void showEssentials(const DeviceUpdateAccount &account);

    UiContext *m_context;
    ResourceId m_id;
    QPointer<Job> m_reading;
    std::optional<DeviceUpdateAccount> m_account; // as last read
    PlaceNames *m_names;
    MessageBar *m_message;
    SlowHint *m_slow;
    PropertyList *m_essentials;
    PropertyList *m_places;
    PropertyList *m_tags;
    QToolButton *m_json;
};

} // namespace linkdesk
