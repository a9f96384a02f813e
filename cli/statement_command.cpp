#include "cli/statement_command.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford statement REQUEST --as-of D [options]

Says how a loan stands after what was really paid: what each payment went to,
what is overdue, what comes next, and what it takes to pay the loan off.

Examples:
  afford statement --as-of 2026-05-10 examples/minimal.json
  afford statement --as-of 2026-05-10 --payoff-on 2026-06-01 examples/minimal.json

REQUEST is a JSON file, or - for standard input. It needs the section loan. List
there what was paid:
  "payments_received": [ {"date": "2026-03-02", "amount": "89.30"},
                         {"date": "2026-04-02", "amount": "89.30",
                          "returned_on": "2026-04-06"} ]
A payment that the bank took back counts until returned_on. Payments and returns
after --as-of are not looked at.

Money pays the oldest payment first: its fees, interest, principal, in the order
of conventions.allocation. What is left lowers the principal. If it is more than
the plan asks, conventions.excess says what follows: shorten_term (the loan ends
sooner), lower_payment, or cover_next. Fees with "paid": "when_late" are charged
once for each payment that is not paid in full on its day.

Options:
  --as-of D             the day of the statement: year-month-day
  --payoff-on D         the day on which the loan would be paid off; else the
                        day of the statement
  --format text|json    a page, or the same figures for programs
  --explain=POINTER     how one figure came about, named as the JSON result has
                        it, such as /payoff/interest
  --lang en             the language of the page
  --parameters DIR      takes products and calendars of DIR in place of those of
                        the same name in the program
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 answered, 2 wrong command line, 3 bad input (each finding is
listed), 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_request(app, typed);
  add_parameters(app, typed);
  add_explain(app, typed);
  add_option(app, "--as-of", typed.statement.as_of);
  add_option(app, "--payoff-on", typed.statement.payoff_on);
}

std::string usage_fault(const Invocation& typed) {
  if (auto fault = request_fault(typed); !fault.empty()) return fault;
  return typed.statement.as_of.empty() ? "--as-of is missing: give a day, such as 2026-05-10." : "";
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  return answer_request(typed, options, answer_statement);
}

}  // namespace

constexpr Command statement_command{.name = "statement",
                                    .summary = "how a loan stands after what was paid",
                                    .help = help,
                                    .add_options = add_options,
                                    .usage_fault = usage_fault,
                                    .answer = answer};

}  // namespace afford::cli
