#include "ui/common/questiondialog.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

constexpr int MostLines = 12;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// Of a thousand rows, say: the answers have to stay on the screen.
QWidget *longDetails(const QString &text, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(text, parent);
    edit->setObjectName(QStringLiteral("questionDetails"));
    edit->setAccessibleName(QuestionDialog::tr("Details"));
    edit->setReadOnly(true);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * MostLines);
    return edit;
}

} // namespace

QuestionDialog::QuestionDialog(const Dialogs::Question &question, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("questionDialog"));
    setWindowTitle(question.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(theme::textWidth(this, 56));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::GroupGap);
    auto *icon = new QLabel(this);
    const int extent = fontMetrics().height() * 2;
    icon->setPixmap(
        question.dangerous
            ? icons::pixmap(QStringLiteral("warning"), theme::Tone::Warning, extent, devicePixelRatioF())
            : icons::pixmap(QStringLiteral("help"), theme::Tone::Info, extent, devicePixelRatioF()));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::Gap);
    auto *text = plainLabel(question.text, this);
    text->setFont(theme::sectionFont(this));
    texts->addWidget(text);
    if (question.details.count(u'\n') >= MostLines)
        texts->addWidget(longDetails(question.details, this));
    else if (!question.details.isEmpty())
        texts->addWidget(plainLabel(question.details, this));
    row->addLayout(texts, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::PageMargin, theme::PageMargin, theme::PageMargin, theme::GroupGap);
    column->setSpacing(theme::GroupGap);
    column->addLayout(row);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *accept = buttons->addButton(question.accept, QDialogButtonBox::AcceptRole);
    accept->setObjectName(QStringLiteral("acceptButton"));
    if (!question.mustType.isEmpty())
        addTyping(question.mustType, accept, texts);
    if (!question.reject.isEmpty()) {
        QPushButton *reject = buttons->addButton(question.reject, QDialogButtonBox::RejectRole);
        reject->setObjectName(QStringLiteral("rejectButton"));
        if (question.dangerous) {
            accept->setAutoDefault(false);
            reject->setDefault(true);
            if (question.mustType.isEmpty())
                reject->setFocus();
        }
    }
    if (!question.dangerous)
        accept->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void QuestionDialog::addTyping(const QString &word, QPushButton *accept, QBoxLayout *column)
{
    auto *label =
        new QLabel(tr("&Type \"%1\" to go on:").arg(QString(word).replace(u'&', QStringLiteral("&&"))), this);
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QStringLiteral("typedWord"));
    edit->setAccessibleName(tr("Type %1").arg(word));
    label->setBuddy(edit);
    label->setTextFormat(Qt::PlainText);
    column->addWidget(label);
    column->addWidget(edit);
    accept->setEnabled(false);
    connect(edit, &QLineEdit::textChanged, accept, [accept, word](const QString &typed) {
        accept->setEnabled(typed.trimmed().compare(word, Qt::CaseInsensitive) == 0);
    });
    edit->setFocus();
}

} // namespace linkdesk
