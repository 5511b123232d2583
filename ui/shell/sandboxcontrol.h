// What the window may ask of an embedded sandbox. Implemented by the application; absent when Linkdesk works
// on another ARM.
#pragma once

#include "src/flow/session.h"

#include <QObject>

namespace linkdesk {

class SandboxControl : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QList<Identity> people() const = 0;
    virtual double speed() const = 0; // times faster than Azure
    virtual void setSpeed(double speed) = 0; // of the sandbox and of the session's own waits
    virtual void reset() = 0; // back to the world as built in

signals:
    void speedChanged();
    void wasReset();
};

} // namespace linkdesk
