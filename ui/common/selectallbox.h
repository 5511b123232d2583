// The check box above a list that checks all rows shown. Its third state says that some are checked; a person
// never chooses it. Hears a click and what screen readers do instead of one (QAccessible's toggle, which
// clicks nothing).
#pragma once

#include <QCheckBox>

namespace linkdesk {

class SelectAllBox : public QCheckBox {
    Q_OBJECT
public:
    explicit SelectAllBox(QWidget *parent = nullptr);
    void showState(int checked, int shown); // numbers of rows; nothing to check where none is shown

signals:
    void wanted(); // the person changed it: all, or none where all were checked

private:
    bool m_telling = false;
};

} // namespace linkdesk
