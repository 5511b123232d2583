#include "ui/common/rightsbar.h"

#include "ui/common/messagebar.h"
#include "ui/common/uicontext.h"

#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

namespace linkdesk {

RightsBar::RightsBar(Dialogs *dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_message(new MessageBar(this))
{
    setObjectName(QStringLiteral("rightsBar"));
    m_message->setObjectName(QStringLiteral("rightsMessage"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, theme::Gap);
    lines->addWidget(m_message);
    hide();
}

namespace {

QString line(const MissingRight &right)
{
    return right.role.isEmpty()
        ? RightsBar::tr("- %1 on %2").arg(right.action, right.scope)
        : RightsBar::tr("- %1 on %2 (smallest built-in role: %3)").arg(right.action, right.scope, right.role);
}

QString request(const QString &what, const QString &heading, const QList<MissingRight> &rights)
{
    QStringList lines{ what, heading };
    for (const MissingRight &right : rights) {
        const QString one = line(right);
        if (!lines.contains(one))
            lines.append(one);
    }
    lines.append(RightsBar::tr("A new role works after five to ten minutes."));
    return lines.join(u'\n');
}

} // namespace

QString RightsBar::requestText(const QString &what, const QList<MissingRight> &missing)
{
    return request(what, tr("These rights are missing:"), missing);
}

void RightsBar::setMissing(const QString &what, const QList<MissingRight> &missing)
{
    show(Need::Sure, what, missing);
}

void RightsBar::setPossible(const QString &what, const QList<MissingRight> &possible)
{
    show(Need::Possible, what, possible);
}

void RightsBar::show(Need need, const QString &what, const QList<MissingRight> &rights)
{
    const bool isSure = need == Need::Sure;
    const QString wanted = rights.isEmpty() ? QString()
        : isSure                            ? requestText(what, rights)
                 : request(what, tr("These rights may be wanted, and are not there:"), rights);
    if (wanted == m_request)
        return;
    m_request = wanted;
    setVisible(!rights.isEmpty());
    if (rights.isEmpty()) {
        m_message->clear();
        return;
    }
    const MissingRight &first = rights.constFirst();
    const QString lacking = isSure ? tr("%1 Missing: %2 on %3.").arg(what, first.action, first.scope)
                                   : tr("%1 Perhaps wanted: %2 on %3.").arg(what, first.action, first.scope);
    QStringList text{ lacking };
    if (!first.role.isEmpty())
        text += tr("The smallest built-in role with it is %1.").arg(first.role);
    if (isSure && rights.size() > 1)
        text += tr("%n more right(s) are missing.", nullptr, int(rights.size()) - 1);
    m_message->showText(isSure ? MessageBar::Kind::Warning : MessageBar::Kind::Info, text.join(u' '));
    QPushButton *copy = m_message->addButton(tr("Copy"), [this] { m_dialogs->copy(m_request); });
    copy->setObjectName(QStringLiteral("copyRights"));
    copy->setAccessibleDescription(tr("Copy what is missing, for somebody who can give the rights"));
}

} // namespace linkdesk
