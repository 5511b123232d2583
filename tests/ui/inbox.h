// The inbox on a scripted network: one subscription "s", one account "a", the requests that a test gives it.
#pragma once

#include "tests/ui/connections.h"
#include "tests/ui/fakeui.h"
#include "ui/center/pendingmodel.h"
#include "ui/center/pendingpage.h"
#include "ui/common/messagebar.h"
#include "ui/common/undowindow.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace linkdesk {

inline QByteArray subscriptionJson(const QByteArray &id, const QByteArray &name)
{
    return R"({"subscriptionId":")" + id + R"(","displayName":")" + name + R"(","state":"Enabled"})";
}

inline QByteArray accountsPath(const QByteArray &subscription)
{
    return "/subscriptions/" + subscription + "/providers/microsoft.deviceupdate/accounts";
}

inline QByteArray
requestJson(const QByteArray &name, const QByteArray &description, const QByteArray &createdAt)
{
    return R"({"id":")" + connectionPath(name) + R"(","name":")" + name + R"(","systemData":{"createdAt":")"
        + createdAt
        + R"(","createdBy":"7d1c"},"properties":{"provisioningState":"Succeeded","groupIds":["DeviceUpdate"],)"
          R"("privateEndpoint":{"id":")"
        + endpointPath(name) + R"("},"privateLinkServiceConnectionState":{"status":"Pending","description":")"
        + description + R"("}}})";
}

inline QByteArray endpointJson(const QByteArray &name, const QByteArray &message)
{
    return R"({"id":")" + endpointPath(name) + R"(","name":")" + name
        + R"(","properties":{"resourceGuid":"guid-)" + name
        + R"(","manualPrivateLinkServiceConnections":[{"name":"plsc-)" + name
        + R"(","properties":{"requestMessage":")" + message + R"("}}]}})";
}

// What the tests of the inbox have in common; they call begin() and end() around each of their functions.
class Inbox : public QObject {
protected:
    void begin();
    void end();
    void script(const QList<QByteArray> &requests);
    void open(const QList<QByteArray> &requests);
    void approvable(const QByteArray &name);
    template <class T> T *find(const char *name) const { return m_page->findChild<T *>(QLatin1String(name)); }
    QAbstractButton *button(const char *name) const { return find<QAbstractButton>(name); }
    MessageBar *message() const { return find<MessageBar>("pendingMessage"); }
    QPushButton *messageButton(int number) const
    {
        const QString name = QStringLiteral("messageButton%1").arg(number);
        const auto all = message()->findChildren<QPushButton *>(name);
        return all.isEmpty() ? nullptr : all.constLast(); // those before are about to go
    }
    QTableView *table() const { return find<QTableView>("pendingConnections"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void check(const QList<int> &rows) const;
    void decide(const char *command) const;
    bool settled() const { return m_page->findChildren<Job *>().isEmpty(); }

    std::unique_ptr<ScriptedSession> m_arm;
    std::unique_ptr<FakeUi> m_ui;
    std::unique_ptr<UndoWindow> m_undo;
    std::unique_ptr<PageView> m_page;
};

inline void Inbox::begin()
{
    m_arm = std::make_unique<ScriptedSession>();
    m_ui = std::make_unique<FakeUi>(m_arm->get());
    m_undo = std::make_unique<UndoWindow>();
    m_undo->setSeconds(0);
    m_ui->context.undo = m_undo.get();
}

inline void Inbox::end()
{
    m_page.reset();
    m_ui.reset();
    m_undo.reset();
    m_arm.reset();
}

inline void Inbox::script(const QList<QByteArray> &requests)
{
    m_arm->on("GET /subscriptions", 200, listJson({ subscriptionJson("s", "Production") }));
    m_arm->on("GET " + accountsPath("s"), 200, listJson({ accountJson("Enabled") }));
    m_arm->on("GET " + connectionsPath(), 200, listJson(requests));
}

inline void Inbox::open(const QList<QByteArray> &requests)
{
    script(requests);
    m_page = std::make_unique<PendingPage>(&m_ui->context);
    m_page->resize(1024, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->refresh();
    QTRY_COMPARE(table()->model()->rowCount(), requests.size());
    QTRY_VERIFY(settled());
}

inline void Inbox::approvable(const QByteArray &name)
{
    m_arm->on("GET " + connectionPath(name), 200, connectionJson(name, "Pending"));
    m_arm->on("PUT " + connectionPath(name), 200, connectionJson(name, "Approved", "fine"));
}

inline void Inbox::check(const QList<int> &rows) const
{
    for (const int row : rows)
        table()->model()->setData(table()->model()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
}

inline void Inbox::decide(const char *command) const
{
    button(command)->click();
    button("decisionConfirm")->click();
}

} // namespace linkdesk
