// `afford schedule --diff`: two requests with a cut between them.
#include "afford/report/answer_schedules.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [first, second] = fuzz::parts_of(fuzz::text_of(data, size));
  for (const auto format : {Format::text, Format::json}) {
    (void)answer_schedule_diff(first, second, fuzz::parameter_files(), {.format = format});
  }
  return 0;
}
