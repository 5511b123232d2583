#include "ui/shell/pagefactory.h"

#include "ui/center/endpointspage.h"
#include "ui/center/healthpage.h"
#include "ui/center/historypage.h"
#include "ui/center/pendingpage.h"
#include "ui/center/sentpage.h"
#include "ui/inspector/filespage.h"
#include "ui/networking/accountpage.h"
#include "ui/networking/endpointpage.h"
#include "ui/shell/accountspage.h"
#include "ui/shell/homepage.h"
#include "ui/shell/settingspage.h"
#include "ui/signin/signedinpage.h"
#include "ui/signin/signinpage.h"
#include "ui/wizard/deploymentpage.h"
#include "ui/wizard/wizardpage.h"

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
    case Place::Kind::Account:
        return new AccountPage(parts.context, place.resource, parent);
    case Place::Kind::CreateEndpoint:
        return new WizardPage(parts.context, place.resource, parent);
    case Place::Kind::Deployment:
        return new DeploymentPage(parts.context, place.deployment, parent);
    case Place::Kind::Endpoint:
        return new EndpointPage(parts.context, place.resource, parent);
    case Place::Kind::PrivateEndpoints:
        return new EndpointsPage(parts.context, parent);
    case Place::Kind::Health:
        return new HealthPage(parts.context, parent);
    case Place::Kind::PendingConnections:
        return new PendingPage(parts.context, parent);
    case Place::Kind::History:
        return new HistoryPage(parts.context, parent);
    case Place::Kind::SentRequests:
        return new SentPage(parts.context, parent);
    case Place::Kind::ExportedFiles:
        return new FilesPage(parts.context, parent);
    case Place::Kind::SignIn:
        if (parts.accounts)
            return new SignInPage(parts.context, parts.accounts, parent);
        break;
    case Place::Kind::SignedIn:
        if (parts.accounts)
            return new SignedInPage(parts.context, parts.accounts, parent);
        break;
    }
    return new HomePage(parts, parent);
}

} // namespace linkdesk
