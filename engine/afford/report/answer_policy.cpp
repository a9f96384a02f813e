#include "afford/report/answer_policy.hpp"

#include <algorithm>
#include <utility>

#include "afford/base/require.hpp"
#include "afford/json/errors_json.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/json/policy_json.hpp"
#include "afford/record/json_difference.hpp"
#include "afford/report/errors_page.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {
namespace {

std::string sound_text(const LendingPolicy& policy, const AnswerOptions& options) {
  if (options.format == Format::json) return errors_json({}, options.language);
  Document page;
  const std::vector<std::string> counts{
      policy.id, policy.version, std::to_string(policy.tests.size()),
      std::to_string(policy.parameters.size()), std::to_string(policy.tables.size())};
  page.add(Paragraph{say(options.language, "lint.sound", counts)});
  if (policy.has_unsigned_parameters()) {
    page.add(Paragraph{say(options.language, "lint.unsigned")});
  }
  return write_text(page);
}

// Who decided the limit that a place is about, in the new rules, or else in the old.
std::string reference_of(std::string_view path, const LendingPolicy& policy) {
  for (const auto& parameter : policy.parameters) {
    if (path.starts_with("/parameters/" + parameter.id + "/")) return parameter.reference;
  }
  for (const auto& table : policy.tables) {
    if (path.starts_with("/tables/" + table.id + "/")) return table.reference;
  }
  return {};
}

// 0.40 and 0.4 are one limit; a version or a title is a text.
bool is_same_number(const JsonDifference& difference) {
  const auto number = [](const std::optional<std::string>& text) -> std::optional<Decimal> {
    if (!text) return std::nullopt;
    const auto value = parse_decimal(*text, {});
    return value ? std::optional(*value) : std::nullopt;
  };
  const auto before = number(difference.before);
  const auto after = number(difference.after);
  const auto is_under = [&](std::string_view top) { return difference.path.starts_with(top); };
  return before && after && *before == *after &&
         (is_under("/parameters/") || is_under("/tables/") || is_under("/scenarios/"));
}

// Of tests that miss by as much, the first is the first reason.
std::optional<JsonDifference> tests_in_another_order(const LendingPolicy& a,
                                                     const LendingPolicy& b) {
  const auto ids_in_both = [](const LendingPolicy& policy, const LendingPolicy& other) {
    std::string text;
    for (const auto& test : policy.tests) {
      if (std::ranges::find(other.tests, test.id, &PolicyTest::id) == other.tests.end()) continue;
      text += (text.empty() ? "" : ", ") + test.id;
    }
    return text;
  };
  std::string before = ids_in_both(a, b);
  std::string after = ids_in_both(b, a);
  if (before == after) return std::nullopt;
  return JsonDifference{"/tests", std::move(before), std::move(after)};
}

struct Two {
  LendingPolicy before;
  LendingPolicy after;
  std::vector<JsonDifference> differences;
};

Result<Two> read_two(std::string_view before, std::string_view after) {
  auto first = read_policy(before);
  auto second = read_policy(after);
  Errors errors;
  const auto keep = [&](const Result<LendingPolicy>& read, std::string_view name) {
    if (read) return;
    for (auto& error : about_file(read.error(), name)) errors.push_back(std::move(error));
  };
  keep(first, "OLD");
  keep(second, "NEW");
  if (!errors.empty()) return Failure(std::move(errors));
  const auto a = parse_json(before);
  const auto b = parse_json(after);
  AFFORD_REQUIRE(a.has_value() && b.has_value());
  auto differences = json_differences(*a, *b);
  std::erase_if(differences, is_same_number);
  if (auto order = tests_in_another_order(*first, *second)) {
    differences.push_back(std::move(*order));
  }
  return Two{std::move(*first), std::move(*second), std::move(differences)};
}

std::string diff_json(const Two& two) {
  JsonWriter json;
  json.open_object().open_array("differences");
  for (const auto& [path, before, after] : two.differences) {
    json.open_object().field("path", path);
    before ? json.field("old", *before) : json.null("old");
    after ? json.field("new", *after) : json.null("new");
    json.field("reference", reference_of(path, two.after)).close_object();
  }
  json.close_array().close_object();
  return json.take();
}

}  // namespace

Result<CheckedText> answer_policy_lint(std::string_view text, const AnswerOptions& options) {
  const auto policy = read_policy(text);
  if (policy) return CheckedText{sound_text(*policy, options)};
  // A key given twice is a finding like others; only what is no document leaves nothing to lint.
  Errors duplicates;
  const auto document = parse_json(text, json_bytes_max, &duplicates);
  if (!document) return Failure(document.error());
  if (options.format == Format::json) {
    return CheckedText{errors_json(policy.error(), options.language), false};
  }
  return CheckedText{write_text(errors_page(policy.error(), options.language)), false};
}

Result<CheckedText> answer_policy_diff(std::string_view old_policy, std::string_view new_policy,
                                       const AnswerOptions& options) {
  const auto two = read_two(old_policy, new_policy);
  if (!two) return Failure(two.error());
  const bool holds = two->differences.empty();
  if (options.format == Format::json) return CheckedText{diff_json(*two), holds};
  Document page;
  const auto say_here = [&](std::string_view code) { return say(options.language, code); };
  if (holds) {
    page.add(Paragraph{say_here("lint.same")});
    return CheckedText{write_text(page)};
  }
  for (const auto& [path, before, after] : two->differences) {
    KeyValues lines;
    const auto shown = [&](const std::optional<std::string>& value) {
      return value ? *value : say_here("record.nothing");
    };
    lines.lines = {{say_here("lint.old"), shown(before)}, {say_here("lint.new"), shown(after)}};
    const std::string reference = reference_of(path, two->after);
    if (!reference.empty()) lines.lines.push_back({say_here("lint.reference"), reference});
    page.add(Heading{path, 3}).add(std::move(lines));
  }
  return CheckedText{write_text(page), holds};
}

}  // namespace afford
