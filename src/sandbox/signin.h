// The sandbox as an identity provider for the people of its world: Microsoft Entra's v2.0 protocol, closely
// enough that MSAL, @azure/identity and az cannot tell. It listens where ARM does, needs no token, and
// answers at once. Rules of the protocol: API.md 1.8, RFC 6749, 7636 (PKCE), 8628 (device code), 7523 (client
// assertions), 8252 (loopback).
//
// {tenant} is a tenant's GUID or domain, "common" or "organizations" (the person's own tenant), or "adfs",
// which az needs (SIMULATOR.md 1; it also asks for /adfs/adfs/...): the same without "/v2.0" in the paths.
//
//   GET  /{tenant}/v2.0/.well-known/openid-configuration, /common/discovery/instance
//   GET  /{tenant}/discovery/v2.0/keys: JWKS
//   GET  /{tenant}/oauth2/v2.0/authorize: client_id, redirect_uri, response_type=code, scope, state, nonce,
//        response_mode (query, form_post), code_challenge with code_challenge_method=S256, prompt (none:
//        always login_required, for there is no session in the browser; consent), login_hint, claims (JSON).
//        Unknown clients and redirect URIs end on a page; everything else goes back to the redirect URI, with
//        code and state or with error, error_description and state.
//   POST the same: the forms of its pages (signinpages.h names their controls)
//   POST /{tenant}/oauth2/v2.0/token: forms by grant_type, each with client_id
//        - authorization_code: code, redirect_uri, code_verifier, scope
//        - refresh_token: refresh_token, scope, claims; in another tenant's path a token for that tenant
//        - client_credentials: scope ending in "/.default", and client_secret, or client_assertion with
//          client_assertion_type (clientproof.h)
//        - urn:ietf:params:oauth:grant-type:device_code: device_code; errors authorization_pending,
//          slow_down, authorization_declined, expired_token, bad_verification_code
//   POST /{tenant}/oauth2/v2.0/devicecode: client_id, scope, claims
//   GET and POST /common/oauth2/deviceauth: its page
//   GET  /{tenant}/oauth2/v2.0/logout: post_logout_redirect_uri, where some client has registered it
//   GET  /adfs/.well-known/openid-configuration, POST /adfs/oauth2/token
//
// Tokens: tokenissuer.h; how long what lives: authorizationcodes.h, refreshtokens.h, devicecodes.h; who may
// enter, the registered applications and what stands in the way: directory.h; errors: signinerrors.h. What
// ARM makes of the access tokens: tokencheck.h. Not thread-safe: the Sandbox holds the one lock.
//
// For tests, POST /_sim/signin: {"person": NAME, "revoke": true} ends all sessions of somebody; {"person":
// NAME, "signIn": {...}} and {"tenant": ID, "signIn": {...}} change what stands in the way from now on; 204.
// Faults of faults.h work here, too: "refuse" answers in Entra's form (temporarily_unavailable),
// "wrong-audience" gives tokens for another resource.
#pragma once

#include "src/sandbox/jwt.h"
#include "src/sandbox/sandbox.h"

namespace linkdesk::sandbox {

class World;

class SignIn {
public:
    SignIn();
    ~SignIn();
    static bool takes(const Request &request); // by its path: not ARM's
    static bool isControl(const Request &request); // /_sim/signin
    Response handle(World &world, const Request &request, bool foreignAudience = false);
    Response control(World &world, const Request &request);
    // What the fault "refuse" answers on these paths; `body` empty: temporarily_unavailable in Entra's form.
    static Response outage(const World &world, const Request &request, int status);
    const SigningKey &key() const;
    void forget(); // codes and pages, when the world is another

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace linkdesk::sandbox
