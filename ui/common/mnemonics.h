// Letters for the keyboard. What is seen at the same time has letters of its own. The window's frame has
// seldom used ones everywhere (H home, V accounts, G settings, K back, F notifications, X speed, T acting as,
// B reset), so that pages may have the rest: among them the usual N next, P previous, S save, R, C, D. Bars
// that come and go beside any page take what is left there.
#pragma once

#include <QString>

class QMenu;
class QWidget;

namespace linkdesk {

QChar mnemonicOf(const QString &text); // upper case; null where there is none
// Upper case letters of everything visible in the window of `widget`, but for `except` and what is inside it.
QString takenMnemonics(const QWidget *widget, const QWidget *except = nullptr);
// `text` with its own mnemonic where that is free, else with the first free letter of it; with its own again
// where no letter is free.
QString withFreeMnemonic(const QString &text, const QString &taken);

// Gives each entry of a menu a letter that no other of it has, in their order: the first one of its text
// where that is free. An entry for which none is left has the first of its text, which then goes from one to
// the next.
void giveMnemonics(QMenu *menu);

// A button that is named by data (a recent place, a link to a resource) has no letter: any number of them may
// be there. Says so to the tests that ask every control for one.
void setNamedByData(QWidget *button);
bool isNamedByData(const QWidget *button);

} // namespace linkdesk
