#include "ui/networking/rightsnotice.h"

#include "src/review/decisionrights.h"
#include "ui/common/rightsbar.h"
#include "ui/networking/resourcerights.h"

#include <QCoreApplication>
#include <QStringList>

namespace linkdesk {

namespace {

constexpr int MostNames = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(linkdesk::RightsNotice)
};

// What was found out about all accounts.
struct Lacks {
    QList<MissingRight> rights;
    QStringList accounts;
    bool changes = false, removes = false; // which decisions it keeps from

    void add(Decision decision, const QString &account, const QList<MissingRight> &lacking)
    {
        if (lacking.isEmpty())
            return;
        (decision == Decision::Remove ? removes : changes) = true;
        if (!accounts.contains(account))
            accounts.append(account);
        for (const MissingRight &right : lacking) {
            if (!rights.contains(right))
                rights.append(right);
        }
    }
    QString names() const
    {
        const QString first = accounts.mid(0, MostNames).join(QStringLiteral(", "));
        const int more = int(accounts.size()) - MostNames;
        return more > 0 ? Words::tr("%1 and %n more", nullptr, more).arg(first) : first;
    }
};

QString missingText(const Lacks &lacks)
{
    if (lacks.changes && lacks.removes)
        return Words::tr("You may not approve, reject or remove connections of %1.").arg(lacks.names());
    return lacks.removes ? Words::tr("You may not remove connections of %1.").arg(lacks.names())
                         : Words::tr("You may not approve or reject connections of %1.").arg(lacks.names());
}

} // namespace

void showDecisionRights(
    RightsBar *bar, const QList<Decision> &decisions, const QList<const ResourceRights *> &accounts)
{
    Lacks missing, possible;
    for (const ResourceRights *account : accounts) {
        const QString name = account->scope().name();
        for (const Decision decision : decisions) {
            const DecisionRights rights = account->forDecision(decision);
            missing.add(decision, name, rights.missing);
            possible.add(decision, name, rights.possible);
        }
    }
    if (!missing.rights.isEmpty() || possible.rights.isEmpty())
        bar->setMissing(missing.rights.isEmpty() ? QString() : missingText(missing), missing.rights);
    else
        bar->setPossible(
            Words::tr("Azure may refuse to approve or reject connections of %1; its answer will tell.")
                .arg(possible.names()),
            possible.rights);
}

} // namespace linkdesk
