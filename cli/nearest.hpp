// The known word nearest to a mistyped one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace afford::cli {

/// Nothing ("") if none is near: at most a third of the letters may differ.
std::string nearest(std::string_view typed, std::span<const std::string> known);

}  // namespace afford::cli
