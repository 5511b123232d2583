// Says above the wizard's pages what they still wait for, once that takes longer than a person expects.
#pragma once

#include "src/plan/facts.h"
#include "ui/common/messagebar.h"

class QTimer;

namespace linkdesk {

// What is on its way, in words: "virtual networks, private DNS zones". Empty where nothing is.
QString readsUnderway(const Facts &facts);

class ReadingHint : public MessageBar {
    Q_OBJECT
public:
    explicit ReadingHint(QWidget *parent = nullptr);
    void load(const Facts &facts, bool loading);

private:
    void tell();

    QTimer *m_timer; // from the beginning of the reading
    bool m_slow = false;
    QString m_underway;
};

} // namespace linkdesk
