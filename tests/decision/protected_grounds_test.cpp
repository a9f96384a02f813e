#include "afford/decision/protected_grounds.hpp"

#include <initializer_list>
#include <string>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

void check_found(std::initializer_list<const char*> names) {
  for (const char* name : names) {
    CAPTURE(std::string(name));
    CHECK(find_protected(name) != nullptr);
  }
}

std::string ground_of(const char* name) {
  const ProtectedGround* ground = find_protected(name);
  return ground == nullptr ? ""
                           : std::string(ground->jurisdiction) + ": " + std::string(ground->ground);
}

void check_not_found(std::initializer_list<const char*> names) {
  for (const char* name : names) {
    CAPTURE(std::string(name));
    CHECK(find_protected(name) == nullptr);
  }
}

}  // namespace

TEST_CASE("a protected word is found as a part of a name, in any case of letters", "[decision]") {
  REQUIRE(find_protected("age.min") != nullptr);
  CHECK(find_protected("age.min")->ground == "age");
  CHECK(find_protected("AGE_TOO_LOW") != nullptr);
  CHECK(find_protected("min-age") != nullptr);
  CHECK(find_protected("family_size.max") != nullptr);
  CHECK(find_protected("Social_Condition")->jurisdiction == "QC");
  CHECK(find_protected("postal.code") != nullptr);
}

TEST_CASE("a word inside another word is not that word", "[decision]") {
  for (const char* name : {"average.max", "debt_ratio.max", "mortgage.max"}) {
    CHECK(find_protected(name) == nullptr);
  }
}

TEST_CASE("each ground names what it stands for and who says so", "[decision]") {
  for (const auto& ground : protected_grounds()) {
    CHECK_FALSE(ground.ground.empty());
    CHECK_FALSE(ground.source.empty());
    CHECK(find_protected(ground.word) != nullptr);
  }
}

TEST_CASE("a ground is found in one word, in French, and before a capital", "[decision]") {
  for (const char* name : {"COUNTRY_OF_BIRTH", "DOB", "PREGNANT", "SOURCE_OF_INCOME", "ZIP_CODE",
                           "postalCode", "maritalStatus", "ETAT_CIVIL", "LANGUE", "REFUGEE"}) {
    CAPTURE(std::string(name));
    CHECK(find_protected(name) != nullptr);
  }
  for (const char* name : {"HEALTH_CARE_COURSE", "LANGUAGE_TEST_FEE", "DOCUMENT_AGE", "STAGE"}) {
    CAPTURE(std::string(name));
    CHECK(find_protected(name) == nullptr);
  }
}

TEST_CASE("accents do not count, composed or after their letter", "[decision]") {
  check_found({"\u00e2ge", "\u00c2GE.MIN", "a\u0302ge", "\u00e9tat_civil", "\u00c9tatCivil",
               "nationalit\u00e9", "citoyennet\u00e9", "d\u00e9ficience", "identit\u00e9 de genre",
               "pays_de_naissance", "r\u00e9ligion", "\u0159eligion", "se\u0327x", "r\u0101ce"});
}

TEST_CASE("what Canadian, Quebec and Ontario law name is found in French and English",
          "[decision]") {
  check_found({"condition_sociale",
               "couleur",
               "citoyennete",
               "ethnie",
               "origine_ethnique",
               "lieu_de_naissance",
               "pays_de_naissance",
               "date_de_naissance",
               "aide_sociale",
               "antecedents_judiciaires",
               "casier_judiciaire",
               "grossesse",
               "langue_maternelle",
               "convictions politiques",
               "situation_familiale",
               "personnes_a_charge",
               "sante",
               "identite_de_genre",
               "sexuelle",
               "conjoint",
               "celibataire",
               "invalidite",
               "croyance",
               "autochtone",
               "refugie",
               "sans_abri",
               "prenom",
               "source_de_revenus",
               "birth_year",
               "wife",
               "widower",
               "place_of_origin",
               "first_nation",
               "homeless",
               "ages.max"});
  CHECK(ground_of("convictions_politiques") == "QC: political convictions");
  CHECK(ground_of("condition_sociale") == "QC: social condition");
  CHECK(ground_of("lieu_de_naissance") == "CA: place of origin");
  check_not_found({"cours_de_langue", "soins_de_sante.max", "origine_des_fonds", "genre_de_pret",
                   "garde_d_enfants", "politique_de_pret", "langage"});
}

TEST_CASE("words written as one are found", "[decision]") {
  check_found({"maritalstatus",
               "dateofbirth",
               "birthdate",
               "countryoforigin",
               "numberofchildren",
               "firstname",
               "codepostal",
               "zipcode",
               "immigrationstatus",
               "applicantmaritalstatus",
               "etatcivil",
               "conditionsociale",
               "minage",
               "agemax",
               "racecode",
               "reli_gion",
               "r.e.l.i.g.i.o.n",
               "applicantage",
               "DATEOFBIRTH",
               "datedenaissance"});
}

TEST_CASE("words that hold a ground's letters stay free", "[decision]") {
  check_not_found({"average",
                   "percentage",
                   "mortgage",
                   "garage_loan",
                   "traces",
                   "sextile",
                   "term",
                   "rate",
                   "min",
                   "max",
                   "debt_ratio",
                   "savings",
                   "residual",
                   "province",
                   "mortgage_group",
                   "average_range",
                   "stage",
                   "coverage",
                   "independent_worker",
                   "travailleur_independant",
                   "connaissances",
                   "origination_fee",
                   "original_amount",
                   "techniques",
                   "criminal_rate",
                   "invalid_estimate",
                   "minimum",
                   "maximale",
                   "language_test_fee",
                   "percentage_code",
                   "barcode",
                   "status",
                   "type_of_loan"});
}

TEST_CASE("only Latin letters, digits and plain marks are plain", "[decision]") {
  for (const char* name :
       {"debt_ratio.max", "T-1 b", "\u00e2ge", "a\u0302ge", "\u017ar\u00f3d\u0142o"}) {
    CAPTURE(std::string(name));
    CHECK(has_plain_letters(name));
  }
  for (const char* name : {"religi\u043en", "\u03bfrigin", "reli\u200bgion", "reli\u00adgion",
                           "\uff52eligion", "a\u034fge", "a/b", "2\u00d72", "\xc3", "\xe3\x81"}) {
    CAPTURE(std::string(name));
    CHECK_FALSE(has_plain_letters(name));
  }
}

TEST_CASE("plurals, ages in figures and French people are found", "[decision]") {
  for (const char* name :
       {"disabilities", "nationalities", "ethnicities", "pregnancies", "ancestries", "age65",
        "minAge60", "over_65", "immigr\u00e9e", "\u00e9tranger", "a\u00een\u00e9s", "jeunes",
        "personnes_\u00e2g\u00e9es", "men", "black", "years_since_arrival", "temps_au_canada"}) {
    CAPTURE(std::string(name));
    CHECK(find_protected(name) != nullptr);
  }
  for (const char* name : {"T15", "over_40_percent", "ratio2", "payments_36", "amount_over_cost",
                           "senior_debt", "man_hours", "manual_review", "menu"}) {
    CAPTURE(std::string(name));
    CHECK(find_protected(name) == nullptr);
  }
}
