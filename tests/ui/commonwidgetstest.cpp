// The small parts that every page is made of.
#include "tests/support/scriptedsession.h"
#include "tests/ui/fakeui.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonics.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/propertylist.h"
#include "ui/common/theme.h"
#include "ui/shell/slowdownnote.h"
#include "ui/wizard/formlook.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTextDocument>
#include <QtTest>

using namespace linkdesk;

class CommonWidgetsTest : public QObject {
    Q_OBJECT
private slots:
    // 429 with Retry-After: the client says so, and the note counts down.
    void countsDownWhileAzureAsksToWait()
    {
        ScriptedSession arm(false);
        arm.on("GET /subscriptions", 429, "{}", { { "Retry-After", "5" } });
        arm.on("GET /subscriptions", 200, R"({"value":[]})");
        MessageBar bar;
        SlowdownNote note(&bar);
        note.setSession(arm.get());
        emit arm->arm()->heldUp(Milliseconds(2999)); // not worth a word
        QVERIFY(bar.isHidden());
        bool done = false;
        arm->arm()
            ->send(ArmRequest::get(QStringLiteral("/subscriptions"), u"1"), &bar)
            ->then(&bar, [&done](const Result<ArmReply> &reply) { done = reply.has_value(); });
        QTRY_VERIFY(!bar.isHidden());
        QVERIFY2(bar.text().contains(QLatin1String("in 5 second")), qPrintable(bar.text()));
        arm.scheduler.advance(Milliseconds(1000));
        QVERIFY2(bar.text().contains(QLatin1String("in 4 second")), qPrintable(bar.text()));
        arm.scheduler.advance(Milliseconds(4000));
        QVERIFY(bar.isHidden());
        QTRY_VERIFY(done);
    }

    // The first letter reaches an entry where it is free; every entry has one.
    void menuEntriesHaveLettersOfTheirOwn()
    {
        QMenu menu;
        for (const char *text :
             { "ada (Owner)", "nils (Reader)", "alan (Tom && Co)", "-", "Sign in as...", "9" }) {
            if (*text == '-')
                menu.addSeparator();
            else
                menu.addAction(QLatin1String(text));
        }
        giveMnemonics(&menu);
        giveMnemonics(&menu); // what has one keeps it
        QStringList texts;
        const QList<QAction *> actions = menu.actions();
        for (const QAction *action : actions)
            texts << action->text();
        const QStringList wanted{ QStringLiteral("&ada (Owner)"),      QStringLiteral("&nils (Reader)"),
                                  QStringLiteral("a&lan (Tom && Co)"), QString(),
                                  QStringLiteral("&Sign in as..."),    QStringLiteral("9") };
        QCOMPARE(texts, wanted);
    }
    void moreEntriesThanLettersShareThem()
    {
        QMenu menu;
        for (const char *text : { "a", "A", "b a" })
            menu.addAction(QLatin1String(text));
        giveMnemonics(&menu);
        QCOMPARE(menu.actions().at(1)->text(), QStringLiteral("&A"));
        QCOMPARE(menu.actions().at(2)->text(), QStringLiteral("&b a"));
    }

    void showsToolTipsAsTheyAre_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << QStringLiteral("say \"a & b\"");
        QTest::newRow("markup") << QStringLiteral("<b>bold</b> <img src='x'>");
        QTest::newRow("plain") << QStringLiteral("/subscriptions/s/resourceGroups/g");
        QTest::newRow("lines") << QStringLiteral("first\nsecond");
    }
    void showsToolTipsAsTheyAre()
    {
        QFETCH(QString, text);
        const QString tip = plainToolTip(text);
        QVERIFY(Qt::mightBeRichText(tip)); // else the escapes would show
        QTextDocument shown;
        shown.setHtml(tip);
        QCOMPARE(shown.toPlainText(), text);
    }
    void hasNoToolTipOfNothing() { QCOMPARE(plainToolTip({}), QString()); }

    void propertiesStayAsHighWhenFilledAgain()
    {
        NotedDialogs dialogs;
        PropertyList list(&dialogs);
        const auto fill = [&list] {
            list.clear();
            for (int i = 0; i < 3; ++i)
                list.setValue(QString::number(i), QStringLiteral("value"));
        };
        fill();
        const int height = list.sizeHint().height();
        for (int i = 0; i < 3; ++i) {
            fill();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCOMPARE(list.sizeHint().height(), height);
        }
        list.clear();
        list.setValue(QStringLiteral("one"), QStringLiteral("value"));
        QVERIFY(list.sizeHint().height() < height);
    }
    void propertiesAreNamedInPlainText()
    {
        NotedDialogs dialogs;
        PropertyList list(&dialogs);
        list.setValue(QStringLiteral("<b>tag</b>"), QStringLiteral("<i>value</i>"));
        const QList<QLabel *> labels = list.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->text().contains(u'<'))
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void findsAFreeMnemonic_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *name, const char *text, const char *taken, const char *result) {
            QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(taken)
                                << QString::fromLatin1(result);
        };
        row("its own is free", "&Try again", "ABC", "&Try again");
        row("its own is taken", "&Try again", "TR", "Tr&y again");
        row("none of its own", "Close", "C", "C&lose");
        row("a real ampersand", "R&&D", "R", "R&&&D");
        row("nothing is free", "&No", "NO", "&No");
    }
    void findsAFreeMnemonic()
    {
        QFETCH(QString, text);
        QFETCH(QString, taken);
        QTEST(withFreeMnemonic(text, taken), "result");
    }
    void takesWhatIsVisible()
    {
        QWidget window;
        auto *hidden = new QPushButton(QStringLiteral("&Hidden"), &window);
        auto *label = new QLabel(QStringLiteral("&Field"), &window);
        auto *box = new QWidget(&window);
        new QPushButton(QStringLiteral("&Inside"), box);
        new QPushButton(QStringLiteral("&Save"), &window);
        label->setBuddy(hidden);
        window.show();
        hidden->hide();
        QCOMPARE(takenMnemonics(&window, box).size(), 2);
        QVERIFY(takenMnemonics(&window, box).contains(u'S'));
        QVERIFY(takenMnemonics(&window, box).contains(u'F'));
        QVERIFY(takenMnemonics(box).contains(u'I'));
    }

    void theRequiredMarkFollowsTheTheme()
    {
        theme::apply(theme::Scheme::Light);
        QWidget page;
        const QLabel *mark = look::requiredMark(&page);
        page.show();
        const QColor light = theme::color(theme::Tone::Error);
        QCOMPARE(mark->palette().color(QPalette::WindowText), light);
        theme::apply(theme::Scheme::Dark);
        QVERIFY(theme::color(theme::Tone::Error) != light);
        QTRY_COMPARE(mark->palette().color(QPalette::WindowText), theme::color(theme::Tone::Error));
        theme::apply(theme::Scheme::Light);
        QTRY_COMPARE(mark->palette().color(QPalette::WindowText), light);
    }
};

QTEST_MAIN(CommonWidgetsTest)
#include "commonwidgetstest.moc"
