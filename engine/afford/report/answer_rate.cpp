#include "afford/report/answer_rate.hpp"

#include "afford/json/rate_json.hpp"
#include "afford/report/rate_page.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {

Result<std::string> answer_rate(std::string_view text, const TypedOptions& typed,
                                const AnswerOptions& options) {
  const auto question = read_rate_question(text, typed);
  if (!question) return Failure(question.error());
  const auto answer = answer_rate_question(*question);
  if (!answer) return Failure(answer.error());
  if (options.format == Format::json) return rate_json(*answer, options.language);
  return write_text(rate_page(*answer, options.language));
}

}  // namespace afford
