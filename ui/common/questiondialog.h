// One question with two answers, window modal. Where a word must be typed, "accept" waits for it; a dangerous
// answer is never the default one.
#pragma once

#include "ui/common/uicontext.h"

#include <QDialog>

class QBoxLayout;
class QPushButton;

namespace linkdesk {

class QuestionDialog : public QDialog {
    Q_OBJECT
public:
    QuestionDialog(const Dialogs::Question &question, QWidget *parent);

private:
    void addTyping(const QString &word, QPushButton *accept, QBoxLayout *column);
};

} // namespace linkdesk
