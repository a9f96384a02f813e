#include "afford/report/answer_data.hpp"

#include "afford/json/data_file_json.hpp"
#include "afford/report/data_page.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {
namespace {

std::optional<Date> read_day(std::string_view as_of, Errors& errors) {
  if (as_of.empty()) return std::nullopt;
  const auto read = parse_date(as_of);
  if (read) return *read;
  for (auto error : read.error()) {
    error.path = "--as-of";
    error.given = std::string(as_of);
    errors.push_back(std::move(error));
  }
  return std::nullopt;
}

}  // namespace

Result<std::string> answer_data_list(std::string_view as_of, std::span<const ParameterFile> files,
                                     const AnswerOptions& options) {
  Errors errors;
  const std::optional<Date> day = read_day(as_of, errors);
  const auto all = read_data_files(files);
  if (!all) errors.insert(errors.end(), all.error().begin(), all.error().end());
  if (!errors.empty()) return Failure(std::move(errors));
  if (options.format == Format::json) return data_list_json(*all, day, options.language);
  return write_text(data_page(*all, day, options.language));
}

}  // namespace afford
