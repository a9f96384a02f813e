#include "afford/json/detail/flow_json.hpp"

#include <algorithm>

#include "afford/json/detail/flow_csv.hpp"

namespace afford::detail {
namespace {

constexpr WholeRange count_range{1, static_cast<int>(listed_flows_max)};
constexpr WholeRange period_range{-100'000, 100'000};

// One entry: a flow, or several of one amount a step apart.
struct FlowEntry {
  std::optional<FlowTimes> times;
  ListedFlow first;
  int count = 1;
  Ratio step = 1;
  Frequency date_step = monthly;
};

template <class T>
std::optional<T> checked(Field& field, const Result<T>& value) {
  if (value) return *value;
  for (const auto& error : value.error()) field.reject(error.code, error.arguments);
  return std::nullopt;
}

std::optional<Ratio> read_ratio(Field field) {
  const auto text = field.number_text(R"("19/30")");
  if (!text) return std::nullopt;
  return checked(field, parse_ratio(*text));
}

std::optional<Decimal> read_amount(Field field) {
  const auto text = field.number_text(R"("-250.00")");
  if (!text) return std::nullopt;
  return checked(field, parse_scientific(*text, flow_limits));
}

void read_time(ObjectReader& reader, FlowEntry& entry) {
  Field date = reader.optional("date");
  Field period = reader.optional("period");
  Field years = reader.optional("years");
  const int given =
      (date.is_there() ? 1 : 0) + (period.is_there() ? 1 : 0) + (years.is_there() ? 1 : 0);
  if (given > 1) {
    reader.reject(ErrorCode::fields_exclude_each_other, {"date, period, years"});
    return;
  }
  if (date.is_there()) {
    entry.times = FlowTimes::dates;
    const auto text = date.text();
    if (text) entry.first.date = checked(date, parse_date(*text, flow_years));
  } else if (period.is_there()) {
    entry.times = FlowTimes::periods;
    if (const auto whole = period.whole(period_range)) entry.first.time = *whole;
  } else if (years.is_there()) {
    entry.times = FlowTimes::years;
    if (const auto time = read_ratio(std::move(years))) entry.first.time = *time;
  }
}

void read_step(ObjectReader& reader, FlowEntry& entry) {
  if (const auto count = reader.optional("count").whole(count_range)) entry.count = *count;
  Field step = reader.optional("step");
  if (!step.is_there()) return;
  if (entry.times == FlowTimes::dates) {
    const auto text = step.text();
    if (!text) return;
    const auto parsed = parse_step(*text);
    const auto word = parsed ? parsed : parse_frequency(*text);
    if (word) {
      entry.date_step = *word;
    } else {
      step.reject(ErrorCode::unknown_word, {"1M, 2W, 27D, monthly, biweekly, weekly"});
    }
  } else if (const auto ratio = read_ratio(std::move(step))) {
    entry.step = *ratio;
  }
}

std::optional<FlowEntry> read_object(ObjectReader& reader) {
  FlowEntry entry{};
  read_time(reader, entry);
  read_step(reader, entry);
  Field fraction = reader.optional("fraction");
  if (fraction.is_there()) {
    const auto part = read_ratio(fraction);
    if (part && (part->sign() < 0 || *part >= Ratio(1))) {
      fraction.reject(ErrorCode::number_out_of_range, {"0", "1"});
    } else if (part) {
      entry.first.fraction = *part;
    }
  }
  const auto amount = read_amount(reader.required("amount"));
  if (amount) entry.first.amount = *amount;
  return entry;
}

Date stepped(Date start, Frequency step, int times) {
  if (step.unit == StepUnit::day) return start.plus_days(step.count * times);
  if (step.unit == StepUnit::month) return start.plus_months(step.count * times, start.day());
  constexpr int half_month = 15;
  return start.plus_months(times / 2, start.day()).plus_days(times % 2 == 0 ? 0 : half_month);
}

class FlowListBuilder {
 public:
  FlowListBuilder(std::string path, Reading& reading) : path_(std::move(path)), reading_(reading) {}

  void add(const FlowEntry& entry) {
    if (!is_alike(entry)) return;
    const std::int64_t place = static_cast<std::int64_t>(list_.flows.size());
    for (int k = 0; k < entry.count; ++k) {
      if (list_.flows.size() == listed_flows_max) return reject_length();
      ListedFlow flow = entry.first;
      if (flow.date) {
        flow.date = stepped(*flow.date, entry.date_step, k);
        if (flow.date->year() > flow_years.last) return reject_date();
      } else {
        flow.time += entry.times ? entry.step * Ratio(k) : Ratio(place + k);
      }
      list_.flows.push_back(std::move(flow));
    }
  }

  FlowList take() { return std::move(list_); }

 private:
  // Entries without a time stand at the periods 0, 1, 2, ..
  bool is_alike(const FlowEntry& entry) {
    if (!has_times_) {
      has_times_ = true;
      is_timed_ = entry.times.has_value();
      list_.times = entry.times.value_or(FlowTimes::periods);
      return true;
    }
    const bool same = entry.times.has_value() == is_timed_ &&
                      entry.times.value_or(FlowTimes::periods) == list_.times;
    if (!same && !is_told_)
      reading_.findings.push_back({ErrorCode::flow_times_differ, path_, {}, {}});
    is_told_ = is_told_ || !same;
    return same;
  }
  void reject_length() {
    if (is_told_) return;
    is_told_ = true;
    reading_.findings.push_back(
        {ErrorCode::list_too_long, path_, {}, {std::to_string(listed_flows_max)}});
  }
  void reject_date() {
    if (is_told_) return;
    is_told_ = true;
    reading_.findings.push_back(
        {ErrorCode::date_out_of_range,
         path_,
         {},
         {std::to_string(flow_years.first), std::to_string(flow_years.last)}});
  }

  std::string path_;
  Reading& reading_;
  FlowList list_{};
  bool has_times_ = false;
  bool is_timed_ = false;
  bool is_told_ = false;
};

// An amount alone.
std::optional<FlowEntry> read_plain(const JsonValue& item, const std::string& place,
                                    Reading& reading) {
  const auto keep = [&](ErrorCode code, std::vector<std::string> arguments) {
    reading.findings.push_back({code, place, brief_text(item), std::move(arguments)});
  };
  if (item.kind != JsonKind::number && item.kind != JsonKind::string) {
    keep(ErrorCode::wrong_type,
         {"a number", std::string(json_kind_name(item.kind)), R"("-250.00")"});
    return std::nullopt;
  }
  const auto amount = parse_scientific(item.text, flow_limits);
  if (amount) {
    FlowEntry entry{};
    entry.first.amount = *amount;
    return entry;
  }
  for (const auto& error : amount.error()) keep(error.code, error.arguments);
  return std::nullopt;
}

std::optional<FlowEntry> read_entry(const JsonValue& item, const std::string& place,
                                    Reading& reading) {
  if (item.kind != JsonKind::object) return read_plain(item, place, reading);
  ObjectReader reader(item, place, reading);
  auto entry = read_object(reader);
  reader.finish();
  return entry;
}

}  // namespace

FlowList read_flows(const JsonValue& flows, const std::string& path, Reading& reading) {
  FlowListBuilder builder(path, reading);
  if (flows.kind != JsonKind::array) {
    reading.findings.push_back(
        {ErrorCode::wrong_type,
         path,
         brief_text(flows),
         {"a list", std::string(json_kind_name(flows.kind)), R"(["-100", "39", "59"])"}});
    return builder.take();
  }
  for (std::size_t i = 0; i < flows.items.size(); ++i) {
    const std::size_t before = reading.findings.size();
    const auto entry = read_entry(flows.items[i], json_path(path, i), reading);
    if (entry && reading.findings.size() == before) builder.add(*entry);
  }
  return builder.take();
}

}  // namespace afford::detail
