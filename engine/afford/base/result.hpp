// The one file that names tl::expected. Use only what std::expected also has: the swap is one line.
#pragma once

#include <tl/expected.hpp>

#include "afford/base/error.hpp"

namespace afford {

/// A value, or every finding that stands in its way.
template <class T>
using Result = tl::expected<T, Errors>;

using Failure = tl::unexpected<Errors>;

/// A failure with a single finding.
inline Failure failure(Error error) { return Failure(Errors{std::move(error)}); }

}  // namespace afford
