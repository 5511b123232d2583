#include "tests/ui/windowhost.h"

#include "src/flow/factsloader.h"
#include "src/flow/inventory.h"
#include "ui/wizard/choicecombo.h"

#include <QStackedWidget>
#include <QtTest>
#include <algorithm>

namespace linkdesk {

namespace {

StartOptions optionsOf(const QString &identity, double speed, const QString &folder)
{
    StartOptions options;
    options.profile = folder;
    options.identity = identity;
    options.speed = speed;
    return options;
}

} // namespace

WindowHost::WindowHost(const QString &identity, double speed, const QString &folder)
    : WindowHost(optionsOf(identity, speed, folder))
{
}

WindowHost::WindowHost(StartOptions options)
{
    if (options.profile.isEmpty())
        options.profile = m_folder.path();
    m_application = std::make_unique<Application>(options, sandbox::serve);
    m_application->start();
    m_ready = QTest::qWaitForWindowExposed(window())
        && QTest::qWaitFor([this] { return page() != nullptr; }, 20000) && settle();
}

PageView *WindowHost::page() const
{
    return qobject_cast<PageView *>(find<QStackedWidget>("pages")->currentWidget());
}

bool WindowHost::open(const Place &place)
{
    context()->navigator->open(place);
    return settle();
}

bool WindowHost::open(Place::Kind kind, const ResourceId &resource, const QString &tab)
{
    return open(Place{ kind, resource, tab, 0 });
}

bool WindowHost::settle()
{
    const auto still = [this] {
        const auto loaders = window()->findChildren<FactsLoader *>();
        return window()->findChildren<Job *>().isEmpty()
            && std::none_of(loaders.cbegin(), loaders.cend(), [](const FactsLoader *loader) {
                   return loader->isLoading();
               });
    };
    return QTest::qWaitFor(still, 20000);
}

ResourceId WindowHost::account(const QString &name)
{
    ResourceId found;
    bool answered = false;
    auto *call = inventory::accounts(context()->session, window());
    call->then(window(), [&](const Result<AccountList> &list) {
        answered = true;
        if (!list)
            return;
        for (const DeviceUpdateAccount &account : list->accounts) {
            if (sameText(account.name, name))
                found = account.id;
        }
    });
    return QTest::qWaitFor([&] { return answered; }, 20000) ? found : ResourceId();
}

bool WindowHost::pick(const char *name, const QString &id)
{
    auto *combo = page()->findChild<ChoiceCombo *>(QLatin1String(name));
    const auto has = [combo, &id] {
        combo->choose(id);
        return sameText(combo->chosen(), id);
    };
    if (!combo || !QTest::qWaitFor(has, 20000))
        return false;
    emit combo->picked(combo->chosen());
    return settle();
}

} // namespace linkdesk
