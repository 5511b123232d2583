#include "ui/common/selectallbox.h"

#include <QScopedValueRollback>

namespace linkdesk {

SelectAllBox::SelectAllBox(QWidget *parent)
    : QCheckBox(parent)
{
    setObjectName(QStringLiteral("selectAllShown"));
    setTristate(true);
    connect(this, &QCheckBox::stateChanged, this, [this] {
        if (!m_telling)
            emit wanted();
    });
}

void SelectAllBox::showState(int checked, int shown)
{
    const QScopedValueRollback telling(m_telling, true);
    setCheckState(checked == 0 ? Qt::Unchecked : checked == shown ? Qt::Checked : Qt::PartiallyChecked);
    setEnabled(shown > 0);
    setText(shown == 0 ? tr("Se&lect all shown") : tr("Se&lect all %1 shown").arg(shown));
}

} // namespace linkdesk
