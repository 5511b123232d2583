// Says before the click which rights a person lacks here: the exact action, the scope and the smallest
// built-in role, with Copy for whoever can give them. Hidden while none is known to be missing.
#pragma once

#include "src/review/missingright.h"

#include <QList>
#include <QWidget>

namespace linkdesk {

class Dialogs;
class MessageBar;

class RightsBar : public QWidget {
    Q_OBJECT
public:
    // `dialogs` outlives the bar.
    explicit RightsBar(Dialogs *dialogs, QWidget *parent = nullptr);
    // `what`: what cannot be done without them, a sentence.
    void setMissing(const QString &what, const QList<MissingRight> &missing);
    // Nobody can tell whether they are wanted, but that the person does not have them.
    void setPossible(const QString &what, const QList<MissingRight> &possible);

    // One line each: "- ACTION on SCOPE (smallest built-in role: ROLE)".
    static QString requestText(const QString &what, const QList<MissingRight> &missing);

private:
    enum class Need { Sure, Possible };
    void show(Need need, const QString &what, const QList<MissingRight> &rights);

    Dialogs *m_dialogs;
    MessageBar *m_message;
    QString m_request; // as it shows
};

} // namespace linkdesk
