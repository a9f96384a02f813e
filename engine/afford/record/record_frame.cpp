#include "afford/record/record_frame.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "afford/json/json_value.hpp"

namespace afford {
namespace {

constexpr std::string_view digest_words = "64 digits 0 to 9 and a to f";

Error not_typed_so(std::string path, std::string given, std::string_view what) {
  return {
      ErrorCode::wrong_type, std::move(path), std::move(given), {std::string(what), "this text"}};
}

// Null if it is not there, no text, or blank.
const std::string* text_at(const JsonValue& review, std::string_view key) {
  const JsonValue* found = review.find(key);
  const bool is_text =
      found != nullptr && found->kind == JsonKind::string && !is_blank(found->text);
  return is_text ? &found->text : nullptr;
}

void check_day(const std::string& date, std::optional<Date> decided_on, Errors& findings) {
  constexpr std::size_t day_letters = 10;  // a time may follow
  const auto day = parse_date(std::string_view(date).substr(0, day_letters));
  if (!day) {
    findings.push_back(not_typed_so("--review", date, "a day, such as 2026-01-12"));
  } else if (decided_on && *day < *decided_on) {
    findings.push_back({ErrorCode::end_before_start, "--review", date, {format_date(*decided_on)}});
  }
}

void check_review(const JsonValue& review, std::optional<Date> decided_on, Errors& findings) {
  constexpr std::array<std::string_view, 4> keys{"by", "outcome", "reason", "date"};
  if (review.members.size() > keys.size()) {
    findings.push_back(not_typed_so("--review", {}, "by, outcome, reason and date, no more"));
  }
  const auto is_there = [&](std::string_view key) { return text_at(review, key) != nullptr; };
  if (!std::ranges::all_of(keys, is_there)) {
    findings.push_back(
        not_typed_so("--review", {}, "the texts by, outcome, reason and date, none empty"));
  }
  if (const auto* date = text_at(review, "date")) check_day(*date, decided_on, findings);
}

}  // namespace

Errors frame_findings(const RecordFrame& frame, std::optional<Date> decided_on) {
  Errors findings;
  if (!is_digest(frame.salt)) {
    findings.push_back(not_typed_so("--salt", frame.salt, digest_words));
  }
  if (!frame.previous.empty() && !is_digest(frame.previous)) {
    findings.push_back(not_typed_so("--previous", frame.previous, digest_words));
  }
  if (frame.review.empty()) return findings;
  const JsonValue nothing;
  const auto review = parse_json(frame.review);
  check_review(review ? *review : nothing, decided_on, findings);
  return findings;
}

bool is_digest(std::string_view text) {
  constexpr std::size_t digits = 64;
  return text.size() == digits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace afford
