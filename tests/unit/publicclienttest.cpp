// Which application asks for tokens, and what of it is kept.
#include "src/auth/publicclient.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class PublicClientTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        m_settings->clear();
    }

    void startsWithTheDefault()
    {
        QVERIFY(keptClient(m_settings.get()).isDefault());
        QVERIFY(keptClient(nullptr).isDefault());
        QVERIFY(isClientId(defaultClient().id));
        QVERIFY(isClientRedirect(defaultClient().redirect));
    }

    void keepsAnotherOne()
    {
        const PublicClient own{ u"5b1c4c4e-2c55-4d0e-9c7c-1f8f0a6f2a11"_s,
                                QUrl(u"http://127.0.0.1/signin"_s) };
        keepClient(m_settings.get(), own);
        QVERIFY(keptClient(m_settings.get()) == own);
        keepClient(m_settings.get(), defaultClient());
        QVERIFY(m_settings->allKeys().isEmpty());
        keepClient(nullptr, own); // nowhere
    }

    void nonsenseInTheFileIsTheDefault()
    {
        m_settings->setValue(u"signIn/client"_s, u"me"_s);
        m_settings->setValue(u"signIn/redirect"_s, u"http://example.com/"_s);
        QVERIFY(keptClient(m_settings.get()).isDefault());
    }

    void redirects_data()
    {
        QTest::addColumn<bool>("isGood");
        QTest::newRow("http://localhost") << true;
        QTest::newRow("http://localhost/back") << true;
        QTest::newRow("http://127.0.0.1/") << true;
        QTest::newRow("https://localhost/") << false;
        QTest::newRow("http://localhost.example.com/") << false;
        QTest::newRow("http://localhost@example.com/") << false;
        QTest::newRow("http://me@localhost/") << false;
        QTest::newRow("http://localhost/?a=b") << false;
        QTest::newRow("http://localhost/#here") << false;
        QTest::newRow("localhost") << false;
        QTest::newRow("") << false;
    }

    void redirects()
    {
        const QUrl typed(QString::fromLatin1(QTest::currentDataTag()), QUrl::StrictMode);
        QTEST(isClientRedirect(typed), "isGood");
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

QTEST_APPLESS_MAIN(PublicClientTest)
#include "publicclienttest.moc"
