#include "ui/common/jsonhighlighter.h"

#include "ui/common/theme.h"

namespace linkdesk {

JsonHighlighter::JsonHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

// The text is indented by us: a string never spans lines, a name is a string followed by a colon.
void JsonHighlighter::highlightBlock(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"') {
            qsizetype end = i + 1;
            while (end < text.size() && text[end] != u'"')
                end += text[end] == u'\\' ? 2 : 1;
            end = qMin(end, text.size() - 1);
            const bool isName = QStringView(text).mid(end + 1).startsWith(u':');
            setFormat(int(i), int(end - i + 1), isName ? theme::colors().link : theme::colors().success);
            i = end;
        } else if (c.isLetterOrNumber() || c == u'-') {
            qsizetype end = i;
            while (end < text.size()
                   && (text[end].isLetterOrNumber() || text[end] == u'.' || text[end] == u'-'
                       || text[end] == u'+'))
                ++end;
            setFormat(int(i), int(end - i), theme::colors().warning);
            i = end - 1;
        }
    }
}

} // namespace linkdesk
