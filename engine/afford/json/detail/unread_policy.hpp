// What of a policy could not be read: nothing is said of it twice, nor of what asks for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "afford/decision/lending_policy.hpp"
#include "afford/json/object_reader.hpp"

namespace afford::detail {

class UnreadPolicy {
 public:
  /// After the whole of `root` was read into `policy`; `parameters` are those that are none, by
  /// name.
  UnreadPolicy(const ObjectReader& root, const LendingPolicy& policy,
               std::vector<std::string> parameters);

  /// Whether a finding of the lint, by its path below the policy, follows from what was not read.
  bool hides(const Error& finding) const;

 private:
  bool has_place(std::string_view path) const;
  bool has_place_in(std::string_view path) const;
  bool touches_rules(std::string_view path) const;
  bool is_unread(std::string_view given, std::string_view named) const;

  std::vector<std::string> places_{};
  std::vector<std::string> parameters_;
  bool no_parameter_is_known_ = false;
  bool has_table_ = false;  // one whose name is not known
  bool has_scenario_ = false;
  bool has_quebec_test_ = false;  // a test that may be meant as the one Quebec asks for
};

}  // namespace afford::detail
