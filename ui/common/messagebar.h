// A line that tells the state of the page below it: icon, plain text, buttons; of an error the details and
// the raw text one click away. Hidden while it says nothing. Each new text is an accessible alert, so that a
// screen reader speaks it.
#pragma once

#include "src/base/error.h"
#include "ui/common/theme.h"

#include <QFrame>
#include <functional>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace linkdesk {

class MessageBar : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Info, Success, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    // Replaces text and buttons.
    void showText(Kind kind, const QString &text);
    // `title` says what was tried; then what ARM said, what was done, code and correlation ID, with Copy and
    // Show details.
    void showError(const QString &title, const Error &error);
    // A warning: part of it could not be done. Says the first problem and how many other reasons there are;
    // all of them with Copy and Show details.
    struct Problem {
        QString what; // a name
        Error error;
    };
    void showProblems(const QString &title, const QList<Problem> &problems);
    // Another text of the same kind, without a word to screen readers: a countdown, for one.
    void setText(const QString &text);
    // A button at the end, until the next text. The bar stays when it is pressed.
    QPushButton *addButton(const QString &text, std::function<void()> pressed);
    // Another text for a button of this bar, without a word to screen readers: a countdown, for one.
    void setButtonText(QPushButton *button, const QString &text);
    // Letters that nothing else beside the bar has; again when other things have come beside it.
    void chooseMnemonics();
    void clear(); // hides
    QString text() const;
    Kind kind() const { return m_kind; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    theme::Tone tone() const;
    void updateIcon();
    void announce();
    void makeDetails();
    void addDetails(const QString &details);

    Kind m_kind = Kind::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QPlainTextEdit *m_details = nullptr;
};

} // namespace linkdesk
