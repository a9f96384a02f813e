// Records of examples, and what somebody does to them afterwards.
#pragma once

#include <string>
#include <string_view>

#include "afford/base/sha256.hpp"
#include "afford/record/canonical_json.hpp"
#include "afford/report/answer_record.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/embedded_files.hpp"

namespace afford::test {

inline constexpr std::string_view sample_engine = "1.2.3";
/// The record's own, behind its list of tests, and another.
inline constexpr std::string_view record_verdict = R"(}],"verdict":"refer"})";
inline constexpr std::string_view other_verdict = R"(}],"verdict":"eligible"})";

inline std::string sample_record(const std::string& previous = {}) {
  AnswerOptions options;
  options.policy = "demo-lender";
  return answer_record(source_text("examples/minimal.json"), embedded_files(), options,
                       {std::string(64, 'a'), previous, {}, std::string(sample_engine)})
      .value();
}

/// Of another request, by other files.
inline std::string record_by(const std::vector<ParameterFile>& files, std::string_view request) {
  AnswerOptions options;
  options.policy = "demo-lender";
  return answer_record(request, files, options,
                       {std::string(64, 'a'), {}, {}, std::string(sample_engine)})
      .value();
}

/// The files of the program with another text of one; it outlives them.
inline std::vector<ParameterFile> files_with(std::string_view name, const std::string& bytes) {
  auto files = embedded_files();
  for (auto& file : files) {
    if (file.name == name) file.bytes = bytes;
  }
  return files;
}

/// A later edition of the rules: not in force on the day of the sample.
inline std::string later_rules() {
  return with_all(source_text("engine/parameters/demo-lender.json"),
                  R"("effective_from": "2024-01-01")", R"("effective_from": "2026-02-01")");
}

inline std::string stated_digest(const std::string& record) {
  return read_record(record).value().stated_sha256;
}

/// With the digest that its text gives, as somebody would forge it.
inline std::string rehashed(const std::string& record) {
  const auto read = read_record(record).value();
  return with_all(record, read.stated_sha256, own_digest(read));
}

inline std::string forged(const std::string& record, std::string_view from, std::string_view to) {
  const std::string changed = with_all(record, from, to);
  REQUIRE(changed != record);
  return rehashed(changed);
}

inline std::string without_personal(const std::string& record) {
  const auto from = record.find("\"personal\":");
  const auto to = record.find(",\"policy\":", from) + 1;
  return record.substr(0, from) + record.substr(to);
}

}  // namespace afford::test
