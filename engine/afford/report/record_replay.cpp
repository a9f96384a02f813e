#include "afford/report/record_replay.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "afford/base/require.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/json/request_json.hpp"
#include "afford/record/canonical_json.hpp"
#include "afford/record/record_difference.hpp"
#include "afford/report/answer_record.hpp"

namespace afford {
namespace {

// An option of whoever makes a record, and where in it that stands.
struct Place {
  std::string_view typed;
  std::string_view stands;
};

constexpr std::array<Place, 4> places{{
    {"--policy", "/policy/id"},
    {"--salt", "/personal/salt"},
    {"--previous", "/previous_record_sha256"},
    {"--review", "/human_review"},
}};

Errors placed_in_record(Errors errors) {
  for (auto& error : errors) {
    const auto known = std::ranges::find(places, error.path, &Place::typed);
    if (known != places.end()) {
      error.path = known->stands;
    } else if (error.path.starts_with('/')) {
      error.path.insert(0, "/personal/request");
    }
  }
  return errors;
}

Failure not_its_own(const ReadRecord& record, Language language) {
  return failure({ErrorCode::record_invalid,
                  "/record_sha256",
                  record.stated_sha256,
                  {say(language, "record.digest_differs")}});
}

// The place of `difference`, and in `sentence` what should stand there.
Failure not_so(const JsonDifference& difference, std::string_view sentence, Language language) {
  const auto words = [&](const std::optional<std::string>& value) {
    return value ? *value : say(language, "record.nothing");
  };
  return failure({ErrorCode::record_invalid,
                  difference.path,
                  words(difference.before),
                  {say(language, sentence, {words(difference.after)})}});
}

// Somebody wrote into it without giving it another digest.
Failure written_into(const ReadRecord& record, const std::vector<JsonDifference>& differences,
                     Language language) {
  // The digest that is written now was the record's own: then all else must be as it is now. It was
  // not: then a figure that is another one may as well come of another engine or other data.
  const bool may_be_of_others =
      has_kind(differences, DifferenceKind::digest) && has_kind(differences, DifferenceKind::cause);
  if (differences.empty() || may_be_of_others) return not_its_own(record, language);
  return not_so(differences.front(), "record.should_be", language);
}

Result<RecordReplay> erased(const ReadRecord& record, Language language) {
  // Personal data are destroyed as a whole, with their salt.
  if (record.whole.find("personal") != nullptr) {
    return failure(
        {ErrorCode::record_invalid, "/personal/request", {}, {say(language, "record.part_gone")}});
  }
  if (!has_own_digest(record)) return not_its_own(record, language);
  return RecordReplay{true, {}};
}

// Engine, policy and data files that are not those of the record.
std::vector<JsonDifference> causes_now(const ReadRecord& record, const ReplayBy& by) {
  const FilesUsed used = files_used(by.files, record.policy_id, canonical_json(*record.request()));
  JsonWriter json;
  json.open_object();
  write_decided_by({by.engine_version, record.policy_id, {}, used.policy, used.data}, json);
  json.close_object();
  const auto now = parse_json(json.take());
  AFFORD_REQUIRE(now.has_value());
  auto causes = json_differences(record.whole, *now, TextBesideOther::quoted);
  std::erase_if(causes, [](const JsonDifference& difference) {
    return difference_kind(difference.path) != DifferenceKind::cause;
  });
  return causes;
}

// What of `personal` does not follow from the request, where that can be read by the data at hand.
std::vector<JsonDifference> personal_now(const ReadRecord& record, const ReplayBy& by) {
  const auto read =
      read_request_in_parts(canonical_json(*record.request()), whole_request, by.files);
  if (!read.findings.empty()) return {};
  JsonValue now{JsonKind::object, {}, {}, {}};
  now.members.push_back(
      {"personal", personal_part(*record.request(), read.request->vouched, record.frame.salt)});
  auto differences = json_differences(record.whole, now, TextBesideOther::quoted);
  std::erase_if(differences, [](const JsonDifference& difference) {
    return difference_kind(difference.path) != DifferenceKind::personal;
  });
  return differences;
}

// A record that cannot be decided now, held by all that needs no decision.
Result<RecordReplay> undecided(const ReadRecord& record, const ReplayBy& by, RecordReplay replay) {
  // By the record's own engine, rules and data it could be: then it is itself at fault.
  if (replay.differences.empty()) return Failure(std::move(replay.undecided));
  const JsonValue* as_of = record.whole.find("as_of");
  const auto day = as_of == nullptr ? Result<Date>(Failure(Errors{})) : parse_date(as_of->text);
  auto faults = frame_findings(record.frame, day ? std::optional(*day) : std::nullopt);
  if (!faults.empty()) return Failure(placed_in_record(std::move(faults)));
  if (!has_own_digest(record)) return not_its_own(record, by.language);
  const auto personal = personal_now(record, by);
  if (!personal.empty()) return not_so(personal.front(), "record.should_be", by.language);
  return replay;
}

// Members whose entries are the same by id, and stand in another order or twice.
std::vector<JsonDifference> reordered(const JsonValue& record, const JsonValue& now,
                                      Language language) {
  std::vector<JsonDifference> result;
  for (const auto& [key, value] : record.members) {
    const JsonValue* other = now.find(key);
    if (key == "record_sha256" || other == nullptr) continue;
    if (canonical_json(value) == canonical_json(*other)) continue;
    result.push_back({json_path({}, key), brief_text(value), say(language, "record.in_order")});
  }
  return result;
}

Result<std::vector<JsonDifference>> differences_now(const ReadRecord& record, const ReplayBy& by) {
  AnswerOptions options{.language = by.language};
  options.policy = record.policy_id;
  RecordFrame frame = record.frame;
  frame.engine_version = by.engine_version;
  const auto again = answer_record(canonical_json(*record.request()), by.files, options, frame);
  if (!again) return Failure(placed_in_record(again.error()));
  const auto now = parse_json(*again, record_bytes_max);
  AFFORD_REQUIRE(now.has_value());
  auto differences = json_differences(record.whole, *now, TextBesideOther::quoted);
  const bool is_digest_alone =
      differences.empty() ||
      (differences.size() == 1 && has_kind(differences, DifferenceKind::digest));
  if (is_digest_alone) {
    for (auto& other : reordered(record.whole, *now, by.language)) {
      differences.push_back(std::move(other));
    }
  }
  sort_by_kind(differences);
  return differences;
}

}  // namespace

Result<RecordReplay> replay_record(const ReadRecord& record, const ReplayBy& by) {
  if (record.request() == nullptr) return erased(record, by.language);
  auto broken = broken_commitments(record);
  if (!broken.empty()) return Failure(std::move(broken));
  if (!has_policy(by.files, record.policy_id)) {
    return undecided(
        record, by,
        {.differences = {{"/policy/sha256", record.policy_sha256, std::nullopt}},
         .undecided = {{ErrorCode::policy_unknown, "/policy/id", record.policy_id, {}}}});
  }
  auto differences = differences_now(record, by);
  if (!differences) {
    return undecided(record, by,
                     {.differences = causes_now(record, by), .undecided = differences.error()});
  }
  // What is personal is not in the digest, but all of it follows from the request.
  if (has_kind(*differences, DifferenceKind::personal)) {
    return not_so(differences->front(), "record.should_be", by.language);
  }
  if (!has_own_digest(record)) return written_into(record, *differences, by.language);
  if (!differences->empty() && !has_kind(*differences, DifferenceKind::cause)) {
    return not_so(differences->front(), "record.not_so", by.language);
  }
  return RecordReplay{false, std::move(*differences)};
}

}  // namespace afford
