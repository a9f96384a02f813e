#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// The page of `data list`.
constexpr Sentence sentences[] = {
    {"data.title", "Data behind the figures"},
    {"data.subject", "{0:count file files}, looked at as of {1:date}. {2}"},
    {"data.subject_no_day",
     "{0:count file files}. No day was named, so nothing is said of their age: add --as-of."},
    {"data.all_fresh", "None of them is out of date by then."},
    {"data.some_stale", "For {0} of them see the warning."},
    {"data.kind", "Kind"},
    {"data.kind.tax", "tax law"},
    {"data.kind.benchmark", "living costs"},
    {"data.kind.calendar", "calendar"},
    {"data.kind.product", "loan product"},
    {"data.kind.cost_rules", "limits on the cost of credit"},
    {"data.kind.cheaper_money", "cheaper money"},
    {"data.kind.wages", "wages"},
    {"data.kind.worth_defaults", "ranges for the worth of a course"},
    {"data.kind.policy", "a lender's rules"},
    {"data.name", "Title"},
    {"data.id", "Id"},
    {"data.version", "Version"},
    {"data.sha256", "SHA-256"},
    {"data.source", "Source"},
    {"data.date", "Date"},
    {"data.confidence", "Confidence"},
    {"data.checked", "Checked"},
    {"data.covers", "Covers"},
    {"data.covers_from_to", "{0:date} to {1:date}"},
    {"data.covers_from", "from {0:date} on"},
    {"data.covers_to", "to {0:date}"},
    {"data.covers_bank_rate", "the Bank Rate to {0:date}"},
    {"data.age", "Age"},
    {"data.age_days", "{0:count day days}"},
    {"data.age_since_terms", "{0:count day days} since its terms are known"},
    {"data.age_ahead", "checked {0:count day days} after that day"},
    {"data.warning", "Warning"},
    {"data.stale.years",
     "The file ends with {1}. A later year is worked out by the law of {1}, and the page says so."},
    {"data.stale.bank_rate",
     "Its Bank Rate is known to {0:date} only; limits that follow it are not."},
    {"data.stale.ended", "It covers no day after {0:date}."},
    {"data.stale.months",
     "It is {0} months old or more. After that time such a file should be looked at again."},
    {"data.stale.no_date", "It names no day on which it was checked, so its age cannot be told."},
    {"data.note",
     "The digest is that of the file's bytes: two answers with the same digests rest on the same "
     "data."},
};

}  // namespace

std::span<const Sentence> english_data() { return sentences; }

}  // namespace afford::detail
