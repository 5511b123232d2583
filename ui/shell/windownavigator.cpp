#include "ui/shell/windownavigator.h"

#include "src/flow/session.h"
#include "ui/shell/placetext.h"
#include "ui/shell/preferences.h"

#include <QStackedWidget>
#include <QTimer>

namespace linkdesk {

namespace {

constexpr int LongestHistory = 50;

} // namespace

WindowNavigator::WindowNavigator(QStackedWidget *stack, QObject *parent)
    : Navigator(parent)
    , m_stack(stack)
{
}

void WindowNavigator::setParts(const ShellParts &parts)
{
    m_parts = parts;
}

void WindowNavigator::open(const Place &place)
{
    const bool fromAccount = m_place.kind == Place::Kind::Account || m_place.kind == Place::Kind::Deployment;
    go(place, fromAccount ? m_place.resource : ResourceId());
}

void WindowNavigator::jump(const Place &place)
{
    go(place, {});
}

void WindowNavigator::go(const Place &place, const ResourceId &account)
{
    if (m_page && place == m_place) {
        if (!place.tab.isEmpty())
            m_page->showTab(place.tab);
        return;
    }
    if (m_page && pageKey(place) == pageKey(m_place)) { // another tab of the same page
        m_place = place;
        m_page->showTab(place.tab);
        emit moved();
        return;
    }
    if (!leave())
        return;
    // One does not go back into a wizard whose draft became a deployment, nor to what was deleted there.
    const bool done = m_place.kind == Place::Kind::CreateEndpoint && place.kind == Place::Kind::Deployment;
    if (m_page && !done && !m_gone.contains(m_place.resource)) {
        m_history.append({ m_place, m_account });
        if (m_history.size() > LongestHistory)
            m_history.removeFirst();
    }
    m_account = account;
    show(place);
}

void WindowNavigator::back()
{
    if (m_history.isEmpty() || !leave())
        return;
    const Step step = m_history.takeLast();
    m_account = step.account;
    show(step.place);
}

void WindowNavigator::forget(const ResourceId &resource)
{
    m_gone.append(resource);
    m_history.removeIf([&resource](const Step &step) { return step.place.resource == resource; });
    m_parts.preferences->removeRecentPlaces(m_parts.context->session->cloud(), resource);
    emit moved(); // there may be no way back any more
}

bool WindowNavigator::leave()
{
    return !m_page || m_page->mayLeave();
}

void WindowNavigator::show(const Place &place)
{
    PageView *before = m_page;
    const QString keyBefore = pageKey(m_place);
    const bool wizardBefore = m_place.kind == Place::Kind::CreateEndpoint;
    PageView *page = pageFor(place);
    m_place = place;
    m_page = page;
    m_gone.removeAll(place.resource); // made again under its name
    m_stack->setCurrentWidget(page);
    if (!place.tab.isEmpty())
        page->showTab(place.tab);
    // A draft and a deployment are kept by themselves; all else is read anew whenever one comes to it.
    if (!isKept())
        page->refresh();
    if (before && before != page && wizardBefore) {
        m_pages.remove(keyBefore);
        before->deleteLater(); // this may be called from its button
    }
    if (m_parts.context->session)
        m_parts.preferences->addRecentPlace(m_parts.context->session->cloud(), place);
    // After the button that led here has had its event.
    QTimer::singleShot(0, page, [this, page] {
        QWidget *focus = page == m_page ? page->firstFocus() : nullptr;
        if (focus)
            focus->setFocus(Qt::OtherFocusReason);
    });
    emit moved();
}

PageView *WindowNavigator::pageFor(const Place &place)
{
    const QString key = pageKey(place);
    const auto found = m_pages.constFind(key);
    if (found != m_pages.cend())
        return *found;
    PageView *page = makePage(m_parts, place, m_stack);
    m_pages.insert(key, page);
    m_stack->addWidget(page);
    connect(page, &PageView::titleChanged, this, [this, page] {
        if (page == m_page)
            emit moved();
    });
    return page;
}

bool WindowNavigator::isKept() const
{
    return m_place.kind == Place::Kind::CreateEndpoint || m_place.kind == Place::Kind::Deployment;
}

void WindowNavigator::forgetPages()
{
    const auto pages = m_pages;
    m_pages.clear();
    for (auto entry = pages.cbegin(); entry != pages.cend(); ++entry) {
        const bool isOfNobody = entry.key() == pageKey({ Place::Kind::ExportedFiles });
        if (isOfNobody || (entry.value() == m_page && isKept()))
            m_pages.insert(entry.key(), entry.value());
        else
            entry.value()->deleteLater(); // this may be called from its button
    }
    if (!m_page)
        return;
    if (isKept()) {
        m_page->refresh();
        return;
    }
    if (m_place.kind == Place::Kind::ExportedFiles)
        return;
    m_page = nullptr;
    show(m_place);
}

} // namespace linkdesk
