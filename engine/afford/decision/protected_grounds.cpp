#include "afford/decision/protected_grounds.hpp"

#include <cctype>
#include <string>

namespace afford {
namespace {

constexpr std::string_view canada =
    "Canadian Human Rights Act s. 3; Ontario Human Rights Code s. 3";
constexpr std::string_view proxies =
    "proxies named in US Regulation B, 12 CFR 1002 app. C, and in guidance of human rights bodies";

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
    {"social_condition", "social condition", "QC",
     "Quebec Charter of Human Rights and Freedoms s. 10"},
    {"mother_tongue", "language", "QC", "Quebec Charter of Human Rights and Freedoms s. 10"},
    {"language", "language", "QC", "Quebec Charter of Human Rights and Freedoms s. 10"},
    {"political", "political convictions", "QC",
     "Quebec Charter of Human Rights and Freedoms s. 10"},
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
};

// Lower case, each sign that parts words as '_', with one at both ends.
std::string in_parts(std::string_view name) {
  std::string result = "_";
  for (const char letter : name) {
    const auto byte = static_cast<unsigned char>(letter);
    result += std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte)) : '_';
  }
  return result + "_";
}

}  // namespace

std::span<const ProtectedGround> protected_grounds() { return grounds; }

const ProtectedGround* find_protected(std::string_view name) {
  const std::string parts = in_parts(name);
  for (const auto& ground : grounds) {
    if (parts.find("_" + std::string(ground.word) + "_") != std::string::npos) return &ground;
  }
  return nullptr;
}

}  // namespace afford
