#include "ui/networking/decisionpanel.h"

#include "src/plan/writers.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonics.h"
#include "ui/common/placeline.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/primarybutton.h"
#include "ui/networking/movetext.h"
#include "ui/networking/reasonfields.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkdesk {

namespace {
constexpr int MostVisibleRows = 4; // the table below stays in sight
}

DecisionPanel::DecisionPanel(UiContext *context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLabel(this))
    , m_consequence(new QLabel(this))
    , m_rows(new QListWidget(this))
    , m_descriptionLabel(new QLabel(tr("&Description (optional)"), this))
    , m_description(new QLineEdit(this))
    , m_each(new QCheckBox(this))
    , m_reasons(new ReasonFields(this))
    , m_warning(new MessageBar(this))
    , m_confirm(new PrimaryButton({}, this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
    , m_copyCommand(new QToolButton(this))
{
    setObjectName(QStringLiteral("decisionPanel"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("decisionTitle"));
    m_consequence->setObjectName(QStringLiteral("decisionConsequence"));
    m_consequence->setWordWrap(true);
    m_rows->setObjectName(QStringLiteral("decisionRows"));
    m_rows->setAccessibleName(tr("Chosen connections"));
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setUniformItemSizes(true);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_rows->setIconSize({ icon, icon });
    m_rows->setTextElideMode(Qt::ElideRight);
    m_description->setObjectName(QStringLiteral("decisionDescription"));
    m_description->setAccessibleName(tr("Description (optional)"));
    m_description->setPlaceholderText(tr("Left blank, the present description stays"));
    m_descriptionLabel->setBuddy(m_description);
    m_each->setObjectName(QStringLiteral("oneReasonEach"));
    m_warning->setObjectName(QStringLiteral("decisionWarning"));
    m_confirm->setObjectName(QStringLiteral("decisionConfirm"));
    m_confirm->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("decisionCancel"));
    m_copyCommand->setObjectName(QStringLiteral("decisionCopyCommand"));
    m_copyCommand->setText(tr("Copy as A&zure CLI"));
    m_copyCommand->setFocusPolicy(Qt::StrongFocus);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_copyCommand);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::GroupGap, theme::Gap, theme::GroupGap, theme::Gap);
    layout->setSpacing(theme::Gap);
    for (QWidget *part : { static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_rows),
                           static_cast<QWidget *>(m_consequence), static_cast<QWidget *>(m_descriptionLabel),
                           static_cast<QWidget *>(m_description), static_cast<QWidget *>(m_each),
                           static_cast<QWidget *>(m_reasons), static_cast<QWidget *>(m_warning) })
        layout->addWidget(part);
    layout->addLayout(buttons);
    connect(m_description, &QLineEdit::returnPressed, this, &DecisionPanel::confirm);
    connect(m_reasons, &ReasonFields::returnPressed, this, &DecisionPanel::confirm);
    connect(m_each, &QCheckBox::toggled, this, [this] {
        showFields();
        if (m_each->isChecked())
            m_reasons->focusFirst();
    });
    connect(m_confirm, &QPushButton::clicked, this, &DecisionPanel::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &DecisionPanel::cancelled);
    connect(m_copyCommand, &QToolButton::clicked, this, [this] { m_context->dialogs->copy(commands()); });
    hide();
}

void DecisionPanel::ask(
    Decision decision, const QList<PrivateEndpointConnection> &connections, const QString &warning)
{
    if (isHidden() || decision != m_decision) {
        m_description->clear();
        m_reasons->clear();
        m_each->setChecked(false);
    }
    m_decision = decision;
    fillRows(connections);
    const int count = int(m_sendable.size());
    const QString title = decision == Decision::Approve ? tr("Approve %n connection(s)", nullptr, count)
        : decision == Decision::Reject                  ? tr("Reject %n connection(s)", nullptr, count)
                                                        : tr("Remove %n connection(s)", nullptr, count);
    m_title->setText(title);
    setAccessibleName(title);
    QStringList consequence{ decisionConsequence(decision, count) };
    if (const QString place = placeLine(m_context->session); !place.isEmpty())
        consequence.prepend(place);
    m_consequence->setText(consequence.join(u' '));
    m_confirm->setText(decisionConfirm(decision, count));
    m_confirm->setEnabled(count > 0);
    m_confirm->setToolTip(
        count > 0 ? QString() : tr("None of the chosen connections can be changed this way"));
    showFields();
    m_copyCommand->setEnabled(count > 0);
    m_warning->showText(MessageBar::Kind::Warning, warning);
    show();
    // Few letters are left beside a page with its own commands; the panel's own are known now that it shows.
    m_each->setText(withFreeMnemonic(tr("One reason for each re&quest"), takenMnemonics(this, m_each)));
    if (decision == Decision::Remove)
        m_confirm->setFocus();
    else if (m_each->isChecked())
        m_reasons->focusFirst();
    else
        m_description->setFocus();
}

// A removal carries no words; one reason each makes sense for two and more.
void DecisionPanel::showFields()
{
    const bool describes = m_decision != Decision::Remove;
    const bool several = describes && m_sendable.size() > 1;
    if (!several && m_each->isChecked())
        m_each->setChecked(false);
    const bool each = m_each->isChecked();
    m_each->setVisible(several);
    m_description->setVisible(describes && !each);
    m_descriptionLabel->setVisible(describes && !each);
    m_reasons->setVisible(each);
}

void DecisionPanel::fillRows(const QList<PrivateEndpointConnection> &connections)
{
    m_rows->clear();
    m_sendable.clear();
    for (const PrivateEndpointConnection &connection : connections) {
        const Move verdict = linkdesk::move(connection, m_decision);
        QString line = connection.name;
        if (verdict.verdict == MoveVerdict::AlreadyThere)
            line = tr("%1: %2 already, nothing is sent").arg(connection.name, connection.state.status);
        else if (verdict.reason != MoveReason::None)
            line = tr("%1: %2").arg(connection.name, moveReasonText(verdict.reason));
        else if (!isStockDescription(connection.state.description))
            line = tr("%1: \"%2\"").arg(connection.name, connection.state.description.simplified());
        auto *item = new QListWidgetItem(icons::forState(connection.state.status), line, m_rows);
        item->setToolTip(plainToolTip(line));
        item->setFlags(Qt::ItemIsEnabled);
        if (verdict.maySend())
            m_sendable.append(connection);
    }
    m_reasons->setConnections(m_sendable);
    const int visible = qBound(1, m_rows->count(), MostVisibleRows);
    m_rows->setFixedHeight(
        visible * qMax(m_rows->sizeHintForRow(0), fontMetrics().height() + 4) + 2 * m_rows->frameWidth());
}

QList<DecisionRequest> DecisionPanel::requests() const
{
    QList<DecisionRequest> all;
    for (const PrivateEndpointConnection &connection : m_sendable) {
        const QString typed = m_each->isChecked() ? m_reasons->reason(connection.id) : m_description->text();
        all.append({ connection, typed.trimmed() });
    }
    return all;
}

void DecisionPanel::confirm()
{
    if (m_sendable.isEmpty())
        return;
    hide();
    emit confirmed(m_decision, requests());
}

QString DecisionPanel::commands() const
{
    const QString status =
        m_decision == Decision::Approve ? QStringLiteral("Approved") : QStringLiteral("Rejected");
    QStringList all;
    const QList<DecisionRequest> wanted = requests();
    for (const DecisionRequest &request : wanted) {
        const PrivateEndpointConnection &connection = request.connection;
        const ResourceId account = connection.id.parent();
        if (m_decision == Decision::Remove)
            all.append(removeConnectionCommand(account, connection.name));
        else
            all.append(decideCommand(
                account, connection.name, status,
                descriptionToSend(request.description, connection.state.description)));
    }
    return all.join(u'\n');
}

void DecisionPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace linkdesk
