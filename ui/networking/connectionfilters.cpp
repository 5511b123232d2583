#include "ui/networking/connectionfilters.h"

#include "ui/common/icons.h"
#include "ui/networking/connectionmodel.h"
#include "ui/networking/connectionproxy.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <algorithm>

namespace linkdesk {

ConnectionFilters::ConnectionFilters(ConnectionModel *model, ConnectionProxy *proxy, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_proxy(proxy)
    , m_selectAll(new QCheckBox(this))
    , m_filter(new QLineEdit(this))
    , m_state(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Gap);
    buildSelectAll();
    buildFilter();
    buildState();
    updateSelectAll();
}

void ConnectionFilters::buildSelectAll()
{
    m_selectAll->setObjectName(QStringLiteral("selectAllShown"));
    m_selectAll->setTristate(true);
    connect(m_selectAll, &QCheckBox::clicked, this, [this] {
        // A click on a partly checked box checks the rest; the third state is only ever shown.
        const auto ids = shownIds();
        const bool all = std::all_of(
            ids.begin(), ids.end(), [this](const ResourceId &id) { return m_model->isChecked(id); });
        m_model->setChecked(ids, !all);
    });
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->addWidget(m_selectAll);
    row->addStretch(1);
}

void ConnectionFilters::buildFilter()
{
    auto *label = new QLabel(tr("Filter b&y name"), this);
    label->setBuddy(m_filter);
    m_filter->setObjectName(QStringLiteral("connectionFilter"));
    m_filter->setAccessibleName(tr("Filter by name"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &ConnectionFilters::apply);
    layout()->addWidget(label);
    layout()->addWidget(m_filter);
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
    layout()->addWidget(label);
    layout()->addWidget(m_state);
}

void ConnectionFilters::apply()
{
    m_proxy->setText(m_filter->text());
    m_proxy->setState(m_state->currentData().toString());
    updateSelectAll();
    emit changed();
}

void ConnectionFilters::clear()
{
    m_filter->clear();
    m_state->setCurrentIndex(0);
}

QList<ResourceId> ConnectionFilters::shownIds() const
{
    QList<ResourceId> ids;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        ids.append(ResourceId(m_proxy->index(row, 0).data(ConnectionModel::IdRole).toString()));
    return ids;
}

void ConnectionFilters::updateSelectAll()
{
    const QList<ResourceId> ids = shownIds();
    const auto checked = std::count_if(
        ids.begin(), ids.end(), [this](const ResourceId &id) { return m_model->isChecked(id); });
    m_selectAll->setCheckState(
        checked == 0                ? Qt::Unchecked
            : checked == ids.size() ? Qt::Checked
                                    : Qt::PartiallyChecked);
    m_selectAll->setEnabled(!ids.isEmpty());
    m_selectAll->setText(
        ids.isEmpty() ? tr("Se&lect all shown") : tr("Se&lect all %1 shown").arg(ids.size()));
}

} // namespace linkdesk
