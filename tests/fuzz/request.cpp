// A whole request: `assess` as a page and as JSON, `check` under both policies that come with the
// program.
#include "afford/report/answer.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto request = fuzz::text_of(data, size);
  const auto& files = fuzz::parameter_files();
  const auto page = answer_assess(request, files, {});
  if (page) {
    (void)answer_assess(request, files, {.format = Format::json, .explain = true});
    (void)answer_assess(request, files, {.format = Format::html, .language = Language::french});
  } else {
    for (const auto format : {Format::text, Format::json}) {
      describe_errors(page.error(), format, Language::french);
    }
  }
  for (const std::string policy : {"demo-lender", "demo-quebec"}) {
    (void)answer_check(request, files, {.format = Format::json, .policy = policy});
  }
  return 0;
}
