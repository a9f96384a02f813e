#include "afford/record/decision_record.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "afford/base/require.hpp"
#include "afford/base/sha256.hpp"
#include "afford/json/decision_json.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/record/canonical_json.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {
namespace {

JsonValue parsed(std::string_view text) {
  auto value = parse_json(text, record_bytes_max);
  AFFORD_REQUIRE(value.has_value());
  return std::move(*value);
}

JsonValue text_value(std::string text) { return {JsonKind::string, std::move(text), {}, {}}; }

struct Leaf {
  std::string path;
  const JsonValue* value;
};

// Every value without parts, and every empty list and object.
std::vector<Leaf> leaves(const JsonValue& document) {
  std::vector<Leaf> result;
  std::vector<Leaf> pending{{"", &document}};
  while (!pending.empty()) {
    const Leaf leaf = std::move(pending.back());
    pending.pop_back();
    if (leaf.value->items.empty() && leaf.value->members.empty()) result.push_back(leaf);
    for (std::size_t k = 0; k < leaf.value->items.size(); ++k) {
      pending.push_back({json_path(leaf.path, k), &leaf.value->items[k]});
    }
    for (const auto& [key, value] : leaf.value->members) {
      pending.push_back({json_path(leaf.path, key), &value});
    }
  }
  return result;
}

std::string commitment(std::string_view salt, const Leaf& leaf) {
  return sha256_hex(std::string(salt) + "\n" + leaf.path + "\n" + canonical_json(*leaf.value));
}

std::string digest_of(const JsonValue& record) {
  return sha256_hex(canonical_json(record, {"record_sha256", "personal"}));
}

std::string exact_text(const Ratio& value) {
  return value.numerator().to_text() + "/" + value.denominator().to_text();
}

void write_place(const std::optional<MeasuredIn>& place, JsonWriter& json) {
  json.field("outcome", place ? place->outcome : std::string_view{});
  if (place) {
    json.field("month", place->month);
  } else {
    json.null("month");
  }
}

void write_measure(const std::string& scenario, const Measure& measure, JsonWriter& json) {
  json.open_object()
      .field("scenario", scenario)
      .field("name", measure.name)
      .field("unit", unit_of(measure.name))
      .boolean("unbounded", measure.is_unbounded);
  if (measure.is_endless) json.boolean("endless", true);
  if (measure.value) {
    json.field("exact", exact_text(*measure.value))
        .field("rounded", measured_figure(measure.name, *measure.value));
  } else {
    json.null("exact").null("rounded");
  }
  write_place(measure.found_in, json);
  json.close_object();
}

void write_measures(const MeasureBook& book, JsonWriter& json) {
  json.open_array("measures");
  for (const auto& [scenario, measures] : book) {
    for (const auto& measure : measures) write_measure(scenario, measure, json);
  }
  json.close_array();
}

void write_margin(const TestResult& test, JsonWriter& json) {
  if (!test.measured) {
    json.null("measured").null("margin");
    return;
  }
  const Ratio limit = Ratio::of(test.limit);
  const bool is_upper = test.comparison == Comparison::at_most;
  json.field("measured", exact_text(*test.measured))
      .field("margin", exact_text(is_upper ? limit - *test.measured : *test.measured - limit));
}

void write_alternative(const Compared& other, JsonWriter& json) {
  json.open_object()
      .field("measure", other.measure)
      .field("comparison", format_comparison(other.comparison))
      .field("limit", other.limit)
      .boolean("passed", other.passed);
  if (other.measured) {
    json.field("measured", exact_text(*other.measured));
  } else {
    json.null("measured");
  }
  json.close_object();
}

void write_tests(const Decision& decision, JsonWriter& json) {
  json.open_array("tests");
  for (const auto& test : decision.tests) {
    json.open_object()
        .field("id", test.id)
        .field("measure", test.measure)
        .field("scenario", test.scenario)
        .field("comparison", format_comparison(test.comparison));
    test.has_limit ? json.field("limit", test.limit) : json.null("limit");
    json.field("limit_name", test.limit_id)
        .boolean("limit_is_signed", !test.is_unsigned)
        .boolean("passed", test.passed)
        .field("otherwise", format_verdict(test.otherwise))
        .field("reason_code", test.reason_code)
        .field("reference", test.reference)
        .field("legal_reference", test.legal_reference);
    write_margin(test, json);
    json.open_array("or");
    for (const auto& other : test.alternatives) write_alternative(other, json);
    json.close_array().close_object();
  }
  json.close_array();
}

void write_texts(std::string_view key, const std::vector<std::string>& texts, JsonWriter& json) {
  json.open_array(key);
  for (const auto& text : texts) json.item(text);
  json.close_array();
}

void write_reasons(const Decision& decision, JsonWriter& json) {
  json.open_array("reasons");
  for (const auto& reason : decision.reasons) {
    json.open_object()
        .field("code", reason.code)
        .field("verdict", format_verdict(reason.verdict))
        .field("test", reason.test_id)
        .field("legal_reference", reason.legal_reference)
        .field("text_en", reason_text(reason, Language::english))
        .field("text_fr", reason_text(reason, Language::french));
    if (reason.shortfall) {
      json.field("shortfall", exact_text(*reason.shortfall));
    } else {
      json.null("shortfall");
    }
    write_texts("inputs", reason.inputs, json);
    json.close_object();
  }
  json.close_array().open_array("conditions");
  for (const auto& condition : decision.conditions) {
    json.open_object().field("code", condition.code);
    write_texts("inputs", condition.inputs, json);
    json.close_object();
  }
  json.close_array();
}

void write_inputs(const JsonValue& request, const std::vector<VouchedFigure>& vouched,
                  JsonWriter& json) {
  const auto all = leaves(request);
  // What the file of a loan product states is no person's, and bound by the file's digest.
  const auto is_given = [&](const VouchedFigure& figure) {
    return std::ranges::any_of(all, [&](const Leaf& leaf) {
      return leaf.path == figure.path || leaf.path.starts_with(figure.path + "/");
    });
  };
  std::vector<VouchedFigure> figures;
  std::ranges::copy_if(vouched, std::back_inserter(figures), is_given);
  // By place, not as written: the record holds the request with its members sorted.
  std::ranges::sort(figures, {}, &VouchedFigure::path);
  json.open_array("inputs");
  for (const auto& figure : figures) {
    const auto value = parse_decimal(figure.given, {});
    json.open_object()
        .field("path", figure.path)
        .field("given", figure.given)
        .field("value", value ? format_decimal(*value) : figure.given)
        .field("by", format_vouched_by(figure.by))
        .field("source", figure.source)
        .field("date", figure.date ? format_date(*figure.date) : std::string())
        .close_object();
  }
  json.close_array();
}

void write_commitments(const RecordParts& parts, const RecordFrame& frame, JsonWriter& json) {
  json.open_object("commitments");
  for (const auto& leaf : leaves(parts.request)) {
    json.field(leaf.path.empty() ? "/" : leaf.path, commitment(frame.salt, leaf));
  }
  json.close_object();
}

const std::string* text_at(const JsonValue& value, std::initializer_list<std::string_view> path) {
  const JsonValue* at = &value;
  for (const auto key : path) {
    at = at->find(key);
    if (at == nullptr) return nullptr;
  }
  return at->kind == JsonKind::string ? &at->text : nullptr;
}

// NOLINTNEXTLINE(bugprone-easily-swappable-parameters): as in an Error
Error invalid(std::string path, std::string given, std::string what) {
  return {ErrorCode::record_invalid, std::move(path), std::move(given), {std::move(what)}};
}

}  // namespace

void write_decided_by(const DecidedBy& by, JsonWriter& json) {
  json.open_object("engine")
      .field("version", by.engine_version)
      .field("measures", measure_catalogue_version)
      .close_object()
      .open_object("policy")
      .field("id", by.policy_id)
      .field("version", by.policy_version)
      .field("file", by.policy.file)
      .field("sha256", by.policy.sha256)
      .close_object()
      .open_array("data");
  for (const auto& [file, sha256] : by.data) {
    json.open_object().field("file", file).field("sha256", sha256).close_object();
  }
  json.close_array();
}

JsonValue personal_part(const JsonValue& request, const std::vector<VouchedFigure>& vouched,
                        std::string_view salt) {
  JsonWriter json;
  json.open_object().field("salt", salt);
  write_inputs(request, vouched, json);
  json.close_object();
  JsonValue part = parsed(json.take());
  part.members.push_back({"request", parsed(canonical_json(request))});
  return part;
}

std::string decision_record(const RecordParts& parts, const RecordFrame& frame) {
  JsonWriter json;
  json.open_object().field("record_version", record_version);
  write_decided_by({frame.engine_version, parts.decision.policy_id, parts.decision.policy_version,
                    parts.policy, parts.data},
                   json);
  json.field("as_of", *parts.read.as_of).field("verdict", format_verdict(parts.decision.verdict));
  json.boolean("cautious_is_claim", parts.decision.cautious_is_claim);
  write_measures(parts.decision.book, json);
  write_tests(parts.decision, json);
  write_reasons(parts.decision, json);
  write_changes(parts.changes, json);
  json.open_object("page_sha256")
      .field("en", parts.page_sha256_en)
      .field("fr", parts.page_sha256_fr)
      .close_object()
      .field("previous_record_sha256", frame.previous);
  write_commitments(parts, frame, json);
  json.close_object();

  JsonValue record = parsed(json.take());
  record.members.push_back(
      {"personal", personal_part(parts.request, parts.read.vouched, frame.salt)});
  record.members.push_back(
      {"human_review", frame.review.empty() ? JsonValue{} : parsed(frame.review)});
  record.members.push_back({"record_sha256", text_value(digest_of(record))});
  return canonical_json(record) + "\n";
}

Result<ReadRecord> read_record(std::string_view text) {
  auto whole = parse_json(text, record_bytes_max);
  if (!whole) return Failure(whole.error());
  const auto* version = text_at(*whole, {"record_version"});
  if (version == nullptr || *version != record_version) {
    return failure(invalid("/record_version", version == nullptr ? "" : *version,
                           "the version is \"" + std::string(record_version) + "\""));
  }
  ReadRecord record{std::move(*whole), {}, {}, {}, {}};
  Errors findings;
  const auto take = [&](std::initializer_list<std::string_view> path, std::string& into) {
    if (const auto* found = text_at(record.whole, path)) {
      into = *found;
      return;
    }
    std::string pointer;
    for (const auto key : path) pointer = json_path(pointer, key);
    findings.push_back(invalid(pointer, {}, "this text is missing"));
  };
  take({"policy", "id"}, record.policy_id);
  take({"policy", "sha256"}, record.policy_sha256);
  take({"engine", "version"}, record.frame.engine_version);
  take({"previous_record_sha256"}, record.frame.previous);
  if (!record.frame.previous.empty() && !is_digest(record.frame.previous)) {
    findings.push_back(invalid("/previous_record_sha256", record.frame.previous,
                               "the digest before it is 64 hexadecimal digits"));
  }
  if (record.whole.find("personal") != nullptr) take({"personal", "salt"}, record.frame.salt);
  const JsonValue* review = record.whole.find("human_review");
  if (review != nullptr && review->kind == JsonKind::object) {
    record.frame.review = canonical_json(*review);
  }
  if (!findings.empty()) return Failure(std::move(findings));
  if (const auto* stated = text_at(record.whole, {"record_sha256"})) record.stated_sha256 = *stated;
  return record;
}

const JsonValue* ReadRecord::request() const {
  const JsonValue* personal = whole.find("personal");
  return personal == nullptr ? nullptr : personal->find("request");
}

Errors broken_commitments(const ReadRecord& record) {
  Errors findings;
  const JsonValue* commitments = record.whole.find("commitments");
  const JsonValue* request = record.request();
  if (request == nullptr || commitments == nullptr) return findings;
  // The digest covers the commitments, and not the values: it tells which of the two was changed.
  const bool is_value = has_own_digest(record);
  std::size_t count = 0;
  for (const auto& leaf : leaves(*request)) {
    ++count;
    const std::string key = leaf.path.empty() ? "/" : leaf.path;
    const JsonValue* stated = commitments->find(key);
    if (stated != nullptr && stated->text == commitment(record.frame.salt, leaf)) continue;
    findings.push_back(is_value ? invalid("/personal/request" + leaf.path, brief_text(*leaf.value),
                                          "this is not the value that was committed to")
                                : invalid(json_path("/commitments", key),
                                          stated != nullptr ? stated->text : "",
                                          "this is not the digest of the value"));
  }
  if (is_value && count > 1 && findings.size() == count) {
    return {
        invalid("/personal/salt", record.frame.salt, "no value was committed to with this salt")};
  }
  if (findings.empty() && count != commitments->members.size()) {
    std::set<std::string> stated;
    for (const auto& leaf : leaves(*request)) stated.insert(leaf.path.empty() ? "/" : leaf.path);
    for (const auto& [key, digest] : commitments->members) {
      if (stated.contains(key)) continue;
      findings.push_back(is_value ? invalid("/personal/request" + key, {},
                                            "a value was committed to and is not there")
                                  : invalid(json_path("/commitments", key), digest.text,
                                            "no value of the request has this digest"));
    }
  }
  return findings;
}

std::string own_digest(const ReadRecord& record) { return digest_of(record.whole); }

bool has_own_digest(const ReadRecord& record) { return record.stated_sha256 == own_digest(record); }

}  // namespace afford
