// Standard input, read as it comes without holding up the window.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace linkdesk {

class StandardInput : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype MostBytes = qsizetype(1) << 30;

    // `descriptor` stays the caller's.
    explicit StandardInput(int descriptor, QObject *parent = nullptr);

signals:
    // Once: it ended, an error among the reasons, or there is more of it than may be.
    void ended(const QByteArray &bytes, bool isWhole);

private:
    void read();

    QSocketNotifier m_notifier;
    QByteArray m_bytes;
};

} // namespace linkdesk
