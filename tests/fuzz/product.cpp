// The file of a loan product: read by itself, then joined with a request that names it.
#include "afford/json/loan_tables_json.hpp"
#include "afford/report/answer.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

namespace {

// Nothing but what a product hardly states.
constexpr std::string_view request = R"({"as_of": "2025-08-20", "loan": {"product": "any",
  "currency": "CAD", "disbursements": [{"date": "2025-09-02", "principal": "4000.00"}],
  "phases": [{"kind": "level", "payments": 24}]}})";

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ParameterFile file{"product-any.json", fuzz::text_of(data, size)};
  (void)read_product(file);
  auto files = fuzz::parameter_files();
  files.push_back(file);
  (void)answer_schedule(request, files, {});
  return 0;
}
