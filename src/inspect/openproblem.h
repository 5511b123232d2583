// Why a file cannot be opened.
#pragma once

namespace linkdesk::inspect {

enum class OpenProblem {
    NotFound,
    NoAccess,
    IsFolder,
    Empty, // nothing, or only blanks
    BadGzip, // damaged, or it ends too early
    TooLarge, // packed or in UTF-16, which are read into memory: more than ExportText::MostBytes
    HalfACharacter, // UTF-16 with an odd number of bytes
    ReadError, // the disk's, or the file shrank while it was read
    Cancelled,
};

} // namespace linkdesk::inspect
