// Which Azure: where its Resource Manager, its sign-in service and its portal are, and what its tokens are
// for. A plain value. The built-in ones are in resources/rules/clouds.json, each with its source and date
// (API.md 1.1); any other, the sandbox's too, is read from the metadata of its Resource Manager.
//
// Clouds never mix: accounts, histories and drafts carry key(), not the name, which a cloud gives itself.
#pragma once

#include "src/base/call.h"
#include "src/base/resourceid.h"

#include <QStringList>
#include <QUrl>

namespace linkdesk {

class Transport;

struct Cloud {
    QString name; // "AzureCloud"; of a custom one as it calls itself, else its host
    QUrl arm, login; // scheme, host and port
    QUrl portal; // empty: has none
    QString audience; // of its tokens, without a slash at the end; what Authority::resource takes
    QStringList
        otherAudiences; // of tokens that its ARM takes as well: what az asks for unless told otherwise
    QStringList zones; // private DNS zones of Device Update; empty: not known, the account is asked
    // Microsoft documents Device Update there. False is no "no": warn, do not block (rules.md R-A10).
    bool hasDeviceUpdate = true;
    bool isBuiltIn = false;

    QStringList audiences() const; // all that its ARM takes tokens for
    QString key() const; // the origin of its ARM: "https://management.azure.com"
    // The portal's page of a resource, in that tenant (GUID or domain; empty: the person's last); empty where
    // the cloud has no portal.
    QUrl portalPage(const ResourceId &resource, const QString &tenant = {}) const;
};

// Public, US Government, China, in this order.
const QList<Cloud> &builtInClouds();
// By name or by the address of its ARM, without case; nothing in `name` where there is none.
Cloud builtInCloud(const QString &nameOrAddress);

// The address as a person types it ("management.example.com/"): scheme https where none is named, no path, no
// query. Errors: NotSent with UnsafeOrigin (plain http to another computer, a user name, no host).
Result<QUrl> armAddress(const QString &typed);

// What the metadata in `body` say about the cloud at `arm`. A list names several clouds (older api-versions):
// the one with this ARM is meant. Errors, all of them NotUnderstood: no JSON; Detail::NoCloud (no such cloud
// in it); Detail::NoSignIn (no sign-in service or audience that may be trusted: https, or http where ARM is
// on this computer itself); Detail::BorrowedSignIn (names the sign-in service %1 of the built-in cloud %2:
// its tokens would open that one).
Result<Cloud> cloudFrom(const QUrl &arm, const QByteArray &body);

// Where a cloud describes itself, and where its sign-in service does: both answer without a token.
QUrl metadataAddress(const QUrl &arm);
QUrl discoveryAddress(const QUrl &login);

// Asks `arm` for its metadata, without a token. Errors: those of armAddress(), cloudFrom() and the transport,
// and Refused for another status than 200.
Call<Cloud> *readCloud(Transport *transport, const QUrl &arm, QObject *parent);

} // namespace linkdesk
