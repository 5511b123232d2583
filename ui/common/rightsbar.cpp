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

QString RightsBar::requestText(const QString &what, const QList<MissingRight> &missing)
{
    QStringList lines{ what, tr("These rights are missing:") };
    for (const MissingRight &right : missing) {
        const QString line = right.role.isEmpty()
            ? tr("- %1 on %2").arg(right.action, right.scope)
            : tr("- %1 on %2 (smallest built-in role: %3)").arg(right.action, right.scope, right.role);
        if (!lines.contains(line))
            lines.append(line);
    }
    lines.append(tr("A new role works after five to ten minutes."));
    return lines.join(u'\n');
}

void RightsBar::setMissing(const QString &what, const QList<MissingRight> &missing)
{
    const QString request = missing.isEmpty() ? QString() : requestText(what, missing);
    if (request == m_request)
        return;
    m_request = request;
    setVisible(!missing.isEmpty());
    if (missing.isEmpty()) {
        m_message->clear();
        return;
    }
    const MissingRight &first = missing.constFirst();
    QString text = first.role.isEmpty()
        ? tr("%1 Missing: %2 on %3.").arg(what, first.action, first.scope)
        : tr("%1 Missing: %2 on %3. The smallest built-in role with it is %4.")
              .arg(what, first.action, first.scope, first.role);
    if (missing.size() > 1)
        text += u' ' + tr("%n more right(s) are missing.", nullptr, int(missing.size()) - 1);
    m_message->showText(MessageBar::Kind::Warning, text);
    QPushButton *copy = m_message->addButton(tr("Copy"), [this] { m_dialogs->copy(m_request); });
    copy->setObjectName(QStringLiteral("copyRights"));
    copy->setAccessibleDescription(tr("Copy what is missing, for somebody who can give the rights"));
}

} // namespace linkdesk
