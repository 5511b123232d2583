#include "ui/networking/jsonview.h"

#include "src/base/jsontext.h"
#include "src/flow/inventory.h"
#include "ui/common/messagebar.h"
#include "ui/common/slowhint.h"
#include "ui/common/theme.h"
#include "ui/networking/jsonhighlighter.h"
#include "ui/networking/jsontreemodel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextDocument>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

QToolButton *button(QWidget *parent, const QString &text, const char *name)
{
    auto *made = new QToolButton(parent);
    made->setText(text);
    made->setObjectName(QLatin1String(name));
    made->setToolButtonStyle(Qt::ToolButtonTextOnly);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

} // namespace

JsonView::JsonView(UiContext *context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new JsonTreeModel(this))
{
    setObjectName(QStringLiteral("jsonView"));
    setAccessibleName(tr("Resource JSON"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::GroupGap, 0, 0, 0);
    layout->setSpacing(theme::Gap);
    buildHead(layout);
    buildActs(layout);
    m_message = new MessageBar(this);
    m_message->setObjectName(QStringLiteral("jsonMessage"));
    m_slow = new SlowHint(m_message, this);
    layout->addWidget(m_message);
    buildFind(layout);
    buildViews(layout);
    updateActs();
}

void JsonView::buildHead(QVBoxLayout *layout)
{
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Resource JSON"), this);
    title->setFont(theme::sectionFont(this));
    head->addWidget(title, 1);
    auto *close = button(this, tr("C&lose"), "closeJson");
    connect(close, &QToolButton::clicked, this, &JsonView::closed);
    head->addWidget(close);
    layout->addLayout(head);

    auto *idRow = new QHBoxLayout;
    idRow->setSpacing(theme::Gap);
    auto *idLabel = new QLabel(tr("Reso&urce ID"), this);
    m_idField = new QLineEdit(this);
    m_idField->setObjectName(QStringLiteral("jsonResourceId"));
    m_idField->setReadOnly(true);
    m_idField->setFont(theme::fixedFont(this));
    m_idField->setAccessibleName(tr("Resource ID"));
    idLabel->setBuddy(m_idField);
    auto *copyId = button(this, tr("Cop&y"), "copyResourceId");
    copyId->setAccessibleName(tr("Copy resource ID"));
    connect(copyId, &QToolButton::clicked, this, [this] { m_context->dialogs->copy(m_id.text()); });
    idRow->addWidget(idLabel);
    idRow->addWidget(m_idField, 1);
    idRow->addWidget(copyId);
    layout->addLayout(idRow);

    auto *versionRow = new QHBoxLayout;
    versionRow->setSpacing(theme::Gap);
    auto *versionLabel = new QLabel(tr("A&PI version"), this);
    m_version = new QComboBox(this);
    m_version->setObjectName(QStringLiteral("jsonApiVersion"));
    m_version->setAccessibleName(tr("API version"));
    versionLabel->setBuddy(m_version);
    connect(m_version, &QComboBox::activated, this, &JsonView::read);
    versionRow->addWidget(versionLabel);
    versionRow->addWidget(m_version, 1);
    layout->addLayout(versionRow);
}

void JsonView::buildActs(QVBoxLayout *layout)
{
    m_copyJson = button(this, tr("&Copy JSON"), "copyJson");
    connect(m_copyJson, &QToolButton::clicked, this, [this] {
        m_context->dialogs->copy(QString::fromUtf8(m_body));
    });
    m_save = button(this, tr("&Save as..."), "saveJson");
    connect(m_save, &QToolButton::clicked, this, [this] {
        m_context->dialogs->save(this, m_id.name() + QStringLiteral(".json"), m_body, [](const QString &) {});
    });
    m_copyCommand = button(this, tr("Copy as A&zure CLI"), "copyJsonCommand");
    connect(m_copyCommand, &QToolButton::clicked, this, [this] { m_context->dialogs->copy(m_command); });
    auto *acts = new QHBoxLayout;
    acts->setSpacing(theme::Gap);
    acts->addWidget(m_copyJson);
    acts->addWidget(m_save);
    acts->addWidget(m_copyCommand);
    acts->addStretch(1);
    layout->addLayout(acts);
}

void JsonView::buildFind(QVBoxLayout *layout)
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
    auto *previous = button(this, tr("Previous"), "jsonFindPrevious");
    previous->setShortcut(QKeySequence(QKeySequence::FindPrevious));
    previous->setToolTip(
        tr("Find the one before (%1)").arg(previous->shortcut().toString(QKeySequence::NativeText)));
    connect(previous, &QToolButton::clicked, this, [this] { findNext(true); });
    auto *next = button(this, tr("Next"), "jsonFindNext");
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
    layout->addWidget(m_status);
}

void JsonView::buildViews(QVBoxLayout *layout)
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

void JsonView::buildTree()
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
    m_tree->addActions({ copyPath, copyValue });
}

void JsonView::show(const ResourceId &id, const QString &command)
{
    m_id = id;
    m_command = command;
    m_copyCommand->setVisible(!command.isEmpty());
    m_idField->setText(id.text());
    m_idField->setCursorPosition(0);
    m_version->clear();
    readVersions();
    read();
    QWidget::show();
    m_find->setFocus();
}

void JsonView::readVersions()
{
    inventory::apiVersions(m_context->session, m_id, this)
        ->then(this, [this, id = m_id](const Result<QStringList> &versions) {
            if (!versions || id != m_id)
                return; // the list is a convenience: without it the version we use is shown
            const QString current = m_version->currentText();
            m_version->clear();
            m_version->addItems(*versions);
            if (!current.isEmpty() && m_version->findText(current) < 0)
                m_version->insertItem(0, current);
            m_version->setCurrentIndex(qMax(0, m_version->findText(current)));
        });
}

void JsonView::read()
{
    delete m_reading;
    clear();
    m_status->setText(tr("Reading..."));
    auto *call = inventory::raw(m_context->session, m_id, m_version->currentText(), this);
    m_reading = call;
    m_slow->start(tr("Still waiting for Azure to send the resource."), [this] {
        if (m_reading)
            m_reading->cancel();
    });
    call->then(this, [this](const Result<RawResource> &raw) {
        m_reading = nullptr;
        m_slow->stop();
        if (raw) {
            take(*raw);
            return;
        }
        m_status->clear();
        m_message->showError(tr("The resource could not be read"), raw.error());
        m_message->addButton(tr("&Try again"), [this] { read(); });
    });
}

void JsonView::clear()
{
    m_slow->stop();
    m_message->clear();
    m_body.clear();
    m_text->clear();
    m_model->setValue({});
    updateActs();
}

void JsonView::updateActs()
{
    const QString whyNot = m_body.isEmpty() ? tr("The resource has not been read") : QString();
    for (QToolButton *act : { m_copyJson, m_save }) {
        act->setEnabled(whyNot.isEmpty());
        act->setToolTip(whyNot);
    }
}

void JsonView::take(const RawResource &raw)
{
    m_body = raw.body;
    if (m_version->findText(raw.apiVersion) < 0)
        m_version->addItem(raw.apiVersion);
    m_version->setCurrentText(raw.apiVersion);
    m_text->setPlainText(QString::fromUtf8(indentedJson(raw.body)));
    m_model->setValue(parsedJson(raw.body));
    m_tree->expandToDepth(1);
    m_tree->resizeColumnToContents(JsonTreeModel::Name);
    updateActs();
    m_status->setText(tr("As the service sent it, %n byte(s)", nullptr, int(raw.body.size())));
}

void JsonView::findNext(bool backwards)
{
    const QString wanted = m_find->text();
    if (wanted.isEmpty())
        return;
    if (m_views->currentWidget() == m_text)
        findInText(wanted, backwards);
    else
        findInTree(wanted, backwards);
}

void JsonView::findInText(const QString &wanted, bool backwards)
{
    const QTextDocument::FindFlags flags =
        backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text->find(wanted, flags)) {
        m_status->clear();
        return;
    }
    QTextCursor cursor(m_text->document());
    cursor.movePosition(backwards ? QTextCursor::End : QTextCursor::Start);
    m_text->setTextCursor(cursor);
    m_status->setText(
        m_text->find(wanted, flags) ? tr("Found from the start again")
                                    : tr("\"%1\" is not in this JSON").arg(wanted));
}

void JsonView::findInTree(const QString &wanted, bool backwards)
{
    const auto flags = Qt::MatchContains | Qt::MatchRecursive | Qt::MatchWrap;
    QModelIndexList hits = m_model->match(m_model->index(0, 0), Qt::DisplayRole, wanted, -1, flags);
    for (const QModelIndex &hit : m_model->match(m_model->index(0, 1), Qt::DisplayRole, wanted, -1, flags))
        hits.append(hit.siblingAtColumn(JsonTreeModel::Name));
    if (hits.isEmpty()) {
        m_status->setText(tr("\"%1\" is not in this JSON").arg(wanted));
        return;
    }
    m_status->clear();
    const auto at = hits.indexOf(m_tree->currentIndex().siblingAtColumn(JsonTreeModel::Name));
    const auto next = backwards ? (at <= 0 ? hits.size() - 1 : at - 1) : (at + 1) % hits.size();
    m_tree->setCurrentIndex(hits[next]);
    m_tree->scrollTo(hits[next]);
}

void JsonView::copyFromTree(int role)
{
    m_context->dialogs->copy(m_tree->currentIndex().data(role).toString());
}

void JsonView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->matches(QKeySequence::Find))
        m_find->setFocus();
    else
        QWidget::keyPressEvent(event);
}

// The colours of the words are the theme's at the time they were given.
void JsonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
}

} // namespace linkdesk
