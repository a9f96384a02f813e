#include "afford/decision/protected_grounds.hpp"

#include <cctype>
#include <string>

#include "afford/decision/detail/letters.hpp"

namespace afford {
namespace {

constexpr std::string_view canada =
    "Canadian Human Rights Act s. 3; Ontario Human Rights Code s. 3";
constexpr std::string_view proxies =
    "proxies named in US Regulation B, 12 CFR 1002 app. C, and in guidance of human rights bodies";

constexpr std::string_view quebec = "Quebec Charter of Human Rights and Freedoms s. 10";

// Words of a course or a paper that hold a ground's word and mean something else.
constexpr std::string_view harmless[] = {
    "health_care",          "language_course",      "language_test",      "document_age",
    "age_of_document",      "origin_of_funds",      "soins_de_sante",     "cours_de_langue",
    "test_de_langue",       "age_du_document",      "origine_des_fonds",  "garde_d_enfants",
    "genre_de_pret",        "genre_de_cours",       "loan_age",           "age_of_loan",
    "account_age",          "age_of_account",       "age_du_pret",        "age_du_compte",
    "disability_insurance", "assurance_invalidite", "health_insurance",   "assurance_sante",
    "health_premium",       "orientation_fee",      "orientation_course", "cours_d_orientation",
    "contract_language",    "language_of_contract", "langue_du_contrat",  "colour_code",
    "color_code",           "political_risk",       "visa_card",          "origin_of_money",
    "origins_of_money",     "date_of_origin"};

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
    {"aboriginal", "race", "CA", canada},
    {"autochtone", "race", "CA", canada},
    {"first_nation", "race", "CA", canada},
    {"premiere_nation", "race", "CA", canada},
    {"metis", "race", "CA", canada},
    {"couleur", "colour", "CA", canada},
    {"peau", "colour", "CA", canada},
    {"ascendance", "ancestry", "CA", canada},
    {"ancetre", "ancestry", "CA", canada},
    {"ethnie", "ethnic origin", "CA", canada},
    {"ethnique", "ethnic origin", "CA", canada},
    {"origine_ethnique", "ethnic origin", "CA", canada},
    {"national_origin", "national origin", "CA", canada},
    {"place_of_origin", "place of origin", "CA", canada},
    {"country_of_origin", "place of origin", "CA", canada},
    {"pays_d_origine", "place of origin", "CA", canada},
    {"lieu_de_naissance", "place of origin", "CA", canada},
    {"pays_de_naissance", "place of origin", "CA", canada},
    {"nouvel_arrivant", "national, ethnic or place of origin", "CA", canada},
    {"nouveaux_arrivants", "national, ethnic or place of origin", "CA", canada},
    {"born", "national, ethnic or place of origin", "CA", canada},
    {"citoyennete", "citizenship", "CA", canada},
    {"citoyen", "citizenship", "CA", canada},
    {"refugie", "citizenship", "CA", canada},
    {"refugiee", "citizenship", "CA", canada},
    {"asylum", "citizenship", "CA", canada},
    {"permanent_resident", "citizenship", "CA", canada},
    {"resident_permanent", "citizenship", "CA", canada},
    {"work_permit", "citizenship", "CA", canada},
    {"permis_de_travail", "citizenship", "CA", canada},
    {"religieux", "religion", "CA", canada},
    {"religieuse", "religion", "CA", canada},
    {"croyance", "creed", "CA", canada},
    {"woman", "sex", "CA", canada},
    {"women", "sex", "CA", canada},
    {"femme", "sex", "CA", canada},
    {"homme", "sex", "CA", canada},
    {"feminin", "sex", "CA", canada},
    {"masculin", "sex", "CA", canada},
    {"maternity", "sex", "CA", canada},
    {"maternite", "sex", "CA", canada},
    {"enceinte", "sex", "QC", quebec},
    {"gender_identity", "gender identity or expression", "CA", canada},
    {"gender_expression", "gender identity or expression", "CA", canada},
    {"genre", "gender identity or expression", "CA", canada},
    {"identite_de_genre", "gender identity or expression", "CA", canada},
    {"expression_de_genre", "gender identity or expression", "CA", canada},
    {"transgender", "gender identity or expression", "CA", canada},
    {"sexual", "sexual orientation", "CA", canada},
    {"sexuelle", "sexual orientation", "CA", canada},
    {"birth", "age", "CA", canada},
    {"birthday", "age", "CA", canada},
    {"naissance", "age", "CA", canada},
    {"date_de_naissance", "age", "CA", canada},
    {"unmarried", "marital status", "CA", canada},
    {"matrimonial", "marital status", "CA", canada},
    {"husband", "marital status", "CA", canada},
    {"wife", "marital status", "CA", canada},
    {"widow", "marital status", "CA", canada},
    {"widower", "marital status", "CA", canada},
    {"spousal", "marital status", "CA", canada},
    {"conjugal", "marital status", "CA", canada},
    {"common_law", "marital status", "CA", canada},
    {"celibataire", "marital status", "CA", canada},
    {"marie", "marital status", "CA", canada},
    {"mariee", "marital status", "CA", canada},
    {"conjoint", "marital status", "CA", canada},
    {"epoux", "marital status", "CA", canada},
    {"epouse", "marital status", "CA", canada},
    {"divorce", "marital status", "CA", canada},
    {"veuf", "marital status", "CA", canada},
    {"veuve", "marital status", "CA", canada},
    {"civil_status", "civil status", "QC", quebec},
    {"union_civile", "civil status", "QC", quebec},
    {"number_of_children", "family status", "CA", canada},
    {"dependant", "family status", "CA", canada},
    {"dependent", "family status", "CA", canada},
    {"lone_parent", "family status", "CA", canada},
    {"enfants", "family status", "CA", canada},
    {"nombre_d_enfants", "family status", "CA", canada},
    {"personnes_a_charge", "family status", "CA", canada},
    {"situation_familiale", "family status", "CA", canada},
    {"situation_de_famille", "family status", "CA", canada},
    {"charges_familiales", "family status", "CA", canada},
    {"taille_de_la_famille", "family status", "CA", canada},
    {"taille_du_menage", "family status", "CA", canada},
    {"monoparental", "family status", "CA", canada},
    {"sante", "disability", "CA", canada},
    {"maladie", "disability", "CA", canada},
    {"deficience", "disability", "CA", canada},
    {"invalidite", "disability", "CA", canada},
    {"incapacite", "disability", "CA", canada},
    {"genetique", "genetic characteristics", "CA", canada},
    {"pardoned", "pardoned conviction", "CA", canada},
    {"convicted", "pardoned conviction", "CA", canada},
    {"criminal_history", "pardoned conviction", "CA", canada},
    {"condamnation", "pardoned conviction", "CA", canada},
    {"casier_judiciaire", "pardoned conviction", "CA", canada},
    {"antecedents_judiciaires", "pardoned conviction", "CA", canada},
    {"dossier_criminel", "pardoned conviction", "CA", canada},
    {"welfare", "source of income", "AB", "Alberta Human Rights Act s. 4"},
    {"public_assistance", "source of income", "AB", "Alberta Human Rights Act s. 4"},
    {"source_de_revenu", "source of income", "AB", "Alberta Human Rights Act s. 4"},
    {"condition_sociale", "social condition", "QC", quebec},
    {"aide_sociale", "social condition", "QC", quebec},
    {"assistance_sociale", "social condition", "QC", quebec},
    {"homeless", "social condition", "QC", quebec},
    {"sans_abri", "social condition", "QC", quebec},
    {"langue_maternelle", "language", "QC", quebec},
    {"francophone", "language", "QC", quebec},
    {"anglophone", "language", "QC", quebec},
    {"allophone", "language", "QC", quebec},
    {"linguistique", "language", "QC", quebec},
    {"political_conviction", "political convictions", "QC", quebec},
    {"conviction_politique", "political convictions", "QC", quebec},
    {"convictions_politiques", "political convictions", "QC", quebec},
    {"opinions_politiques", "political convictions", "QC", quebec},
    {"parti_politique", "political convictions", "QC", quebec},
    {"appartenance_politique", "political convictions", "QC", quebec},
    {"visible_minority", "race", "CA", canada},
    {"minorite_visible", "race", "CA", canada},
    {"muslim", "religion", "CA", canada},
    {"musulman", "religion", "CA", canada},
    {"jewish", "religion", "CA", canada},
    {"hindu", "religion", "CA", canada},
    {"sikh", "religion", "CA", canada},
    {"gay", "sexual orientation", "CA", canada},
    {"lesbian", "sexual orientation", "CA", canada},
    {"homosexual", "sexual orientation", "CA", canada},
    {"homosexuel", "sexual orientation", "CA", canada},
    {"mariage", "marital status", "CA", canada},
    {"marriage", "marital status", "CA", canada},
    {"blind", "disability", "CA", canada},
    {"deaf", "disability", "CA", canada},
    {"wheelchair", "disability", "CA", canada},
    {"dna", "genetic characteristics", "CA", canada},
    {"code_postal", "stands in for origin", "CA", proxies},
    {"quartier", "stands in for origin", "CA", proxies},
    {"voisinage", "stands in for origin", "CA", proxies},
    {"family_name", "stands in for origin", "CA", proxies},
    {"maiden_name", "stands in for origin", "CA", proxies},
    {"nom_de_famille", "stands in for origin", "CA", proxies},
    {"patronyme", "stands in for origin", "CA", proxies},
    {"country_of_study", "stands in for origin", "CA", proxies},
    {"pays_d_etudes", "stands in for origin", "CA", proxies},
    {"pays_de_formation", "stands in for origin", "CA", proxies},
    {"annees_au_canada", "stands in for origin", "CA", proxies},
    {"date_of_arrival", "stands in for origin", "CA", proxies},
    {"date_d_arrivee", "stands in for origin", "CA", proxies},
    {"duree_de_residence", "stands in for origin", "CA", proxies},
    {"given_name", "stands in for origin or sex", "CA", proxies},
    {"prenom", "stands in for origin or sex", "CA", proxies},
    {"historique_de_credit", "stands in for origin: newcomers have none here", "CA", proxies},
    {"antecedents_de_credit", "stands in for origin: newcomers have none here", "CA", proxies},
};

// What is often written together with a ground, as in "minage" and "racecode".
constexpr std::string_view words_before[] = {"min", "max", "applicant", "borrower", "emprunteur"};
constexpr std::string_view words_after[] = {"min",  "max",   "limit", "group",
                                            "code", "range", "type",  "status"};

// Shorter ones are a beginning of too many words: "sex" of "sextile".
constexpr std::size_t joined_letters_min = 8;

// Lower case, '_' wherever a word ends, also before the capital of "postalCode".
std::string in_parts(std::string_view name) {
  std::string result = "_";
  bool was_small = false;
  for (const char letter : detail::without_accents(name)) {
    const auto byte = static_cast<unsigned char>(letter);
    if (was_small && std::isupper(byte) != 0) result += '_';
    was_small = std::islower(byte) != 0;
    result += std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte)) : '_';
  }
  return result + "_";
}

std::string joined(std::string_view parts) {
  std::string letters(parts);
  std::erase(letters, '_');
  return letters;
}

// In the singular or in the plural. Parts begin and end with '_'.
bool has_part(std::string_view parts, std::string_view word) {
  for (auto at = parts.find(word); at != parts.npos; at = parts.find(word, at + 1)) {
    const std::string_view rest = parts.substr(at + word.size());
    const bool is_whole = rest.starts_with('_') || rest.starts_with("s_");
    if (parts[at - 1] == '_' && is_whole) return true;
  }
  return false;
}

// Whether `text` begins with the letters of `word`, separators left out of both.
bool begins_with_letters(std::string_view text, std::string_view word) {
  std::size_t at = 0;
  for (const char letter : word) {
    if (letter == '_') continue;
    while (at < text.size() && text[at] == '_') ++at;
    if (at == text.size() || text[at] != letter) return false;
    ++at;
  }
  return true;
}

// Whether the word is there once separators are taken out. A single word must begin where a part
// does: "independent" holds "dependent".
bool has_joined(std::string_view parts, std::string_view word) {
  const bool is_phrase = word.find('_') != word.npos;
  if (!is_phrase && word.size() < joined_letters_min) return false;
  for (auto at = parts.find(word.front()); at != parts.npos;
       at = parts.find(word.front(), at + 1)) {
    const bool may_begin = is_phrase || parts[at - 1] == '_';
    if (may_begin && begins_with_letters(parts.substr(at), word)) return true;
  }
  return false;
}

// Whatever stands in place of `written` is not looked at again.
void replace_each(std::string& text, const std::string& written, const std::string& by) {
  for (auto at = text.find(written); at != std::string::npos;
       at = text.find(written, at + by.size())) {
    text.replace(at, written.size(), by);
  }
}

// "_agemin_" as "_age_min_".
std::string taken_apart(std::string parts) {
  for (const auto word : words_before) {
    const std::string start = "_" + std::string(word);
    replace_each(parts, start, start + "_");
  }
  for (const auto word : words_after) {
    const std::string end = std::string(word) + "_";
    replace_each(parts, end, "_" + end);
  }
  return parts;
}

// A blank stays in place of what is harmless, so that its neighbours do not become one word.
std::string without_harmless(std::string parts) {
  for (const auto word : harmless) {
    for (const auto& written : {std::string(word), joined(word)}) {
      replace_each(parts, "_" + written, "__ _");
    }
  }
  return parts;
}

}  // namespace

std::span<const ProtectedGround> protected_grounds() { return grounds; }

const ProtectedGround* find_protected(std::string_view name) {
  const std::string parts = without_harmless(in_parts(name));
  const std::string apart = taken_apart(parts);
  const ProtectedGround* longest = nullptr;
  for (const auto& ground : grounds) {
    if (longest != nullptr && ground.word.size() <= longest->word.size()) continue;
    const bool is_there = has_part(parts, ground.word) || has_part(apart, ground.word) ||
                          has_joined(parts, ground.word);
    if (is_there) longest = &ground;
  }
  return longest;
}

bool has_plain_letters(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const detail::Letter letter = detail::letter_at(name, at);
    const bool is_plain = letter.plain == detail::combining_mark ||
                          std::isalnum(static_cast<unsigned char>(letter.plain)) != 0 ||
                          std::string_view("_-. ").find(letter.plain) != std::string_view::npos;
    if (!is_plain) return false;
    at += letter.bytes;
  }
  return true;
}

}  // namespace afford
