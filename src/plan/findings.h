// What the rules of the six pages share: the draft at hand, the facts, and the list they add to. Internal to
// src/plan.
#pragma once

#include "src/plan/fault.h"
#include "src/plan/lookup.h"

namespace linkdesk::rules {

class Findings {
public:
    Findings(const Draft &draft, const Facts &facts, bool withMissing);

    const Draft &draft;
    const Facts &facts;
    const VirtualNetwork *network = nullptr; // the chosen one, where it is known
    const Subnet *subnet = nullptr;
    Faults faults;

    void error(Page page, Field field, FaultCode code, const QStringList &args = {}, int row = -1);
    void warning(Page page, Field field, FaultCode code, const QStringList &args = {}, int row = -1);
    void note(Page page, Field field, FaultCode code, const QStringList &args = {}, int row = -1);
    // True where something is there; else a Missing, where those are wanted.
    bool present(Page page, Field field, bool there, int row = -1);
    // The same for a name, judged by the rule of its field.
    bool name(Page page, Field field, const QString &text, int row = -1);
    // A missing right is a warning: the answer about permissions knows no deny assignments and no roles
    // further down.
    void permission(
        Page page, Field field, const Fact<QList<Permission>> &permissions, const QString &what,
        const ResourceId &scope, int row = -1);
    // The same by what is known of the rights on `scope` (rights.h).
    void permission(Page page, Field field, const QString &what, const ResourceId &scope, int row = -1);

private:
    bool m_withMissing;
};

void judgeBasics(Findings &findings);
void judgeResource(Findings &findings);
void judgeNetwork(Findings &findings);
void judgeDns(Findings &findings);
void judgeTags(Findings &findings);

} // namespace linkdesk::rules
