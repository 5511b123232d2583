// Keeps the facts that a draft needs: asks ARM for what is missing when the draft changes, never twice for
// the same, and drops answers to questions that no longer matter.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"

#include <QObject>

namespace linkdesk {

class Session;

class FactsLoader : public QObject {
    Q_OBJECT
public:
    FactsLoader(Session *session, QObject *parent = nullptr);
    ~FactsLoader() override;

    const Facts &facts() const;
    // Tells what the draft now refers to. Cheap: compares, asks only for what is new.
    void follow(const Draft &draft);
    // Asks again for everything the draft refers to. Until the answers are there the facts are Loading.
    void reload();
    // Asks again only for the providers' registrations.
    void readRegistrations();
    // Asks again only for what failed.
    void retry();
    // True while anything that `validate` looks at is loading.
    bool isLoading() const;

signals:
    void changed(); // one or more facts changed; at most once per turn of the event loop

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace linkdesk
