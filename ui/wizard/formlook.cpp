#include "ui/wizard/formlook.h"

#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QWidget>

namespace linkdesk::look {

namespace {

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

// In the colour of errors, also after the theme has changed.
class RequiredMark : public QLabel {
public:
    explicit RequiredMark(QWidget *parent)
        : QLabel(QStringLiteral("*"), parent)
    {
        takeColor();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            takeColor();
    }

private:
    void takeColor()
    {
        const QColor wanted = theme::color(theme::Tone::Error);
        QPalette colors = palette();
        if (colors.color(QPalette::WindowText) == wanted) // also the end of what setPalette() sets off
            return;
        colors.setColor(QPalette::WindowText, wanted);
        setPalette(colors);
    }
};

} // namespace

QMargins pageMargins()
{
    return { theme::PageMargin, theme::GroupGap, theme::PageMargin, theme::PageMargin };
}

int labelWidth(const QWidget *widget)
{
    return theme::textWidth(widget, 40);
}

int fieldWidth(const QWidget *widget)
{
    return theme::textWidth(widget, 68);
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = wrapped(text, parent);
    label->setFont(theme::sectionFont(label));
    return label;
}

QLabel *explanation(const QString &text, QWidget *parent)
{
    auto *label = wrapped(text, parent);
    theme::setSecondary(label);
    return label;
}

QLabel *help(const QString &text, QWidget *parent)
{
    QLabel *label = explanation(text, parent);
    label->setVisible(!text.isEmpty());
    return label;
}

QLabel *value(QWidget *parent)
{
    auto *label = wrapped({}, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *requiredMark(QWidget *parent)
{
    auto *mark = new RequiredMark(parent);
    mark->setTextFormat(Qt::PlainText);
    mark->setAccessibleName(QCoreApplication::translate("linkdesk::WizardForm", "required"));
    mark->setToolTip(mark->accessibleName());
    return mark;
}

QString plain(const QString &label)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
    QString text = label;
    return text.replace(mnemonic, QStringLiteral("\\1"));
}

} // namespace linkdesk::look
