// Looks at a window as a person without a mouse or without sight would: every control that takes the focus
// has an object name and is known by name or by its label, no text is cut, and Tab reaches each of them and
// comes round again.
#pragma once

#include <QStringList>

class QWidget;

namespace linkdesk::walker {

// Each finding is "objectName (class): what is wrong"; empty where all is well. Only what is visible and
// enabled is looked at.
QStringList namelessControls(QWidget *root);
QStringList cutTexts(QWidget *root);
// Buttons, tabs and fields without a letter, and letters that are there twice, among all that is visible at
// once. What is named by data has none; of cards that repeat a button the first one has it; in a grid the
// columns' headings name the fields.
QStringList mnemonicFaults(QWidget *root);
// Presses Tab in the active window, from the control that has the focus.
QStringList unreachable(QWidget *window);
// By which a tool knows it: the accessible name, or the text of the label that points to it.
QString knownAs(QWidget *widget);

} // namespace linkdesk::walker
