// The file of a business calendar: read by itself, then by a loan whose due dates follow it.
#include "afford/json/loan_tables_json.hpp"
#include "afford/report/answer.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

namespace {

constexpr std::string_view request = R"({"as_of": "2025-08-20", "loan": {
  "currency": "CAD", "disbursements": [{"date": "2025-09-02", "principal": "4000.00"}],
  "nominal_rate_percent": "6.7", "day_count": "Act/365F",
  "due_dates": {"first": "2025-12-25", "business_days":
    {"calendar": "any", "shift": "modified_following", "calculate": "shifted"}},
  "phases": [{"kind": "level", "payments": 24}]}})";

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ParameterFile file{"calendar-any.json", fuzz::text_of(data, size)};
  (void)read_calendar(file);
  auto files = fuzz::parameter_files();
  files.push_back(file);
  (void)answer_schedule(request, files, {});
  return 0;
}
