// A drop-down of things of Azure, known by id. Entries that cannot be chosen come last, disabled, with the
// reason beside the name. Typing finds an entry; the wheel does nothing, so that scrolling a form never
// changes it.
#pragma once

#include <QComboBox>
#include <QList>

namespace linkdesk {

struct Choice {
    QString text;
    QString id; // compared without case
    QString reason; // non-empty: cannot be chosen, and why
    friend bool operator==(const Choice &a, const Choice &b)
    {
        return a.text == b.text && a.id == b.id && a.reason == b.reason;
    }
};

class ChoiceCombo : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceCombo(QWidget *parent = nullptr);

    // Shows these, keeping what was chosen where it is still there. Emits nothing.
    void setChoices(QList<Choice> choices);
    // Chooses by id, nothing where it is not there. Emits nothing.
    void choose(const QString &id);
    QString chosen() const; // empty: nothing
    // What an empty box says: "Select a subnet", "Loading...".
    void setEmptyText(const QString &text);
    int usableCount() const;

signals:
    void picked(const QString &id); // the person chose another entry

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void show(const QList<Choice> &choices);
    QList<Choice> m_choices;
};

} // namespace linkdesk
