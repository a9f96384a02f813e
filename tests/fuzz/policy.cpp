// A lender's rules: what is wrong with them; sound ones decide a request, and stand beside the
// example's.
#include "afford/assess/assess.hpp"
#include "afford/json/decision_json.hpp"
#include "afford/json/policy_json.hpp"
#include "afford/json/request_json.hpp"
#include "afford/report/answer_policy.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

namespace {

std::string_view bytes_of(std::string_view name) {
  for (const auto& file : fuzz::parameter_files()) {
    if (file.name == name) return file.bytes;
  }
  return {};
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static ParameterSet parameters = read_parameters(fuzz::parameter_files()).value();
  const auto [rules, request] = fuzz::parts_of(fuzz::text_of(data, size));
  for (const auto format : {Format::text, Format::json}) {
    (void)answer_policy_lint(rules, {.format = format});
  }
  (void)answer_policy_diff(bytes_of("demo-lender.json"), rules, {});
  auto policy = read_policy(rules);
  if (!policy) return 0;
  const auto read = read_request_in_parts(request, whole_request, fuzz::parameter_files());
  if (!read.findings.empty()) return 0;
  policy->id = "fuzzed";
  parameters.policies.push_back(std::move(*policy));
  const auto decision = check(*read.request, parameters, "fuzzed");
  if (decision) (void)decision_json(*decision, {}, Language::english);
  parameters.policies.pop_back();
  return 0;
}
