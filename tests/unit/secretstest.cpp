// What opens doors, and what only looks like it.
#include "src/inspect/secrets.h"

#include <QTest>

using namespace linkdesk::inspect;
using namespace Qt::StringLiterals;

class SecretsTest : public QObject {
    Q_OBJECT
private slots:
    void tellsSecrets_data();
    void tellsSecrets();
};

void SecretsTest::tellsSecrets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("kind"); // -1: none
    const auto secret = [](const QString &name, const QString &value, SecretKind kind) {
        QTest::addRow("%s: %s", qPrintable(name), qPrintable(value.left(40))) << name << value << int(kind);
    };
    const auto harmless = [](const QString &name, const QString &value) {
        QTest::addRow("no %s: %s", qPrintable(name), qPrintable(value.left(40))) << name << value << -1;
    };
    const QString key = u"c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"_s;
    const QString web = u"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl"_s;
    secret(u"x"_s, web, SecretKind::Token);
    secret(u"x"_s, u"Authorization: Bearer "_s + key, SecretKind::Token);
    secret(u"accessToken"_s, key, SecretKind::Token);
    secret(
        u"x"_s, u"DefaultEndpointsProtocol=https;AccountName=a;AccountKey=%1=="_s.arg(key),
        SecretKind::ConnectionString);
    secret(
        u"x"_s, u"HostName=h.azure-devices.net;SharedAccessKeyName=o;SharedAccessKey="_s + key,
        SecretKind::ConnectionString);
    secret(u"x"_s, u"Server=s;User Id=u;Password=hunter22;"_s, SecretKind::ConnectionString);
    secret(
        u"x"_s, u"https://a.blob.core.windows.net/c?sv=2020&sig=%1%3D"_s.arg(key),
        SecretKind::SharedAccessSignature);
    secret(u"x"_s, u"SharedAccessSignature sr=h&sig=%1&se=1"_s.arg(key), SecretKind::SharedAccessSignature);
    secret(u"x"_s, u"https://me:word@host/path"_s, SecretKind::Password);
    secret(u"adminPassword"_s, u"hunter22"_s, SecretKind::Password);
    secret(u"primaryKey"_s, key, SecretKind::Key);
    secret(u"value"_s, QString(86, u'A') + u"=="_s, SecretKind::Key);
    secret(u"x"_s, u"-----BEGIN RSA PRIVATE KEY-----\nabc"_s, SecretKind::PrivateKey);

    harmless(u"adminPassword"_s, u"[parameters('password')]"_s);
    harmless(u"adminPassword"_s, u"***"_s);
    harmless(u"adminPassword"_s, u"<your password>"_s);
    harmless(u"adminPassword"_s, {});
    harmless(u"password"_s, u"REDACTED-1"_s);
    harmless(u"passwordPolicy"_s, u"at least twelve characters"_s);
    harmless(u"x"_s, u"[concat('AccountKey=', listKeys(variables('id'), '2019-06-01').keys[0].value)]"_s);
    harmless(u"x"_s, u"Server=s;User Id=u;Password={password};"_s);
    harmless(u"x"_s, u"https://portal.azure.com/#@contoso.com/resource"_s);
    harmless(u"x"_s, u"https://host:8080/a@b"_s);
    harmless(u"x"_s, u"config=abcdefghijklmnopqrstuvwxyz"_s);
    harmless(u"x"_s, u"the bearer of this letter, whoever it is"_s);
    harmless(u"keyUri"_s, u"https://vault.azure.net/keys/name/0123456789abcdef"_s);
    harmless(u"primaryKey"_s, u"id"_s);
    harmless(u"contentHash"_s, QString(86, u'A') + u"=="_s);
    harmless(u"x"_s, u"-----BEGIN CERTIFICATE-----\nabc"_s);
    harmless(u"name"_s, u"eyJaszberenyi.example.com"_s);
}

void SecretsTest::tellsSecrets()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(int, kind);
    const auto found = secretIn(name.toStdString(), value.toStdString());
    QCOMPARE(found ? int(*found) : -1, kind);
}

QTEST_APPLESS_MAIN(SecretsTest)
#include "secretstest.moc"
