// What the person chose, in settings.ini of the profile: theme, language, sandbox speed, the time to
// undo a decision, rules of suggestions, identity, recent places, window size.
#pragma once

#include "ui/common/place.h"
#include "ui/common/theme.h"

#include <QObject>
#include <QSettings>

namespace linkdesk {

class Preferences : public QObject {
    Q_OBJECT
public:
    explicit Preferences(const QString &folder, QObject *parent = nullptr);

    const QString &folder() const { return m_folder; }
    QSettings *settings() { return &m_settings; } // for what pages keep under keys of their own
    theme::Scheme scheme() const;
    void setScheme(theme::Scheme scheme); // applies it, too
    QString language() const; // "en", "de"; empty: the system's
    void setLanguage(const QString &language); // from the next start on
    double sandboxSpeed() const; // 0.1 to 1000, 10 where none is kept
    void setSandboxSpeed(double speed);
    int undoSeconds() const; // 0 to 30, 5 where none is kept
    void setUndoSeconds(int seconds);
    int watchMinutes() const; // between two looks for new requests, 0 to 120; 0, off, where none is kept
    void setWatchMinutes(int minutes);
    bool watchAnswers() const; // also look for answers to what was sent; false where none is kept
    void setWatchAnswers(bool on);
    QByteArray suggestionRules() const; // JSON as it was set, empty where there is none
    void setSuggestionRules(const QByteArray &json);
    QString identity(const QString &cloud) const; // name of the last one
    void setIdentity(const QString &cloud, const QString &name);
    QString lastAccount() const; // the account that was worked as; empty: the sandbox
    void setLastAccount(const QString &accountId);
    QList<Place> recentPlaces(const QString &cloud) const; // newest first
    void addRecentPlace(const QString &cloud, const Place &place); // accounts and endpoints only
    void removeRecentPlaces(const QString &cloud, const ResourceId &resource); // what is gone
    void clearRecentPlaces(const QString &cloud);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

signals:
    void recentPlacesChanged();
    void undoSecondsChanged();
    void watchChanged();

private:
    QString m_folder;
    QSettings m_settings;
};

} // namespace linkdesk
