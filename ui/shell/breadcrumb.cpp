#include "ui/shell/breadcrumb.h"

#include "ui/common/flatbutton.h"
#include "ui/common/icons.h"
#include "ui/common/mnemonics.h"
#include "ui/shell/placetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace linkdesk {

namespace {

// The heading below says it in full: where there is no room, this one is shortened.
class Here : public QLabel {
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override
    {
        return { qMin(sizeHint().width(), theme::textWidth(this, 6)), sizeHint().height() };
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(
            rect(), Qt::AlignVCenter | Qt::TextSingleLine,
            fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

} // namespace

Breadcrumb::Breadcrumb(QWidget *parent)
    : QWidget(parent)
    , m_back(new FlatButton(FlatButton::Look::Link, tr("Bac&k"), this))
    , m_line(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("breadcrumb"));
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setIcon(icons::get("back"));
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(theme::Step);
    m_line->addWidget(m_back);
    m_line->addSpacing(theme::Gap);
    m_line->addStretch(1);
    connect(m_back, &QPushButton::clicked, this, &Breadcrumb::backWanted);
}

void Breadcrumb::show(const QList<Place> &trail, const QString &here, bool mayGoBack)
{
    for (QWidget *step : std::as_const(m_steps)) {
        step->hide();
        step->deleteLater(); // it may be the one that was pressed
    }
    m_steps.clear();
    m_back->setEnabled(mayGoBack);
    for (qsizetype i = 0; i < trail.size(); ++i) {
        const bool last = i + 1 == trail.size();
        if (i > 0) {
            auto *arrow = new QLabel(QStringLiteral("\u203a"), this);
            theme::setSecondary(arrow);
            m_steps.append(arrow);
        }
        if (last) {
            auto *label = new Here(here, this);
            label->setTextFormat(Qt::PlainText);
            label->setObjectName(QStringLiteral("breadcrumbHere"));
            m_steps.append(label);
            continue;
        }
        const Place &place = trail.at(i);
        auto *step = new FlatButton(
            FlatButton::Look::Link, placeTitle(place).replace(u'&', QStringLiteral("&&")), this);
        setNamedByData(step);
        step->setObjectName(QStringLiteral("breadcrumb%1").arg(i));
        connect(step, &QPushButton::clicked, this, [this, place] { emit wanted(place); });
        m_steps.append(step);
    }
    int position = 2;
    for (QWidget *step : std::as_const(m_steps)) {
        m_line->insertWidget(position++, step);
        step->show();
    }
}

} // namespace linkdesk
