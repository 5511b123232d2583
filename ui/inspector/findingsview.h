// What is wrong, risky or worth a look in the open files: a list, and of the current one why it matters, what
// to do and where the rule comes from. Looks beside the window.
#pragma once

#include "src/base/beside.h"
#include "ui/inspector/exportrowsmodel.h"
#include "ui/inspector/findingsmodel.h"

#include <QWidget>
#include <atomic>
#include <memory>

class QLabel;
class QPushButton;
class QTableView;

namespace linkdesk {

class FindingsView : public QWidget {
    Q_OBJECT
public:
    explicit FindingsView(QWidget *parent = nullptr);
    ~FindingsView() override;

    void setSources(const QList<ExportRowsModel::Source> &sources); // looks anew
    int count() const { return m_model->rowCount(); }
    bool isLooking() const { return m_isLooking; }

signals:
    void changed(); // count()
    // The person wants to see it; `pointer` is inside the row.
    void wanted(const linkdesk::ExportRow &row, const QString &pointer);

private:
    static QList<FindingsModel::Line>
    look(const QList<ExportRowsModel::Source> &sources, const std::atomic_bool *cancelled);
    void showCurrent();
    void goToCurrent();

    FindingsModel *m_model;
    QTableView *m_table;
    QLabel *m_text;
    QPushButton *m_go;
    bool m_isLooking = false;
    std::shared_ptr<std::atomic_bool> m_cancelled; // of what looks now
    Beside m_beside;
};

} // namespace linkdesk
