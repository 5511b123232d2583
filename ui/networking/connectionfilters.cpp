#include "ui/networking/connectionfilters.h"

#include "ui/common/icons.h"
#include "ui/common/selectallbox.h"
#include "ui/networking/connectionmodel.h"
#include "ui/networking/connectionproxy.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace linkdesk {

ConnectionFilters::ConnectionFilters(ConnectionModel *model, ConnectionProxy *proxy, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_proxy(proxy)
    , m_row(new QHBoxLayout)
    , m_selectAll(new SelectAllBox(this))
    , m_filter(new QLineEdit(this))
    , m_hidden(new QLabel(this))
    , m_state(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Step);
    m_row->setSpacing(theme::Gap);
    column->addLayout(m_row);
    m_hidden->setObjectName(QStringLiteral("hiddenChecks"));
    m_hidden->setTextFormat(Qt::PlainText);
    m_hidden->setWordWrap(true);
    theme::setSecondary(m_hidden);
    column->addWidget(m_hidden);
    buildSelectAll();
    buildFilter();
    buildState();
    updateSelectAll();
}

void ConnectionFilters::buildSelectAll()
{
    connect(m_selectAll, &SelectAllBox::wanted, this, [this] {
        // On a partly checked box it checks the rest.
        m_model->setChecked(m_proxy->ids(), m_proxy->checkedCount() < m_proxy->rowCount());
    });
    m_row->addWidget(m_selectAll);
    m_row->addStretch(1);
}

void ConnectionFilters::buildFilter()
{
    auto *label = new QLabel(tr("Filter b&y"), this);
    label->setBuddy(m_filter);
    m_filter->setObjectName(QStringLiteral("connectionFilter"));
    m_filter->setAccessibleName(tr("Filter"));
    const QString fields = m_model->filterFields().join(QStringLiteral(": ")) + u':';
    m_filter->setPlaceholderText(tr("Words, or %1").arg(fields));
    const QString help = tr("Every word has to be there. One column alone: %1").arg(fields);
    m_filter->setToolTip(help);
    m_filter->setAccessibleDescription(help);
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &ConnectionFilters::apply);
    m_row->addWidget(label);
    m_filter->setMinimumWidth(theme::textWidth(this, 22));
    m_filter->setMaximumWidth(theme::textWidth(this, 70));
    m_row->addWidget(m_filter, 100);
}

void ConnectionFilters::buildState()
{
    auto *label = new QLabel(tr("Connection &state"), this);
    label->setBuddy(m_state);
    m_state->setObjectName(QStringLiteral("connectionStateFilter"));
    m_state->setAccessibleName(tr("Connection state"));
    m_state->addItem(tr("All states"), QString());
    for (const char *state : { "Pending", "Approved", "Rejected" })
        m_state->addItem(icons::forState(QLatin1String(state)), QLatin1String(state), QLatin1String(state));
    connect(m_state, &QComboBox::currentIndexChanged, this, &ConnectionFilters::apply);
    m_row->addWidget(label);
    m_row->addWidget(m_state);
}

void ConnectionFilters::apply()
{
    m_proxy->setText(m_filter->text());
    m_proxy->setState(m_state->currentData().toString());
    updateSelectAll();
    emit changed();
}

void ConnectionFilters::reapply()
{
    m_proxy->rearrange();
    updateSelectAll();
    emit changed();
}

void ConnectionFilters::clear()
{
    m_filter->clear();
    m_state->setCurrentIndex(0);
}

void ConnectionFilters::updateSelectAll()
{
    const int shown = m_proxy->rowCount();
    const int checked = m_proxy->checkedCount();
    m_selectAll->showState(checked, shown);
    const int hidden = m_model->hiddenChecks();
    m_hidden->setVisible(hidden > 0);
    m_hidden->setText(
        tr("%n checked row(s) hidden by the filter: no decision touches them", nullptr, hidden));
}

} // namespace linkdesk
