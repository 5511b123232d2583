#include "ui/common/jsonpanel.h"

#include "src/base/jsontext.h"
#include "ui/common/jsonhighlighter.h"
#include "ui/common/jsontreemodel.h"
#include "ui/common/textbutton.h"
#include "ui/common/theme.h"
#include "ui/common/uicontext.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextDocument>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

constexpr int MostIndented = 50; // levels

} // namespace

JsonPanel::JsonPanel(Dialogs *dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_model(new JsonTreeModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Gap);
    buildFind(layout);
    buildViews(layout);
}

void JsonPanel::buildFind(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Gap);
    auto *label = new QLabel(tr("F&ind"), this);
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("jsonFind"));
    m_find->setAccessibleName(tr("Find in JSON"));
    m_find->setClearButtonEnabled(true);
    label->setBuddy(m_find);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { findNext(false); });
    // The letters of the pane are few: these two have the keys that they have everywhere.
    auto *previous = textButton(this, tr("Previous"), "jsonFindPrevious");
    previous->setShortcut(QKeySequence(QKeySequence::FindPrevious));
    previous->setToolTip(
        tr("Find the one before (%1)").arg(previous->shortcut().toString(QKeySequence::NativeText)));
    connect(previous, &QToolButton::clicked, this, [this] { findNext(true); });
    auto *next = textButton(this, tr("Next"), "jsonFindNext");
    next->setShortcut(QKeySequence(QKeySequence::FindNext));
    next->setToolTip(tr("Find the next one (%1)").arg(next->shortcut().toString(QKeySequence::NativeText)));
    connect(next, &QToolButton::clicked, this, [this] { findNext(false); });
    row->addWidget(label);
    row->addWidget(m_find, 1);
    row->addWidget(previous);
    row->addWidget(next);
    layout->addLayout(row);

    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("jsonStatus"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    theme::setSecondary(m_status);
    m_status->hide();
    layout->addWidget(m_status);
}

void JsonPanel::buildViews(QVBoxLayout *layout)
{
    m_views = new QTabWidget(this);
    m_views->setObjectName(QStringLiteral("jsonViews"));
    m_views->tabBar()->setObjectName(QStringLiteral("jsonViewTabs"));
    m_views->tabBar()->setAccessibleName(tr("Text or tree"));
    m_text = new QPlainTextEdit(m_views);
    m_text->setObjectName(QStringLiteral("jsonText"));
    m_text->setAccessibleName(tr("JSON text"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(theme::fixedFont(this));
    m_text->setTabChangesFocus(true);
    m_highlighter = new JsonHighlighter(m_text->document());
    m_views->addTab(m_text, tr("T&ext"));
    buildTree();
    m_views->addTab(m_tree, tr("T&ree"));
    layout->addWidget(m_views, 1);
}

void JsonPanel::buildTree()
{
    m_tree = new QTreeView(m_views);
    m_tree->setObjectName(QStringLiteral("jsonTree"));
    m_tree->setAccessibleName(tr("JSON tree"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copyPath = new QAction(tr("Copy &path"), m_tree);
    connect(copyPath, &QAction::triggered, this, [this] { copyFromTree(JsonTreeModel::PathRole); });
    auto *copyValue = new QAction(tr("Copy &value"), m_tree);
    copyValue->setShortcut(QKeySequence::Copy);
    copyValue->setShortcutContext(Qt::WidgetShortcut);
    connect(copyValue, &QAction::triggered, this, [this] { copyFromTree(JsonTreeModel::TextRole); });
    auto *copyPointer = new QAction(tr("Copy &JSON pointer"), m_tree);
    connect(copyPointer, &QAction::triggered, this, [this] { copyFromTree(JsonTreeModel::PointerRole); });
    m_tree->addActions({ copyPath, copyPointer, copyValue });
}

JsonPanel::Read JsonPanel::readAll(const QByteArray &json)
{
    Read read;
    read.parsed = query::ParsedJson::read(json);
    const QByteArray shown = read.isCut ? json.first(MostText) : json;
    const bool isDeep = jsonDepth(shown) > MostIndented; // indented it would be as long as it is deep
    read.text = QString::fromUtf8(isDeep ? shown : indentedJson(shown)).left(MostText);
    return read;
}

void JsonPanel::show(const QByteArray &json)
{
    const int turn = ++m_turn;
    if (json.size() < BesideBytes) {
        take(readAll(json));
        return;
    }
    m_text->clear();
    m_model->setDocument(nullptr);
    m_isReading = true;
    setStatus(tr("Reading..."));
    m_beside.run([this, json, turn]() -> Beside::Delivery {
        return [this, turn, read = readAll(json)] {
            if (turn == m_turn)
                take(read);
        };
    });
}

void JsonPanel::take(const Read &read)
{
    m_isReading = false;
    m_text->setPlainText(read.text);
    m_model->setDocument(read.parsed);
    const bool isLarge = read.parsed->text().size() >= BesideBytes;
    if (isLarge)
        m_tree->expand({});
    else
        m_tree->expandToDepth(1);
    m_tree->resizeColumnToContents(JsonTreeModel::Name);
    if (read.isCut)
        setStatus(tr("The text shows the beginning only; the tree shows all of it."));
    else if (isLarge)
        setStatus({});
    emit this->read(read.parsed);
    if (!m_goTo.isEmpty())
        goTo(std::exchange(m_goTo, {}));
}

void JsonPanel::clear()
{
    ++m_turn;
    m_isReading = false;
    m_text->clear();
    m_model->setDocument(nullptr);
    setStatus({});
}

void JsonPanel::setStatus(const QString &text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

void JsonPanel::addFirst(QWidget *view, const QString &title)
{
    m_views->insertTab(0, view, title);
    m_views->setCurrentIndex(0);
}

QWidget *JsonPanel::findField() const
{
    return m_find;
}

void JsonPanel::goTo(const QString &pointer)
{
    if (m_isReading) {
        m_goTo = pointer;
        return;
    }
    const QModelIndex at = m_model->indexOf(pointer);
    m_views->setCurrentWidget(m_tree);
    m_tree->setCurrentIndex(at);
    m_tree->scrollTo(at);
}

void JsonPanel::findNext(bool backwards)
{
    const QString wanted = m_find->text();
    if (wanted.isEmpty())
        return;
    if (m_views->currentWidget() != m_tree)
        m_views->setCurrentWidget(m_text);
    if (m_views->currentWidget() == m_text)
        findInText(wanted, backwards);
    else
        findInTree(wanted, backwards);
}

void JsonPanel::findInText(const QString &wanted, bool backwards)
{
    const QTextDocument::FindFlags flags =
        backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text->find(wanted, flags)) {
        setStatus({});
        return;
    }
    QTextCursor cursor(m_text->document());
    cursor.movePosition(backwards ? QTextCursor::End : QTextCursor::Start);
    m_text->setTextCursor(cursor);
    setStatus(
        m_text->find(wanted, flags) ? tr("Found from the start again")
                                    : tr("\"%1\" is not in this JSON").arg(wanted));
}

void JsonPanel::findInTree(const QString &wanted, bool backwards)
{
    const auto flags = Qt::MatchContains | Qt::MatchRecursive | Qt::MatchWrap;
    QModelIndexList hits = m_model->match(m_model->index(0, 0), Qt::DisplayRole, wanted, -1, flags);
    for (const QModelIndex &hit : m_model->match(m_model->index(0, 1), Qt::DisplayRole, wanted, -1, flags))
        hits.append(hit.siblingAtColumn(JsonTreeModel::Name));
    if (hits.isEmpty()) {
        setStatus(tr("\"%1\" is not in this JSON").arg(wanted));
        return;
    }
    setStatus({});
    const auto at = hits.indexOf(m_tree->currentIndex().siblingAtColumn(JsonTreeModel::Name));
    const auto next = backwards ? (at <= 0 ? hits.size() - 1 : at - 1) : (at + 1) % hits.size();
    m_tree->setCurrentIndex(hits[next]);
    m_tree->scrollTo(hits[next]);
}

void JsonPanel::copyFromTree(int role)
{
    m_dialogs->copy(m_tree->currentIndex().data(role).toString());
}

// The colours of the words are the theme's at the time they were given.
void JsonPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
}

} // namespace linkdesk
