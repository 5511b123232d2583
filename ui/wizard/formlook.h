// How the parts of a form look: measures in steps of 4 and in the width of the font, never in fixed pixels
// for text.
#pragma once

#include <QMargins>
#include <QString>

class QLabel;
class QWidget;

namespace linkdesk::look {

inline constexpr int Step = 4;
QMargins pageMargins(); // 24 around a page
int labelWidth(const QWidget *widget);
int fieldWidth(const QWidget *widget);

QLabel *heading(const QString &text, QWidget *parent);
QLabel *explanation(const QString &text, QWidget *parent); // wrapped, in the colour of secondary text
QLabel *help(const QString &text, QWidget *parent); // the same, hidden while empty
QLabel *value(QWidget *parent); // read-only, can be selected
QLabel *requiredMark(QWidget *parent); // after the label of a field that must be filled
QString plain(const QString &label); // without mnemonic

} // namespace linkdesk::look
