// Colours for JSON text: names, strings, numbers and words, in the theme's colours.
#pragma once

#include <QSyntaxHighlighter>

namespace linkdesk {

class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit JsonHighlighter(QTextDocument *document);

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace linkdesk
