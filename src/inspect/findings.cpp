#include "src/inspect/findings.h"

#include "src/inspect/findingrules.h"
#include "src/inspect/resourcefindings.h"
#include "src/inspect/rowfindings.h"

#include <algorithm>

namespace linkdesk::inspect {

namespace {

Finding invalid(int file, int row, const QString &pointer, const ReadFault &fault)
{
    Finding finding = findingOf(FindingCode::InvalidJson, file, row, pointer);
    finding.fault = fault;
    return finding;
}

class Inspection {
public:
    explicit Inspection(const std::atomic_bool *cancelled)
        : m_cancelled(cancelled)
    {
    }

    void take(const ExportFile &file, int index)
    {
        for (int row = 0; row < file.rowCount() && !isCancelled(); ++row)
            takeRow(file, index, row);
        if (file.fault())
            m_findings.append(invalid(index, -1, {}, *file.fault()));
    }

    QList<Finding> finish()
    {
        for (const auto judge : { healthFindings, endpointFindings, zoneFindings, accessFindings }) {
            if (!isCancelled())
                m_findings += judge(m_facts);
        }
        std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding &a, const Finding &b) {
            return std::pair(a.file, a.row) < std::pair(b.file, b.row);
        });
        return std::move(m_findings);
    }

private:
    bool isCancelled() const { return m_cancelled && m_cancelled->load(); }

    void takeRow(const ExportFile &file, int index, int row)
    {
        m_arena.reset();
        const std::string_view text = file.rowText(row);
        const query::Parsed value = query::parseJson(text, m_arena);
        const QString pointer = rowPointer(file, row);
        if (!value) {
            const ReadFault fault =
                faultAt(file.text(), file.rowPlace(row).at + value.error().at, value.error().problem);
            m_findings.append(invalid(index, row, pointer, fault));
            return;
        }
        m_findings += rowFindings(*value, text, index, row, pointer);
        m_facts.take(file, index, row, file.kind(row));
    }

    const std::atomic_bool *m_cancelled;
    query::Arena m_arena;
    ResourceFacts m_facts;
    QList<Finding> m_findings;
};

} // namespace

QList<Finding>
findingsOf(const QList<std::shared_ptr<const ExportFile>> &files, const std::atomic_bool *cancelled)
{
    Inspection inspection(cancelled);
    for (qsizetype index = 0; index < files.size(); ++index)
        inspection.take(*files.at(index), int(index));
    return inspection.finish();
}

} // namespace linkdesk::inspect
