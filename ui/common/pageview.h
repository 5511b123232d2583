// A page of the main window: title, one line of purpose, content. Made when first opened, kept while the
// person may come back.
#pragma once

#include "ui/common/uicontext.h"

#include <QWidget>

namespace linkdesk {

class PageView : public QWidget {
    Q_OBJECT
public:
    explicit PageView(UiContext *context, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_context(context)
    {
    }
    virtual QString title() const = 0; // the page's heading and breadcrumb entry
    virtual QString subtitle() const { return {}; } // one line, what this is for
    // Reads anew: whenever the page is opened (but the wizard's and a deployment's), F5, a changed identity.
    virtual void refresh() { }
    virtual void showTab(const QString &tab) { Q_UNUSED(tab) }
    // Called before the page is left; the page keeps what was typed by itself (drafts). False: something that
    // cannot be kept is still open, and the page has asked the person itself.
    virtual bool mayLeave() { return true; }
    virtual QWidget *firstFocus() { return nullptr; } // gets the focus when the page is opened

signals:
    void titleChanged();

protected:
    UiContext *context() const { return m_context; }
    Session *session() const { return m_context->session; }

private:
    UiContext *m_context;
};

} // namespace linkdesk
