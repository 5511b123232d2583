// 100,000 private endpoints in the page's own table, and the same rows behind a QSortFilterProxyModel: every
// key of a script typed into the filter box, every column sorted, each from the event to the painted table.
// Prints a line a row: ours, the proxy's (worst key, worst column; least over the rounds), what it is.
#include "tests/bench/lists/lists.h"

#include "tests/bench/report.h"
#include "ui/center/endpointsmodel.h"
#include "ui/center/endpointspage.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cstdio>
#include <functional>

namespace linkdesk::bench {

namespace {

constexpr int Rows = 100'000;

QList<PrivateEndpoint> endpoints()
{
    static const char *const states[] = { "Approved", "Approved", "Pending", "Rejected", "Disconnected" };
    static const char *const regions[] = { "westus2", "westeurope", "eastus2", "northeurope", "uksouth" };
    QList<PrivateEndpoint> all;
    all.reserve(Rows);
    for (int i = 0; i < Rows; ++i) {
        const int mixed = int((qint64(i) * 7919) % Rows); // not in the order of their names
        const QString subscription =
            QStringLiteral("%1-0000-4000-8000-000000000000").arg(mixed % 40, 8, 10, QLatin1Char('0'));
        const QString group = QStringLiteral("rg-plant-%1").arg(mixed % 400);
        PrivateEndpoint endpoint;
        endpoint.name = QStringLiteral("pe-%1-%2")
                            .arg(mixed % 7 == 0 ? QStringLiteral("M\u00fcnchen") : QStringLiteral("Plant"))
                            .arg(mixed);
        endpoint.id = ResourceId::resource(
            subscription, group, QStringLiteral("Microsoft.Network/privateEndpoints"), endpoint.name);
        endpoint.location = QLatin1String(regions[mixed % 5]);
        endpoint.state.status = QLatin1String(states[mixed % 5]);
        endpoint.provisioningState = QStringLiteral("Succeeded");
        endpoint.groupIds = { QStringLiteral("DeviceUpdate") };
        endpoint.target = ResourceId::resource(
            subscription, group, QStringLiteral("Microsoft.DeviceUpdate/accounts"),
            QStringLiteral("adu-%1").arg(mixed % 100));
        endpoint.subnet = ResourceId::resource(
                              subscription, group, QStringLiteral("Microsoft.Network/virtualNetworks"),
                              QStringLiteral("vnet-%1").arg(mixed % 64))
                              .child(QStringLiteral("subnets"), QStringLiteral("snet"));
        all.append(endpoint);
    }
    return all;
}

// What the proxy is given: the same texts, at hand.
class PlainTable : public QAbstractTableModel {
public:
    explicit PlainTable(const EndpointsModel &model)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList texts;
            for (int column = 0; column < EndpointsModel::ColumnCount; ++column)
                texts.append(model.text(row, column));
            m_rows.append(texts);
        }
    }
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &) const override { return EndpointsModel::ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_rows.at(index.row()).at(index.column())) : QVariant();
    }

private:
    QList<QStringList> m_rows;
};

class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
    bool painted = false;
};

// Milliseconds from the act to the painted table.
double measured(QTableView *table, const std::function<void()> &act)
{
    PaintWatch watch(table->viewport());
    QElapsedTimer clock;
    clock.start();
    act();
    table->viewport()->update(); // also where the same rows stay
    while (!watch.painted && table->isVisible()) // a list without a row shows its empty state instead
        QCoreApplication::processEvents();
    return double(clock.nsecsElapsed()) / 1e6;
}

double worstKey(QLineEdit *edit, QTableView *table)
{
    double worst = 0;
    const auto press = [&](int key, const QString &text) {
        worst = std::max(worst, measured(table, [&] {
                             QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
                             QCoreApplication::sendEvent(edit, &event);
                         }));
    };
    const QString script[] = { QStringLiteral("pending"), QStringLiteral("WestUS2"),
                               QStringLiteral("m\u00fcnchen"), QStringLiteral("plant-99999"),
                               QStringLiteral("no such") };
    for (const QString &word : script) {
        for (const QChar c : word)
            press(0, QString(c));
        while (!edit->text().isEmpty())
            press(Qt::Key_Backspace, {});
    }
    return worst;
}

double worstColumn(QTableView *table)
{
    double worst = 0;
    for (const int column : { EndpointsModel::Name, EndpointsModel::State, EndpointsModel::Group })
        worst = std::max(worst, measured(table, [&] { table->sortByColumn(column, Qt::AscendingOrder); }));
    return worst;
}

void say(double goal, const QList<double> &ours, const QList<double> &anchor, const char *what)
{
    std::printf(
        "%.2f %.3f %.3f %.3f %.3f %s\n", goal, least(ours), least(anchor), median(ours), median(anchor),
        what);
}

} // namespace

int useTable(int rounds)
{
    const QList<PrivateEndpoint> rows = endpoints();
    UiContext context;
    EndpointsPage page(&context);
    auto *own = page.findChild<EndpointsModel *>();
    own->beginReading();
    own->add(rows);
    own->endReading({});
    page.resize(1024, 700);

    PlainTable source(*own);
    QWidget other;
    auto *edit = new QLineEdit(&other);
    auto *table = new QTableView(&other);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&source);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    table->setModel(&proxy);
    table->setSortingEnabled(true);
    table->verticalHeader()->hide();
    auto *column = new QVBoxLayout(&other);
    column->addWidget(edit);
    column->addWidget(table);
    QObject::connect(edit, &QLineEdit::textChanged, &proxy, &QSortFilterProxyModel::setFilterFixedString);
    other.resize(1024, 700);
    page.show();
    other.show();

    auto *ownTable = page.findChild<QTableView *>(QStringLiteral("endpointsTable"));
    auto *ownEdit = page.findChild<QLineEdit *>(QStringLiteral("endpointsFilter"));
    auto *all = page.findChild<QCheckBox *>(QStringLiteral("selectAllEndpoints"));
    QList<double> keys, proxyKeys, sorts, proxySorts, selects, repaints;
    for (int round = 0; round <= rounds; ++round) {
        const double theirs = worstKey(edit, table), mine = worstKey(ownEdit, ownTable);
        const double theirSort = worstColumn(table), mySort = worstColumn(ownTable);
        const double repaint = measured(ownTable, [] {});
        const double select = measured(ownTable, [&] { all->click(); });
        if (own->chosenCount() != Rows)
            return 1;
        all->click(); // none again
        if (own->rowCount() != Rows || proxy.rowCount() != Rows)
            return 1;
        if (round == 0)
            continue;
        keys.append(mine);
        proxyKeys.append(theirs);
        sorts.append(mySort);
        proxySorts.append(theirSort);
        selects.append(select);
        repaints.append(repaint);
    }
    say(0.08, keys, proxyKeys, "worst key stroke in the filter");
    say(0.08, sorts, proxySorts, "slowest column sorted");
    say(1.5, selects, repaints, "all rows shown are checked, one repaint");
    return 0;
}

} // namespace linkdesk::bench
