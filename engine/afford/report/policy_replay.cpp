#include "afford/report/policy_replay.hpp"

#include <algorithm>
#include <utility>

#include "afford/assess/assess.hpp"
#include "afford/assess/partner_pay.hpp"
#include "afford/json/decision_json.hpp"
#include "afford/json/errors_json.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/json/policy_json.hpp"
#include "afford/json/request_json.hpp"
#include "afford/record/canonical_json.hpp"
#include "afford/record/decision_record.hpp"
#include "afford/report/text_writer.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

// No file's policy has such an id: an id has no blank in it.
constexpr std::string_view old_id = "old rules";
constexpr std::string_view new_id = "new rules";
constexpr std::size_t misses_kept = 10;
constexpr std::string_view not_stated = "not stated";

constexpr std::array verdicts{Verdict::eligible, Verdict::refer, Verdict::not_now};

std::string delivery_of(const Request& request) {
  const auto& delivery = request.course->delivery;
  return delivery ? std::string(format_delivery(*delivery)) : std::string(not_stated);
}

std::string codes(const Decision& decision) {
  std::string text;
  for (const auto& reason : decision.reasons) text += (text.empty() ? "" : " ") + reason.code;
  return text;
}

std::string first_words(const Errors& errors) {
  const Error& first = errors.front();
  std::string text = first.path.empty() ? "" : first.path + ": ";
  text += std::string(error_name(first.code));
  if (errors.size() > 1) text += " (and " + std::to_string(errors.size() - 1) + " more)";
  return text;
}

std::string region_of(const Request& request) {
  const Household& household = *request.household;
  return household.region ? *household.region : household.province;
}

std::string percent_text(std::int64_t part, std::int64_t whole, Language language) {
  if (whole == 0) return "-";
  const Ratio percent = Ratio(part) * Ratio(100) / Ratio(whole);
  return percent_words(rounded(percent, 1, RoundingMode::half_even), language);
}

// Of a group; an empty one is of applications without any.
std::string group_words(const std::string& value, Language language) {
  if (value.empty()) return say(language, "lint.no_group");
  return value == not_stated ? say(language, "lint.not_stated") : printable(value);
}

// Applications from before the rules' first day are decided as if they had been in force: by the
// limits of that day.
void put_in_force(LendingPolicy& policy) {
  const Date always = Date::of(1900, 1, 1);
  for (auto& parameter : policy.parameters) {
    const auto first = parameter.value_on(policy.effective_from);
    std::erase_if(parameter.value_by_date,
                  [&](const auto& entry) { return entry.first <= policy.effective_from; });
    if (first) parameter.value_by_date.emplace(always, *first);
  }
  policy.effective_from = always;
}

std::string money_text(std::int64_t minor) { return format_scaled(minor, cad.decimals()); }

}  // namespace

Result<PolicyReplay> PolicyReplay::of(std::string_view old_policy, std::string_view new_policy,
                                      std::span<const ParameterFile> files) {
  auto parameters = read_parameters(files);
  Errors errors;
  if (!parameters) errors = parameters.error();
  std::vector<LendingPolicy> policies;
  for (const auto& [text, name, id] :
       {std::tuple{old_policy, "--old", old_id}, std::tuple{new_policy, "--new", new_id}}) {
    auto policy = read_policy(text);
    if (policy) {
      policy->id = id;
      put_in_force(*policy);
      policies.push_back(std::move(*policy));
    } else {
      for (auto& error : about_file(policy.error(), name)) errors.push_back(std::move(error));
    }
  }
  if (!errors.empty()) return Failure(std::move(errors));
  for (auto& policy : policies) parameters->policies.push_back(std::move(policy));
  return PolicyReplay(std::move(*parameters), files);
}

ReplayedLine PolicyReplay::add(std::string_view line, std::int64_t number) {
  const std::string group = take_group(number);
  std::string request_text(line);
  if (line.find("\"record_version\"") != std::string_view::npos) {
    const auto record = read_record(line);
    if (!record || record->request() == nullptr) {
      ++rejected_;
      return {record ? "the personal part of the record is gone" : first_words(record.error()), {}};
    }
    if (!has_own_digest(*record) || !broken_commitments(*record).empty()) {
      ++rejected_;
      return {"the record is not as it was written", {}};
    }
    request_text = canonical_json(*record->request());
  }
  const auto read = read_request_in_parts(request_text, whole_request, files_);
  if (!read.findings.empty()) {
    ++rejected_;
    return {first_words(read.findings), {}};
  }
  constexpr std::int64_t lines_remembered = 1'000;
  if (decided_ % lines_remembered == 0) factors_ = {};
  const auto wages = wages_of(*read.request);
  const CheckOptions options{Scenarios::tested, wages ? &*wages : nullptr, &factors_};
  const auto decided = check_both(*read.request, *parameters_, {old_id, new_id}, options);
  if (!decided) {
    ++rejected_;
    return {first_words(decided.error()), {}};
  }
  const auto& [before, after] = *decided;
  count(*read.request, before, after, group);
  keep_miss(after, number);
  if (before.verdict == after.verdict) return {};
  const Request& request = *read.request;
  return {{},
          std::to_string(number) + "," + region_of(request) + "," +
              std::to_string(request.household->persons()) + "," + delivery_of(request) + "," +
              format_money(request.loan->disbursed()) + "," +
              std::string(format_verdict(before.verdict)) + "," +
              std::string(format_verdict(after.verdict)) + "," + codes(before) + "," +
              codes(after) + "\n"};
}

std::optional<NetWages> PolicyReplay::wages_of(const Request& request) {
  const Household& household = *request.household;
  if (household.resident_from || !household.resident_on_1_january) return std::nullopt;
  const std::string& province = household.province;
  const auto& of_all = wages_.try_emplace(province, parameters_->tax, province).first->second;
  return wages_in(household, of_all.of_another());
}

std::string PolicyReplay::flips_head() {
  return "line,region,persons,delivery,principal,old_verdict,new_verdict,old_reasons,"
         "new_reasons\n";
}

std::string PolicyReplay::take_group(std::int64_t number) {
  const auto node = groups_.extract(number);
  return node.empty() ? std::string() : node.mapped();
}

std::vector<std::int64_t> PolicyReplay::lines_not_met() const {
  std::vector<std::int64_t> lines;
  for (const auto& [line, group] : groups_) lines.push_back(line);
  return lines;
}

std::int64_t PolicyReplay::rejected() const {
  return rejected_ + static_cast<std::int64_t>(groups_.size());
}

void PolicyReplay::count(const Request& request, const Decision& before, const Decision& after,
                         const std::string& group) {
  ++decided_;
  Cell& cell =
      matrix_[static_cast<std::size_t>(before.verdict)][static_cast<std::size_t>(after.verdict)];
  ++cell.count;
  cell.principal += request.loan->disbursed().minor();
  for (const auto& reason : before.reasons) ++reasons_[reason.code].before;
  for (const auto& reason : after.reasons) ++reasons_[reason.code].after;
  count_by("region", region_of(request), before, after);
  count_by("persons", std::to_string(request.household->persons()), before, after);
  count_by("delivery", delivery_of(request), before, after);
  if (is_grouped_) count_by("group", group, before, after);
}

void PolicyReplay::count_by(std::string_view dimension, const std::string& value,
                            const Decision& before, const Decision& after) {
  Flips& flips = dimensions_[std::string(dimension)][value];
  ++flips.applications;
  if (before.verdict != after.verdict) ++flips.flipped;
  if (before.verdict == Verdict::eligible) ++flips.eligible_before;
  if (after.verdict == Verdict::eligible) ++flips.eligible_after;
}

// The smallest share of its limit by which the worst of the reasons that were measured is missed.
void PolicyReplay::keep_miss(const Decision& after, std::int64_t number) {
  std::optional<Miss> miss;
  for (const auto& reason : after.reasons) {
    if (!reason.limit) continue;
    // What has no bound, and a limit of zero, is missed by more than any share.
    if (!reason.shortfall || reason.limit->sign() == 0) return;
    const Ratio limit = Ratio::of(*reason.limit);
    const Ratio share = *reason.shortfall / (limit.sign() < 0 ? -limit : limit);
    if (!miss || share > miss->share) miss = Miss{share, number, reason.code};
  }
  if (!miss) return;
  const auto at = std::ranges::upper_bound(misses_, miss->share, {}, &Miss::share);
  misses_.insert(at, std::move(*miss));
  if (misses_.size() > misses_kept) misses_.pop_back();
}

std::string PolicyReplay::result(const AnswerOptions& options) const {
  return options.format == Format::json ? json() : page(options.language);
}

Table PolicyReplay::matrix_table(Language language) const {
  const auto word = [&](std::string_view code) { return say(language, code); };
  const auto verdict = [&](Verdict one) {
    return word("lint.verdict." + std::string(format_verdict(one)));
  };
  Table matrix;
  matrix.columns = {{word("lint.old_verdict"), Align::left},
                    {word("lint.new_verdict"), Align::left},
                    {word("lint.applications")},
                    {word("lint.amount")}};
  for (const Verdict before : verdicts) {
    for (const Verdict after : verdicts) {
      const Cell& cell = matrix_[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
      matrix.rows.push_back({{verdict(before), verdict(after), std::to_string(cell.count),
                              grouped(money_text(cell.principal), language)}});
    }
  }
  return matrix;
}

std::string PolicyReplay::page(Language language) const {
  const auto word = [&](std::string_view code) { return say(language, code); };
  Document page;
  page.add(Heading{word("lint.replay_title")})
      .add(Paragraph{say(language, "lint.replay_counts",
                         {std::to_string(decided_), std::to_string(rejected())})});
  if (!groups_.empty()) {
    page.add(Paragraph{say(language, "lint.groups_not_met", {std::to_string(groups_.size())})});
  }
  page.add(matrix_table(language));
  Table reasons;
  reasons.columns = {{word("lint.reason"), Align::left}, {word("lint.old")}, {word("lint.new")}};
  for (const auto& [code, shift] : reasons_) {
    reasons.rows.push_back({{code, std::to_string(shift.before), std::to_string(shift.after)}});
  }
  if (!reasons.rows.empty()) page.add(Heading{word("lint.reasons"), 2}).add(std::move(reasons));
  for (const auto& [dimension, values] : dimensions_) {
    Table table;
    table.columns = {{word("lint.by_" + dimension), Align::left},
                     {word("lint.applications")},
                     {word("lint.flipped")},
                     {word("lint.eligible_old")},
                     {word("lint.eligible_new")}};
    for (const auto& [value, flips] : values) {
      table.rows.push_back({{group_words(value, language), std::to_string(flips.applications),
                             std::to_string(flips.flipped),
                             percent_text(flips.eligible_before, flips.applications, language),
                             percent_text(flips.eligible_after, flips.applications, language)}});
    }
    page.add(Heading{word("lint.by_" + dimension), 2}).add(std::move(table));
  }
  if (!misses_.empty()) {
    Table table;
    table.columns = {
        {word("lint.line")}, {word("lint.reason"), Align::left}, {word("lint.missing")}};
    for (const auto& [share, line, code] : misses_) {
      table.rows.push_back(
          {{std::to_string(line), code,
            percent_words(rounded(share * Ratio(100), 2, RoundingMode::half_even), language)}});
    }
    page.add(Heading{word("lint.misses"), 2}).add(std::move(table));
  }
  page.add(Note{word("lint.replay_note")});
  return write_text(page);
}

std::string PolicyReplay::json() const {
  JsonWriter json;
  json.open_object().whole("decided", decided_).whole("rejected", rejected());
  if (is_grouped_) json.whole("groups_not_met", static_cast<std::int64_t>(groups_.size()));
  json.open_array("matrix");
  for (const Verdict before : verdicts) {
    for (const Verdict after : verdicts) {
      const Cell& cell = matrix_[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
      json.open_object()
          .field("old", format_verdict(before))
          .field("new", format_verdict(after))
          .whole("applications", cell.count)
          .field("principal", money_text(cell.principal))
          .close_object();
    }
  }
  json.close_array().open_array("reasons");
  for (const auto& [code, shift] : reasons_) {
    json.open_object()
        .field("code", code)
        .whole("old", shift.before)
        .whole("new", shift.after)
        .close_object();
  }
  json.close_array().open_object("by");
  for (const auto& [dimension, values] : dimensions_) {
    json.open_array(dimension);
    for (const auto& [value, flips] : values) {
      json.open_object();
      value.empty() ? json.null("value") : json.field("value", value);
      json.whole("applications", flips.applications)
          .whole("flipped", flips.flipped)
          .whole("eligible_old", flips.eligible_before)
          .whole("eligible_new", flips.eligible_after)
          .close_object();
    }
    json.close_array();
  }
  json.close_object().open_array("nearest_misses");
  for (const auto& [share, line, code] : misses_) {
    json.open_object()
        .whole("line", line)
        .field("code", code)
        .field("share_of_limit", rounded(share, 6, RoundingMode::half_even))
        .close_object();
  }
  json.close_array().close_object();
  return json.take();
}

}  // namespace afford
