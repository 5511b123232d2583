#include "ui/wizard/wizardpage.h"

#include "src/flow/createflow.h"
#include "src/flow/factsloader.h"
#include "src/flow/session.h"
#include "src/plan/proposals.h"
#include "src/plan/target.h"
#include "src/plan/writers.h"
#include "ui/common/faulttext.h"
#include "ui/common/messagebar.h"
#include "ui/common/placeline.h"
#include "ui/common/rightsbar.h"
#include "ui/common/theme.h"
#include "ui/wizard/addressprobe.h"
#include "ui/wizard/basicsform.h"
#include "ui/wizard/dnsform.h"
#include "ui/wizard/draftkeeper.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/readinghint.h"
#include "ui/wizard/registrationbar.h"
#include "ui/wizard/resourceform.h"
#include "ui/wizard/reviewcheck.h"
#include "ui/wizard/reviewpage.h"
#include "ui/wizard/tagsform.h"
#include "ui/wizard/targetform.h"
#include "ui/wizard/virtualnetworkform.h"
#include "ui/wizard/wizardcontroller.h"
#include "ui/wizard/wizardfooter.h"
#include "ui/wizard/wizardstack.h"
#include "ui/wizard/wizardtabs.h"

#include <QPushButton>
#include <QShortcut>
#include <QShowEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace linkdesk {

namespace {

Draft freshDraft(const ResourceId &account, const Facts &facts)
{
    if (account.isEmpty())
        return draftWithoutAccount();
    if (facts.account.isKnown() && facts.account.value.id == account)
        return draftForAccount(facts.account.value);
    DeviceUpdateAccount unread; // its id alone tells subscription and group
    unread.id = account;
    unread.name = account.name();
    return draftForAccount(unread);
}

QList<MissingRight> missingRights(const Faults &faults)
{
    QList<MissingRight> missing;
    for (const Fault &fault : faults) {
        if (fault.code == FaultCode::NoPermission)
            missing.append({ fault.args.value(0), fault.args.value(1), fault.args.value(2) });
    }
    return missing;
}

} // namespace

WizardPage::WizardPage(UiContext *context, const ResourceId &account, QWidget *parent)
    : PageView(context, parent)
    , m_account(account)
    , m_loader(new FactsLoader(session(), this))
    , m_check(new ReviewCheck(session(), this))
{
    m_controller = new WizardController(
        freshDraft(account, {}),
        [this](const Draft &draft) -> const Facts & {
            m_loader->follow(withProbe(draft, m_loader->facts()));
            return m_loader->facts();
        },
        this);
    build();
    m_drafts = new DraftKeeper(session(), account, m_controller, this);
    connect(m_drafts, &DraftKeeper::failed, this, [this](const Error &error) {
        m_message->showError(tr("The draft could not be kept."), error);
    });
    connect(m_loader, &FactsLoader::changed, m_controller, &WizardController::factsChanged);
    connect(m_controller, &WizardController::changed, this, &WizardPage::reload);
    connect(m_controller, &WizardController::cleared, this, &WizardPage::tellCleared);
    connect(m_check, &ReviewCheck::changed, this, &WizardPage::checkChanged);
    begin(true);
}

WizardPage::~WizardPage()
{
    m_drafts->keep();
    // What is told while the children go has no page any more.
    const auto children = findChildren<QObject *>();
    for (QObject *child : children)
        child->disconnect(this);
}

QString WizardPage::title() const
{
    return tr("Create a private endpoint");
}

QString WizardPage::subtitle() const
{
    return m_account.isEmpty()
        ? tr("A private address in your virtual network for a resource of yours or of somebody else.")
        : tr("A private address for %1 in your virtual network.").arg(m_account.name());
}

// --- The frame ---

void WizardPage::build()
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_message = new MessageBar(this);
    m_message->setObjectName(QStringLiteral("wizardMessage"));
    auto *message = new QVBoxLayout;
    message->setContentsMargins(theme::PageMargin, 0, theme::PageMargin, 0);
    message->addWidget(m_message);
    m_reading = new ReadingHint(this);
    message->addWidget(m_reading);
    m_registration = new RegistrationBar(session(), this);
    message->addWidget(m_registration);
    m_rights = new RightsBar(context()->dialogs, this);
    message->addWidget(m_rights);
    lines->addLayout(message);
    connect(m_registration, &RegistrationBar::registered, m_loader, &FactsLoader::readRegistrations);
    m_tabs = new WizardTabs(this);
    lines->addWidget(m_tabs);
    m_stack = new WizardStack(m_controller, this);
    lines->addWidget(m_stack, 1);
    addForm(new BasicsForm);
    if (m_account.isEmpty())
        addForm(new TargetForm);
    else
        addForm(new ResourceForm);
    addForm(new VirtualNetworkForm);
    addForm(new DnsForm);
    addForm(new TagsForm);
    m_review = new ReviewPage;
    m_stack->addPage(m_review, Page::Review);
    auto *rule = new QFrame(this);
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    lines->addWidget(rule);
    m_footer = new WizardFooter(this);
    lines->addWidget(m_footer);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) { open(static_cast<Page>(index)); });
    connect(m_review, &ReviewPage::faultPicked, this, &WizardPage::goTo);
    connect(m_review, &ReviewPage::stopWanted, m_check, &ReviewCheck::stop);
    connect(m_review, &ReviewPage::againWanted, this, [this] {
        m_check->forget();
        m_loader->retry();
        runCheck();
    });
    connect(m_review, &ReviewPage::requestWanted, this, [this] {
        open(Page::Resource);
        Draft draft = m_controller->draft();
        draft.manual = draft.manualChosen = true;
        m_controller->edit(draft);
        firstFocus()->setFocus(Qt::TabFocusReason);
    });
    connect(m_footer, &WizardFooter::reviewWanted, this, [this] { open(Page::Review); });
    connect(m_footer, &WizardFooter::previousWanted, this, [this] { openBeside(-1); });
    connect(m_footer, &WizardFooter::nextWanted, this, [this] { openBeside(1); });
    connect(m_footer, &WizardFooter::createWanted, this, &WizardPage::create);
    connect(m_footer, &WizardFooter::downloadWanted, this, &WizardPage::download);
    connect(m_footer, &WizardFooter::copyWanted, this, &WizardPage::copyCommand);
    addShortcuts();
}

void WizardPage::addForm(WizardForm *form)
{
    m_stack->addForm(form);
    connect(form, &WizardForm::edited, m_controller, &WizardController::edit);
    connect(form, &WizardForm::left, m_controller, &WizardController::leaveField);
    connect(form, &WizardForm::reloadWanted, m_loader, &FactsLoader::retry);
}

void WizardPage::addShortcuts()
{
    const auto add = [this](const QList<QKeySequence> &keys, auto act) {
        for (const QKeySequence &key : keys) {
            auto *shortcut = new QShortcut(key, this);
            shortcut->setContext(Qt::WidgetWithChildrenShortcut);
            connect(shortcut, &QShortcut::activated, this, act);
        }
    };
    add({ QKeySequence(Qt::CTRL | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageDown) },
        [this] { turn(1); });
    add({ QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab), QKeySequence(Qt::CTRL | Qt::Key_PageUp) },
        [this] { turn(-1); });
    add({ QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter) },
        [this] { openBeside(1); });
    add({ QKeySequence(Qt::Key_F8) }, [this] { nextFault(1); });
    add({ QKeySequence(Qt::SHIFT | Qt::Key_F8) }, [this] { nextFault(-1); });
    for (int page = 0; page < PageCount; ++page)
        add({ QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + page)) },
            [this, page] { open(static_cast<Page>(page)); });
}

// --- Moving ---

void WizardPage::open(Page page)
{
    if (page != m_page) {
        leaveReview();
        m_page = page;
        {
            const QSignalBlocker blocker(m_tabs);
            m_tabs->setCurrentIndex(static_cast<int>(page));
        }
        m_stack->open(page);
        m_footer->setPage(page);
        m_controller->open(page);
    }
    if (page == Page::Review) {
        if (m_undo && !m_undo->isHidden())
            m_message->clear(); // what is reviewed is what is sent
        m_controller->review(); // and by reload() the check runs
    }
    if (QWidget *first = m_tabs->hasFocus() ? nullptr : firstFocus())
        first->setFocus(Qt::TabFocusReason);
}

// What is on its way is not waited for elsewhere; what was stopped is asked when Review opens again.
void WizardPage::leaveReview()
{
    using State = ReviewCheck::State;
    const State state = m_check->state();
    if (state == State::Reading || state == State::Asking || state == State::Stopped)
        m_check->forget();
}

void WizardPage::openBeside(int step)
{
    if (m_page == Page::Review && step > 0) {
        create();
        return;
    }
    const int next = static_cast<int>(m_page) + step;
    if (next >= 0)
        open(static_cast<Page>(next));
}

void WizardPage::turn(int step)
{
    open(static_cast<Page>((static_cast<int>(m_page) + step + PageCount) % PageCount));
}

void WizardPage::goTo(const Fault &fault)
{
    m_faultPlace = faultwalk::placeOf(fault);
    open(fault.page);
    m_stack->reveal(fault.field, fault.row);
}

void WizardPage::nextFault(int step)
{
    const int page = static_cast<int>(m_page);
    if (m_faultPlace.page != page)
        m_faultPlace = { page };
    const auto from = faultwalk::placeOf(focusWidget(), m_stack->form(), m_faultPlace);
    if (const std::optional<Fault> fault = faultwalk::next(m_controller->faults(), from, step))
        goTo(*fault);
    else
        m_message->showText(
            MessageBar::Kind::Info, tr("No fault is known so far. Review + create looks for all of them."));
}

QWidget *WizardPage::firstFocus()
{
    if (m_stack->form())
        return m_stack->form()->firstFocus();
    if (m_footer->createButton()->isEnabled())
        return m_footer->createButton();
    QWidget *fault = m_review->firstFocus();
    return fault ? fault : m_tabs;
}

// --- What is known ---

void WizardPage::reload()
{
    m_stack->load();
    m_reading->load(m_controller->facts(), m_loader->isLoading());
    if (!m_loader->isLoading())
        m_registration->load(m_controller->draft(), m_controller->facts());
    for (int page = 0; page < static_cast<int>(Page::Review); ++page)
        m_tabs->setState(static_cast<Page>(page), m_controller->tabState(static_cast<Page>(page)));
    if (m_page == Page::Review)
        runCheck(); // whatever changed the draft: Create sends only what was asked about
    else
        checkChanged();
}

bool WizardPage::isChecked() const
{
    return m_check->hasPlan() && m_check->isAbout(m_controller->draft());
}

void WizardPage::runCheck()
{
    m_check->run(
        m_controller->draft(), m_controller->facts(), m_controller->allFaults(), m_loader->isLoading());
    checkChanged();
}

void WizardPage::checkChanged()
{
    using State = ReviewCheck::State;
    const State state = m_check->state();
    const bool passed = state == State::Passed && isChecked();
    const bool failed = state == State::Faulty || state == State::Refused;
    m_tabs->setState(
        Page::Review,
        passed       ? WizardController::TabState::Valid
            : failed ? WizardController::TabState::HasFaults
                     : WizardController::TabState::Untouched);
    m_footer->setPlace(placeLine(session()));
    m_footer->setReview(
        isChecked(), passed,
        passed                       ? QString()
            : state == State::Faulty ? tr("Mend the faults above first.")
                                     : tr("Create becomes available once validation has passed."));
    m_rights->setMissing(
        tr("You may not do everything that this needs."),
        m_page == Page::Review ? missingRights(m_controller->allFaults()) : QList<MissingRight>());
    if (m_page != Page::Review)
        return;
    m_review->load(m_controller->draft(), m_controller->facts(), m_controller->allFaults(), *m_check);
    const bool idle = !focusWidget() || focusWidget() == m_tabs || m_review->isAncestorOf(focusWidget());
    if (state != m_lastState && idle && (passed || state == State::Faulty))
        firstFocus()->setFocus(Qt::TabFocusReason);
    m_lastState = state;
}

void WizardPage::tellCleared(const QList<Field> &fields)
{
    QStringList names, sentences;
    for (Field field : fields) {
        const QString sentence = chosenInstead(field);
        if (sentence.isEmpty())
            names.append(fieldName(field));
        else
            sentences.append(sentence);
    }
    if (!names.isEmpty())
        sentences.prepend(
            tr("What depended on the earlier choice was cleared: %1.").arg(names.join(tr(", "))));
    m_message->showText(MessageBar::Kind::Warning, sentences.join(u' '));
}

QString WizardPage::chosenInstead(Field field) const
{
    const ResourceId chosen = field == Field::VirtualNetwork ? m_controller->draft().virtualNetwork
        : field == Field::Subnet                             ? m_controller->draft().subnet
                                                             : ResourceId();
    return chosen.isEmpty()
        ? QString()
        : tr("%1: %2 was chosen instead.", "field, value").arg(fieldName(field), chosen.name());
}

// --- The draft ---

void WizardPage::begin(bool offer)
{
    const std::optional<Draft> kept = m_drafts->kept();
    m_controller->restart(kept ? *kept : freshDraft(m_account, m_loader->facts()), kept.has_value());
    m_drafts->begin();
    open(Page::Basics);
    if (kept && offer)
        offerToContinue();
    else
        m_message->clear();
}

void WizardPage::offerToContinue()
{
    m_message->showText(
        MessageBar::Kind::Info,
        tr("You left this private endpoint half filled. Continue where you left, or start anew."));
    const auto add = [this](const QString &name, const QString &text, std::function<void()> pressed) {
        m_message->addButton(text, std::move(pressed))->setObjectName(name);
    };
    add(QStringLiteral("continueDraft"), tr("Continue where &you left"), [this] {
        m_message->clear();
        firstFocus()->setFocus(Qt::TabFocusReason);
    });
    add(QStringLiteral("startAnew"), tr("Start ane&w"), [this] { startAnew(); });
}

void WizardPage::startAnew()
{
    const Draft before = m_controller->draft();
    m_controller->restart(freshDraft(m_account, m_loader->facts()), false);
    m_drafts->discard();
    open(Page::Basics);
    m_message->showText(MessageBar::Kind::Info, tr("The draft was discarded."));
    m_undo = m_message->addButton(tr("&Undo"), [this, before] {
        m_message->clear();
        m_controller->restart(before, true);
    });
    m_undo->setObjectName(QStringLiteral("undoStartAnew"));
}

bool WizardPage::mayLeave()
{
    m_drafts->keep();
    return true;
}

void WizardPage::showEvent(QShowEvent *event)
{
    PageView::showEvent(event);
    if (event->spontaneous())
        return;
    if (std::exchange(m_continued, false)) {
        m_loader->reload(); // the names in use, the free addresses
    } else if (m_shownBefore && m_drafts->isGivenUp()) {
        m_loader->reload();
        begin(true);
    } else if (m_shownBefore && m_controller->isEdited()) {
        offerToContinue();
    }
    m_shownBefore = true;
}

void WizardPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        m_drafts->keep();
    PageView::hideEvent(event);
}

void WizardPage::showTab(const QString &tab)
{
    if (tab == u"resource-id" && !m_controller->isEdited()) {
        Draft draft = m_controller->draft();
        draft.byResourceId = true;
        m_controller->restart(draft, false);
    }
    if (tab != u"continue")
        return;
    m_continued = !isVisible();
    begin(false);
}

void WizardPage::refresh()
{
    m_check->forget();
    m_loader->reload();
}

// --- The way out ---

void WizardPage::create()
{
    if (m_check->state() != ReviewCheck::State::Passed || !isChecked())
        return; // the footer says why
    CreateFlow *flow = context()->deployments->start();
    m_drafts->giveUp();
    flow->start(m_check->plan());
    m_drafts->discard();
    m_check->forget();
    context()->navigator->open(
        { Place::Kind::Deployment, m_account, {}, context()->deployments->numberOf(flow) });
}

void WizardPage::download()
{
    if (!isChecked())
        return;
    const Plan &plan = m_check->plan();
    context()->dialogs->save(
        this, plan.draft.name + QStringLiteral(".template.json"), armTemplateForAutomation(plan),
        [this](const QString &path) {
            if (!path.isEmpty())
                m_message->showText(MessageBar::Kind::Success, tr("The template was saved as %1.").arg(path));
        });
}

void WizardPage::copyCommand()
{
    if (!isChecked())
        return;
    context()->dialogs->copy(createCommand(m_check->plan()));
    m_message->showText(MessageBar::Kind::Success, tr("The Azure CLI command of this create was copied."));
}

} // namespace linkdesk
