#include "afford/json/detail/flow_csv.hpp"

#include <algorithm>

#include "afford/json/detail/csv_table.hpp"

namespace afford::detail {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class FlowReader {
 public:
  explicit FlowReader(Errors& findings) : findings_(findings) {}

  FlowList read(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    while (!text.empty()) {
      const auto end = text.find('\n');
      line_ = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      if (line_.ends_with('\r')) line_.remove_suffix(1);
      ++number_;
      if (line_.empty()) continue;
      if (list_.flows.size() == listed_flows_max) {
        keep(ErrorCode::list_too_long, "", line_, {std::to_string(listed_flows_max)});
        break;
      }
      if (is_utf8(line_)) {
        read_line();
      } else {
        findings_.push_back(not_utf8(place()));
      }
    }
    return std::move(list_);
  }

 private:
  std::string place() const { return "line " + std::to_string(number_); }

  void keep(ErrorCode code, std::string_view field, std::string_view given,
            std::vector<std::string> arguments = {}) {
    std::string path = place();
    if (!field.empty()) path.append(", ").append(field);
    findings_.push_back({code, std::move(path), std::string(given), std::move(arguments)});
  }

  void read_line() {
    const auto comma = line_.find(',');
    const bool has_date = comma != std::string_view::npos;
    const auto date = line_.substr(0, has_date ? comma : 0);
    const auto amount = has_date ? line_.substr(comma + 1) : line_;
    const bool is_first = !is_decided_;
    if (is_first) list_.times = has_date ? FlowTimes::dates : FlowTimes::periods;
    is_decided_ = true;
    if (is_first && amount == "amount" && (!has_date || date == "date")) return;
    if (has_date != (list_.times == FlowTimes::dates)) {
      keep(ErrorCode::values_differ_from_head, "", line_,
           {has_date ? "2" : "1", has_date ? "1" : "2"});
      return;
    }
    ListedFlow flow;
    if (has_date) flow.date = checked(parse_date(date, flow_years), "date", date);
    flow.time = static_cast<std::int64_t>(list_.flows.size());
    const auto value = checked(parse_scientific(amount, flow_limits), "amount", amount);
    if (!value || (has_date && !flow.date)) return;
    flow.amount = *value;
    list_.flows.push_back(std::move(flow));
  }

  template <class T>
  std::optional<T> checked(Result<T> value, std::string_view field, std::string_view given) {
    if (value) return *value;
    for (const auto& error : value.error()) keep(error.code, field, given, error.arguments);
    return std::nullopt;
  }

  Errors& findings_;
  FlowList list_{};
  std::string_view line_{};
  int number_ = 0;
  bool is_decided_ = false;
};

}  // namespace

FlowList read_flow_csv(std::string_view text, Errors& findings) {
  return FlowReader(findings).read(text);
}

}  // namespace afford::detail
