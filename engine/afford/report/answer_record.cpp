#include "afford/report/answer_record.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "afford/assess/assess.hpp"
#include "afford/base/require.hpp"
#include "afford/base/sha256.hpp"
#include "afford/json/errors_json.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/json/policy_json.hpp"
#include "afford/json/request_json.hpp"
#include "afford/record/canonical_json.hpp"
#include "afford/report/check_page.hpp"
#include "afford/report/errors_page.hpp"
#include "afford/report/record_replay.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {
namespace {

constexpr std::string_view always_used[] = {"ca-tax.json", "ca-mbm.json", "worth-defaults.json"};

FileDigest policy_digest(std::span<const ParameterFile> files, std::string_view id) {
  for (const auto& file : files) {
    const auto policy = file.bytes.find("\"policy/1\"") == std::string_view::npos
                            ? Result<LendingPolicy>(Failure(Errors{}))
                            : read_policy(file.bytes);
    if (policy && policy->id == id) return {std::string(file.name), sha256_hex(file.bytes)};
  }
  return {};
}

// A product or calendar counts where the request names it.
std::vector<FileDigest> data_digests(std::span<const ParameterFile> files,
                                     std::string_view request) {
  std::vector<FileDigest> digests;
  for (const auto& file : files) {
    const bool is_always = std::ranges::find(always_used, file.name) != std::end(always_used);
    const auto dash = file.name.find('-');
    const std::string id(file.name.substr(dash + 1, file.name.size() - dash - 6));
    const bool is_table = file.name.starts_with("product-") || file.name.starts_with("calendar-");
    const bool is_named = is_table && request.find("\"" + id + "\"") != std::string_view::npos;
    if (is_always || is_named) digests.push_back({std::string(file.name), sha256_hex(file.bytes)});
  }
  std::ranges::sort(digests, {}, &FileDigest::file);
  return digests;
}

// The page has the applicant's data on it: without the salt nobody can try values against it.
std::string page_digest(const Checked& shown, Language language, std::string_view salt) {
  return sha256_hex(std::string(salt) + "\n" + write_text(check_page(shown, language)));
}

CheckedText no_longer_there(const AnswerOptions& options) {
  if (options.format == Format::json) {
    JsonWriter json;
    json.open_object().boolean("verifies", true).null("replays").close_object();
    return {json.take()};
  }
  Document page;
  page.add(Paragraph{say(options.language, "record.erased")});
  return {write_text(page)};
}

std::string words_of(const std::optional<std::string>& value, Language language) {
  return value ? *value : say(language, "record.nothing");
}

std::string replay_json(const RecordReplay& replay, Language language) {
  JsonWriter json;
  json.open_object()
      .boolean("verifies", true)
      .boolean("replays", replay.replays())
      .open_array("differences");
  for (const auto& [path, before, after] : replay.differences) {
    json.open_object().field("path", path);
    before ? json.field("record", *before) : json.null("record");
    after ? json.field("now", *after) : json.null("now");
    json.close_object();
  }
  json.close_array().open_array("why_undecided");
  for (const auto& error : replay.undecided) {
    json.open_object()
        .field("code", error_name(error.code))
        .field("path", error.path)
        .field("given", error.given)
        .field("text", undecided_text(error, language))
        .close_object();
  }
  json.close_array().close_object();
  return json.take();
}

std::string replay_page(const RecordReplay& replay, Language language) {
  Document page;
  if (replay.replays()) {
    page.add(Paragraph{say(language, "record.replays")});
    return write_text(page);
  }
  const auto& differences = replay.differences;
  if (replay.undecided.empty()) {
    page.add(Paragraph{say(language, "record.differs", {differences.front().path})});
  } else {
    page.add(Paragraph{say(language, "record.undecided")});
    add_undecided(replay.undecided, language, page);
  }
  Table table;
  table.columns = {{say(language, "record.place"), Align::left},
                   {say(language, "record.record"), Align::left},
                   {say(language, "record.now"), Align::left}};
  constexpr std::size_t rows_max = 20;
  for (const auto& [path, before, after] : differences) {
    if (table.rows.size() == rows_max) break;
    table.rows.push_back({{path, words_of(before, language), words_of(after, language)}});
  }
  page.add(std::move(table));
  return write_text(page);
}

}  // namespace

bool has_policy(std::span<const ParameterFile> files, std::string_view id) {
  return !policy_digest(files, id).file.empty();
}

FilesUsed files_used(std::span<const ParameterFile> files, std::string_view policy_id,
                     std::string_view request) {
  return {policy_digest(files, policy_id), data_digests(files, request)};
}

std::vector<VouchedFigure> data_used_of(std::string_view request,
                                        std::span<const ParameterFile> files) {
  const auto document = parse_json(request);
  AFFORD_REQUIRE(document.has_value());
  auto read = read_request_in_parts(canonical_json(*document), whole_request, files);
  AFFORD_REQUIRE(read.request.has_value());
  return std::move(read.request->vouched);
}

Result<std::string> answer_record(std::string_view request, std::span<const ParameterFile> files,
                                  const AnswerOptions& options, const RecordFrame& frame) {
  auto parameters = read_parameters(files);
  if (!parameters) return Failure(parameters.error());
  auto read = read_request_in_parts(request, whole_request, files);
  Errors findings = frame_findings(frame, read.request ? read.request->as_of : std::nullopt);
  std::ranges::move(read.findings, std::back_inserter(findings));
  if (!findings.empty()) return Failure(std::move(findings));
  const auto decision = check(*read.request, *parameters, options.policy);
  if (!decision) return Failure(decision.error());
  const VerdictChanges changes =
      verdict_changes(*read.request, *parameters, options.policy, *decision);
  const auto document = parse_json(request);
  AFFORD_REQUIRE(document.has_value());
  const FilesUsed used = files_used(files, decision->policy_id, request);
  const auto vouched = data_used_of(request, files);
  const Checked shown{*decision, changes, vouched};
  return decision_record({.request = *document,
                          .read = *read.request,
                          .decision = *decision,
                          .changes = changes,
                          .policy = used.policy,
                          .data = used.data,
                          .page_sha256_en = page_digest(shown, Language::english, frame.salt),
                          .page_sha256_fr = page_digest(shown, Language::french, frame.salt)},
                         frame);
}

Result<CheckedText> answer_replay(std::string_view record, std::span<const ParameterFile> files,
                                  const AnswerOptions& options, std::string_view engine_version) {
  const auto read = read_record(record);
  if (!read) return Failure(read.error());
  const auto replay = replay_record(*read, {files, engine_version, options.language});
  if (!replay) return Failure(replay.error());
  if (replay->is_erased) return no_longer_there(options);
  const bool is_json = options.format == Format::json;
  return CheckedText{
      is_json ? replay_json(*replay, options.language) : replay_page(*replay, options.language),
      replay->replays()};
}

}  // namespace afford
