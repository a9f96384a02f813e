#include "cli/compare_command.hpp"

#include "afford/json/course_list_json.hpp"
#include "cli/input.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford compare --person P --courses LIST [options]

Puts the courses of a list side by side for one person: what is lost if the
plan fails, the chance of success beside the chance that is needed, the loan.

Examples:
  afford compare --person examples/nursing_bridge.json \
                 --courses examples/courses/portal.csv
  afford compare --person P.json --courses LIST.json --format csv -o out.csv

P is a request, with the sections loan, work and household. Of its section
course, if there is one, only the start, own money and lost time are used.
LIST is CSV with a head of names, or JSON with the same names: a list of
objects, or {"courses": [..]}. Each row has fee, weeks, and id or name. It may
have provider, hours, delivery, cip, noc (up to 3 codes, blanks between), osap
(yes, no, unknown), start, gross_per_year, completion_probability,
placement_probability, months_to_job, evidence_grade, source, note,
paid_hours_lost_per_week, exam_fee, pass_probability, attempts_max and
months_between. The pay and the two chances may be ranges: gross_per_year is
then the low end and gross_per_year_high the high end. With a source and no
evidence_grade they are the cautious estimates of who is named there. Otherwise
the pay is a promise: it moves the row up nowhere. With an evidence_grade the
row is a claim: its placement is cut, too. Grades A and B need a source.

Options:
  --person P            whom the courses are compared for
  --courses LIST        the courses; one of the two files may be - for standard
                        input
  --format text|json|csv|markdown|html
                        a page, or the same figures for programs
  --parameters DIR      uses the .json files of DIR in place of those with the
                        same name that come with the program
  --lang en             the language of the page
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 answered, 1 answered but rows of the list were rejected (each with
its place), 2 wrong command line, 3 bad input, 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_input(app, typed, "--person", typed.request);
  add_input(app, typed, "--courses", typed.courses);
  add_parameters(app, typed);
}

std::string usage_fault(const Invocation& typed) {
  if (typed.request.empty()) return "--person is missing: name a request, such as P.json.";
  return typed.courses.empty() ? "--courses is missing: name a list, such as LIST.csv." : "";
}

Result<CheckedText> check(const Invocation& typed, const AnswerOptions& options) {
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  const auto person = request_text(typed.request);
  if (!person) return Failure(person.error());
  const auto courses = request_text(typed.courses, course_list_bytes_max);
  if (!courses) return Failure(courses.error());
  return answer_compare(*person, *courses, files->files(), options);
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  auto checked = check(typed, options);
  if (!checked) return Failure(checked.error());
  return std::move(checked->text);
}

bool asks_for_check(const Invocation&) { return true; }

}  // namespace

constexpr Command compare_command{.name = "compare",
                                  .summary = "courses side by side for one person",
                                  .help = help,
                                  .add_options = add_options,
                                  .usage_fault = usage_fault,
                                  .answer = answer,
                                  .has_csv = true,
                                  .has_pages = true,
                                  .check = check,
                                  .asks_for_check = asks_for_check};

}  // namespace afford::cli
