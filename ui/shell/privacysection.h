// The settings about what leaves this computer and what is kept on it: the promise, the places, the
// diagnostic bundle, the profile's folder.
#pragma once

#include "ui/common/formrows.h"

class QPushButton;

namespace linkdesk {

class Preferences;
struct UiContext;

class PrivacySection : public QObject {
    Q_OBJECT
public:
    // All outlive the section, which goes with the rows.
    PrivacySection(FormRows *rows, UiContext *context, Preferences *preferences);
    QWidget *firstFocus() const;

private:
    void addText(const QString &text, const char *name);
    void addBundle();
    void addProfile();
    void showBundle();

    FormRows *m_rows;
    UiContext *m_context;
    Preferences *m_preferences;
    QPushButton *m_bundle = nullptr;
};

} // namespace linkdesk
