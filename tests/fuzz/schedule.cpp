// A request with any loan words: `afford schedule` as a page, as JSON, as CSV, and one figure
// explained.
#include "afford/report/answer.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto request = fuzz::text_of(data, size);
  const auto& files = fuzz::parameter_files();
  const auto page = answer_schedule(request, files, {});
  if (!page) {
    for (const auto format : {Format::text, Format::json}) {
      describe_errors(page.error(), format, Language::english);
    }
    return 0;
  }
  for (const auto format : {Format::json, Format::csv}) {
    (void)answer_schedule(request, files, {.format = format});
  }
  (void)answer_schedule(request, files, {.explained = "/installments/1/payment"});
  return 0;
}
