// What the rules of the six pages share: the draft at hand, the facts, and the list they add to. Internal to
// src/plan.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"
#include "src/plan/fault.h"

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
        const ResourceId &scope);

private:
    bool m_withMissing;
};

void judgeBasics(Findings &findings);
void judgeResource(Findings &findings);
void judgeNetwork(Findings &findings);
void judgeDns(Findings &findings);
void judgeTags(Findings &findings);

// Ids of one subscription begin alike for a hundred characters and differ at the end: in long lists the end
// is looked at first.
bool sameId(const ResourceId &a, const ResourceId &b);
bool lies(const ResourceId &child, const ResourceId &parent); // an id below another
// The next four: nullptr where it is not known or not there.
const VirtualNetwork *findNetwork(const Facts &facts, const ResourceId &id);
const Subnet *findSubnet(const VirtualNetwork *network, const ResourceId &id);
// The link of a zone to a network.
const VirtualNetworkLink *findLink(const Facts &facts, const ResourceId &zone, const ResourceId &network);
// The link resource that the draft's group answers to.
const PrivateLinkResource *findLinkResource(const Facts &facts, const QString &groupId);
// Zones are made, or are there, depending on the row and on what is known.
bool isNewZone(const Draft::ZoneRow &row, const Facts &facts);

} // namespace linkdesk::rules
