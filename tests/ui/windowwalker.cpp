#include "tests/ui/windowwalker.h"

#include "ui/common/mnemonics.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTabBar>
#include <QtTest>

namespace linkdesk::walker {

namespace {

QString described(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return QStringLiteral("%1 (%2 in %3)")
        .arg(
            widget->objectName(), QString::fromLatin1(widget->metaObject()->className()),
            parent ? parent->objectName() : QString());
}

// Parts that Qt makes inside its own widgets.
bool isInner(const QWidget *widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")))
        return true;
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QComboBox *>(parent)
        || (qobject_cast<const QLineEdit *>(parent) && qobject_cast<const QAbstractButton *>(widget));
}

QList<QWidget *> controls(QWidget *root)
{
    QList<QWidget *> found;
    const QList<QWidget *> all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (takesFocus && widget->isVisible() && widget->isEnabled() && !isInner(widget))
            found.append(widget);
    }
    return found;
}

} // namespace

QString knownAs(QWidget *widget)
{
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    if (!face)
        return {};
    const bool combo = qobject_cast<QComboBox *>(widget);
    // A combo box is named by its value on Linux: only a label says what it is.
    if (!combo && !face->text(QAccessible::Name).isEmpty())
        return face->text(QAccessible::Name);
    const auto relations = face->relations(QAccessible::Label);
    for (const auto &relation : relations) {
        if (relation.first && !relation.first->text(QAccessible::Name).isEmpty())
            return relation.first->text(QAccessible::Name);
    }
    return {};
}

QStringList namelessControls(QWidget *root)
{
    QStringList findings;
    const QList<QWidget *> all = controls(root);
    for (QWidget *widget : all) {
        if (widget->objectName().isEmpty())
            findings << described(widget) + QStringLiteral(": no object name");
        if (knownAs(widget).trimmed().isEmpty())
            findings << described(widget) + QStringLiteral(": neither name nor label");
    }
    return findings;
}

QStringList cutTexts(QWidget *root)
{
    QStringList findings;
    const QList<QWidget *> all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisible() || isInner(widget))
            continue;
        const auto *label = qobject_cast<QLabel *>(widget);
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (!button && (!label || label->text().isEmpty()))
            continue;
        if (label && label->buddy() && label->size().isEmpty())
            continue; // names its control to tools only; the column's heading does it for the eye
        // What is wrapped needs its height, what is not its width; buttons say how little they can do with.
        const bool wrapped = label && label->wordWrap();
        const QSize needed =
            wrapped ? QSize(0, label->heightForWidth(label->width())) : widget->minimumSizeHint();
        if (widget->width() < needed.width() || widget->height() < needed.height())
            findings << described(widget)
                    + QStringLiteral(": %1x%2, needs %3x%4: \"%5\"")
                          .arg(widget->width())
                          .arg(widget->height())
                          .arg(needed.width())
                          .arg(needed.height())
                          .arg(label ? label->text() : button->text());
    }
    return findings;
}

namespace {

struct Letter {
    QString owner;
    QString text;
    bool needed = true;
};

bool isField(const QWidget *widget)
{
    const auto *edit = qobject_cast<const QLineEdit *>(widget);
    return edit || qobject_cast<const QComboBox *>(widget);
}

// The labels seen that name a field. One without a size names it to tools only.
QString labelOf(const QWidget *field, bool *toolsOnly)
{
    const QList<QLabel *> labels = field->window()->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() != field || !label->isVisible())
            continue;
        *toolsOnly = label->size().isEmpty();
        return label->text();
    }
    return {};
}

void addLetters(const QWidget *widget, QList<Letter> *letters)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        const bool hasKey = !button->shortcut().isEmpty(); // F3, for one
        const bool needed = !button->text().isEmpty() && !hasKey && !isNamedByData(button);
        letters->append({ described(widget), button->text(), needed });
        return;
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            const bool digit = tabs->tabToolTip(tab).contains(QStringLiteral("Alt+%1").arg(tab + 1));
            letters->append(
                { described(widget), digit ? QStringLiteral("&%1").arg(tab + 1) : tabs->tabText(tab), true });
        }
        return;
    }
    if (isField(widget)) {
        bool toolsOnly = false;
        const QString label = labelOf(widget, &toolsOnly);
        // A numbered one stands in a grid, below the heading of its column.
        const bool inGrid =
            label.isEmpty() && !widget->objectName().isEmpty() && widget->objectName().back().isDigit();
        letters->append({ described(widget), label, !toolsOnly && !inGrid });
        return;
    }
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->buddy() && !isField(label->buddy()))
        letters->append({ described(widget), label->text(), false });
}

} // namespace

QStringList mnemonicFaults(QWidget *root)
{
    QList<Letter> letters;
    const QList<QWidget *> all = root->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (widget->isVisible() && !isInner(widget))
            addLetters(widget, &letters);
    }
    QStringList findings;
    QHash<QChar, QString> owners;
    QSet<QString> known; // texts that have a letter, without it
    for (const Letter &letter : std::as_const(letters)) {
        const QChar key = mnemonicOf(letter.text);
        if (key.isNull())
            continue;
        known.insert(QString(letter.text).remove(u'&'));
        if (owners.contains(key))
            findings << QStringLiteral("Alt+%1: %2 and %3").arg(key).arg(owners.value(key), letter.owner);
        owners.insert(key, letter.owner);
    }
    for (const Letter &letter : std::as_const(letters)) {
        if (letter.needed && mnemonicOf(letter.text).isNull() && !known.contains(letter.text))
            findings << letter.owner + QStringLiteral(": no mnemonic in \"%1\"").arg(letter.text);
    }
    return findings;
}

QStringList unreachable(QWidget *window)
{
    QSet<QWidget *> reached;
    for (int i = 0; i < 300; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (focus && reached.contains(focus))
            break;
        if (focus)
            reached.insert(focus);
        QTest::keyClick(focus ? focus : window, Qt::Key_Tab);
        if (QApplication::focusWidget() == focus)
            return { focus ? described(focus) + QStringLiteral(": keeps the focus when Tab is pressed")
                           : QStringLiteral("nothing takes the focus") };
    }
    QStringList findings;
    const QList<QWidget *> all = controls(window);
    for (QWidget *widget : all) {
        // Of radio buttons that exclude each other Tab reaches one; arrow keys the others.
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool grouped = button && button->autoExclusive();
        if (!grouped && !reached.contains(widget))
            findings << described(widget) + QStringLiteral(": Tab does not reach it");
    }
    return findings;
}

} // namespace linkdesk::walker
