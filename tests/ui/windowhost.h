// The whole program in a test: a window on an embedded sandbox of its own, in a profile that goes with it.
#pragma once

#include "app/application.h"

#include <QTemporaryDir>
#include <memory>

namespace linkdesk {

class WindowHost {
public:
    // Empty `folder`: a temporary profile. Started and at Home when `isReady`.
    explicit WindowHost(const QString &identity = {}, double speed = 1000, const QString &folder = {});
    // As it is started by the command line; the same of an empty `profile`.
    explicit WindowHost(StartOptions options);
    bool isReady() const { return m_ready; }
    AccountKeeper *accounts() const { return m_application->accounts(); }
    MainWindow *window() const { return m_application->window(); }
    UiContext *context() const { return window()->context(); }
    PageView *page() const; // the one that shows
    // Goes there and waits until nothing of the page is being read any more.
    bool open(const Place &place);
    bool open(Place::Kind kind, const ResourceId &resource = {}, const QString &tab = {});
    bool settle(); // no call of the window is open
    ResourceId account(const QString &name); // by name, as the sandbox lists it; empty where there is none
    // Chooses an entry of a drop-down of the page by its id, once it is offered.
    bool pick(const char *name, const QString &id);
    template <class T> T *find(const char *name) const
    {
        return window()->findChild<T *>(QLatin1String(name));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_application;
    bool m_ready = false;
};

} // namespace linkdesk
