// Past applications decided under two sets of rules: whose verdict would flip. One line in at a
// time, so that a file may be larger than memory; what is kept are counts.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "afford/assess/parameter_set.hpp"
#include "afford/assess/request.hpp"
#include "afford/base/result.hpp"
#include "afford/decision/decide.hpp"
#include "afford/json/group_list_csv.hpp"
#include "afford/json/parameters_json.hpp"
#include "afford/report/answer.hpp"
#include "afford/report/document.hpp"
#include "afford/wage/net_wage.hpp"
#include "afford/worth/discount.hpp"

namespace afford {

/// What becomes of one line.
struct ReplayedLine {
  std::string rejected;  ///< why it was not decided, in one line; "" if it was
  std::string flip;      ///< a line of CSV with its line feed; "" if the verdict stays
};

class PolicyReplay {
 public:
  /// Fails as reading the rules or the parameter files does. The bytes of `files` outlive it.
  static Result<PolicyReplay> of(std::string_view old_policy, std::string_view new_policy,
                                 std::span<const ParameterFile> files);

  /// A line is a request or a decision record, with its personal part.
  ReplayedLine add(std::string_view line, std::int64_t number);
  /// Applications by group, joined by the line's number; said of lines added from now on. One whose
  /// line has no group is counted too, so that groups add up to all that were decided.
  void group_by(GroupByLine groups) {
    is_grouped_ = true;
    groups_ = std::move(groups);
  }
  /// Lines of the list of groups that no line was added for, after the last one.
  std::vector<std::int64_t> lines_not_met() const;
  /// Lines that were not decided, and those that only have a group.
  std::int64_t rejected() const;

  static std::string flips_head();
  /// The counts, as a page or as JSON.
  std::string result(const AnswerOptions& options) const;

 private:
  struct Cell {
    std::int64_t count = 0;
    std::int64_t principal = 0;  ///< minor units
  };
  struct Shift {
    std::int64_t before = 0;
    std::int64_t after = 0;
  };
  struct Flips {
    std::int64_t applications = 0;
    std::int64_t flipped = 0;
    std::int64_t eligible_before = 0;
    std::int64_t eligible_after = 0;
  };
  struct Miss {
    Ratio share;  ///< of the limit that is missing
    std::int64_t line;
    std::string code;
  };

  PolicyReplay(ParameterSet parameters, std::span<const ParameterFile> files)
      : parameters_(std::make_unique<ParameterSet>(std::move(parameters))), files_(files) {}

  /// With the law of the province as far as earlier lines have asked for it; nothing for somebody
  /// who came in the year.
  std::optional<NetWages> wages_of(const Request& request);
  /// Of the line, and taken out of the list; "" if it has none.
  std::string take_group(std::int64_t number);
  void count(const Request& request, const Decision& before, const Decision& after,
             const std::string& group);
  void keep_miss(const Decision& after, std::int64_t number);
  void count_by(std::string_view dimension, const std::string& value, const Decision& before,
                const Decision& after);
  std::string page(Language language) const;
  Table matrix_table(Language language) const;
  std::string json() const;

  std::unique_ptr<const ParameterSet> parameters_;  ///< stays where it is: wages point into it
  std::span<const ParameterFile> files_;
  std::map<std::string, NetWages> wages_{};
  MonthlyFactors factors_{};
  bool is_grouped_ = false;
  GroupByLine groups_{};  ///< of lines that are still to come
  std::int64_t decided_ = 0;
  std::int64_t rejected_ = 0;  // without the lines that only have a group
  std::array<std::array<Cell, verdict_count>, verdict_count> matrix_{};  ///< old, then new
  std::map<std::string, Shift> reasons_{};
  std::map<std::string, std::map<std::string, Flips>> dimensions_{};
  std::vector<Miss> misses_{};
};

}  // namespace afford
