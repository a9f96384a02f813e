#include "afford/json/group_list_csv.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "afford/json/detail/csv_table.hpp"

namespace afford {
namespace {

constexpr std::array<std::string_view, 2> names{"line", "group"};
constexpr std::int64_t line_max = 1'000'000'000'000;

class GroupReader {
 public:
  explicit GroupReader(std::string_view text) : table_(text, "--by") {}

  Result<GroupByLine> groups() {
    table_.read_head({names, names.size(), "line,group"}, errors_);
    // Without a head that is right no value has a meaning.
    if (!errors_.empty()) return Failure(std::move(errors_));
    while (table_.next(errors_)) {
      if (!table_.values().empty()) read_row();
    }
    if (groups_.empty() && errors_.empty()) {
      errors_.push_back({ErrorCode::list_is_empty, "--by", {}, {}});
    }
    if (!errors_.empty()) return Failure(std::move(errors_));
    return std::move(groups_);
  }

 private:
  void read_row() {
    const std::size_t line_at = table_.columns().front();  // 0, or 1 where the group comes first
    const std::string& typed = table_.values()[line_at];
    const std::string& group = table_.values()[1 - line_at];
    const auto line = read_line(typed);
    if (group.empty()) {
      errors_.push_back({ErrorCode::field_missing, table_.place(names[1]), {}, {"North"}});
    }
    if (!line || group.empty() || groups_.emplace(*line, group).second) return;
    errors_.push_back({ErrorCode::duplicate_key, table_.place(names[0]), typed, {}});
  }

  std::optional<std::int64_t> read_line(const std::string& typed) {
    const char* end = typed.data() + typed.size();
    std::int64_t line = 0;
    const auto read = std::from_chars(typed.data(), end, line);
    if (read.ptr != end || read.ec == std::errc::invalid_argument) {
      errors_.push_back({ErrorCode::not_a_whole_number, table_.place(names[0]), typed, {}});
      return std::nullopt;
    }
    if (read.ec == std::errc() && line >= 1 && line <= line_max) return line;
    errors_.push_back({ErrorCode::whole_number_out_of_range,
                       table_.place(names[0]),
                       typed,
                       {"1", std::to_string(line_max)}});
    return std::nullopt;
  }

  detail::CsvTable table_;
  GroupByLine groups_{};
  Errors errors_{};
};

}  // namespace

Result<GroupByLine> read_group_list(std::string_view text) { return GroupReader(text).groups(); }

}  // namespace afford
