#include "afford/report/data_page.hpp"

#include <algorithm>

#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using detail::Voice;

std::string covered(const DataFile& file, const Voice& voice) {
  if (file.from && file.to) {
    return voice("data.covers_from_to", {format_date(*file.from), format_date(*file.to)});
  }
  const auto* to = file.kind == DataKind::cost_rules ? "data.covers_bank_rate" : "data.covers_to";
  if (file.from) return voice("data.covers_from", {format_date(*file.from)});
  return file.to ? voice(to, {format_date(*file.to)}) : std::string();
}

std::string age_words(const DataFile& file, const DataAge& age, const Voice& voice) {
  if (!age.days) return {};
  if (*age.days < 0) return voice("data.age_ahead", {std::to_string(-*age.days)});
  return voice(file.checked ? "data.age_days" : "data.age_since_terms",
               {std::to_string(*age.days)});
}

KeyValues lines_of(const DataFile& file, const std::optional<Date>& as_of, const Voice& voice) {
  KeyValues lines;
  const auto add = [&](std::string_view code, const std::string& value) {
    if (!value.empty()) lines.lines.push_back({voice(code), printable(value)});
  };
  add("data.kind", voice("data.kind." + std::string(format_data_kind(file.kind))));
  add("data.name", file.title);
  add("data.id", file.id);
  add("data.version", file.version);
  add("data.sha256", file.sha256);
  add("data.source", file.source);
  add("data.date", file.source_date);
  add("data.confidence", file.confidence);
  add("data.checked", file.checked ? date_words(*file.checked) : "");
  add("data.covers", covered(file, voice));
  if (!as_of) return lines;
  const DataAge age = data_age(file, *as_of);
  add("data.age", age_words(file, age, voice));
  for (const auto& warning : age.warnings) add("data.warning", voice.entry(warning));
  return lines;
}

}  // namespace

Document data_page(std::span<const DataFile> files, const std::optional<Date>& as_of,
                   Language language) {
  const Voice voice(language);
  const std::string count = std::to_string(files.size());
  Document page;
  page.add(Heading{voice("data.title")});
  if (as_of) {
    const auto stale = std::ranges::count_if(
        files, [&](const DataFile& file) { return !data_age(file, *as_of).warnings.empty(); });
    const std::string end =
        stale == 0 ? voice("data.all_fresh") : voice("data.some_stale", {std::to_string(stale)});
    page.add(Paragraph{voice("data.subject", {count, format_date(*as_of), end})});
  } else {
    page.add(Paragraph{voice("data.subject_no_day", {count})});
  }
  for (const auto& file : files) {
    page.add(Heading{printable(file.file), 2}).add(lines_of(file, as_of, voice));
  }
  page.add(Note{voice("data.note")});
  return page;
}

}  // namespace afford
