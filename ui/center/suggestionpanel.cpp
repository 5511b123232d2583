#include "ui/center/suggestionpanel.h"

#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/suggestionbook.h"
#include "ui/common/theme.h"
#include "ui/wizard/faultline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QStyle>
#include <algorithm>

namespace linkdesk {

namespace {

bool looksLikeId(const QString &text)
{
    static const QRegularExpression guid(
        QStringLiteral("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"));
    return guid.match(text).hasMatch();
}

QString decisionWord(Decision decision)
{
    return decision == Decision::Approve ? SuggestionPanel::tr("Approve") : SuggestionPanel::tr("Reject");
}

} // namespace

SuggestionPanel::SuggestionPanel(SuggestionBook *book, Count count, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_count(std::move(count))
{
    setObjectName(QStringLiteral("suggestionPanel"));
    setAccessibleName(tr("Rules of suggestions"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::GroupGap);
    grid->setVerticalSpacing(theme::Gap);
    grid->setColumnStretch(1, 1);
    auto *title = new QLabel(tr("Rules of suggestions"), this);
    title->setFont(theme::sectionFont(this));
    grid->addWidget(title, 0, 0, 1, 2);
    auto *help = new QLabel(
        tr("A rule marks the requests that it matches. It never decides: you check and confirm as always. "
           "Where "
           "rules disagree, the one that rejects counts."),
        this);
    help->setWordWrap(true);
    theme::setSecondary(help);
    grid->addWidget(help, 1, 0, 1, 2);
    buildList(grid);
    buildForm(grid);
    buildButtons(grid);
    grid->setRowStretch(6, 1);
    connect(m_book, &SuggestionBook::changed, this, [this] { fillList(m_name.edit->text()); });
    fillList({});
}

void SuggestionPanel::buildList(QGridLayout *grid)
{
    m_rules = new QListWidget(this);
    m_rules->setObjectName(QStringLiteral("suggestionRules"));
    m_rules->setAccessibleName(tr("Rules"));
    m_rules->setFixedWidth(theme::textWidth(this, 34));
    m_rules->setTextElideMode(Qt::ElideRight);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_rules->setIconSize({ icon, icon });
    auto *label = new QLabel(tr("&Rules"), this);
    label->setBuddy(m_rules);
    grid->addWidget(label, 2, 0);
    grid->addWidget(m_rules, 3, 0);
    connect(m_rules, &QListWidget::currentRowChanged, this, &SuggestionPanel::fillForm);
}

void SuggestionPanel::addToForm(const QString &label, QWidget *field)
{
    auto *name = new QLabel(label, this);
    name->setBuddy(field);
    const int row = m_form->rowCount();
    m_form->addWidget(name, row, 0);
    m_form->addWidget(field, row, 1);
    field->setAccessibleName(QString(label).remove(u'&'));
}

SuggestionPanel::Field SuggestionPanel::addField(const QString &label, const char *name, const QString &hint)
{
    const Field field{ new QLineEdit(this), new FaultLine(this) };
    field.edit->setObjectName(QLatin1String(name));
    field.edit->setPlaceholderText(hint);
    addToForm(label, field.edit);
    m_form->addWidget(field.fault, m_form->rowCount(), 1);
    connect(field.edit, &QLineEdit::textChanged, this, [this, fault = field.fault] {
        fault->setProblem({});
        updatePreview();
    });
    return field;
}

void SuggestionPanel::buildForm(QGridLayout *grid)
{
    m_form = new QGridLayout;
    m_form->setHorizontalSpacing(theme::GroupGap);
    m_form->setVerticalSpacing(theme::Step);
    m_form->setColumnStretch(1, 1);
    m_name = addField(tr("&Name of the rule"), "suggestionName", tr("Factory builds, for example"));
    m_decision = new QComboBox(this);
    m_decision->setObjectName(QStringLiteral("suggestionDecision"));
    for (const Decision decision : { Decision::Approve, Decision::Reject })
        m_decision->addItem(
            icons::get(decision == Decision::Approve ? "approve" : "reject"), decisionWord(decision),
            int(decision));
    addToForm(tr("Sugg&ests"), m_decision);
    m_who = addField(
        tr("&Subscriptions"), "suggestionSubscriptions", tr("Any; or names and IDs, separated by commas"));
    m_message =
        addField(tr("Request &message"), "suggestionMessage", tr("Any; or a pattern such as *build agent*"));
    m_request = addField(tr("Name &pattern"), "suggestionRequest", tr("Any; or a pattern such as pe-*"));
    m_request.edit->setToolTip(tr("Of the connection on the account, or of the private endpoint"));
    m_regular = new QCheckBox(tr("Patterns are reg&ular expressions"), this);
    m_regular->setObjectName(QStringLiteral("suggestionRegular"));
    m_regular->setToolTip(
        tr("Else * stands for any text and ? for one character, and the pattern for all of the text"));
    m_form->addWidget(m_regular, m_form->rowCount(), 1);
    connect(m_regular, &QCheckBox::toggled, this, [this] {
        m_message.fault->setProblem({});
        m_request.fault->setProblem({});
        updatePreview();
    });
    m_none = new FaultLine(this);
    m_form->addWidget(m_none, m_form->rowCount(), 1);
    m_preview = new QLabel(this);
    m_preview->setObjectName(QStringLiteral("suggestionPreview"));
    m_preview->setWordWrap(true);
    theme::setSecondary(m_preview);
    m_form->addWidget(m_preview, m_form->rowCount(), 1);
    grid->addLayout(m_form, 2, 1, 2, 1, Qt::AlignTop);
}

void SuggestionPanel::buildButtons(QGridLayout *grid)
{
    const auto button = [this](const QString &text, const char *name) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_add = button(tr("&Add as a new rule"), "addSuggestion");
    m_change = button(tr("&Change this rule"), "changeSuggestion");
    m_remove = button(tr("Rem&ove this rule"), "removeSuggestion");
    m_close = button(tr("Back to the &list"), "closeSuggestions");
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Gap);
    for (QPushButton *one : { m_add, m_change, m_remove })
        line->addWidget(one);
    line->addStretch(1);
    line->addWidget(m_close);
    grid->addLayout(line, 5, 0, 1, 2);
    connect(m_add, &QPushButton::clicked, this, &SuggestionPanel::add);
    connect(m_change, &QPushButton::clicked, this, &SuggestionPanel::change);
    connect(m_remove, &QPushButton::clicked, this, &SuggestionPanel::remove);
    connect(m_close, &QPushButton::clicked, this, &SuggestionPanel::closed);
}

QWidget *SuggestionPanel::firstFocus() const
{
    return m_rules->count() > 0 ? static_cast<QWidget *>(m_rules) : m_name.edit;
}

void SuggestionPanel::setSubscriptions(const QList<Subscription> &subscriptions)
{
    m_subscriptions = subscriptions;
}

int SuggestionPanel::currentRule() const
{
    return m_rules->currentRow();
}

// The rule of this name is the current one; without such a rule the first.
void SuggestionPanel::fillList(const QString &current)
{
    const QSignalBlocker quiet(m_rules);
    m_rules->clear();
    int at = m_book->rules().isEmpty() ? -1 : 0;
    for (const SuggestionRule &rule : m_book->rules()) {
        auto *item = new QListWidgetItem(
            icons::get(rule.decision == Decision::Approve ? "approve" : "reject"),
            tr("%1: %2", "decision: name of a rule").arg(decisionWord(rule.decision), rule.name), m_rules);
        item->setToolTip(plainToolTip(item->text()));
        if (sameText(rule.name, current))
            at = m_rules->count() - 1;
    }
    m_rules->setCurrentRow(at);
    fillForm();
}

void SuggestionPanel::fillForm()
{
    const int at = currentRule();
    const SuggestionRule rule = at < 0 ? SuggestionRule() : m_book->rules().at(at);
    m_name.edit->setText(rule.name);
    m_decision->setCurrentIndex(m_decision->findData(int(rule.decision)));
    QStringList shown;
    for (const QString &id : rule.subscriptions) {
        const auto known =
            std::find_if(m_subscriptions.cbegin(), m_subscriptions.cend(), [&id](const Subscription &one) {
                return sameText(one.subscriptionId, id);
            });
        shown.append(known == m_subscriptions.cend() ? id : known->shownName());
    }
    m_who.edit->setText(shown.join(QStringLiteral(", ")));
    m_message.edit->setText(rule.message);
    m_request.edit->setText(rule.request);
    m_regular->setChecked(rule.regular);
    m_change->setEnabled(at >= 0);
    m_remove->setEnabled(at >= 0);
    const QString why = at >= 0 ? QString() : tr("There is no rule yet");
    m_change->setToolTip(why);
    m_remove->setToolTip(why);
    m_none->setProblem({});
    updatePreview();
}

SuggestionRule SuggestionPanel::typed(QString *unknown) const
{
    SuggestionRule rule;
    rule.name = m_name.edit->text().simplified();
    rule.decision = static_cast<Decision>(m_decision->currentData().toInt());
    const QStringList names = m_who.edit->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &part : names) {
        const QString name = part.trimmed();
        const auto known =
            std::find_if(m_subscriptions.cbegin(), m_subscriptions.cend(), [&name](const Subscription &one) {
                return sameText(one.subscriptionId, name) || sameText(one.displayName, name);
            });
        if (known != m_subscriptions.cend())
            rule.subscriptions.append(known->subscriptionId);
        else if (looksLikeId(name))
            rule.subscriptions.append(name);
        else if (!name.isEmpty())
            *unknown = name;
    }
    rule.message = m_message.edit->text().simplified();
    rule.request = m_request.edit->text().simplified();
    rule.regular = m_regular->isChecked();
    return rule;
}

QString SuggestionPanel::patternProblem(const QString &pattern) const
{
    switch (patternFault(pattern, m_regular->isChecked())) {
    case PatternFault::None:
        return {};
    case PatternFault::TooLong:
        return tr("At most %n character(s)", nullptr, MostPatternLength);
    case PatternFault::NotRegular:
        return tr("This is not a regular expression: %1").arg(QRegularExpression(pattern).errorString());
    }
    return {};
}

void SuggestionPanel::updatePreview()
{
    QString unknown;
    const SuggestionRule rule = typed(&unknown);
    m_message.fault->setProblem(patternProblem(rule.message));
    m_request.fault->setProblem(patternProblem(rule.request));
    const bool condition =
        !rule.subscriptions.isEmpty() || !rule.message.isEmpty() || !rule.request.isEmpty();
    if (condition)
        m_none->setProblem({});
    m_preview->setText(
        condition ? tr("Matches %n request(s) that wait now", nullptr, m_count(rule))
                  : tr("Give one condition or more: all that are given have to hold"));
}

// Says at each field what is wrong with it.
bool SuggestionPanel::check()
{
    QString unknown;
    const SuggestionRule rule = typed(&unknown);
    const QString message = patternProblem(rule.message);
    const QString request = patternProblem(rule.request);
    m_name.fault->setProblem(rule.name.isEmpty() ? tr("A rule needs a name") : QString());
    m_who.fault->setProblem(
        unknown.isEmpty() ? QString()
                          : tr("\"%1\" is neither an ID nor a subscription that you can list").arg(unknown));
    m_message.fault->setProblem(message);
    m_request.fault->setProblem(request);
    const bool empty = rule.subscriptions.isEmpty() && rule.message.isEmpty() && rule.request.isEmpty();
    m_none->setProblem(
        empty && unknown.isEmpty() ? tr("Without a condition the rule would match nothing") : QString());
    return !rule.name.isEmpty() && unknown.isEmpty() && message.isEmpty() && request.isEmpty() && !empty;
}

void SuggestionPanel::add()
{
    if (!check())
        return;
    QString unknown;
    const SuggestionRule rule = typed(&unknown);
    QList<SuggestionRule> rules = m_book->rules();
    const auto same = std::any_of(rules.cbegin(), rules.cend(), [&rule](const SuggestionRule &one) {
        return sameText(one.name, rule.name);
    });
    if (same) {
        m_name.fault->setProblem(tr("There is a rule of this name"));
        return;
    }
    rules.append(rule);
    m_book->setRules(rules);
}

void SuggestionPanel::change()
{
    const int at = currentRule();
    if (at < 0 || !check())
        return;
    QString unknown;
    QList<SuggestionRule> rules = m_book->rules();
    const SuggestionRule rule = typed(&unknown);
    for (int other = 0; other < rules.size(); ++other) {
        if (other != at && sameText(rules.at(other).name, rule.name)) {
            m_name.fault->setProblem(tr("There is a rule of this name"));
            return;
        }
    }
    rules[at] = rule;
    m_book->setRules(rules);
}

void SuggestionPanel::remove()
{
    const int at = currentRule();
    if (at < 0)
        return;
    QList<SuggestionRule> rules = m_book->rules();
    rules.removeAt(at);
    m_book->setRules(rules);
    (rules.isEmpty() ? static_cast<QWidget *>(m_name.edit) : m_rules)->setFocus();
}

void SuggestionPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace linkdesk
