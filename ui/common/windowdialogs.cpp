#include "ui/common/windowdialogs.h"

#include "ui/common/questiondialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace linkdesk {

void WindowDialogs::ask(QWidget *parent, const Question &question, std::function<void(bool)> done)
{
    auto *dialog = new QuestionDialog(question, parent);
    connect(dialog, &QDialog::finished, parent, [done = std::move(done)](int result) {
        done(result == QDialog::Accepted);
    });
    dialog->open();
}

void WindowDialogs::save(
    QWidget *parent, const QString &suggestedName, const QByteArray &content,
    std::function<void(QString)> done)
{
    auto *dialog = new QFileDialog(
        parent, tr("Save"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QFileInfo(suggestedName).suffix());
    dialog->selectFile(suggestedName);
    connect(
        dialog, &QFileDialog::finished, parent,
        [this, dialog, parent, content, done = std::move(done)](int result) {
            if (result == QDialog::Accepted && !dialog->selectedFiles().isEmpty())
                write(parent, dialog->selectedFiles().constFirst(), content, done);
            else
                done({});
        });
    dialog->open();
}

namespace {

QFileDialog *
openDialog(QWidget *parent, const QString &title, const QString &filter, QFileDialog::FileMode mode)
{
    auto *dialog = new QFileDialog(
        parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), filter);
    dialog->setObjectName(QStringLiteral("chooseDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->open();
    return dialog;
}

} // namespace

void WindowDialogs::choose(
    QWidget *parent, const QString &title, const QString &filter, std::function<void(QString)> done)
{
    QFileDialog *dialog = openDialog(parent, title, filter, QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::finished, parent, [dialog, done = std::move(done)](int result) {
        const QStringList chosen = dialog->selectedFiles();
        done(result == QDialog::Accepted && !chosen.isEmpty() ? chosen.constFirst() : QString());
    });
}

void WindowDialogs::chooseSeveral(
    QWidget *parent, const QString &title, const QString &filter, std::function<void(QStringList)> done)
{
    QFileDialog *dialog = openDialog(parent, title, filter, QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::finished, parent, [dialog, done = std::move(done)](int result) {
        done(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
}

void WindowDialogs::copy(const QString &text)
{
    QApplication::clipboard()->setText(text);
}

void WindowDialogs::write(
    QWidget *parent, const QString &path, const QByteArray &content, const std::function<void(QString)> &done)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) {
        done(path);
        return;
    }
    Question failure;
    failure.title = tr("Not saved");
    failure.text = tr("The file could not be written.");
    failure.details =
        tr("%1\n%2\nNothing was changed. Choose another folder or name.").arg(path, file.errorString());
    failure.accept = tr("&OK");
    failure.dangerous = false;
    ask(parent, failure, [done](bool) { done({}); });
}

} // namespace linkdesk
