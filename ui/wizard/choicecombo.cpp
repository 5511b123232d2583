#include "ui/wizard/choicecombo.h"

#include "ui/common/plaintooltip.h"

#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QWheelEvent>
#include <algorithm>

namespace linkdesk {

ChoiceCombo::ChoiceCombo(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    setMaxVisibleItems(16);
    connect(
        this, &QComboBox::activated, this, [this](int index) { emit picked(itemData(index).toString()); });
}

void ChoiceCombo::setChoices(QList<Choice> choices)
{
    std::stable_partition(
        choices.begin(), choices.end(), [](const Choice &choice) { return choice.reason.isEmpty(); });
    if (choices == m_choices)
        return;
    const QString before = chosen();
    m_choices = std::move(choices);
    show(m_choices);
    choose(before);
}

void ChoiceCombo::show(const QList<Choice> &choices)
{
    const QSignalBlocker blocker(this);
    clear();
    auto *items = qobject_cast<QStandardItemModel *>(model());
    for (const Choice &choice : choices) {
        const bool usable = choice.reason.isEmpty();
        addItem(
            usable ? choice.text
                   : tr("%1: %2", "a name, why it cannot be chosen").arg(choice.text, choice.reason),
            choice.id);
        const int row = count() - 1;
        setItemData(row, plainToolTip(itemText(row)), Qt::ToolTipRole);
        if (!usable && items)
            items->item(row)->setEnabled(false);
    }
}

void ChoiceCombo::choose(const QString &id)
{
    const QSignalBlocker blocker(this);
    const auto found = std::find_if(m_choices.cbegin(), m_choices.cend(), [&id](const Choice &choice) {
        return !id.isEmpty() && choice.id.compare(id, Qt::CaseInsensitive) == 0;
    });
    setCurrentIndex(found == m_choices.cend() ? -1 : static_cast<int>(found - m_choices.cbegin()));
    setToolTip(plainToolTip(currentText())); // long ones are cut
}

QString ChoiceCombo::chosen() const
{
    return currentIndex() < 0 ? QString() : currentData().toString();
}

void ChoiceCombo::setEmptyText(const QString &text)
{
    if (placeholderText() != text)
        setPlaceholderText(text);
}

int ChoiceCombo::usableCount() const
{
    return static_cast<int>(std::count_if(
        m_choices.cbegin(), m_choices.cend(), [](const Choice &choice) { return choice.reason.isEmpty(); }));
}

void ChoiceCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace linkdesk
