#include "ui/wizard/wizardfooter.h"

#include "ui/common/faulttext.h"
#include "ui/common/primarybutton.h"
#include "ui/common/theme.h"
#include "ui/wizard/formlook.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace linkdesk {

WizardFooter::WizardFooter(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::Step * 6, look::Step * 3, look::Step * 6, look::Step * 3);
    column->setSpacing(look::Step * 2);
    m_word = look::explanation({}, this);
    m_word->setObjectName(QStringLiteral("footerWord"));
    column->addWidget(m_word);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(look::Step * 2);
    column->addLayout(m_buttons);
    m_review = add(new PrimaryButton, QStringLiteral("reviewAndCreate"), &WizardFooter::reviewWanted);
    m_create = add(new PrimaryButton, QStringLiteral("create"), &WizardFooter::createWanted);
    m_previous = add(new QPushButton, QStringLiteral("previous"), &WizardFooter::previousWanted);
    m_next = add(new QPushButton, QStringLiteral("next"), &WizardFooter::nextWanted);
    m_download = add(new QPushButton, QStringLiteral("downloadTemplate"), &WizardFooter::downloadWanted);
    m_copy = add(new QPushButton, QStringLiteral("copyAsAzureCli"), &WizardFooter::copyWanted);
    m_review->setText(tr("&Review + create"));
    m_create->setText(tr("&Create"));
    m_previous->setText(tr("< &Previous"));
    m_download->setText(tr("&Download a template for automation"));
    m_copy->setText(tr("Copy as Azure C&LI"));
    m_buttons->addStretch(1);
    setPage(Page::Basics);
}

QPushButton *WizardFooter::add(QPushButton *button, const QString &name, void (WizardFooter::*wanted)())
{
    button->setMinimumHeight(fontMetrics().height() + theme::Gap * 2);
    button->setObjectName(name);
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, wanted);
    m_buttons->addWidget(button);
    return button;
}

// Room beside the words, which the style leaves out.
void WizardFooter::pad()
{
    const auto buttons = findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        button->setMinimumWidth(0);
        button->setMinimumWidth(button->sizeHint().width() + theme::Gap * 2);
    }
}

void WizardFooter::setPage(Page page)
{
    m_page = page;
    const bool last = page == Page::Review;
    m_create->setVisible(last);
    m_download->setVisible(last);
    m_copy->setVisible(last);
    m_review->setVisible(!last);
    m_next->setVisible(!last);
    pad();
    m_previous->setEnabled(page != Page::Basics);
    m_previous->setToolTip(page == Page::Basics ? tr("This is the first page") : QString());
    if (last)
        return;
    const Page next = static_cast<Page>(static_cast<int>(page) + 1);
    m_next->setText(tr("&Next: %1 >").arg(pageName(next)));
    pad();
    say({});
}

void WizardFooter::setReview(bool plan, bool passed, const QString &word)
{
    m_create->setEnabled(passed);
    m_create->setToolTip(word);
    m_create->setAccessibleDescription(word);
    for (QPushButton *button : { m_download, m_copy }) {
        button->setEnabled(plan);
        button->setToolTip(plan ? QString() : tr("Available once every required value is there"));
    }
    QStringList said{ m_place, word };
    said.removeAll(QString());
    say(m_page == Page::Review ? said.join(u' ') : QString());
}

// Above the buttons, which so stay where they are when it goes.
void WizardFooter::say(const QString &word)
{
    m_word->setText(word);
    m_word->setVisible(!word.isEmpty());
}

} // namespace linkdesk
