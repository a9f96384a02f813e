// A record of a decision: read, held against its digests, and decided again.
#include "afford/report/answer_record.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto record = fuzz::text_of(data, size);
  for (const auto format : {Format::text, Format::json}) {
    (void)answer_replay(record, fuzz::parameter_files(), {.format = format}, "0.1.0");
  }
  return 0;
}
