#include "cli/check_command.hpp"

#include <random>
#include <utility>

#include "afford/base/require.hpp"
#include "cli/input.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford check REQUEST [options]

Applies a lender's written rules: eligible, refer (a person decides) or not_now,
and why.

Examples:
  afford check --policy demo-lender examples/nursing_bridge.json
  afford check --format json --parameters our_rules request.json

REQUEST is a JSON file, or - for standard input. It needs the sections loan,
course, work and household. The page gives the verdict, the reasons, and each
test with its figure and its limit. The rules that come with the program are
examples; no lender decided them.

Options:
  --policy NAME         the rules to apply; else those that the request names
  --format text|json|markdown|html|record
                        a page, the same figures for programs, or the decision
                        as a record that `afford replay` decides again
  --salt HEX            of a record: 64 digits that bind personal data without
                        showing them; without it they come from chance. With
                        --format json the answer names in record_sha256 the
                        digest of the record that these three options give
  --previous SHA256     of a record: the digest of the one before it in a chain
  --review FILE         of a record: a person's word beside the verdict, as JSON
                        with the texts by, outcome, reason and date (not before
                        the request's as_of)
  --parameters DIR      uses the .json files of DIR in place of those with the
                        same name that come with the program
  --explain             adds what a lender keeps: every figure under every
                        scenario, and how each is worked out
  --explain=POINTER     how one figure came about, named as the JSON result has
                        it, such as /tests/0/measured
  --lang en|fr          the language of the page; what --explain says is English
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 answered (a refusal is an answer), 2 wrong command line, 3 bad
input (each finding is listed), 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_request(app, typed);
  add_parameters(app, typed);
  add_explain(app, typed, true);
  add_option(app, "--policy", typed.policy);
  add_option(app, "--salt", typed.record.salt);
  add_option(app, "--previous", typed.record.previous);
  add_input(app, typed, "--review", typed.record.review);
}

std::string usage_fault(const Invocation& typed) {
  const RecordFrame& record = typed.record;
  const bool is_framed = !record.salt.empty() || !record.previous.empty() || !record.review.empty();
  const bool is_digest = typed.format == "json" && !record.salt.empty();
  if (is_framed && typed.format != "record" && !is_digest) {
    return "--salt, --previous and --review go with --format record, and with --format json where "
           "there is a --salt.";
  }
  return request_fault(typed);
}

std::string salt_of_chance() {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr std::size_t count = 64;
  std::random_device chance;
  std::string salt;
  while (salt.size() < count) salt += digits[chance() % digits.size()];
  return salt;
}

Result<RecordFrame> frame_of(const Invocation& typed) {
  RecordFrame frame = typed.record;
  if (frame.salt.empty()) frame.salt = salt_of_chance();
  if (!frame.review.empty()) {
    auto review = request_text(frame.review);
    if (!review) return Failure(review.error());
    frame.review = review->empty() ? "null" : std::move(*review);  // an empty file is no review
  }
  frame.engine_version = AFFORD_VERSION;
  return frame;
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  const bool is_record = options.format == Format::record;
  // A record of a salt that nobody is told is nobody's: its digest would name nothing.
  if (!is_record && typed.record.salt.empty()) return answer_request(typed, options, answer_check);
  const auto frame = frame_of(typed);
  if (!frame) return Failure(frame.error());
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  const auto request = request_text(typed.request);
  if (!request) return Failure(request.error());
  auto record = answer_record(*request, files->files(), options, *frame);
  if (is_record || !record) return record;
  AnswerOptions beside = options;
  const auto written = read_record(*record);
  AFFORD_REQUIRE(written.has_value());
  beside.record_sha256 = written->stated_sha256;
  return answer_check(*request, files->files(), beside);
}

}  // namespace

constexpr Command check_command{.name = "check",
                                .summary = "a lender's rules applied, with reasons",
                                .help = help,
                                .add_options = add_options,
                                .usage_fault = usage_fault,
                                .answer = answer,
                                .has_pages = true,
                                .has_record = true,
                                .has_french = true,
                                .has_french_methods = true};

}  // namespace afford::cli
