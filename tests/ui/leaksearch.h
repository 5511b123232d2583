// Looks for secrets wherever a program may leave them: in what its windows show and say to screen readers, on
// the clipboard, in files, in the lines and surroundings of processes.
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace linkdesk {

class Canaries {
public:
    // Every token, code, verifier and device code of conversations over HTTP with a sign-in service and ARM.
    void takeFrom(const QByteArray &conversations);
    void add(const QByteArray &secret); // what is shorter than 24 bytes is none
    int count() const { return int(m_all.size()); }
    QByteArray any() const { return m_all.isEmpty() ? QByteArray() : *m_all.constBegin(); }
    // Whether one of them is in it, whole, cut, or in UTF-16.
    bool areIn(const QByteArray &bytes) const;
    bool areIn(const QString &text) const { return areIn(text.toUtf8()); }

private:
    void addPart(const QByteArray &part);
    QSet<QByteArray> m_all;
    QSet<QByteArray> m_parts; // what is looked for
};

// Each names the first place where one is found; empty: nowhere.

// All windows of the program: titles, every text of every widget (shown or not), names, tool tips, actions,
// all cells of all lists in every role, and what assistive tools are told.
QString leakInWindows(const Canaries &canaries);
QString leakOnClipboard(const Canaries &canaries);
QString leakInFolder(const Canaries &canaries, const QString &folder); // and below, and in names of files
// Command lines and environments of this process and of all that it has started and that still run.
QString leakInProcesses(const Canaries &canaries);

} // namespace linkdesk
