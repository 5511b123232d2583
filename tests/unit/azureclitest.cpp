// Tokens of Azure CLI: which program is started, with what, and what becomes of each of its answers. The az
// is a script that the test writes; the real one is asked by tests/contract/realclients.
#include "src/auth/azurecli.h"
#include "src/auth/azureclicredential.h"
#include "src/auth/refusalreason.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace linkdesk;

namespace {

const QString resource = QStringLiteral("https://management.azure.com");
const QDateTime now(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);

QByteArray jwt(const QJsonObject &claims)
{
    const QByteArray middle =
        QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(QByteArray::Base64UrlEncoding);
    return "e30." + middle + ".c2lnbmF0dXJl";
}

QByteArray answer(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

// Ended, or only waiting to be noticed by whoever runs this machine.
bool isRunning(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (process <= 0 || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) != "Z";
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Q_DECLARE_METATYPE(linkdesk::RefusalReason)

class AzureCliTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_outcome.reset();
    }

    void expiryIsTakenFromWhereItIsSaid()
    {
        const qint64 later = now.addSecs(3000).toSecsSinceEpoch();
        const auto life = [](const QJsonObject &json) {
            const Result<Tokens> tokens = azurecli::tokensOf(answer(json), now);
            return tokens ? tokens->lifeSeconds : -1;
        };
        const QString access = QStringLiteral("accessToken");
        const QString token = QString::fromLatin1(jwt({ { QStringLiteral("exp"), later } }));
        QCOMPARE(
            life({ { access, QStringLiteral("opaque") }, { QStringLiteral("expires_on"), later } }), 3000);
        QCOMPARE(
            life({ { access, QStringLiteral("opaque") },
                   { QStringLiteral("expires_on"), QString::number(later) } }),
            3000);
        // Debian's az says local time only: the token knows better.
        QCOMPARE(
            life({ { access, token },
                   { QStringLiteral("expiresOn"), QStringLiteral("2026-05-04 20:00:00.0") } }),
            3000);
        const QString local = now.addSecs(1200).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        QCOMPARE(
            life({ { access, QStringLiteral("opaque") },
                   { QStringLiteral("expiresOn"), local + QStringLiteral(".123456") } }),
            1200);
        QCOMPARE(
            life({ { access, QStringLiteral("opaque") }, { QStringLiteral("expires_on"), later * 1000 } }),
            86400);
    }

    void theTokenSaysWhoItIs()
    {
        const QJsonObject claims{ { QStringLiteral("exp"), now.addSecs(60).toSecsSinceEpoch() },
                                  { QStringLiteral("oid"), QStringLiteral("o") },
                                  { QStringLiteral("upn"), QStringLiteral("ada@contoso.com") },
                                  { QStringLiteral("name"), QStringLiteral("Ada") } };
        const Result<Tokens> tokens = azurecli::tokensOf(
            answer({ { QStringLiteral("accessToken"), QString::fromLatin1(jwt(claims)) },
                     { QStringLiteral("tenant"), QStringLiteral("t") } }),
            now);
        QVERIFY(tokens.has_value());
        QCOMPARE(tokens->person.userName, QStringLiteral("ada@contoso.com"));
        QCOMPARE(tokens->person.tenantId, QStringLiteral("t"));
        QCOMPARE(tokens->person.objectId, QStringLiteral("o"));
        QVERIFY(tokens->refresh.isEmpty());
    }

    void answersWithoutAToken_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QString>("code");
        const QString unclear = QStringLiteral("cli_not_understood");
        QTest::newRow("nothing") << QByteArray() << unclear;
        QTest::newRow("words") << QByteArray("WARNING: hello") << unclear;
        QTest::newRow("no object") << QByteArray("[1]") << unclear;
        QTest::newRow("no token") << QByteArray("{\"expires_on\": 1}") << unclear;
        QTest::newRow("no time") << QByteArray("{\"accessToken\": \"x\"}") << unclear;
        QTest::newRow("no text") << QByteArray("{\"accessToken\": 7, \"expires_on\": 9999999999}") << unclear;
        QTest::newRow("over") << QByteArray("{\"accessToken\": \"x\", \"expires_on\": 1000}")
                              << QStringLiteral("cli_expired");
    }
    void answersWithoutAToken()
    {
        QFETCH(QByteArray, output);
        const Result<Tokens> tokens = azurecli::tokensOf(output, now);
        QVERIFY(!tokens.has_value());
        QTEST(tokens.error().code, "code");
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("problems");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<RefusalReason>("reason");
        using R = RefusalReason;
        const QString none, some = QStringLiteral("contoso.com");
        QTest::newRow("never signed in")
            << QByteArray("ERROR: Please run 'az login' to setup account.\n") << none << R::CliNotSignedIn;
        QTest::newRow("no subscription")
            << QByteArray("ERROR: No subscription found. Run 'az account set' to select a subscription.")
            << none << R::CliNotSignedIn;
        QTest::newRow("cache lost") << QByteArray(
            "ERROR: Can't find token from MSAL cache.\nTo re-authenticate, please run:\naz login")
                                    << none << R::CliNotSignedIn;
        QTest::newRow("not in that tenant")
            << QByteArray("ERROR: User 'ada@contoso.com' does not exist in MSAL token cache. Run `az login`.")
            << some << R::CliTenantMissing;
        QTest::newRow("second factor") << QByteArray(
            "ERROR: AADSTS50076: Due to a configuration change you must use multi-factor authentication. "
            "Trace ID: x\nInteractive authentication is needed. Please run:\naz login")
                                       << some << R::SecondFactor;
        QTest::newRow("unused for too long")
            << QByteArray("ERROR: AADSTS700082: The refresh token has expired.\n az login") << none
            << R::GrantExpired;
        QTest::newRow("number of tomorrow")
            << QByteArray("ERROR: AADSTS99999: Something.\nRun az login") << none << R::CliExpired;
        QTest::newRow("traceback") << QByteArray(
            "Traceback (most recent call last):\n  File x\nModuleNotFoundError: No module named 'azure'\n")
                                   << none << R::CliFailed;
        QTest::newRow("silence") << QByteArray() << none << R::CliFailed;
    }
    void refusals()
    {
        QFETCH(QByteArray, problems);
        QFETCH(QString, tenant);
        const Error error = azurecli::refusalOf(problems, tenant);
        QCOMPARE(error.failure, Failure::Refused);
        QTEST(reasonOf(error), "reason");
        QVERIFY(!error.message.contains(u'\n'));
    }

    void messagesAreShortAndHoldNoToken()
    {
        const QByteArray token = jwt({ { QStringLiteral("oid"), QStringLiteral("0123456789abcdef") } });
        const Error error =
            azurecli::refusalOf("ERROR: bad Bearer " + token + ' ' + QByteArray(5000, 'x'), {});
        QVERIFY(!error.message.contains(QString::fromLatin1(token)));
        QVERIFY(error.message.size() <= 400);
    }

    void isStartedWithoutAShell()
    {
        writeAz("pwd > %1/where; for word in \"$@\"; do echo \"$word\" >> %1/words; done\n"
                "echo \"$AZURE_CORE_COLLECT_TELEMETRY\" > %1/telemetry\n"
                "echo '{\"accessToken\": \"token\", \"expires_on\": 99999999999}'");
        const Result<Tokens> tokens = ask({ QStringLiteral("contoso.com"), {} });
        QVERIFY(tokens.has_value());
        QCOMPARE(tokens->access.reveal(), QByteArray("token"));
        QCOMPARE(contentOf(at("where")), QByteArray("/\n"));
        QCOMPARE(contentOf(at("telemetry")), QByteArray("0\n"));
        QCOMPARE(
            contentOf(at("words")),
            QByteArray("account\nget-access-token\n--output\njson\n--resource\n"
                       "https://management.azure.com\n--tenant\ncontoso.com\n"));
    }

    void whatIsNoTenantIsNoArgument()
    {
        writeAz("touch %1/started");
        for (const char *tenant : { "--debug", "-x", "a b", "a;b", "$(id)", "a\nb", "../x" }) {
            const Result<Tokens> tokens = ask({ QString::fromLatin1(tenant), {} });
            QVERIFY(!tokens.has_value());
            QCOMPARE(tokens.error().failure, Failure::NotSent);
            QCOMPARE(reasonOf(tokens.error()), RefusalReason::TenantUnknown);
        }
        QVERIFY(!QFile::exists(at("started")));
    }

    void isFoundInAbsoluteFoldersOnly()
    {
        writeAz("exit 0");
        const QString here = QDir::currentPath();
        const QString name = QStringLiteral("az");
        QVERIFY(QDir::setCurrent(m_folder->path()));
        QCOMPARE(programInPath(name, QStringLiteral(".:")), QString());
        QCOMPARE(programInPath(name, QStringLiteral("::./")), QString());
        QVERIFY(QDir::setCurrent(here));
        const QString path = QStringLiteral("/nowhere:relative:") + m_folder->path();
        QCOMPARE(programInPath(name, path), at("az"));
        QVERIFY(QFile::setPermissions(at("az"), QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(programInPath(name, path), QString());
        QVERIFY(QFile::setPermissions(at("az"), QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(QFile::setPermissions(
            m_folder->path(),
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteOther | QFile::ExeOther));
        QCOMPARE(programInPath(name, path), QString());
    }

    void missingProgramIsNamed()
    {
        const Result<Tokens> tokens = ask({}, at("not-here"));
        QVERIFY(!tokens.has_value());
        QCOMPARE(reasonOf(tokens.error()), RefusalReason::CliMissing);
        QCOMPARE(tokens.error().failure, Failure::NotSent);
    }

    void exitCodeIsRead()
    {
        writeAz("echo '{\"accessToken\": \"token\", \"expires_on\": 99999999999}'\n"
                "echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1");
        const Result<Tokens> tokens = ask({});
        QVERIFY(!tokens.has_value());
        QCOMPARE(reasonOf(tokens.error()), RefusalReason::CliNotSignedIn);
    }

    void endlessOutputIsCut()
    {
        writeAz("echo $$ > %1/pid; while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done");
        const Result<Tokens> tokens = ask({});
        QVERIFY(!tokens.has_value());
        QCOMPARE(reasonOf(tokens.error()), RefusalReason::CliNotUnderstood);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(contentOf(at("pid")).trimmed().toLongLong()), 10000);
    }

    void deadlineEndsAllThatItStarted()
    {
        writeAz(hangs());
        const Result<Tokens> tokens = ask({}, {}, Milliseconds(500));
        QVERIFY(!tokens.has_value());
        QCOMPARE(tokens.error().failure, Failure::Deadline);
        QCOMPARE(reasonOf(tokens.error()), RefusalReason::CliTookTooLong);
        verifyAllEnded();
    }

    void cancelEndsIt()
    {
        writeAz(hangs());
        AzureCliCredential credential(options({}), &m_scheduler);
        Call<Tokens> *call = credential.acquire({}, &credential);
        QTRY_VERIFY(!contentOf(at("grandchild")).isEmpty());
        call->then(this, [this](const Result<Tokens> &tokens) { m_outcome = tokens; });
        call->cancel();
        QTRY_VERIFY(m_outcome);
        QCOMPARE(m_outcome->error().failure, Failure::Cancelled);
        verifyAllEnded();
    }

    // Asked to end, it does not.
    void destructionEndsTheStubborn()
    {
        writeAz("trap '' TERM; " + hangs());
        {
            AzureCliCredential credential(options({}), &m_scheduler);
            credential.acquire({}, &credential);
            QTRY_VERIFY(!contentOf(at("grandchild")).isEmpty());
        }
        verifyAllEnded();
    }

    void claimsAndForgettingAreRefused()
    {
        writeAz("exit 0");
        const Result<Tokens> tokens = ask({ {}, QStringLiteral("{}") });
        QVERIFY(!tokens.has_value());
        QCOMPARE(reasonOf(tokens.error()), RefusalReason::CliExpired);
        QCOMPARE(tokens.error().target, QStringLiteral("{}"));
        AzureCliCredential credential(options({}), &m_scheduler);
        QVERIFY(!credential.canAsk(Error::of(Failure::Refused)));
        credential.forget();
        const Result<Tokens> forgotten = ended(credential.acquire({}, &credential));
        QVERIFY(!forgotten.has_value());
        QCOMPARE(reasonOf(forgotten.error()), RefusalReason::CliNotSignedIn);
    }

private:
    static QByteArray hangs() { return "echo $$ > %1/pid; sleep 300 & echo $! > %1/grandchild; wait; wait"; }
    QString at(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void writeAz(QByteArray script)
    {
        QFile file(at("az"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script.replace("%1", m_folder->path().toUtf8()) + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    AzureCliOptions options(const QString &program, Milliseconds patience = Milliseconds(20000)) const
    {
        return { resource, program.isEmpty() ? at("az") : program, patience };
    }
    Result<Tokens> ended(Call<Tokens> *call)
    {
        std::optional<Result<Tokens>> outcome;
        call->then(this, [&outcome](const Result<Tokens> &tokens) { outcome = tokens; });
        if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 25000))
            return Error::of(Failure::NotUnderstood, QStringLiteral("the call never ended"));
        return *outcome;
    }
    Result<Tokens>
    ask(const TokenAsk &what, const QString &program = {}, Milliseconds patience = Milliseconds(20000))
    {
        AzureCliCredential credential(options(program, patience), &m_scheduler);
        return ended(credential.acquire(what, &credential));
    }
    void verifyAllEnded() const
    {
        const qint64 parent = contentOf(at("pid")).trimmed().toLongLong();
        const qint64 child = contentOf(at("grandchild")).trimmed().toLongLong();
        QVERIFY(parent > 0 && child > 0);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(parent), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(child), 10000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Result<Tokens>> m_outcome;
    SystemScheduler m_scheduler;
};

QTEST_GUILESS_MAIN(AzureCliTest)
#include "azureclitest.moc"
