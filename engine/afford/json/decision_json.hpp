// A decision under a lender's policy, as JSON: the verdict, its reasons, and every test with its
// figures.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "afford/assess/changes.hpp"
#include "afford/decision/decide.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

/// `record_sha256` is null where no record goes with the answer.
std::string decision_json(const Decision& decision, const VerdictChanges& changes,
                          Language language, std::string_view record_sha256 = {});

/// "changes": what would change the verdict.
void write_changes(const VerdictChanges& changes, JsonWriter& json);

/// A measured figure in its unit: amounts with 2 decimals, ratios with 6, counts whole; half even.
Decimal measured_figure(std::string_view measure, const Ratio& value);

/// "CAD", "ratio", "payments", "grade"; empty for a name that is not in the catalogue.
std::string_view unit_of(std::string_view measure);

/// Whether the measured figure is the mark for a course that no chance is enough for.
bool is_no_chance(std::string_view measure, const Ratio& value);

/// The same for people: "27.5%", "1,234.50", "44 dates". Estimates go to the nearest 10. With more
/// digits if it would else not be seen on which side of `limit` it lies.
std::string figure_words(std::string_view measure, const Ratio& value,
                         const std::optional<Ratio>& limit = std::nullopt,
                         Language language = Language::english);

/// A limit with all its digits.
std::string limit_words(std::string_view measure, const Ratio& limit, Language language);

/// The first of them, as many as are shown.
std::span<const Reason> shown_reasons(const Decision& decision);

/// What must be done first, in a sentence.
std::string condition_text(const ApprovalCondition& condition, Language language);

/// Why, in a sentence.
std::string reason_text(const Reason& reason, Language language);

}  // namespace afford
