// What happens on the pages: who signs in, what stands in the way, and where the browser goes in the end. A
// flow is one such visit; its name is random, is in every form, and is the anti-forgery value: a form that
// does not have it does nothing. In memory only, for 15 minutes.
#pragma once

#include "src/sandbox/authorizationcodes.h"
#include "src/sandbox/devicecodes.h"
#include "src/sandbox/signinerrors.h"
#include "src/sandbox/signinform.h"
#include "src/sandbox/signinpages.h"

namespace linkdesk::sandbox {

class SignInFlows {
public:
    SignInFlows(AuthorizationCodes *codes, DeviceCodes *devices);
    // GET .../authorize, the tenant as its path names it.
    Response authorize(World &world, const Request &request, const QString &tenant);
    // GET /common/oauth2/deviceauth
    Response deviceEntry(World &world, const Request &request);
    // POST of a form of either.
    Response post(World &world, const Request &request);

private:
    struct Flow {
        Session session; // what it will stand for; the principal is empty until one was chosen
        QString action; // path of its forms
        QString tenant; // as asked for
        QString redirectUri, responseMode, state, nonce, challenge, hint; // of an application's
        QString userCode; // of a device's, once it was entered
        bool device = false;
        bool asksConsent = false;
        bool allowed = false;
        int refused = 0; // AADSTS number that the page shows
        qint64 began = 0;
    };

    PageFrame frameOf(const World &world, const Flow &flow, const QString &id) const;
    Response advance(World &world, const Request &request, const QString &id);
    Response choose(const World &world, const Flow &flow, const QString &id, const QString &notice) const;
    Response finish(World &world, const QString &id);
    Response back(const World &world, const Request &request, const QString &id, int number);
    Response redirect(const Flow &flow, const QList<QPair<QString, QString>> &fields) const;
    Response refuseByRedirect(
        const World &world, const Request &request, const Flow &flow, const Refusal &refusal) const;
    Response enterCode(World &world, const Request &request, const QString &id, const QString &code);
    QString keep(Flow flow, qint64 now);
    // What is wrong with the request beyond client and redirect URI; nothing: fill in the rest.
    std::optional<Refusal> readRequest(const SignInForm &form, Flow *flow) const;

    AuthorizationCodes *m_codes;
    DeviceCodes *m_devices;
    QHash<QString, Flow> m_flows;
};

} // namespace linkdesk::sandbox
