// The clouds that accounts of this profile belong to, so that an account is found again at the next start
// without asking: the built-in ones are known, what the metadata of another said is kept in settings.ini.
#pragma once

#include "src/auth/cloud.h"

#include <optional>

class QSettings;

namespace linkdesk {

class CloudBook {
public:
    explicit CloudBook(QSettings *settings); // outlives the book; null: nothing is kept

    void put(const Cloud &cloud); // of a built-in one nothing is written
    // What is kept is looked at as the metadata were: an address that is not to be trusted any more is none.
    std::optional<Cloud> find(const QString &key) const; // Cloud::key()

private:
    QSettings *m_settings;
};

} // namespace linkdesk
