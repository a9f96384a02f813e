// `afford schedule --match`: a request, a cut, a lender's rows. Only short ones whose rows can rule
// conventions out by their interest: else the search works out up to 414,720 schedules, ten seconds
// under the sanitizers.
#include <array>

#include "afford/json/payments_csv.hpp"
#include "afford/json/request_json.hpp"
#include "afford/json/schedule_match_json.hpp"
#include "afford/loan/detail/stated_principal.hpp"
#include "afford/report/schedule_match_page.hpp"
#include "afford/report/text_writer.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

namespace {

constexpr int payments_max = 12;
constexpr std::size_t rows_max = 6;

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [text, statement] = fuzz::parts_of(fuzz::text_of(data, size));
  constexpr std::array loan_only{Section::loan};
  const auto request = read_request(text, loan_only, fuzz::parameter_files());
  if (!request || request->loan->terms.payment_count() > payments_max) return 0;
  const auto rows = read_payments_csv(statement, request->loan->terms.currency);
  if (!rows || rows->size() > rows_max) return 0;
  if (!detail::StatedPrincipal::of(*request->loan, *rows)) return 0;
  const auto match = match_schedule(*request->loan, *rows);
  (void)schedule_match_json(match, *rows);
  (void)write_text(schedule_match_page(match, *rows, Language::english));
  return 0;
}
