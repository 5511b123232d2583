// Label and value, row by row, as the portal's Essentials: values are plain text that can be selected, an id
// can be copied, a link leads to another place. Rows are known by their label; setting one again changes its
// value in place.
#pragma once

#include <QHash>
#include <QWidget>
#include <functional>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace linkdesk {

class Dialogs;
class FlatButton;

class PropertyList : public QWidget {
    Q_OBJECT
public:
    // `dialogs` copies to the clipboard and outlives the list.
    explicit PropertyList(Dialogs *dialogs, QWidget *parent = nullptr);

    void setValue(const QString &label, const QString &value);
    // The value with a Copy button, in a fixed-width font: ids, host names, addresses.
    void setCopyable(const QString &label, const QString &value);
    // The value as a button that runs `open`.
    void setLink(const QString &label, const QString &value, std::function<void()> open);
    // The value with the icon of a state: icon, word and colour together.
    void setState(const QString &label, const QString &state);
    // What is shown over the value of a row that is there, as plain text; until the row goes.
    void setHint(const QString &label, const QString &hint);
    void clear();
    bool isEmpty() const { return m_rows.isEmpty(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *label = nullptr;
        QLabel *icon = nullptr;
        QLabel *value = nullptr;
        FlatButton *link = nullptr;
        QToolButton *copy = nullptr;
        QHBoxLayout *line = nullptr;
        std::function<void()> open;
        QString state;
    };
    Row &row(const QString &label);
    void showIcon(const Row &row) const;
    static void show(Row &row, const QString &value, bool linked);

    Dialogs *m_dialogs;
    QGridLayout *m_layout;
    QHash<QString, Row> m_rows;
};

} // namespace linkdesk
