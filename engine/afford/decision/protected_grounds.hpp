// Names that no policy may decide by: grounds that human rights law protects, and facts that stand
// in for them. Measures are a closed catalogue, so a policy could only name such a thing as one of
// its own parameters, tables, scenarios, tests or reasons; the lint refuses those.
#pragma once

#include <span>
#include <string_view>

namespace afford {

struct ProtectedGround {
  std::string_view word;          ///< as a part of a name: "age" in "age.min"
  std::string_view ground;        ///< what it is or stands in for
  std::string_view jurisdiction;  ///< "CA", or the province whose law alone names it
  std::string_view source;
};

std::span<const ProtectedGround> protected_grounds();

/// The longest part of a name, between points, hyphens and underscores and in any case of letters,
/// that is protected or a proxy; null if there is none. Accents do not count ("âge" is "age").
/// Words of two parts ("first_language") are found whole, and also written as one.
const ProtectedGround* find_protected(std::string_view name);

/// Whether a name holds nothing but Latin letters, with or without accents, digits, blanks, points,
/// hyphens and underscores. Other characters can look like these, or not be seen at all.
bool has_plain_letters(std::string_view name);

}  // namespace afford
