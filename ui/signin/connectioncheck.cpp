#include "ui/signin/connectioncheck.h"

#include "src/auth/networkkeeper.h"
#include "ui/common/icons.h"
#include "ui/common/uicontext.h"
#include "ui/signin/hoplist.h"
#include "ui/signin/hoptext.h"
#include "ui/signin/signinform.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace linkdesk {

ConnectionCheck::ConnectionCheck(NetworkKeeper *keeper, Dialogs *dialogs, const Cloud &here, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_here(here)
    , m_cloud(new QComboBox(parent))
    , m_start(new QPushButton(tr("Te&st connection"), this))
    , m_copy(new QPushButton(icons::get("copy"), tr("Copy &all steps"), this))
    , m_steps(new QWidget(this))
    , m_list(new HopList(m_steps))
    , m_result(new QLabel(m_steps))
{
    m_cloud->setObjectName(QStringLiteral("testedCloud"));
    fillClouds();
    m_start->setObjectName(QStringLiteral("testConnection"));
    m_copy->setObjectName(QStringLiteral("copyTest"));
    m_copy->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Gap);
    line->addWidget(m_start);
    line->addWidget(m_copy);
    line->addStretch(1);
    m_result->setObjectName(QStringLiteral("testResult"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    QFont strong = font();
    strong.setBold(true);
    m_result->setFont(strong);
    auto *lines = new QVBoxLayout(m_steps);
    lines->setContentsMargins(0, theme::Gap, 0, theme::Gap);
    lines->setSpacing(theme::Gap);
    lines->addWidget(m_list);
    lines->addWidget(m_result);
    m_steps->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_steps);

    connect(m_start, &QPushButton::clicked, this, [this] { isRunning() || m_wanted ? stop() : start(); });
    connect(
        m_copy, &QPushButton::clicked, this, [this, dialogs] { dialogs->copy(hopsText(m_list->hops())); });
}

void ConnectionCheck::fillClouds()
{
    for (const Cloud &cloud : builtInClouds())
        m_cloud->addItem(cloudText(cloud), cloud.key());
    if (m_here.arm.isEmpty())
        return;
    if (m_cloud->findData(m_here.key()) < 0) {
        const QString place = m_here.arm.authority();
        m_cloud->addItem(
            m_here.name.isEmpty() || m_here.name == place ? place
                                                          : tr("%1 (%2)").arg(cloudText(m_here), place),
            m_here.key());
    }
    // Who trains on this computer wants to know about Azure.
    if (!m_here.name.isEmpty() && m_here.arm.scheme() == QLatin1String("https"))
        m_cloud->setCurrentIndex(m_cloud->findData(m_here.key()));
}

Cloud ConnectionCheck::cloud() const
{
    const QString key = m_cloud->currentData().toString();
    return key == m_here.key() ? m_here : builtInCloud(key);
}

void ConnectionCheck::start()
{
    if (isRunning() || m_wanted)
        return;
    m_wanted = true;
    m_list->clear();
    m_copy->hide();
    m_result->setText(tr("Testing..."));
    m_steps->show();
    m_start->setText(tr("&Stop the test"));
    m_keeper->askAgain();
    m_keeper->unlock(this, [this] { run(); });
}

void ConnectionCheck::run()
{
    if (!std::exchange(m_wanted, false))
        return; // stopped meanwhile
    auto *call =
        connectiontest::run(m_keeper->setup(), cloud(), this, [this](const Hop &hop) { m_list->add(hop); });
    m_test = call;
    call->then(this, [this](const Result<QList<Hop>> &hops) {
        m_test.clear();
        if (hops)
            finish(*hops);
        else
            end(tr("The test was stopped."));
    });
}

void ConnectionCheck::finish(const QList<Hop> &hops)
{
    QStringList failed;
    for (const Hop &hop : hops) {
        if (hop.error)
            failed << hopName(hop);
    }
    end(failed.isEmpty() ? tr("The whole way works.")
                         : tr("Failed: %1.").arg(failed.join(QLatin1String("; "))));
}

void ConnectionCheck::stop()
{
    if (m_test)
        m_test->cancel();
    else if (std::exchange(m_wanted, false))
        end(tr("The test was stopped."));
}

// Steps and result come below what was to be seen.
void ConnectionCheck::showResult()
{
    QWidget *above = parentWidget();
    while (above && !qobject_cast<QScrollArea *>(above))
        above = above->parentWidget();
    if (auto *scroll = qobject_cast<QScrollArea *>(above))
        QTimer::singleShot(0, this, [this, scroll] { scroll->ensureWidgetVisible(m_result); }); // laid out
}

void ConnectionCheck::end(const QString &text)
{
    m_start->setText(tr("Te&st connection"));
    m_copy->setVisible(!m_list->hops().isEmpty());
    m_result->setText(text);
    showResult();
    QAccessibleEvent event(m_result, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace linkdesk
