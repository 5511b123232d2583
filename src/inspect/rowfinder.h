// Where the rows of an export are and what they say of themselves, given out one by one as they are found.
#pragma once

#include "src/inspect/rowscanner.h"

namespace linkdesk::inspect {

// Takes what is found.
class RowSink {
public:
    RowSink() = default;
    virtual ~RowSink() = default;
    Q_DISABLE_COPY_MOVE(RowSink)

    // What was added before counts no more: only further on it shows what a file is.
    virtual void begin(Shape shape) = 0;
    virtual void add(const ScannedRow &row) = 0;
};

struct FoundRows {
    Shape shape = Shape::Nothing;
    std::optional<ReadFault> fault; // in the way of further rows
    bool wasStopped = false; // by the watch
};

// More than these are a fault: TooLong.
constexpr size_t MostRows = size_t(1) << 26;

FoundRows findRows(std::string_view text, RowSink &sink, Structure::Watch watch = {});

} // namespace linkdesk::inspect
