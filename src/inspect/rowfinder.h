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

// Rows of a list that somebody else has read already, from one of them on.
class AheadOfRows {
public:
    struct Taken {
        size_t end = 0; // behind the last of them
        size_t count = 0;
    };

    AheadOfRows() = default;
    virtual ~AheadOfRows() = default;
    Q_DISABLE_COPY_MOVE(AheadOfRows)

    virtual bool isRowAt(size_t at) = 0;
    virtual Taken take() = 0; // gives them to whom they belong
};

FoundRows
findRows(std::string_view text, RowSink &sink, Structure::Watch watch = {}, AheadOfRows *ahead = nullptr);

} // namespace linkdesk::inspect
