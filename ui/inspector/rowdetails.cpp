#include "ui/inspector/rowdetails.h"

#include "ui/common/jsonpanel.h"
#include "ui/common/propertylist.h"
#include "ui/common/theme.h"
#include "ui/inspector/inspecttext.h"
#include "ui/inspector/summarycard.h"

#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace linkdesk {

RowDetails::RowDetails(Dialogs *dialogs, QWidget *parent)
    : QWidget(parent)
    , m_card(new PropertyList(dialogs))
    , m_json(new JsonPanel(dialogs, this))
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("rowDetails"));
    setAccessibleName(tr("Details"));
    m_note->setObjectName(QStringLiteral("rowNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("rowCard"));
    scroll->setAccessibleName(tr("Summary"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::Gap, theme::Gap, theme::GroupGap, theme::Gap);
    column->setSpacing(theme::Gap);
    column->addWidget(m_card);
    column->addStretch(1);
    scroll->setWidget(content);
    m_json->addFirst(scroll, tr("Su&mmary"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, theme::Gap, 0, 0);
    whole->setSpacing(theme::Gap);
    whole->addWidget(m_note);
    whole->addWidget(m_json, 1);
    connect(m_json, &JsonPanel::read, this, [this](const std::shared_ptr<const query::ParsedJson> &parsed) {
        m_card->clear();
        fillSummary(m_card, m_summary, parsed->root());
        if (parsed->fault() && m_note->isHidden()) {
            m_note->setText(tr("This row is not whole JSON: what can be read of it is shown."));
            m_note->show();
        }
    });
    clear();
}

void RowDetails::show(const ExportRowsModel::Source &source, int row, const inspect::ReadFault *broken)
{
    m_summary = source.file->summary(row);
    const std::string_view text = source.file->rowText(row);
    QStringList notes;
    if (broken)
        notes.append(readFaultText(*broken));
    const bool isTooLarge = qint64(text.size()) > MostBytes;
    if (isTooLarge)
        notes.append(tr("This row has %1: too much to be shown here. Save it instead.")
                         .arg(QLocale().formattedDataSize(qint64(text.size()))));
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    m_card->clear();
    m_json->clear();
    if (isTooLarge)
        fillSummary(m_card, m_summary, {});
    else
        m_json->show(QByteArray(text.data(), qsizetype(text.size())));
}

void RowDetails::clear()
{
    m_card->clear();
    m_json->clear();
    m_note->hide();
}

void RowDetails::goTo(const QString &pointer)
{
    m_json->goTo(pointer);
}

} // namespace linkdesk
