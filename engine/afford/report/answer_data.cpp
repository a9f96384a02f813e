#include "afford/report/answer_data.hpp"

#include "afford/json/data_file_json.hpp"
#include "afford/report/data_page.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {

Result<std::string> answer_data_list(std::string_view as_of, std::span<const ParameterFile> files,
                                     const AnswerOptions& options) {
  Errors errors;
  std::optional<Date> day;
  if (!as_of.empty()) {
    auto read = parse_date(as_of);
    if (read) {
      day = *read;
    } else {
      errors = read.error();
      for (auto& error : errors) {
        error.path = "--as-of";
        error.given = std::string(as_of);
      }
    }
  }
  const auto all = read_data_files(files);
  if (!all) errors.insert(errors.end(), all.error().begin(), all.error().end());
  if (!errors.empty()) return Failure(std::move(errors));
  if (options.format == Format::json) return data_list_json(*all, day, options.language);
  return write_text(data_page(*all, day, options.language));
}

}  // namespace afford
