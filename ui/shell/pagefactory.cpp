#include "ui/shell/pagefactory.h"

#include "ui/shell/accountspage.h"
#include "ui/shell/homepage.h"
#include "ui/shell/settingspage.h"
#if __has_include("ui/networking/accountpage.h")
#include "ui/networking/accountpage.h"
#define LINKDESK_HAS_ACCOUNT
#endif
#if __has_include("ui/networking/endpointpage.h")
#include "ui/networking/endpointpage.h"
#define LINKDESK_HAS_ENDPOINT
#endif
#if __has_include("ui/wizard/wizardpage.h")
#include "ui/wizard/wizardpage.h"
#define LINKDESK_HAS_WIZARD
#endif
#if __has_include("ui/wizard/deploymentpage.h")
#include "ui/wizard/deploymentpage.h"
#define LINKDESK_HAS_DEPLOYMENT
#endif

namespace linkdesk {

PageView *makePage(const ShellParts &parts, const Place &place, QWidget *parent)
{
    switch (place.kind) {
    case Place::Kind::Home:
        break;
    case Place::Kind::Accounts:
        return new AccountsPage(parts.context, parent);
    case Place::Kind::Settings:
        return new SettingsPage(parts, parent);
#ifdef LINKDESK_HAS_ACCOUNT
    case Place::Kind::Account:
        return new AccountPage(parts.context, place.resource, parent);
#endif
#ifdef LINKDESK_HAS_WIZARD
    case Place::Kind::CreateEndpoint:
        return new WizardPage(parts.context, place.resource, parent);
#endif
#ifdef LINKDESK_HAS_DEPLOYMENT
    case Place::Kind::Deployment:
        return new DeploymentPage(parts.context, place.deployment, parent);
#endif
#ifdef LINKDESK_HAS_ENDPOINT
    case Place::Kind::Endpoint:
        return new EndpointPage(parts.context, place.resource, parent);
#endif
    default:
        break;
    }
    return new HomePage(parts, parent);
}

} // namespace linkdesk
