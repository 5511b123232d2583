// The settings, in four tabs: how Linkdesk looks and behaves, who signs in and as which application, the way
// out of this computer, and what is sent and kept. Each change holds at once (language: from the next start).
#pragma once

#include "ui/common/pageview.h"
#include "ui/shell/pagefactory.h"

class QComboBox;
class QTabWidget;

namespace linkdesk {

struct Cloud;
class FormRows;

class SettingsPage : public PageView {
    Q_OBJECT
public:
    explicit SettingsPage(const ShellParts &parts, QWidget *parent = nullptr);
    QString title() const override;
    QString subtitle() const override;
    void showTab(const QString &tab) override; // "general", "sign-in", "network", "privacy"
    QWidget *firstFocus() override; // of the tab that shows

signals:
    void resetWanted();

private:
    FormRows *addTab(const QString &key, const QString &title);
    void setFirst(QWidget *field); // of the tab added last
    void addAppearance(FormRows *rows);
    void addDecisions(FormRows *rows);
    void addWatch(FormRows *rows);
    void addSandbox(FormRows *rows);
    Cloud here() const;
    QComboBox *combo(const QString &name);

    Preferences *m_preferences;
    SandboxControl *m_sandbox;
    QTabWidget *m_tabs;
    QStringList m_keys; // of the tabs
    QList<QWidget *> m_first;
};

} // namespace linkdesk
