// What was read out of a typed resource ID, part by part, so that the person sees what was understood.
#pragma once

#include "src/plan/facts.h"
#include "src/plan/targettext.h"

#include <QWidget>

class QLabel;

namespace linkdesk {

class TargetChips : public QWidget {
    Q_OBJECT
public:
    explicit TargetChips(QWidget *parent = nullptr);
    // Hidden where no part could be read.
    void load(const TargetText &target, const Facts &facts);

private:
    QLabel *chip(const QString &name);
    QLabel *m_subscription;
    QLabel *m_group;
    QLabel *m_type;
    QLabel *m_name;
};

} // namespace linkdesk
