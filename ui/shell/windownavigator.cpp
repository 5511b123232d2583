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
    // One does not go back into a wizard whose draft became a deployment.
    if (m_page && !(m_place.kind == Place::Kind::CreateEndpoint && place.kind == Place::Kind::Deployment)) {
        m_history.append(m_place);
        if (m_history.size() > LongestHistory)
            m_history.removeFirst();
    }
    show(place);
}

void WindowNavigator::back()
{
    if (m_history.isEmpty() || !leave())
        return;
    show(m_history.takeLast());
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
    if (place.kind == Place::Kind::Account || place.kind == Place::Kind::CreateEndpoint)
        m_account = place.resource;
    m_place = place;
    m_page = page;
    m_stack->setCurrentWidget(page);
    if (!place.tab.isEmpty())
        page->showTab(place.tab);
    // A draft and a deployment are kept by themselves; all else is read anew whenever one comes to it.
    if (place.kind != Place::Kind::CreateEndpoint && place.kind != Place::Kind::Deployment)
        page->refresh();
    if (before && before != page && wizardBefore) {
        m_pages.remove(keyBefore);
        before->deleteLater(); // this may be called from its button
    }
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

void WindowNavigator::forgetPages()
{
    const auto pages = m_pages;
    m_pages.clear();
    for (auto entry = pages.cbegin(); entry != pages.cend(); ++entry) {
        if (entry.value() == m_page)
            m_pages.insert(entry.key(), entry.value());
        else
            entry.value()->deleteLater();
    }
    if (m_page)
        m_page->refresh();
}

} // namespace linkdesk
