#include "src/inspect/mappedfile.h"

#include <atomic>
#include <csignal>
#include <mutex>

#include <sys/mman.h>
#include <unistd.h>

namespace linkdesk::inspect {

// One for each file that is mapped at the same time; used again, so that the list stays as short.
struct MappedFile::Range {
    std::atomic<uintptr_t> begin = 0; // 0: of no file
    std::atomic<uintptr_t> end = 0;
    std::atomic_bool isTorn = false;
    Range *next = nullptr;

    static std::atomic<Range *> first;
    static std::mutex mutex; // of those who add and remove; the handler takes none
    static struct sigaction before;

    static void install();
    static void onMissingPage(int signal, siginfo_t *info, void *context);
};

std::atomic<MappedFile::Range *> MappedFile::Range::first = nullptr;
std::mutex MappedFile::Range::mutex;
struct sigaction MappedFile::Range::before = {};

namespace {

const uintptr_t PageBytes = uintptr_t(sysconf(_SC_PAGESIZE));

uintptr_t addressOf(const void *at)
{
    return reinterpret_cast<uintptr_t>(at);
}

} // namespace

void MappedFile::Range::install()
{
    struct sigaction ours = {};
    ours.sa_sigaction = onMissingPage;
    ours.sa_flags = SA_SIGINFO | SA_NODEFER;
    sigemptyset(&ours.sa_mask);
    sigaction(SIGBUS, &ours, &before);
}

// In the thread that reads, at the instruction that reads. Only calls of the system, and no lock. From the
// page on there is nothing: zeros take its place, and the instruction is run again. What is not ours ends the
// program, as it would without us.
void MappedFile::Range::onMissingPage(int signal, siginfo_t *info, void *context)
{
    const uintptr_t at = addressOf(info->si_addr);
    for (Range *range = first.load(); range; range = range->next) {
        const uintptr_t begin = range->begin.load();
        const uintptr_t end = range->end.load();
        if (begin == 0 || at < begin || at >= end)
            continue;
        const uintptr_t page = at - at % PageBytes;
        range->isTorn.store(true);
        void *zeros = mmap(
            static_cast<char *>(info->si_addr) - (at - page), end - page, PROT_READ,
            MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        if (zeros != MAP_FAILED)
            return;
    }
    if ((before.sa_flags & SA_SIGINFO) != 0 && before.sa_sigaction)
        before.sa_sigaction(signal, info, context);
    else
        sigaction(SIGBUS, &before, nullptr);
}

MappedFile::Range *MappedFile::rangeFor(const char *begin, size_t size)
{
    static std::once_flag once;
    std::call_once(once, Range::install);
    const std::lock_guard lock(Range::mutex);
    Range *range = Range::first.load();
    while (range && range->begin.load() != 0)
        range = range->next;
    const bool isNew = !range;
    if (isNew) {
        range = new Range;
        range->next = Range::first.load();
    }
    range->isTorn.store(false);
    range->end.store(addressOf(begin) + size);
    range->begin.store(addressOf(begin));
    if (isNew)
        Range::first.store(range);
    return range;
}

std::unique_ptr<MappedFile> MappedFile::map(int descriptor, size_t size)
{
    // Where a file ends with a page, the padding needs a page of its own.
    const size_t pages = (size + PageBytes - 1) / PageBytes * PageBytes;
    const size_t reserved = pages + PageBytes;
    void *place = mmap(nullptr, reserved, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (place == MAP_FAILED)
        return {};
    if (mmap(place, pages, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0) == MAP_FAILED) {
        munmap(place, reserved);
        return {};
    }
    return std::unique_ptr<MappedFile>(new MappedFile(static_cast<const char *>(place), size, reserved));
}

MappedFile::MappedFile(const char *bytes, size_t size, size_t reserved)
    : m_bytes(bytes)
    , m_size(size)
    , m_reserved(reserved)
    , m_range(rangeFor(bytes, reserved))
{
}

MappedFile::~MappedFile()
{
    {
        const std::lock_guard lock(Range::mutex);
        m_range->begin.store(0);
    }
    munmap(const_cast<char *>(m_bytes), m_reserved);
}

bool MappedFile::isTorn() const
{
    return m_range->isTorn.load();
}

void MappedFile::release(size_t from, size_t end) const
{
    const size_t first = (from + PageBytes - 1) / PageBytes * PageBytes;
    const size_t last = end / PageBytes * PageBytes;
    if (first < last)
        madvise(const_cast<char *>(m_bytes) + first, last - first, MADV_DONTNEED);
}

} // namespace linkdesk::inspect
