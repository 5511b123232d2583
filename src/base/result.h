// A value or an Error; dropping one unread is a compiler warning.
#pragma once

#include "src/base/error.h"

#include <tl/expected.hpp>

namespace linkdesk {

template <class T> class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
    Result(Error error)
        : tl::expected<T, Error>(tl::unexpected<Error>(std::move(error)))
    {
    }
};

// The value of an act that has none.
struct Done { };

} // namespace linkdesk
