// Theme, language, the time to undo a decision, the sandbox, and where the profile is. Each change holds at
// once (language: from the next start).
#pragma once

#include "ui/common/pageview.h"
#include "ui/shell/pagefactory.h"

class QComboBox;
class QGridLayout;
class QLabel;

namespace linkdesk {

class SettingsPage : public PageView {
    Q_OBJECT
public:
    explicit SettingsPage(const ShellParts &parts, QWidget *parent = nullptr);
    QString title() const override;
    QString subtitle() const override;
    QWidget *firstFocus() override;

signals:
    void resetWanted();

private:
    void addSection(const QString &title);
    // `wide`: the field may take the whole line, as a path needs.
    void addRow(const QString &label, QWidget *field, const QString &help, bool wide = false);
    void addAppearance();
    void addDecisions();
    void addWatch();
    void addSandbox();
    void addProfile();
    QComboBox *combo(const QString &name);

    Preferences *m_preferences;
    SandboxControl *m_sandbox;
    QGridLayout *m_grid;
    QComboBox *m_theme = nullptr;
};

} // namespace linkdesk
