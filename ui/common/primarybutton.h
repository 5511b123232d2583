// The one button of a page that leads on: in the accent colour, in every scheme.
#pragma once

#include <QPushButton>

namespace linkdesk {

class PrimaryButton : public QPushButton {
    Q_OBJECT
public:
    explicit PrimaryButton(const QString &text = {}, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paint();
};

} // namespace linkdesk
