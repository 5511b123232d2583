#include "ui/inspector/comparetext.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

using inspect::ChangeKind;
using inspect::IgnoreReason;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

bool isObeyed(QChar c)
{
    const char16_t code = c.unicode();
    const bool turnsDirection = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    const bool breaksLine = code == 0x2028 || code == 0x2029;
    return c.category() == QChar::Other_Control || turnsDirection || breaksLine;
}

} // namespace

QString kindWord(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return Text::tr("Added");
    case ChangeKind::Removed:
        return Text::tr("Removed");
    case ChangeKind::Changed:
        return Text::tr("Changed");
    case ChangeKind::Renamed:
        return Text::tr("Renamed");
    }
    return {};
}

QString ignoreText(IgnoreReason reason)
{
    switch (reason) {
    case IgnoreReason::None:
        return {};
    case IgnoreReason::Stamp:
        return Text::tr("The service's own mark");
    case IgnoreReason::State:
        return Text::tr("How far the service is");
    case IgnoreReason::Date:
        return Text::tr("When and by whom it was changed");
    case IgnoreReason::Order:
        return Text::tr("An order that means nothing");
    case IgnoreReason::Case:
        return Text::tr("The same but for capital letters");
    case IgnoreReason::Region:
        return Text::tr("The same region");
    case IgnoreReason::Nothing:
        return Text::tr("null says nothing");
    }
    return {};
}

QString countsText(const inspect::CompareCounts &counts)
{
    //: Each is a number of resources.
    return Text::tr("%1 added, %2 removed, %3 changed, %4 the same")
        .arg(
            QString::number(counts.added), QString::number(counts.removed), QString::number(counts.changed),
            QString::number(counts.same));
}

QString ignoredText(int count)
{
    return count == 0
        ? QString()
        : Text::tr("%n difference(s) that the service makes by itself are not shown.", nullptr, count);
}

QString unreadRowsText(int count)
{
    return count == 0 ? QString() : Text::tr("%n row(s) could not be read.", nullptr, count);
}

QString rowName(const inspect::ComparedRow &row, int place)
{
    return row.name.isEmpty() ? Text::tr("Row %1").arg(place + 1) : oneLine(row.name);
}

QString oneLine(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (isObeyed(c))
            c = QChar::ReplacementCharacter;
    }
    return clean;
}

} // namespace linkdesk
