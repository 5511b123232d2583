#include "ui/networking/reasonfields.h"

#include "ui/common/plaintooltip.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace linkdesk {

namespace {
constexpr int MostVisible = 4; // the table below stays in sight
}

ReasonFields::ReasonFields(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("reasonFields"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    hide();
}

void ReasonFields::setConnections(const QList<PrivateEndpointConnection> &connections)
{
    m_fields.clear();
    m_first = nullptr;
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::Gap);
    grid->setVerticalSpacing(theme::Step);
    grid->setColumnStretch(1, 1);
    int height = 0;
    for (const PrivateEndpointConnection &connection : connections) {
        auto *name = new QLabel(content);
        name->setTextFormat(Qt::PlainText);
        name->setText(connection.name);
        auto *field = new QLineEdit(m_typed.value(connection.id.key()), content);
        field->setObjectName(QStringLiteral("reason%1").arg(m_fields.size() + 1));
        field->setAccessibleName(tr("Description of %1 (optional)").arg(connection.name));
        field->setPlaceholderText(connection.state.description.simplified());
        field->setToolTip(plainToolTip(tr("Left blank, the present description stays")));
        connect(field, &QLineEdit::textChanged, this, [this, key = connection.id.key()](const QString &text) {
            m_typed.insert(key, text);
        });
        connect(field, &QLineEdit::returnPressed, this, &ReasonFields::returnPressed);
        const int row = grid->rowCount();
        grid->addWidget(name, row, 0);
        grid->addWidget(field, row, 1);
        m_fields.insert(connection.id.key(), field);
        if (!m_first)
            m_first = field;
        if (m_fields.size() <= MostVisible)
            height += field->sizeHint().height() + theme::Step;
    }
    setWidget(content);
    setFixedHeight(qMax(height, 1));
}

void ReasonFields::focusFirst()
{
    if (m_first)
        m_first->setFocus();
}

QString ReasonFields::reason(const ResourceId &connection) const
{
    const QLineEdit *field = m_fields.value(connection.key());
    return field ? field->text() : QString();
}

void ReasonFields::clear()
{
    m_typed.clear();
    for (QLineEdit *field : std::as_const(m_fields))
        field->clear();
}

} // namespace linkdesk
