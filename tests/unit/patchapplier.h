// Carries a JSON Patch (RFC 6902) out as the RFC says it, without any of the program's own code for it.
#pragma once

#include <QByteArray>

// The document afterwards; empty where the patch cannot be carried out: a place that is not there, a wrong
// operation. Numbers and the order of members are kept.
QByteArray patchedJson(const QByteArray &document, const QByteArray &patch);
