// JSON as coloured text and as a tree, with find, and copies of a value, of its path and its pointer. Large
// texts are read beside the window; of one that is longer than a text field can take, the beginning shows.
#pragma once

#include "src/base/beside.h"
#include "src/query/parsedjson.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTabWidget;
class QTreeView;
class QVBoxLayout;

namespace linkdesk {

class Dialogs;
class JsonHighlighter;
class JsonTreeModel;

class JsonPanel : public QWidget {
    Q_OBJECT
public:
    static constexpr qsizetype BesideBytes = 256 * 1024; // from here on it is read beside the window
    static constexpr qsizetype MostText = 1024 * 1024; // characters of the text that shows

    // `dialogs` copies, and outlives the panel.
    explicit JsonPanel(Dialogs *dialogs, QWidget *parent = nullptr);

    void show(const QByteArray &json);
    void clear();
    void setStatus(const QString &text); // the line above the views, until something is looked for
    void addFirst(QWidget *view, const QString &title); // before text and tree
    QWidget *findField() const;
    // Unfolds and makes current what an RFC 6901 pointer leads to, once it is read.
    void goTo(const QString &pointer);
    bool isReading() const { return m_isReading; }

signals:
    // What show() was given; never null, though it may be no JSON. At once, or later where it is large.
    void read(const std::shared_ptr<const linkdesk::query::ParsedJson> &json);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Read {
        std::shared_ptr<const query::ParsedJson> parsed;
        QString text;
        bool isCut = false;
    };
    static Read readAll(const QByteArray &json);
    void take(const Read &read);
    void buildFind(QVBoxLayout *layout);
    void buildViews(QVBoxLayout *layout);
    void buildTree();
    void findNext(bool backwards);
    void findInText(const QString &wanted, bool backwards);
    void findInTree(const QString &wanted, bool backwards);
    void copyFromTree(int role);

    Dialogs *m_dialogs;
    JsonTreeModel *m_model;
    QLineEdit *m_find = nullptr;
    QLabel *m_status = nullptr;
    QTabWidget *m_views = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QTreeView *m_tree = nullptr;
    JsonHighlighter *m_highlighter = nullptr;
    QString m_goTo;
    int m_turn = 0; // of what is read
    bool m_isReading = false;
    Beside m_beside;
};

} // namespace linkdesk
