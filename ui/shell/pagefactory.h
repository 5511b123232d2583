// Which page shows which kind of place. The one file that knows every page.
#pragma once

#include "ui/common/pageview.h"

namespace linkdesk {

class AccountDesk;
class Preferences;
class SandboxControl;

struct ShellParts {
    UiContext *context = nullptr;
    Preferences *preferences = nullptr;
    SandboxControl *sandbox = nullptr; // nullptr on another ARM
    AccountDesk *accounts = nullptr; // nullptr: nobody can sign in
};

PageView *makePage(const ShellParts &parts, const Place &place, QWidget *parent);

} // namespace linkdesk
