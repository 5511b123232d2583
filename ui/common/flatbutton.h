// A button that looks like a row or a card: icon, text, and below it a quieter line. Navigation, breadcrumb,
// recent places, doors. Painted from the palette; to tools it is a push button named by its text, described
// by its second line.
#pragma once

#include <QPushButton>

namespace linkdesk {

class FlatButton : public QPushButton {
    Q_OBJECT
public:
    enum class Look { Row, Card, Link };
    FlatButton(Look look, const QString &text, QWidget *parent = nullptr);
    void setDescription(const QString &description); // plain text, wrapped in a card, cut in a row
    QString description() const { return m_description; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont titleFont() const;
    int textLeft() const;
    int iconExtent() const;
    int padding() const;
    void paintGround(QPainter &painter) const;
    void paintTexts(QPainter &painter) const;
    Look m_look;
    QString m_description;
};

} // namespace linkdesk
