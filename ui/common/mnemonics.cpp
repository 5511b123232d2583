#include "ui/common/mnemonics.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QTabBar>
#include <QWidget>

namespace linkdesk {

namespace {

constexpr const char *NamedByData = "linkdeskNamedByData";

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'&')
            plain += text[at];
        else if (at + 1 < text.size() && text[at + 1] == u'&')
            plain += QStringLiteral("&&"), ++at;
    }
    return plain;
}

QStringList textsOf(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return { button->text() };
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->buddy() ? QStringList{ label->text() } : QStringList();
    QStringList texts;
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts << tabs->tabText(tab);
    }
    return texts;
}

} // namespace

QChar mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(keys[0].key());
}

QString takenMnemonics(const QWidget *widget, const QWidget *except)
{
    QString taken;
    const QList<QWidget *> all = widget->window()->findChildren<QWidget *>();
    for (const QWidget *other : all) {
        if (!other->isVisible() || other == except || (except && except->isAncestorOf(other)))
            continue;
        const QStringList texts = textsOf(other);
        for (const QString &text : texts) {
            const QChar letter = mnemonicOf(text);
            if (!letter.isNull())
                taken += letter;
        }
    }
    return taken;
}

QString withFreeMnemonic(const QString &text, const QString &taken)
{
    const QChar own = mnemonicOf(text);
    if (!own.isNull() && !taken.contains(own))
        return text;
    const QString plain = withoutMnemonic(text);
    for (qsizetype at = 0; at < plain.size(); ++at) {
        if (plain[at].isLetter() && !taken.contains(plain[at].toUpper()))
            return QString(plain).insert(at, u'&');
    }
    return text;
}

void giveMnemonics(QMenu *menu)
{
    QString taken;
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->isSeparator())
            continue;
        const QString plain = withoutMnemonic(action->text());
        QString text = withFreeMnemonic(plain, taken);
        if (text == plain)
            text = withFreeMnemonic(plain, {});
        action->setText(text);
        taken += mnemonicOf(text);
    }
}

void setNamedByData(QWidget *button)
{
    button->setProperty(NamedByData, true);
}

bool isNamedByData(const QWidget *button)
{
    return button->property(NamedByData).toBool();
}

} // namespace linkdesk
