// Saves rows of exported files: as they are in the files, or as a table.
#pragma once

#include "src/base/beside.h"
#include "ui/inspector/exportrowsmodel.h"

class QTableView;

namespace linkdesk {

class Dialogs;

// A file that is kept, and a row of it.
using RowText = std::pair<std::shared_ptr<const inspect::ExportFile>, int>;

class RowSaver : public QObject {
    Q_OBJECT
public:
    enum class Form { Json, Lines, Csv, Redacted, RedactedAddresses };
    static constexpr qint64 MostBytes = qint64(1) << 30; // of rows that are saved at once

    // All outlive it.
    RowSaver(Dialogs *dialogs, const ExportRowsModel *model, const QTableView *table, QWidget *page);

    // `rows` as the model shows them. Made beside the window; then the person is asked where to.
    void save(const QList<int> &rows, Form form);

signals:
    void saved(const QString &path);
    void refused(const QString &why); // plain text

private:
    void saveRedacted(const QList<RowText> &texts, bool withAddresses);
    QByteArray csv(const QList<int> &rows) const;
    void ask(const QString &name, const QByteArray &content);

    Dialogs *m_dialogs;
    const ExportRowsModel *m_model;
    const QTableView *m_table;
    QWidget *m_page;
    Beside m_beside;
};

} // namespace linkdesk
