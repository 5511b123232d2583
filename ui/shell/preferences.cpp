#include "ui/shell/preferences.h"

#include "src/flow/requestwatch.h"
#include "ui/common/undowindow.h"

#include <QDir>
#include <optional>

namespace linkdesk {

namespace {

constexpr int MostRecent = 8;

// "account|/subscriptions/..."; nothing for places that are not kept.
QString toText(const Place &place)
{
    if (place.kind == Place::Kind::Account)
        return QLatin1String("account|") + place.resource.text();
    if (place.kind == Place::Kind::Endpoint)
        return QLatin1String("endpoint|") + place.resource.text();
    return {};
}

std::optional<Place> fromText(const QString &text)
{
    const ResourceId id(text.section(u'|', 1));
    if (!id.isResource())
        return std::nullopt;
    if (text.startsWith(QLatin1String("account|")))
        return Place{ Place::Kind::Account, id, {}, 0 };
    if (text.startsWith(QLatin1String("endpoint|")))
        return Place{ Place::Kind::Endpoint, id, {}, 0 };
    return std::nullopt;
}

// An origin has slashes, which QSettings takes for groups.
QString key(const QString &name, const QString &cloud)
{
    return name + u'/' + QString(cloud).replace(u'/', u'_');
}

} // namespace

Preferences::Preferences(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_settings(QDir(folder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
{
}

theme::Scheme Preferences::scheme() const
{
    return theme::schemeFromKey(m_settings.value(QStringLiteral("theme")).toString());
}

void Preferences::setScheme(theme::Scheme scheme)
{
    m_settings.setValue(QStringLiteral("theme"), theme::schemeKey(scheme));
    theme::apply(scheme);
}

QString Preferences::language() const
{
    return m_settings.value(QStringLiteral("language")).toString();
}

void Preferences::setLanguage(const QString &language)
{
    m_settings.setValue(QStringLiteral("language"), language);
}

double Preferences::sandboxSpeed() const
{
    bool good = false;
    const double speed = m_settings.value(QStringLiteral("sandboxSpeed")).toDouble(&good);
    return good && speed >= 0.1 && speed <= 1000 ? speed : 10;
}

void Preferences::setSandboxSpeed(double speed)
{
    m_settings.setValue(QStringLiteral("sandboxSpeed"), speed);
}

int Preferences::undoSeconds() const
{
    bool good = false;
    const int seconds = m_settings.value(QStringLiteral("undoSeconds")).toInt(&good);
    return good && seconds >= 0 && seconds <= UndoWindow::MostSeconds ? seconds : UndoWindow::DefaultSeconds;
}

void Preferences::setUndoSeconds(int seconds)
{
    m_settings.setValue(QStringLiteral("undoSeconds"), seconds);
    emit undoSecondsChanged();
}

int Preferences::watchMinutes() const
{
    bool good = false;
    const int minutes = m_settings.value(QStringLiteral("watchMinutes")).toInt(&good);
    return good && minutes >= 0 && minutes <= RequestWatch::MostMinutes ? minutes : 0;
}

void Preferences::setWatchMinutes(int minutes)
{
    m_settings.setValue(QStringLiteral("watchMinutes"), minutes);
    emit watchChanged();
}

bool Preferences::watchAnswers() const
{
    return m_settings.value(QStringLiteral("watchAnswers")).toBool();
}

void Preferences::setWatchAnswers(bool on)
{
    m_settings.setValue(QStringLiteral("watchAnswers"), on);
    emit watchChanged();
}

QByteArray Preferences::suggestionRules() const
{
    return m_settings.value(QStringLiteral("suggestionRules")).toString().toUtf8();
}

void Preferences::setSuggestionRules(const QByteArray &json)
{
    m_settings.setValue(QStringLiteral("suggestionRules"), QString::fromUtf8(json));
}

QString Preferences::identity(const QString &cloud) const
{
    return m_settings.value(key(QStringLiteral("identity"), cloud)).toString();
}

void Preferences::setIdentity(const QString &cloud, const QString &name)
{
    m_settings.setValue(key(QStringLiteral("identity"), cloud), name);
}

QString Preferences::lastAccount() const
{
    return m_settings.value(QStringLiteral("place/account")).toString();
}

void Preferences::setLastAccount(const QString &accountId)
{
    m_settings.setValue(QStringLiteral("place/account"), accountId);
}

QList<Place> Preferences::recentPlaces(const QString &cloud) const
{
    QList<Place> places;
    const QStringList texts = m_settings.value(key(QStringLiteral("recent"), cloud)).toStringList();
    for (const QString &text : texts) {
        if (const std::optional<Place> place = fromText(text))
            places.append(*place);
    }
    return places;
}

void Preferences::addRecentPlace(const QString &cloud, const Place &place)
{
    const QString text = toText(place);
    if (text.isEmpty())
        return;
    QStringList texts{ text };
    const QList<Place> before = recentPlaces(cloud);
    for (const Place &old : before) {
        if (toText(old).compare(text, Qt::CaseInsensitive) != 0 && texts.size() < MostRecent)
            texts.append(toText(old));
    }
    m_settings.setValue(key(QStringLiteral("recent"), cloud), texts);
    emit recentPlacesChanged();
}

void Preferences::removeRecentPlaces(const QString &cloud, const ResourceId &resource)
{
    QStringList texts;
    const QList<Place> before = recentPlaces(cloud);
    for (const Place &old : before) {
        if (old.resource != resource)
            texts.append(toText(old));
    }
    if (texts.size() == before.size())
        return;
    m_settings.setValue(key(QStringLiteral("recent"), cloud), texts);
    emit recentPlacesChanged();
}

void Preferences::clearRecentPlaces(const QString &cloud)
{
    m_settings.remove(key(QStringLiteral("recent"), cloud));
    emit recentPlacesChanged();
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(QStringLiteral("windowGeometry")).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(QStringLiteral("windowGeometry"), geometry);
}

} // namespace linkdesk
