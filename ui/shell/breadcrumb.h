// Where one is, from Home down, and the way back. The last entry is the place itself and leads nowhere.
#pragma once

#include "ui/common/place.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace linkdesk {

class Breadcrumb : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumb(QWidget *parent = nullptr);
    void show(const QList<Place> &trail, const QString &here, bool mayGoBack);

signals:
    void wanted(const linkdesk::Place &place);
    void backWanted();

private:
    QPushButton *m_back;
    QHBoxLayout *m_line;
    QList<QWidget *> m_steps;
};

} // namespace linkdesk
