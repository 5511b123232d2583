// What leaves the list of private endpoints as a text: files of the rows that are shown, commands for the
// rows that are checked.
#pragma once

#include "src/base/result.h"
#include "src/model/resources.h"
#include "ui/common/uicontext.h"

#include <QPointer>

class QTableView;

namespace linkdesk {

class EndpointsModel;
class Job;
class MessageBar;
struct HostsFile;

class EndpointExports : public QObject {
    Q_OBJECT
public:
    // All outlive it. `page` is the parent of the file dialogs.
    EndpointExports(
        UiContext *context, EndpointsModel *model, QTableView *table, MessageBar *message, QWidget *page);

    void saveCsv(); // rows and columns as they are shown, in their order
    void saveJson(); // as ARM returned them
    void saveHostsFile(); // reads the addresses first
    bool isReading() const { return m_hosts; }
    enum class Act { Show, Delete, Create };
    void copyCommand(Act act);

signals:
    void changed(); // isReading()

private:
    QList<PrivateEndpoint> shown() const;
    void onHostsFile(const Result<HostsFile> &file);
    void save(const QString &name, const QByteArray &content);

    UiContext *m_context;
    EndpointsModel *m_model;
    QTableView *m_table;
    MessageBar *m_message;
    QWidget *m_page;
    QPointer<Job> m_hosts;
};

} // namespace linkdesk
