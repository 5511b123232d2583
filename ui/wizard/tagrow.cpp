#include "ui/wizard/tagrow.h"

#include "ui/common/icons.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/faultline.h"
#include "ui/wizard/formlook.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <utility>

namespace linkdesk {

namespace {

const QString Both = QStringLiteral("both"), OnlyEndpoint = QStringLiteral("endpoint"),
              OnlyZone = QStringLiteral("zone");

} // namespace

TagRow::TagRow(int number, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_value(new QLineEdit(this))
    , m_resource(new ChoiceCombo(this))
    , m_bin(new QToolButton(this))
    , m_fault(new FaultLine(this))
{
    const QString row = QString::number(number + 1);
    m_name->setObjectName(QStringLiteral("tagName") + row);
    m_name->setAccessibleName(tr("Name of tag %1").arg(row));
    m_value->setObjectName(QStringLiteral("tagValue") + row);
    m_value->setAccessibleName(tr("Value of tag %1").arg(row));
    m_resource->setObjectName(QStringLiteral("tagResource") + row);
    // A drop-down is named by its value; what it is for is said by a label, which the heading of the column
    // shows to the eye.
    auto *label = new QLabel(tr("Resource of tag %1").arg(row), this);
    label->setBuddy(m_resource);
    label->setFixedSize(0, 0);
    m_bin->setObjectName(QStringLiteral("tagRemove") + row);
    m_bin->setAccessibleName(tr("Remove tag %1").arg(row));
    m_bin->setToolTip(m_bin->accessibleName());
    m_bin->setIcon(icons::get(QStringLiteral("delete")));
    m_bin->setAutoRaise(true);
    m_bin->setFixedWidth(binWidth(this));
    m_bin->setFocusPolicy(Qt::StrongFocus);
    QSizePolicy keep = m_bin->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_bin->setSizePolicy(keep);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(look::Step * 2);
    grid->setVerticalSpacing(look::Step);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_value, 0, 1);
    grid->addWidget(m_resource, 0, 2);
    grid->addWidget(m_bin, 0, 3);
    grid->addWidget(m_fault, 1, 0, 1, 4);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    m_fault->setObjectName(QStringLiteral("tagFault") + row);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_tag.name = text;
        emit edited(m_tag);
    });
    connect(m_value, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_tag.value = text;
        emit edited(m_tag);
    });
    connect(m_resource, &ChoiceCombo::picked, this, &TagRow::pick);
    connect(m_name, &QLineEdit::editingFinished, this, [this] { emit left(Field::TagName); });
    connect(m_value, &QLineEdit::editingFinished, this, [this] { emit left(Field::TagValue); });
    connect(m_bin, &QToolButton::clicked, this, &TagRow::removed);
}

void TagRow::load(const Draft::TagRow &tag, bool empty, bool withZone, const Faults &faults)
{
    const bool waits = empty && (m_empty || (m_name->text().isEmpty() && m_value->text().isEmpty()));
    const Draft::TagRow before = std::exchange(m_tag, tag);
    if (waits && m_loaded) {
        m_tag.onEndpoint = before.onEndpoint;
        m_tag.onZone = before.onZone;
    }
    m_loaded = true;
    m_empty = empty;
    m_withZone = withZone;
    if (m_name->text() != tag.name)
        m_name->setText(tag.name);
    if (m_value->text() != tag.value)
        m_value->setText(tag.value);
    QList<Choice> choices{ { tr("Private endpoint"), OnlyEndpoint, {} },
                           { tr("Private DNS zone"), OnlyZone,
                             withZone ? QString() : tr("no new zone is made") } };
    if (withZone)
        choices.prepend({ tr("All resources"), Both, {} });
    m_resource->setChoices(choices);
    m_resource->choose(
        m_tag.onEndpoint && m_tag.onZone && withZone ? Both
            : m_tag.onEndpoint                       ? OnlyEndpoint
                                                     : OnlyZone);
    m_bin->setVisible(!empty);
    m_fault->setFaults(faults);
}

// Where no zone is made nothing is said about one: should it be made after all, it gets the tag.
void TagRow::pick(const QString &resource)
{
    m_tag.onEndpoint = resource != OnlyZone;
    if (m_withZone)
        m_tag.onZone = resource != OnlyEndpoint;
    emit edited(m_tag);
}

int TagRow::binWidth(const QWidget *like)
{
    return like->fontMetrics().height() + theme::Gap * 2;
}

QWidget *TagRow::control(Field field) const
{
    return field == Field::TagValue ? m_value : m_name;
}

} // namespace linkdesk
