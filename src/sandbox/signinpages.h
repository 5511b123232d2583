// The pages of the sign-in service: small, without a script but the one that posts a form on, and with
// everything that was not written here escaped. None may be framed or kept. Each control has an id, for those
// who drive a browser:
//   person-NAME (the hinted one has the focus), cancel           who signs in
//   mfa-approve, mfa-deny                                       the second factor
//   mfa-register, cancel                                        setting it up
//   consent-accept, cancel                                      what the application may
//   user-code, next                                             the device page; then as above, and at the
//   end allow, deny back                                                        on a refusal: back to the
//   application continue                                                    form_post, where scripts do not
//   run
#pragma once

#include "src/sandbox/sandbox.h"

namespace linkdesk::sandbox {

// What the pages of one sign-in share.
struct PageFrame {
    QString action; // path the form is posted to
    QString flow; // the anti-forgery value
    QString application; // its display name
    QString tenant; // its display name; empty: any
    QString leadsTo; // origin of the redirect URI: browsers check a form's redirect as well; empty: none
};

namespace signinpages {

Response people(
    const PageFrame &frame, const QList<QJsonObject> &people, const QString &preselected,
    const QString &notice);
Response secondFactor(const PageFrame &frame, const QString &person);
Response registration(const PageFrame &frame, const QString &person);
Response consent(const PageFrame &frame, const QString &person, const QStringList &scopes);
Response deviceEntry(const PageFrame &frame, const QString &notice);
Response deviceConfirm(const PageFrame &frame, const QString &person);
// A sign-in that cannot go on, as a page; without a flow in the frame there is no way back.
Response refusal(const PageFrame &frame, const QString &description);
Response done(const QString &title, const QString &text);
// response_mode=form_post.
Response postOn(const QString &redirectUri, const QList<QPair<QString, QString>> &fields);

} // namespace signinpages

} // namespace linkdesk::sandbox
