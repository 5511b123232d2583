// What is kept of the way out, and where: never the password in a file.
#include "src/auth/networkkeeper.h"
#include "tests/support/fakestore.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class NetworkKeeperTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void startsAsTheSystemIs();
    void keepsSettings();
    void nonsenseInTheFileIsTheDefault();
    void passwordGoesToThePlaceOnly();
    void anotherProxyForgetsThePassword();
    void proxyThatRestsKeepsItsPassword();
    void unlockReadsOnce();
    void manyWaitForOneRead();
    void failingPlaceIsSaid();
    void refusalIsNotAskedForAgain();
    void whatCannotBeForgottenIsSaid();
    void worksWithoutAPlace();

private:
    NetworkSettings manual(const QString &host = u"proxy.test"_s) const;
    QString file() const { return m_folder->filePath(u"settings.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeStore> m_store;
};

void NetworkKeeperTest::init()
{
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(file(), QSettings::IniFormat);
    m_store = std::make_unique<FakeStore>();
}

NetworkSettings NetworkKeeperTest::manual(const QString &host) const
{
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::Manual;
    settings.host = host;
    settings.port = 3128;
    settings.user = u"ada"_s;
    settings.certificateFile = u"/roots.pem"_s;
    return settings;
}

void NetworkKeeperTest::startsAsTheSystemIs()
{
    const NetworkKeeper keeper(m_settings.get(), m_store.get());
    QVERIFY(keeper.settings() == NetworkSettings());
    QVERIFY(!keeper.hasPassword());
    QCOMPARE(m_store->reads, 0); // nobody needed it yet
}

void NetworkKeeperTest::keepsSettings()
{
    NetworkKeeper keeper(m_settings.get(), m_store.get());
    QSignalSpy changed(&keeper, &NetworkKeeper::changed);
    const int before = keeper.setup()->revision();
    keeper.set(manual());
    QCOMPARE(changed.count(), 1);
    QVERIFY(keeper.setup()->revision() != before);
    keeper.set(manual());
    QCOMPARE(changed.count(), 1);
    const NetworkKeeper next(m_settings.get(), m_store.get());
    QVERIFY(next.settings() == manual());
}

void NetworkKeeperTest::nonsenseInTheFileIsTheDefault()
{
    m_settings->setValue(u"network/proxy"_s, u"sideways"_s);
    m_settings->setValue(u"network/port"_s, u"-7"_s);
    const NetworkKeeper keeper(m_settings.get());
    QCOMPARE(keeper.settings().proxy, NetworkSettings::Proxy::System);
    QCOMPARE(int(keeper.settings().port), 0);
}

void NetworkKeeperTest::passwordGoesToThePlaceOnly()
{
    NetworkKeeper keeper(m_settings.get(), m_store.get());
    keeper.set(manual());
    keeper.setPassword(Secret("canary-word"));
    QVERIFY(keeper.hasPassword());
    QCOMPARE(m_store->kept.value(u"proxy/ada@proxy.test:3128"_s), QByteArray("canary-word"));
    m_settings->sync();
    QFile written(file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains("canary"));
    keeper.setPassword({});
    QVERIFY(m_store->kept.isEmpty());
    QVERIFY(!keeper.hasPassword());
}

void NetworkKeeperTest::anotherProxyForgetsThePassword()
{
    NetworkKeeper keeper(m_settings.get(), m_store.get());
    keeper.set(manual());
    keeper.setPassword(Secret("word"));
    NetworkSettings settings = manual();
    settings.certificateFile.clear();
    keeper.set(settings);
    QVERIFY(keeper.hasPassword()); // still the same proxy
    keeper.set(manual(u"other.test"_s));
    QVERIFY(!keeper.hasPassword()); // it never goes to a proxy that it was not typed for
    QVERIFY(m_store->kept.isEmpty());
}

void NetworkKeeperTest::proxyThatRestsKeepsItsPassword()
{
    NetworkKeeper keeper(m_settings.get(), m_store.get());
    keeper.set(manual());
    keeper.setPassword(Secret("word"));
    NetworkSettings settings = manual();
    settings.proxy = NetworkSettings::Proxy::None;
    keeper.set(settings);
    QCOMPARE(m_store->kept.size(), 1);
    QVERIFY(!keeper.isLocked());
    keeper.set(manual());
    QVERIFY(keeper.hasPassword());
}

void NetworkKeeperTest::unlockReadsOnce()
{
    NetworkKeeper(m_settings.get()).set(manual());
    m_store->kept.insert(u"proxy/ada@proxy.test:3128"_s, "word");
    NetworkKeeper keeper(m_settings.get(), m_store.get());
    int ready = 0;
    keeper.unlock(this, [&ready] { ++ready; });
    QCOMPARE(ready, 0);
    QTRY_COMPARE(ready, 1);
    QVERIFY(keeper.hasPassword());
    keeper.unlock(this, [&ready] { ++ready; });
    QTRY_COMPARE(ready, 2);
    QCOMPARE(m_store->reads, 1);
}

void NetworkKeeperTest::failingPlaceIsSaid()
{
    m_store->fails = true;
    NetworkKeeper keeper(m_settings.get(), m_store.get());
    QSignalSpy failed(&keeper, &NetworkKeeper::keychainFailed);
    keeper.set(manual());
    int ready = 0;
    keeper.unlock(this, [&ready] { ++ready; });
    QTRY_COMPARE(ready, 1);
    QCOMPARE(failed.count(), 1);
    keeper.setPassword(Secret("word"));
    QTRY_COMPARE(failed.count(), 2);
    QVERIFY(keeper.hasPassword()); // until the program ends
}

void NetworkKeeperTest::manyWaitForOneRead()
{
    NetworkKeeper(m_settings.get()).set(manual());
    m_store->kept.insert(u"proxy/ada@proxy.test:3128"_s, "word");
    NetworkKeeper keeper(m_settings.get(), m_store.get());
    QVERIFY(keeper.isLocked());
    int ready = 0;
    for (int waiting = 0; waiting < 3; ++waiting)
        keeper.unlock(this, [&] { ready += keeper.hasPassword() ? 1 : 100; });
    QTRY_COMPARE(ready, 3);
    QVERIFY(!keeper.isLocked());
    QCOMPARE(m_store->reads, 1);
}

// A locked keychain asks the person each time that it is asked.
void NetworkKeeperTest::refusalIsNotAskedForAgain()
{
    NetworkKeeper(m_settings.get()).set(manual());
    m_store->fails = true;
    m_store->kept.insert(u"proxy/ada@proxy.test:3128"_s, "word");
    NetworkKeeper keeper(m_settings.get(), m_store.get());
    int ready = 0;
    keeper.unlock(this, [&ready] { ++ready; });
    QTRY_COMPARE(ready, 1);
    QCOMPARE(keeper.keychainError()->code, u"keychain_locked"_s);
    QVERIFY(!keeper.isLocked());
    keeper.unlock(this, [&ready] { ++ready; });
    QTRY_COMPARE(ready, 2);
    QCOMPARE(m_store->reads, 1);
    m_store->fails = false;
    keeper.askAgain();
    keeper.unlock(this, [&ready] { ++ready; });
    QTRY_COMPARE(ready, 3);
    QVERIFY(keeper.hasPassword());
    QVERIFY(!keeper.keychainError());
}

void NetworkKeeperTest::whatCannotBeForgottenIsSaid()
{
    NetworkKeeper keeper(m_settings.get(), m_store.get());
    QSignalSpy failed(&keeper, &NetworkKeeper::keychainFailed);
    keeper.set(manual());
    keeper.setPassword(Secret("word"));
    QTRY_COMPARE(m_store->kept.size(), 1);
    m_store->fails = true;
    keeper.set({});
    QVERIFY(!keeper.hasPassword());
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(keeper.keychainError());
}

void NetworkKeeperTest::worksWithoutAPlace()
{
    NetworkKeeper keeper(m_settings.get());
    keeper.set(manual());
    keeper.setPassword(Secret("word"));
    QVERIFY(keeper.hasPassword());
    int ready = 0;
    keeper.unlock(this, [&ready] { ++ready; });
    QTRY_COMPARE(ready, 1);
}

QTEST_GUILESS_MAIN(NetworkKeeperTest)
#include "networkkeepertest.moc"
