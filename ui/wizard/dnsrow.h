// One row of the DNS table: the zone of one name, where it is or will be, and what the zone group calls it.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"
#include "src/plan/fault.h"

#include <QObject>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QWidget;

namespace linkdesk {

class ChoiceCombo;
class FaultLine;

class DnsRow : public QObject {
    Q_OBJECT
public:
    // Puts its labels and controls into `grid`, from line `line` on (it takes three). They belong to `page`.
    DnsRow(int number, QGridLayout *grid, int line, QWidget *page);
    ~DnsRow() override;

    void load(const Draft &draft, const Facts &facts, const Faults &faults);
    QWidget *control(Field field) const;
    QWidget *firstEmpty() const; // nullptr where every value is there

signals:
    void edited(const linkdesk::Draft::ZoneRow &row);
    void left(); // the configuration name
    void reloadWanted(); // read what failed again

private:
    void showSubscriptions(const Facts &facts);
    void showGroups(const Draft &draft, const Facts &facts);
    void showZones(const Draft &draft, const Facts &facts);
    void move(const QString &subscriptionId, const QString &resourceGroup);
    const PrivateDnsZone *zoneIn(const QString &subscriptionId, const QString &resourceGroup) const;

    int m_number;
    Draft::ZoneRow m_row;
    QString m_basicsSubscription, m_basicsGroup;
    QList<PrivateDnsZone> m_zones; // of the wanted name, in every readable subscription
    QLineEdit *m_configuration;
    ChoiceCombo *m_subscription;
    ChoiceCombo *m_group;
    ChoiceCombo *m_zone;
    FaultLine *m_fault;
    QPushButton *m_retry;
    QList<QLabel *> m_labels;
};

} // namespace linkdesk
