// linkdesk-bench-forms ROUNDS: what one keystroke costs on the wizard's pages in a big subscription, from the
// edit to the page in sight showing it. Prints a line a page: least and median milliseconds, what was typed.
#include "tests/bench/bigplan.h"
#include "tests/bench/report.h"
#include "ui/wizard/addressprobe.h"
#include "ui/wizard/basicsform.h"
#include "ui/wizard/dnsform.h"
#include "ui/wizard/resourceform.h"
#include "ui/wizard/tagsform.h"
#include "ui/wizard/virtualnetworkform.h"
#include "ui/wizard/wizardcontroller.h"
#include "ui/wizard/wizardstack.h"

#include <QApplication>
#include <QElapsedTimer>
#include <functional>

using namespace linkdesk;

namespace {

constexpr int Keys = 20; // in one round

void measure(
    const char *name, int rounds, WizardController &wizard,
    const std::function<void(Draft &, const QString &)> &type)
{
    QList<double> times;
    for (int round = 0; round <= rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        for (int key = 0; key < Keys; ++key) {
            Draft draft = wizard.draft();
            type(draft, QString::number(key));
            wizard.edit(draft);
        }
        if (round > 0)
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6 / Keys);
    }
    std::printf("%.4f %.4f %s\n", bench::least(times), bench::median(times), name);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(5, QByteArray(argv[1]).toInt()) : 15;
    const Facts facts = bench::bigFacts();
    const Draft full = bench::fullDraft(facts);
    if (const QString wrong = bench::whatIsWrong(full, facts); !wrong.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(wrong));
        return 1;
    }
    Facts read; // as a loader gives them
    WizardController wizard(full, [&](const Draft &draft) -> const Facts & {
        read = facts;
        read.checkedAddress = withProbe(draft, facts).privateIpAddress;
        return read;
    });
    WizardStack stack(&wizard);
    for (WizardForm *form : std::initializer_list<WizardForm *>{
             new BasicsForm, new ResourceForm, new VirtualNetworkForm, new DnsForm, new TagsForm })
        stack.addForm(form);
    QObject::connect(&wizard, &WizardController::changed, &stack, &WizardStack::load);
    stack.resize(1024, 700);
    stack.show();

    stack.open(Page::Basics);
    measure("a key in the name", rounds, wizard, [](Draft &draft, const QString &key) {
        draft.name = QStringLiteral("pe-plant-") + key;
    });
    stack.open(Page::VirtualNetwork);
    measure("a key in the address", rounds, wizard, [](Draft &draft, const QString &key) {
        draft.privateIpAddress = QStringLiteral("10.0.1.") + key;
    });
    stack.open(Page::Dns);
    measure("a key in a zone's configuration name", rounds, wizard, [](Draft &draft, const QString &key) {
        draft.zones.first().configurationName = QStringLiteral("zone-") + key;
    });
    stack.open(Page::Tags);
    measure("a key in a tag", rounds, wizard, [](Draft &draft, const QString &key) {
        draft.tags.first().value = QStringLiteral("value ") + key;
    });
    return 0;
}
