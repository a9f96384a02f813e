#include "afford/report/errors_page.hpp"

#include "afford/json/errors_json.hpp"
#include "afford/report/detail/assessment_blocks.hpp"

namespace afford {
namespace {

constexpr std::size_t given_bytes_max = 60;

// A long text is cut: its start is enough to find it.
std::string given_words(const std::string& given) {
  std::string text = printable(given.substr(0, given_bytes_max));
  return given.size() > given_bytes_max ? text + "..." : text;
}

KeyValues finding_lines(const Error& error, const std::string& text, const detail::Voice& voice) {
  KeyValues lines;
  const bool is_file = error.path.empty() && !error.given.empty();
  if (!is_file) {
    const std::string path = error.path.empty() ? voice("findings.document") : error.path;
    lines.lines.push_back({voice("findings.place"), printable(path)});
  }
  if (!error.given.empty()) {
    lines.lines.push_back({voice("findings.given"), given_words(error.given)});
  }
  lines.lines.push_back({voice("findings.wrong"), text});
  return lines;
}

}  // namespace

Document errors_page(const Errors& errors, Language language) {
  const detail::Voice voice(language);
  Document page;
  page.add(Paragraph{voice("findings.title", {std::to_string(errors.size())})});
  for (const auto& error : errors) {
    page.add(finding_lines(error, error_text(error, language), voice));
  }
  return page;
}

void add_undecided(const Errors& errors, Language language, Document& page) {
  const detail::Voice voice(language);
  for (const auto& error : errors) {
    page.add(finding_lines(error, undecided_text(error, language), voice));
  }
}

}  // namespace afford
