#include "afford/record/record_difference.hpp"

#include <algorithm>

namespace afford {

DifferenceKind difference_kind(std::string_view path) {
  if (path.starts_with("/personal/")) return DifferenceKind::personal;
  // The policy's id and version stand in its file, whose digest is here. A file of rules may bear
  // another name.
  const bool is_policy = path == "/policy/sha256" || path == "/policy/file";
  if (is_policy || path.starts_with("/engine/") || path.starts_with("/data/")) {
    return DifferenceKind::cause;
  }
  if (path.starts_with("/page_sha256")) return DifferenceKind::page;
  return path == "/record_sha256" ? DifferenceKind::digest : DifferenceKind::substance;
}

void sort_by_kind(std::vector<JsonDifference>& differences) {
  const auto is_before = [](const JsonDifference& a, const JsonDifference& b) {
    return difference_kind(a.path) < difference_kind(b.path);
  };
  std::stable_sort(differences.begin(), differences.end(), is_before);
}

bool has_kind(const std::vector<JsonDifference>& differences, DifferenceKind kind) {
  return std::ranges::any_of(differences, [&](const JsonDifference& difference) {
    return difference_kind(difference.path) == kind;
  });
}

}  // namespace afford
