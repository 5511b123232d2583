#include "ui/center/viewsdialog.h"

#include "ui/common/plaintooltip.h"
#include "ui/common/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace linkdesk {

ViewsDialog::ViewsDialog(SavedViews *views, const EndpointsView &present, QWidget *parent)
    : QDialog(parent)
    , m_views(views)
    , m_present(present)
    , m_name(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_rename(new QPushButton(tr("&Rename"), this))
    , m_remove(new QPushButton(tr("&Delete"), this))
{
    setObjectName(QStringLiteral("viewsDialog"));
    setWindowTitle(tr("Views of the private endpoints"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(theme::textWidth(this, 56));
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(60);
    m_list->setObjectName(QStringLiteral("savedViews"));
    m_list->setAccessibleName(tr("Saved views"));
    m_save->setObjectName(QStringLiteral("saveView"));
    m_rename->setObjectName(QStringLiteral("renameView"));
    m_remove->setObjectName(QStringLiteral("deleteView"));
    auto *what =
        new QLabel(tr("A view keeps the filter, the order, the groups and the columns under a name."), this);
    what->setWordWrap(true);
    auto *nameLabel = new QLabel(tr("&Name"), this), *listLabel = new QLabel(tr("Saved &views"), this);
    nameLabel->setBuddy(m_name);
    listLabel->setBuddy(m_list);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : { m_save, m_rename, m_remove, close })
        button->setAutoDefault(button == m_save);
    m_save->setDefault(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme::PageMargin, theme::PageMargin, theme::PageMargin, theme::GroupGap);
    grid->setSpacing(theme::Gap);
    grid->addWidget(what, 0, 0, 1, 2);
    grid->addWidget(nameLabel, 1, 0);
    grid->addWidget(m_name, 2, 0);
    grid->addWidget(m_save, 2, 1);
    grid->addWidget(listLabel, 3, 0);
    grid->addWidget(m_list, 4, 0, 3, 1);
    grid->addWidget(m_rename, 4, 1);
    grid->addWidget(m_remove, 5, 1);
    grid->setRowStretch(6, 1);
    grid->addWidget(buttons, 7, 0, 1, 2);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &ViewsDialog::updateButtons);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_name->setText(m_list->item(row)->text());
        updateButtons();
    });
    connect(m_save, &QPushButton::clicked, this, &ViewsDialog::save);
    connect(m_rename, &QPushButton::clicked, this, &ViewsDialog::rename);
    connect(m_remove, &QPushButton::clicked, this, &ViewsDialog::remove);
    fill();
    m_name->setFocus();
}

QString ViewsDialog::typed() const
{
    return m_name->text().simplified();
}

QString ViewsDialog::selected() const
{
    return m_list->currentItem() ? m_list->currentItem()->text() : QString();
}

void ViewsDialog::fill()
{
    m_list->clear();
    const QList<EndpointsView> &views = m_views->all();
    for (const EndpointsView &view : views)
        m_list->addItem(view.name);
    updateButtons();
}

void ViewsDialog::updateButtons()
{
    const QString name = typed();
    const EndpointsView *there = m_views->find(name);
    m_save->setEnabled(!name.isEmpty());
    m_save->setText(there ? tr("&Save in its place") : tr("&Save"));
    const bool isOther = there && there->name != selected();
    m_rename->setEnabled(!selected().isEmpty() && !name.isEmpty() && !isOther && name != selected());
    m_remove->setEnabled(!selected().isEmpty());
}

void ViewsDialog::save()
{
    m_present.name = typed();
    if (m_present.name.isEmpty())
        return;
    m_views->save(m_present);
    emit changed();
    accept();
}

void ViewsDialog::rename()
{
    m_views->rename(selected(), typed());
    fill();
    emit changed();
}

void ViewsDialog::remove()
{
    m_views->remove(selected());
    m_name->clear();
    fill();
    emit changed();
}

} // namespace linkdesk
