// `afford statement`: a line with both days, as they are typed, a cut, and a request.
#include <algorithm>
#include <string>

#include "afford/report/answer.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [days, request] = fuzz::parts_of(fuzz::text_of(data, size));
  const std::size_t space = std::min(days.find(' '), days.size());
  AnswerOptions options{};
  options.statement = {std::string(days.substr(0, space)),
                       std::string(days.substr(std::min(space + 1, days.size())))};
  for (const auto format : {Format::text, Format::json}) {
    options.format = format;
    (void)answer_statement(request, fuzz::parameter_files(), options);
  }
  return 0;
}
