// What assistive tools ask of a scroll area, also too late.
#include "ui/common/accessiblescrollarea.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace linkdesk;

class AccessibleScrollAreaTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { installAccessibleScrollArea(); }

    void answersAnIndexThatIsGone()
    {
        QScrollArea area;
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&area);
        QVERIFY(seen);
        QCOMPARE(seen->child(99), nullptr);
        QCOMPARE(seen->child(-1), nullptr);
    }

    void showsItsContent()
    {
        QScrollArea area;
        auto *label = new QLabel(QStringLiteral("content"));
        area.setWidget(label);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        QVERIFY(holds(QAccessible::queryAccessibleInterface(&area), label->text()));
    }

private:
    static bool holds(QAccessibleInterface *node, const QString &text)
    {
        if (!node)
            return false;
        if (node->text(QAccessible::Name) == text)
            return true;
        for (int i = 0; i < node->childCount(); ++i) {
            if (holds(node->child(i), text))
                return true;
        }
        return false;
    }
};

QTEST_MAIN(AccessibleScrollAreaTest)
#include "accessiblescrollareatest.moc"
