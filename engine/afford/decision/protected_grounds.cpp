#include "afford/decision/protected_grounds.hpp"

#include <cctype>
#include <string>

namespace afford {
namespace {

constexpr std::string_view canada =
    "Canadian Human Rights Act s. 3; Ontario Human Rights Code s. 3";
constexpr std::string_view proxies =
    "proxies named in US Regulation B, 12 CFR 1002 app. C, and in guidance of human rights bodies";

constexpr std::string_view quebec = "Quebec Charter of Human Rights and Freedoms s. 10";

// Words of a course or a paper that hold a ground's word and mean something else.
constexpr std::string_view harmless[] = {"health_care",  "language_course", "language_test",
                                         "document_age", "age_of_document", "origin_of_funds"};

constexpr ProtectedGround grounds[] = {
    {"race", "race", "CA", canada},
    {"racial", "race", "CA", canada},
    {"colour", "colour", "CA", canada},
    {"color", "colour", "CA", canada},
    {"ancestry", "ancestry", "CA", canada},
    {"ethnic", "ethnic origin", "CA", canada},
    {"ethnicity", "ethnic origin", "CA", canada},
    {"origin", "national, ethnic or place of origin", "CA", canada},
    {"nationality", "national origin", "CA", canada},
    {"birthplace", "place of origin", "CA", canada},
    {"citizenship", "citizenship", "CA", canada},
    {"immigration", "citizenship", "CA", canada},
    {"religion", "religion", "CA", canada},
    {"creed", "creed", "CA", canada},
    {"sex", "sex", "CA", canada},
    {"gender", "gender identity or expression", "CA", canada},
    {"orientation", "sexual orientation", "CA", canada},
    {"pregnancy", "sex", "CA", canada},
    {"age", "age", "CA", canada},
    {"marital", "marital status", "CA", canada},
    {"married", "marital status", "CA", canada},
    {"spouse", "marital status", "CA", canada},
    {"family_status", "family status", "CA", canada},
    {"family_size", "family status", "CA", canada},
    {"household_size", "family status", "CA", canada},
    {"children", "family status", "CA", canada},
    {"dependants", "family status", "CA", canada},
    {"disability", "disability", "CA", canada},
    {"health", "disability", "CA", canada},
    {"genetic", "genetic characteristics", "CA", canada},
    {"pardon", "pardoned conviction", "CA", canada},
    {"conviction", "pardoned conviction", "CA", canada},
    {"income_source", "source of income", "AB", "Alberta Human Rights Act s. 4"},
    {"social_condition", "social condition", "QC", quebec},
    {"mother_tongue", "language", "QC", quebec},
    {"language", "language", "QC", quebec},
    {"political", "political convictions", "QC", quebec},
    {"postal", "stands in for origin", "CA", proxies},
    {"postcode", "stands in for origin", "CA", proxies},
    {"neighbourhood", "stands in for origin", "CA", proxies},
    {"accent", "stands in for origin", "CA", proxies},
    {"surname", "stands in for origin", "CA", proxies},
    {"first_name", "stands in for origin or sex", "CA", proxies},
    {"school_country", "stands in for origin", "CA", proxies},
    {"years_in_canada", "stands in for origin", "CA", proxies},
    {"residence_length", "stands in for origin", "CA", proxies},
    {"credit_history", "stands in for origin: newcomers have none here", "CA", proxies},
    {"skin", "colour", "CA", canada},
    {"indigenous", "race", "CA", canada},
    {"foreign_born", "national, ethnic or place of origin", "CA", canada},
    {"place_of_birth", "place of origin", "CA", canada},
    {"country_of_birth", "place of origin", "CA", canada},
    {"nationalite", "national origin", "CA", canada},
    {"origine", "national, ethnic or place of origin", "CA", canada},
    {"citizen", "citizenship", "CA", canada},
    {"immigrant", "citizenship", "CA", canada},
    {"refugee", "citizenship", "CA", canada},
    {"newcomer", "national, ethnic or place of origin", "CA", canada},
    {"visa", "citizenship", "CA", canada},
    {"religious", "religion", "CA", canada},
    {"sexe", "sex", "CA", canada},
    {"female", "sex", "CA", canada},
    {"male", "sex", "CA", canada},
    {"pregnant", "sex", "CA", canada},
    {"grossesse", "sex", "QC", quebec},
    {"date_of_birth", "age", "CA", canada},
    {"birth_date", "age", "CA", canada},
    {"dob", "age", "CA", canada},
    {"elderly", "age", "CA", canada},
    {"divorced", "marital status", "CA", canada},
    {"widowed", "marital status", "CA", canada},
    {"single_parent", "family status", "CA", canada},
    {"dependents", "family status", "CA", canada},
    {"etat_civil", "civil status", "QC", quebec},
    {"disabled", "disability", "CA", canada},
    {"handicap", "handicap", "QC", quebec},
    {"criminal_record", "pardoned conviction", "CA", canada},
    {"source_of_income", "source of income", "AB", "Alberta Human Rights Act s. 4"},
    {"social_assistance", "source of income", "AB", "Alberta Human Rights Act s. 4"},
    {"langue", "language", "QC", quebec},
    {"zip", "stands in for origin", "CA", proxies},
    {"postalcode", "stands in for origin", "CA", proxies},
    {"fsa", "stands in for origin", "CA", proxies},
    {"neighborhood", "stands in for origin", "CA", proxies},
    {"last_name", "stands in for origin", "CA", proxies},
    {"length_of_residence", "stands in for origin", "CA", proxies},
};

// Lower case, '_' wherever a word ends, also before the capital of "postalCode".
std::string in_parts(std::string_view name) {
  std::string result = "_";
  bool was_small = false;
  for (const char letter : name) {
    const auto byte = static_cast<unsigned char>(letter);
    if (was_small && std::isupper(byte) != 0) result += '_';
    was_small = std::islower(byte) != 0;
    result += std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte)) : '_';
  }
  return result + "_";
}

}  // namespace

std::span<const ProtectedGround> protected_grounds() { return grounds; }

const ProtectedGround* find_protected(std::string_view name) {
  std::string parts = in_parts(name);
  for (const auto words : harmless) {
    const auto found = parts.find("_" + std::string(words) + "_");
    if (found != std::string::npos) parts.erase(found + 1, words.size());
  }
  for (const auto& ground : grounds) {
    if (parts.find("_" + std::string(ground.word) + "_") != std::string::npos) return &ground;
  }
  return nullptr;
}

}  // namespace afford
