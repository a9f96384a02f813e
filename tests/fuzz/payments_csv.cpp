// A lender's rows as CSV text, in currencies of 2, 0 and 12 decimals.
#include "afford/json/payments_csv.hpp"

#include "afford/report/answer.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const char* code : {"CAD", "JPY", "XTS"}) {
    const auto currency = *find_currency(code);
    const auto rows = read_payments_csv(fuzz::text_of(data, size), currency);
    // Once: a page of a thousand findings takes far longer than reading them.
    if (!rows && currency == cad) describe_errors(rows.error(), Format::text, Language::english);
  }
  return 0;
}
