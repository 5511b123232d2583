#include "ui/shell/bundlewindow.h"

#include "ui/common/icons.h"
#include "ui/common/uicontext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

constexpr int Columns = 92, Lines = 26;

} // namespace

BundleWindow::BundleWindow(const QString &text, Dialogs *dialogs, QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_text(new QPlainTextEdit(text, this))
{
    setObjectName(QStringLiteral("bundleWindow"));
    setWindowTitle(tr("Diagnostic bundle"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *label = new QLabel(
        tr("&This is all that will be in the file. It holds no token, no password and no query, but names of "
           "subscriptions, resources, people and computers: take out what is not for others."),
        this);
    label->setWordWrap(true);
    label->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("bundleText"));
    m_text->setAccessibleName(tr("Diagnostic bundle"));
    m_text->setFont(theme::fixedFont(this));
    m_text->setTabChangesFocus(true);
    m_text->setFocus();
    auto *buttons = new QDialogButtonBox(this);
    const auto add = [buttons](const char *icon, const QString &words, const char *name, auto role) {
        QPushButton *button = buttons->addButton(words, role);
        button->setIcon(icons::get(icon));
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false); // Enter is for the text
        return button;
    };
    const QPushButton *saving = add("save", tr("&Save..."), "saveBundle", QDialogButtonBox::ActionRole);
    const QPushButton *copying = add("copy", tr("&Copy"), "copyBundle", QDialogButtonBox::ActionRole);
    add("close", tr("C&lose"), "closeBundle", QDialogButtonBox::RejectRole);
    connect(saving, &QPushButton::clicked, this, &BundleWindow::save);
    connect(copying, &QPushButton::clicked, this, [this] { m_dialogs->copy(m_text->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::PageMargin, theme::PageMargin, theme::PageMargin, theme::GroupGap);
    column->setSpacing(theme::GroupGap);
    column->addWidget(label);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    const QFontMetrics metrics(m_text->font());
    resize(
        metrics.averageCharWidth() * Columns + 2 * theme::PageMargin,
        metrics.lineSpacing() * Lines + 6 * theme::PageMargin);
}

void BundleWindow::save()
{
    m_dialogs->save(
        this, QStringLiteral("linkdesk-diagnostics.txt"), m_text->toPlainText().toUtf8(),
        [this](const QString &path) {
            if (!path.isEmpty())
                accept();
        });
}

} // namespace linkdesk
