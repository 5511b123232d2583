// The Dialogs of the program: window modal, opened with open(), never a nested event loop.
#pragma once

#include "ui/common/uicontext.h"

namespace linkdesk {

class WindowDialogs : public Dialogs {
    Q_OBJECT
public:
    using Dialogs::Dialogs;
    void ask(QWidget *parent, const Question &question, std::function<void(bool)> done) override;
    void save(
        QWidget *parent, const QString &suggestedName, const QByteArray &content,
        std::function<void(QString)> done) override;
    void choose(
        QWidget *parent, const QString &title, const QString &filter,
        std::function<void(QString)> done) override;
    void chooseSeveral(
        QWidget *parent, const QString &title, const QString &filter,
        std::function<void(QStringList)> done) override;
    void copy(const QString &text) override;

private:
    void write(
        QWidget *parent, const QString &path, const QByteArray &content,
        const std::function<void(QString)> &done);
};

} // namespace linkdesk
