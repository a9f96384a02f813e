#include "afford/report/answer_explanation.hpp"

#include "afford/report/explanation_page.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {

Result<std::string> written(const Result<Explanation>& explanation, const AnswerOptions& options) {
  if (!explanation) return Failure(explanation.error());
  if (options.format == Format::json) return explanation_json(*explanation, options.language);
  return write_text(explanation_page(*explanation, options.language));
}

}  // namespace afford
