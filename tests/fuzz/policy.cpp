// A lender's rules: what is wrong with them; sound ones decide a request, and stand beside the
// example's.
#include "afford/json/policy_json.hpp"
#include "afford/report/answer.hpp"
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
  const auto [rules, request] = fuzz::parts_of(fuzz::text_of(data, size));
  for (const auto format : {Format::text, Format::json}) {
    (void)answer_policy_lint(rules, {.format = format});
  }
  (void)answer_policy_diff(bytes_of("demo-lender.json"), rules, {});
  const auto policy = read_policy(rules);
  if (!policy) return 0;
  auto files = fuzz::parameter_files();
  std::erase_if(files, [&](const auto& file) { return file.name == policy->id + ".json"; });
  const std::string name = policy->id + ".json";
  files.push_back({name, rules});
  (void)answer_check(request, files, {.policy = policy->id});
  return 0;
}
