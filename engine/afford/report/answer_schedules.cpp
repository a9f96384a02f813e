#include "afford/report/answer_schedules.hpp"

#include <array>

#include "afford/json/payments_csv.hpp"
#include "afford/json/request_json.hpp"
#include "afford/json/schedule_diff_json.hpp"
#include "afford/json/schedule_match_json.hpp"
#include "afford/report/schedule_diff_page.hpp"
#include "afford/report/schedule_match_page.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {
namespace {

Result<Loan> read_loan(std::string_view text, std::span<const ParameterFile> files) {
  constexpr std::array loan_only{Section::loan};
  auto request = read_request(text, loan_only, files);
  if (!request) return Failure(request.error());
  return std::move(*request->loan);
}

// Findings of the second request say so: both have the same paths.
Errors in_second(Errors errors) {
  for (auto& error : errors) error.path = "--diff " + error.path;
  return errors;
}

}  // namespace

Result<CheckedText> answer_schedule_match(std::string_view request, std::string_view statement,
                                          std::span<const ParameterFile> files,
                                          const AnswerOptions& options) {
  const auto loan = read_loan(request, files);
  if (!loan) return Failure(loan.error());
  const auto rows = read_payments_csv(statement, loan->terms.currency);
  if (!rows) return Failure(rows.error());
  // A loan that has no schedule of its own has none under other conventions but by chance.
  if (const auto own = amortize(*loan); !own) return Failure(own.error());
  const ScheduleMatch match = match_schedule(*loan, *rows);
  return CheckedText{options.format == Format::json
                         ? schedule_match_json(match, *rows)
                         : write_text(schedule_match_page(match, *rows, options.language)),
                     !match.matches.empty()};
}

Result<CheckedText> answer_schedule_diff(std::string_view first, std::string_view second,
                                         std::span<const ParameterFile> files,
                                         const AnswerOptions& options) {
  const auto one = read_loan(first, files);
  if (!one) return Failure(one.error());
  const auto other = read_loan(second, files);
  if (!other) return Failure(in_second(other.error()));
  const auto diff = schedule_diff(*one, *other);
  if (!diff) return Failure(diff.error());
  return CheckedText{options.format == Format::json
                         ? schedule_diff_json(*diff)
                         : write_text(schedule_diff_page(*diff, options.language)),
                     diff->is_same()};
}

}  // namespace afford
