#include "afford/report/answer_compare.hpp"

#include <iterator>
#include <vector>

#include "afford/assess/situation.hpp"
#include "afford/json/compare_json.hpp"
#include "afford/json/course_list_json.hpp"
#include "afford/json/json_value.hpp"
#include "afford/json/request_json.hpp"
#include "afford/report/compare_page.hpp"
#include "afford/report/html_writer.hpp"
#include "afford/report/markdown_writer.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {
namespace {

// The course is read only where there is one.
std::vector<Section> sections_of(std::string_view person) {
  std::vector<Section> needed{Section::loan, Section::work, Section::household};
  const auto document = parse_json(person);
  if (document && document->find("course") != nullptr) needed.push_back(Section::course);
  return needed;
}

Errors in_person(Errors errors) {
  for (auto& error : errors) error.path = "--person " + error.path;
  return errors;
}

std::string written_as(const ComparedList& compared, const AnswerOptions& options) {
  switch (options.format) {
    case Format::json: return compare_json(compared, options.language);
    case Format::csv: return compare_csv(compared, options.language);
    case Format::markdown: return write_markdown(compare_page(compared, options.language));
    case Format::html:
      return write_html(compare_page(compared, options.language), options.language);
    default: break;
  }
  return write_text(compare_page(compared, options.language));
}

}  // namespace

Result<CheckedText> answer_compare(std::string_view person, std::string_view courses,
                                   std::span<const ParameterFile> files,
                                   const AnswerOptions& options) {
  const auto parameters = read_parameters(files);
  if (!parameters) return Failure(parameters.error());
  auto read = read_request_in_parts(person, sections_of(person), files);
  Errors errors = in_person(std::move(read.findings));
  const auto list =
      read_course_list(courses, read.request ? read.request->as_of : std::optional<Date>());
  if (!list) errors.insert(errors.end(), list.error().begin(), list.error().end());
  if (!errors.empty()) return Failure(std::move(errors));
  auto comparison = compare(*read.request, list->courses, *parameters);
  if (!comparison) return Failure(in_person(comparison.error()));
  comparison->rejected.insert(comparison->rejected.begin(), list->rejected.begin(),
                              list->rejected.end());
  return CheckedText{written_as({*comparison, list->courses}, options),
                     comparison->rejected.empty()};
}

}  // namespace afford
