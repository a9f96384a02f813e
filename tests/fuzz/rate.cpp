// `afford rate`: flows or figures, all of it in the document. Every input is read; only small ones
// are answered, because an exact rate costs what its figures weigh: digits, periods and amounts
// without end are no fault of the engine.
#include <algorithm>
#include <cstdlib>

#include "afford/json/rate_json.hpp"
#include "afford/json/rate_question_json.hpp"
#include "afford/report/answer.hpp"
#include "afford/report/rate_page.hpp"
#include "afford/report/text_writer.hpp"
#include "tests/fuzz/input.hpp"

using namespace afford;

namespace {

constexpr std::size_t flows_max = 24;
constexpr unsigned decimals_max = 9;
constexpr unsigned amount_bits_max = 128;
constexpr std::int64_t periods_max = 400;
constexpr int days_max = 40'000;

bool is_small(const Ratio& value, std::int64_t max) {
  const auto is_below = [&](const ExactInteger& part) {
    return part < ExactInteger(max) && part > ExactInteger(-max);
  };
  return is_below(value.numerator()) && is_below(value.denominator());
}

bool is_small(const std::optional<Ratio>& value) {
  constexpr std::int64_t figure_max = 1'000'000'000;
  return !value || is_small(*value, figure_max);
}

bool is_small(const FlowList& list) {
  if (list.flows.size() > flows_max || !is_small(list.periods_per_year)) return false;
  return std::ranges::all_of(list.flows, [&](const ListedFlow& flow) {
    const bool is_near =
        !flow.date || std::abs(days_between(*list.flows.front().date, *flow.date)) <= days_max;
    return is_near && is_small(flow.time, periods_max) && is_small(flow.fraction, periods_max) &&
           flow.amount.coefficient().bit_length() <= amount_bits_max &&
           flow.amount.scale() <= decimals_max;
  });
}

bool is_small(const RateArguments& figures) {
  for (const auto& value : {figures.rate, figures.pmt, figures.pv, figures.fv, figures.nominal,
                            figures.effective, figures.finance_rate, figures.reinvest_rate}) {
    if (!is_small(value)) return false;
  }
  return (!figures.nper || is_small(*figures.nper, periods_max)) &&
         figures.npery.value_or(1) <= periods_max;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto question = read_rate_question(fuzz::text_of(data, size), {});
  if (!question) {
    (void)describe_errors(question.error(), Format::text, Language::english);
    return 0;
  }
  question->decimals = std::min(question->decimals, decimals_max);
  if (!is_small(question->list) || !is_small(question->arguments)) return 0;
  const auto answer = answer_rate_question(*question);
  if (!answer) {
    (void)describe_errors(answer.error(), Format::text, Language::english);
    return 0;
  }
  (void)rate_json(*answer, Language::english);
  (void)write_text(rate_page(*answer, Language::english));
  return 0;
}
