#include "afford/json/rate_question_json.hpp"

#include <algorithm>

#include "afford/json/detail/flow_csv.hpp"
#include "afford/json/detail/flow_json.hpp"
#include "afford/json/detail/nearest_word.hpp"
#include "afford/json/detail/whole_document.hpp"

namespace afford {
namespace {

using detail::flow_limits;

// A figure by its name: typed as --name, else the field of the document.
class Arguments {
 public:
  Arguments(const TypedOptions& typed, ObjectReader* reader, Errors& findings)
      : typed_(typed), reader_(reader), findings_(findings) {}

  // As text with the place it came from.
  struct Given {
    std::string text;
    std::string place;
  };
  std::optional<Given> given(std::string_view name) {
    std::optional<Given> result;
    if (reader_ != nullptr) {
      Field field = reader_->optional(name);
      if (field.is_there()) {
        if (auto text = field.number_text(R"("0.01")")) result = Given{*text, field.path()};
      }
    }
    if (const auto option = typed_.find(name); option != typed_.end()) {
      result = Given{option->second, place_of(name)};
    }
    return result;
  }

  std::optional<Ratio> ratio(std::string_view name) {
    const auto found = given(name);
    if (!found) return std::nullopt;
    if (found->text.find('/') != std::string::npos) {
      auto value = parse_ratio(found->text);
      if (value) return *value;
      keep(value.error(), *found);
      return std::nullopt;
    }
    const auto value = parse_scientific(found->text, flow_limits);
    if (value) return Ratio::of(*value);
    keep(value.error(), *found);
    return std::nullopt;
  }

  std::optional<Ratio> rate(std::string_view name) {
    auto value = ratio(name);
    if (!value || *value > Ratio(-1)) return value;
    reject(ErrorCode::rate_of_total_loss, name);
    return std::nullopt;
  }

  // Digits after the point are cut off where `is_cut` (spreadsheets do so with npery).
  std::optional<std::int64_t> whole(std::string_view name, WholeRange range, bool is_cut = false) {
    const auto value = ratio(name);
    if (!value) return std::nullopt;
    const ExactInteger whole = value->numerator() / value->denominator();
    if (!is_cut && Ratio(whole, 1) != *value) {
      reject(ErrorCode::not_a_whole_number, name);
      return std::nullopt;
    }
    if (whole >= ExactInteger(range.min) && whole <= ExactInteger(range.max)) {
      return whole.to_int64();
    }
    reject(ErrorCode::whole_number_out_of_range, name,
           {std::to_string(range.min), std::to_string(range.max)});
    return std::nullopt;
  }

  // A word of a list, typed or in the document.
  template <class T>
  std::optional<T> word(std::string_view name, std::optional<T> (*parse)(std::string_view),
                        std::string_view known) {
    std::optional<Given> found;
    if (reader_ != nullptr) {
      Field field = reader_->optional(name);
      if (auto text = field.text()) found = Given{*text, field.path()};
    }
    if (const auto option = typed_.find(name); option != typed_.end()) {
      found = Given{option->second, place_of(name)};
    }
    if (!found) return std::nullopt;
    const auto value = parse(found->text);
    if (!value) {
      findings_.push_back(
          {ErrorCode::unknown_word, found->place, found->text, {std::string(known)}});
    }
    return value;
  }

  void reject(ErrorCode code, std::string_view name, std::vector<std::string> arguments = {}) {
    const auto found = given(name);
    findings_.push_back({code, found ? found->place : missing_place(name), found ? found->text : "",
                         std::move(arguments)});
  }
  // Not so of a document that asks for something else itself.
  bool is_meant(std::string_view name) const {
    const bool asks_else = typed_.contains("find") && reader_ != nullptr && reader_->has("find");
    return asks_else ? typed_.contains(name) : is_given(name);
  }
  bool is_given(std::string_view name) const {
    return typed_.contains(name) || (reader_ != nullptr && reader_->has(name));
  }
  void need(bool is_there, std::string_view name, std::string_view example) {
    if (is_there || is_given(name)) return;
    findings_.push_back(
        {ErrorCode::field_missing, missing_place(name), "", {std::string(example)}});
  }

 private:
  static std::string place_of(std::string_view name) {
    std::string option = "--" + std::string(name);
    std::ranges::replace(option, '_', '-');
    return option;
  }
  std::string missing_place(std::string_view name) const {
    return reader_ != nullptr ? json_path("", name) : place_of(name);
  }
  void keep(const Errors& errors, const Given& found) {
    for (const auto& error : errors) {
      findings_.push_back({error.code, found.place, found.text, error.arguments});
    }
  }

  const TypedOptions& typed_;
  ObjectReader* reader_;
  Errors& findings_;
};

bool uses_flows(RateFunction find) { return find <= RateFunction::xnpv; }
bool uses_dates(RateFunction find) {
  return find == RateFunction::xirr || find == RateFunction::xnpv;
}

RateFunction likely_function(const FlowList& list) {
  if (list.regime) return RateFunction::apr;
  return list.times == FlowTimes::dates ? RateFunction::xirr : RateFunction::irr;
}

// What the flows must be for the function, each finding once.
void check_flows(const RateQuestion& question, Errors& findings) {
  const auto& list = question.list;
  const auto add = [&](ErrorCode code) { findings.push_back({code, "/flows", {}, {}}); };
  if (list.flows.size() < 2) add(ErrorCode::two_flows_needed);
  if (list.flows.empty() || question.find == RateFunction::apr) return;
  const bool is_dated = list.times == FlowTimes::dates;
  if (uses_dates(question.find) && !is_dated) add(ErrorCode::flow_dates_needed);
  if (!uses_dates(question.find) && list.times != FlowTimes::periods) {
    add(ErrorCode::flow_periods_needed);
  }
  const auto has_fraction = [](const ListedFlow& flow) { return flow.fraction.sign() != 0; };
  if (std::ranges::any_of(list.flows, has_fraction)) add(ErrorCode::fraction_needs_regime);
}

void read_figures(Arguments& read, RateArguments& figures) {
  figures.rate = read.rate("rate");
  figures.nper = read.ratio("nper");
  figures.pmt = read.ratio("pmt");
  figures.pv = read.ratio("pv");
  figures.fv = read.ratio("fv");
  figures.at_start = read.whole("type", {0, 1}).value_or(0) == 1;
  figures.nominal = read.rate("nominal");
  figures.effective = read.rate("effective");
  figures.npery = read.whole("npery", {1, static_cast<int>(periods_per_year_max)}, true);
  figures.finance_rate = read.rate("finance_rate");
  figures.reinvest_rate = read.rate("reinvest_rate");
}

void check_nper(Arguments& read, const std::optional<Ratio>& nper) {
  if (!nper) return;
  const bool is_fine = nper->sign() > 0 && nper->numerator() <= ExactInteger(annuity_periods_max) &&
                       nper->denominator() <= ExactInteger(annuity_parts_max);
  if (!is_fine) {
    read.reject(ErrorCode::number_out_of_range, "nper",
                {"0.001", std::to_string(annuity_periods_max)});
  }
}

void check_figures(const RateQuestion& question, Arguments& read) {
  const RateArguments& figures = question.arguments;
  switch (question.find) {
    case RateFunction::rate:
      read.need(figures.nper.has_value(), "nper", R"("60")");
      check_nper(read, figures.nper);
      return;
    case RateFunction::rri:
      read.need(figures.nper.has_value(), "nper", R"("12")");
      read.need(figures.pv.has_value(), "pv", R"("300")");
      read.need(figures.fv.has_value(), "fv", R"("400")");
      check_nper(read, figures.nper);
      return;
    case RateFunction::npv:
    case RateFunction::xnpv:
    case RateFunction::nper: return read.need(figures.rate.has_value(), "rate", R"("0.01")");
    case RateFunction::mirr:
      read.need(figures.finance_rate.has_value(), "finance_rate", R"("0.10")");
      return read.need(figures.reinvest_rate.has_value(), "reinvest_rate", R"("0.12")");
    case RateFunction::effect:
      read.need(figures.nominal.has_value(), "nominal", R"("0.12")");
      return read.need(figures.npery.has_value(), "npery", R"("12")");
    case RateFunction::nominal:
      read.need(figures.effective.has_value(), "effective", R"("0.1268")");
      return read.need(figures.npery.has_value(), "npery", R"("12")");
    default: return;
  }
}

// What a function looks at beside digits; of an APR, how its times are measured.
std::vector<std::string_view> used_by(RateFunction find, FlowTimes times) {
  switch (find) {
    case RateFunction::irr: return {"flows"};
    case RateFunction::xirr: return {"flows", "day_count"};
    case RateFunction::apr:
      if (times != FlowTimes::periods) return {"flows", "regime"};
      return {"flows", "regime", "periods_per_year"};
    case RateFunction::mirr: return {"flows", "finance_rate", "reinvest_rate"};
    case RateFunction::npv: return {"flows", "rate"};
    case RateFunction::xnpv: return {"flows", "rate", "day_count"};
    case RateFunction::rate: return {"nper", "pmt", "pv", "fv", "type"};
    case RateFunction::nper: return {"rate", "pmt", "pv", "fv", "type"};
    case RateFunction::rri: return {"nper", "pv", "fv"};
    case RateFunction::effect: return {"nominal", "npery"};
    case RateFunction::nominal: return {"effective", "npery"};
  }
  return {};
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const auto word : words) text.append(text.empty() ? "" : ", ").append(word);
  return text;
}

RateQuestion assembled(FlowList list, bool is_sound, Arguments& read, Errors& findings) {
  RateQuestion question{.list = std::move(list)};
  question.list.regime = read.word("regime", parse_regime, "ca, us, eu, uk");
  const auto per_year = read.ratio("periods_per_year");
  if (per_year && per_year->sign() <= 0) {
    read.reject(ErrorCode::must_be_positive, "periods_per_year");
  } else {
    question.list.periods_per_year = per_year;
  }
  std::vector<std::string_view> functions;
  for (std::size_t i = 0; i < rate_function_count; ++i) {
    functions.push_back(format_rate_function(static_cast<RateFunction>(i)));
  }
  const std::size_t before = findings.size();
  const auto find = read.word("find", parse_rate_function, joined(functions));
  question.find = find.value_or(likely_function(question.list));
  const auto day_count = read.word("day_count", parse_day_count, joined(day_count_names()));
  if (day_count && counts_in_periods(*day_count)) {
    read.reject(ErrorCode::not_supported_yet, "day_count", {"Act/365F"});
  }
  question.day_count = day_count.value_or(question.day_count);
  const auto digits = read.whole("digits", {0, static_cast<int>(rate_decimals_max)});
  question.decimals = static_cast<unsigned>(digits.value_or(question.decimals));
  read_figures(read, question.arguments);
  const bool is_known = find || findings.size() == before;
  if (!is_known) return question;
  if (question.find == RateFunction::apr && !question.list.regime) {
    read.need(false, "regime", R"("ca")");
  }
  if (uses_flows(question.find) && is_sound) check_flows(question, findings);
  check_figures(question, read);
  const auto used = used_by(question.find, question.list.times);
  for (const auto name :
       {"regime", "periods_per_year", "day_count", "rate", "nper", "pmt", "pv", "fv", "type",
        "nominal", "effective", "npery", "finance_rate", "reinvest_rate"}) {
    if (std::ranges::find(used, name) != used.end() || !read.is_meant(name)) continue;
    read.reject(ErrorCode::figure_not_used, name,
                {std::string(format_rate_function(question.find)), joined(used)});
  }
  return question;
}

bool is_json(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

Result<RateQuestion> checked(RateQuestion question, Errors findings) {
  if (!findings.empty()) return Failure(std::move(findings));
  return question;
}

Result<RateQuestion> read_json(std::string_view text, const TypedOptions& typed) {
  auto document = parse_json(text, flow_bytes_max);
  if (!document) return Failure(document.error());
  if (document->kind == JsonKind::array) {
    JsonValue whole{.kind = JsonKind::object, .items = {}, .members = {}};
    whole.members.push_back(JsonMember{"flows", std::move(*document)});
    *document = std::move(whole);
  }
  Reading reading;
  ObjectReader reader(*document, "", reading);
  FlowList list;
  const JsonValue* flows = document->find("flows");
  reader.optional("flows");
  if (flows != nullptr) list = detail::read_flows(*flows, "/flows", reading);
  Errors findings;
  Arguments read(typed, &reader, findings);
  // Faults of single flows are told before what the list as a whole lacks.
  const bool is_sound = reading.findings.empty();
  RateQuestion question = assembled(std::move(list), is_sound, read, findings);
  reader.finish();
  std::ranges::move(findings, std::back_inserter(reading.findings));
  detail::sort_by_place(*document, reading);
  return checked(std::move(question), std::move(reading.findings));
}

}  // namespace

Result<RateQuestion> read_rate_question(std::string_view text, const TypedOptions& typed) {
  if (is_json(text)) return read_json(text, typed);
  Errors findings;
  FlowList list = detail::read_flow_csv(text, findings);
  const bool is_sound = findings.empty();
  Arguments read(typed, nullptr, findings);
  RateQuestion question = assembled(std::move(list), is_sound, read, findings);
  return checked(std::move(question), std::move(findings));
}

}  // namespace afford
