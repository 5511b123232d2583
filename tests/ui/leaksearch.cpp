#include "tests/ui/leaksearch.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QMetaProperty>
#include <QMimeData>
#include <QRegularExpression>
#include <QTabBar>
#include <QUrl>
#include <unistd.h>

namespace linkdesk {

namespace {

constexpr qsizetype ShortestSecret = 24; // bytes
constexpr int OwnRoles = 24; // after Qt::UserRole

void eachMatch(const char *pattern, const QString &text, const std::function<void(const QString &)> &found)
{
    const QRegularExpression wanted{ QLatin1String(pattern) };
    auto matches = wanted.globalMatch(text);
    while (matches.hasNext())
        found(matches.next().captured(1));
}

QString textOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList().join(u'\n');
    if (value.typeId() == QMetaType::QUrl)
        return value.toUrl().toString(QUrl::FullyEncoded);
    return value.canConvert<QString>() ? value.toString() : QString();
}

QStringList propertiesOf(const QObject *object)
{
    QStringList texts;
    const QMetaObject *meta = object->metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i) {
        if (meta->property(i).isReadable())
            texts << textOf(meta->property(i).read(object));
    }
    const QList<QByteArray> dynamic = object->dynamicPropertyNames();
    for (const QByteArray &name : dynamic)
        texts << textOf(object->property(name));
    return texts;
}

void addCells(const QAbstractItemModel *model, const QModelIndex &parent, QStringList *texts)
{
    QList<int> roles{ Qt::DisplayRole,
                      Qt::EditRole,
                      Qt::ToolTipRole,
                      Qt::StatusTipRole,
                      Qt::WhatsThisRole,
                      Qt::AccessibleTextRole,
                      Qt::AccessibleDescriptionRole };
    for (int role = 0; role < OwnRoles; ++role)
        roles << Qt::UserRole + role;
    for (int row = 0; row < model->rowCount(parent); ++row) {
        for (int column = 0; column < model->columnCount(parent); ++column) {
            const QModelIndex cell = model->index(row, column, parent);
            for (const int role : roles)
                *texts << textOf(cell.data(role));
            if (column == 0 && model->hasChildren(cell))
                addCells(model, cell, texts);
        }
    }
}

QStringList accessibleTextsOf(QWidget *widget)
{
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
    if (!told)
        return {};
    QStringList texts;
    for (const auto part : { QAccessible::Name, QAccessible::Description, QAccessible::Value,
                             QAccessible::Help, QAccessible::Accelerator })
        texts << told->text(part);
    if (const QAccessibleTextInterface *text = told->textInterface())
        texts << text->text(0, text->characterCount());
    return texts;
}

QStringList textsOf(QWidget *widget)
{
    QStringList texts = propertiesOf(widget) + accessibleTextsOf(widget);
    const QList<QAction *> actions = widget->actions();
    for (const QAction *action : actions)
        texts << propertiesOf(action);
    if (const auto *combo = qobject_cast<QComboBox *>(widget))
        addCells(combo->model(), {}, &texts);
    if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
        addCells(view->model(), {}, &texts);
    if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts << tabs->tabText(tab) << tabs->tabToolTip(tab) << textOf(tabs->tabData(tab));
    }
    return texts;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The fourth field of /proc/PID/stat, after a name in brackets that may hold anything.
qint64 parentOf(const QString &process)
{
    const QByteArray stat = contentOf(process + QStringLiteral("/stat"));
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toLongLong();
}

QStringList ownProcesses()
{
    QStringList all, own{ QStringLiteral("/proc/self") };
    QSet<qint64> family{ qint64(getpid()) };
    QDirIterator entries(QStringLiteral("/proc"), QDir::Dirs);
    while (entries.hasNext()) {
        entries.next();
        if (entries.fileName().toLongLong() > 0)
            all << entries.filePath();
    }
    for (bool grows = true; grows;) {
        grows = false;
        for (const QString &process : std::as_const(all)) {
            const qint64 id = process.section(u'/', -1).toLongLong();
            if (family.contains(id) || !family.contains(parentOf(process)))
                continue;
            family.insert(id);
            own << process;
            grows = true;
        }
    }
    return own;
}

} // namespace

void Canaries::takeFrom(const QByteArray &conversations)
{
    const QString text = QString::fromLatin1(conversations);
    const auto take = [this](const QString &secret) {
        add(QByteArray::fromPercentEncoding(secret.toLatin1()));
    };
    eachMatch("\"(?:access_token|refresh_token|id_token|device_code)\"\\s*:\\s*\"([^\"]+)\"", text, take);
    eachMatch("(?i)\\bAuthorization:\\s*Bearer\\s+(\\S+)", text, take);
    eachMatch(
        "(?:^|[?&\\s])(?:code|code_verifier|refresh_token|device_code|client_secret|client_assertion)="
        "([A-Za-z0-9._~%-]+)",
        text, take);
}

void Canaries::add(const QByteArray &secret)
{
    if (secret.size() < ShortestSecret || m_all.contains(secret))
        return;
    m_all.insert(secret);
    addPart(secret);
    addPart(secret.right(ShortestSecret)); // who cuts one has not hidden it
    // Of a web token the head is the same for all, and says nothing.
    const QList<QByteArray> pieces = secret.split('.');
    addPart(pieces.size() == 3 ? pieces[1].left(2 * ShortestSecret) : secret.left(ShortestSecret));
}

void Canaries::addPart(const QByteArray &part)
{
    m_parts.insert(part);
    QByteArray wide;
    for (const char one : part)
        wide += QByteArray(1, one) + '\0';
    m_parts.insert(wide);
}

bool Canaries::areIn(const QByteArray &bytes) const
{
    return std::any_of(
        m_parts.cbegin(), m_parts.cend(), [&bytes](const QByteArray &part) { return bytes.contains(part); });
}

QString leakInWindows(const Canaries &canaries)
{
    const QList<QWidget *> widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (canaries.areIn(textsOf(widget).join(u'\n')))
            return QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return {};
}

QString leakOnClipboard(const Canaries &canaries)
{
    for (const auto mode : { QClipboard::Clipboard, QClipboard::Selection }) {
        const QMimeData *data = QApplication::clipboard()->mimeData(mode);
        const QStringList formats = data ? data->formats() : QStringList();
        for (const QString &format : formats) {
            if (canaries.areIn(data->data(format)))
                return format;
        }
    }
    return {};
}

QString leakInFolder(const Canaries &canaries, const QString &folder)
{
    QDirIterator files(
        folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (canaries.areIn(file) || canaries.areIn(contentOf(file)))
            return file;
    }
    return {};
}

QString leakInProcesses(const Canaries &canaries)
{
    const QStringList processes = ownProcesses();
    for (const QString &process : processes) {
        for (const char *part : { "/cmdline", "/environ", "/comm" }) {
            const QString file = process + QLatin1String(part);
            if (canaries.areIn(contentOf(file)))
                return file;
        }
    }
    return {};
}

} // namespace linkdesk
