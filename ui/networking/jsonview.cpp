#include "ui/networking/jsonview.h"

#include "src/flow/inventory.h"
#include "ui/common/jsonpanel.h"
#include "ui/common/messagebar.h"
#include "ui/common/slowhint.h"
#include "ui/common/textbutton.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace linkdesk {

JsonView::JsonView(UiContext *context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("jsonView"));
    setAccessibleName(tr("Resource JSON"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::GroupGap, 0, 0, 0);
    layout->setSpacing(theme::Gap);
    buildHead(layout);
    buildActs(layout);
    m_message = new MessageBar(this);
    m_message->setObjectName(QStringLiteral("jsonMessage"));
    m_slow = new SlowHint(m_message, this);
    layout->addWidget(m_message);
    m_panel = new JsonPanel(context->dialogs, this);
    layout->addWidget(m_panel, 1);
    updateActs();
}

void JsonView::buildHead(QVBoxLayout *layout)
{
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Resource JSON"), this);
    title->setFont(theme::sectionFont(this));
    head->addWidget(title, 1);
    auto *close = textButton(this, tr("C&lose"), "closeJson");
    connect(close, &QToolButton::clicked, this, &JsonView::closed);
    head->addWidget(close);
    layout->addLayout(head);

    auto *idRow = new QHBoxLayout;
    idRow->setSpacing(theme::Gap);
    auto *idLabel = new QLabel(tr("Reso&urce ID"), this);
    m_idField = new QLineEdit(this);
    m_idField->setObjectName(QStringLiteral("jsonResourceId"));
    m_idField->setReadOnly(true);
    m_idField->setFont(theme::fixedFont(this));
    m_idField->setAccessibleName(tr("Resource ID"));
    idLabel->setBuddy(m_idField);
    auto *copyId = textButton(this, tr("Cop&y"), "copyResourceId");
    copyId->setAccessibleName(tr("Copy resource ID"));
    connect(copyId, &QToolButton::clicked, this, [this] { m_context->dialogs->copy(m_id.text()); });
    idRow->addWidget(idLabel);
    idRow->addWidget(m_idField, 1);
    idRow->addWidget(copyId);
    layout->addLayout(idRow);

    auto *versionRow = new QHBoxLayout;
    versionRow->setSpacing(theme::Gap);
    auto *versionLabel = new QLabel(tr("A&PI version"), this);
    m_version = new QComboBox(this);
    m_version->setObjectName(QStringLiteral("jsonApiVersion"));
    m_version->setAccessibleName(tr("API version"));
    versionLabel->setBuddy(m_version);
    connect(m_version, &QComboBox::activated, this, &JsonView::read);
    versionRow->addWidget(versionLabel);
    versionRow->addWidget(m_version, 1);
    layout->addLayout(versionRow);
}

void JsonView::buildActs(QVBoxLayout *layout)
{
    m_copyJson = textButton(this, tr("&Copy JSON"), "copyJson");
    connect(m_copyJson, &QToolButton::clicked, this, [this] {
        m_context->dialogs->copy(QString::fromUtf8(m_body));
    });
    m_save = textButton(this, tr("&Save as..."), "saveJson");
    connect(m_save, &QToolButton::clicked, this, [this] {
        m_context->dialogs->save(this, m_id.name() + QStringLiteral(".json"), m_body, [](const QString &) {});
    });
    m_copyCommand = textButton(this, tr("Copy as A&zure CLI"), "copyJsonCommand");
    connect(m_copyCommand, &QToolButton::clicked, this, [this] { m_context->dialogs->copy(m_command); });
    auto *acts = new QHBoxLayout;
    acts->setSpacing(theme::Gap);
    acts->addWidget(m_copyJson);
    acts->addWidget(m_save);
    acts->addWidget(m_copyCommand);
    acts->addStretch(1);
    layout->addLayout(acts);
}

void JsonView::show(const ResourceId &id, const QString &command)
{
    m_id = id;
    m_command = command;
    m_copyCommand->setVisible(!command.isEmpty());
    m_idField->setText(id.text());
    m_idField->setCursorPosition(0);
    m_version->clear();
    readVersions();
    read();
    QWidget::show();
    m_panel->findField()->setFocus();
}

void JsonView::readVersions()
{
    inventory::apiVersions(m_context->session, m_id, this)
        ->then(this, [this, id = m_id](const Result<QStringList> &versions) {
            if (!versions || id != m_id)
                return; // the list is a convenience: without it the version we use is shown
            const QString current = m_version->currentText();
            m_version->clear();
            m_version->addItems(*versions);
            if (!current.isEmpty() && m_version->findText(current) < 0)
                m_version->insertItem(0, current);
            m_version->setCurrentIndex(qMax(0, m_version->findText(current)));
        });
}

void JsonView::read()
{
    delete m_reading;
    clear();
    m_panel->setStatus(tr("Reading..."));
    auto *call = inventory::raw(m_context->session, m_id, m_version->currentText(), this);
    m_reading = call;
    m_slow->start(tr("Still waiting for Azure to send the resource."), [this] {
        if (m_reading)
            m_reading->cancel();
    });
    call->then(this, [this](const Result<RawResource> &raw) {
        m_reading = nullptr;
        m_slow->stop();
        if (raw) {
            take(*raw);
            return;
        }
        m_panel->setStatus({});
        m_message->showError(tr("The resource could not be read"), raw.error());
        m_message->addButton(tr("&Try again"), [this] { read(); });
    });
}

void JsonView::clear()
{
    m_slow->stop();
    m_message->clear();
    m_body.clear();
    m_panel->clear();
    updateActs();
}

void JsonView::updateActs()
{
    const QString whyNot = m_body.isEmpty() ? tr("The resource has not been read") : QString();
    for (QToolButton *act : { m_copyJson, m_save }) {
        act->setEnabled(whyNot.isEmpty());
        act->setToolTip(whyNot);
    }
}

void JsonView::take(const RawResource &raw)
{
    m_body = raw.body;
    if (m_version->findText(raw.apiVersion) < 0)
        m_version->addItem(raw.apiVersion);
    m_version->setCurrentText(raw.apiVersion);
    m_panel->show(raw.body);
    updateActs();
    m_panel->setStatus(tr("As the service sent it, %n byte(s)", nullptr, int(raw.body.size())));
}

void JsonView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->matches(QKeySequence::Find))
        m_panel->findField()->setFocus();
    else
        QWidget::keyPressEvent(event);
}

} // namespace linkdesk
