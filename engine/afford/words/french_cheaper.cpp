#include "afford/words/detail/french.hpp"

namespace afford::detail {
namespace {

constexpr Sentence sentences[] = {
    {"cheaper.title", "5. De l'argent moins cher à voir d'abord"},
    {"cheaper.no_table",
     "Nous n'avons ici aucune liste d'aides avec ses sources, donc rien n'a été vérifié. Demandez "
     "de "
     "l'aide avant d'emprunter."},
    {"cheaper.intro",
     "Renseignez-vous avant d'emprunter. Chaque point est une règle telle que sa source la donne, "
     "non "
     "une réponse de qui accorde l'argent."},
    {"cheaper.check", "{0} : {1:word cheaper.verdict}. {2}"},
    {"cheaper.verdict.applies", "S'APPLIQUE, d'après ce que nous savons"},
    {"cheaper.verdict.does_not_apply", "ne s'applique pas"},
    {"cheaper.verdict.cannot_be_told", "ON NE PEUT PAS LE DIRE"},
    {"cheaper.missing", "N'est pas donné : {0}."},
    {"cheaper.source", "Source : {0} ({1}); {2:word note}."},
    {"cheaper.province",
     "Aide aux études pour de courtes formations en {0} : nous n'en avons pas les règles avec "
     "leurs "
     "sources, donc elle n'a pas été vérifiée. Demandez à votre province ou territoire."},
    {"cheaper.name.own_savings", "Votre propre épargne"},
    {"cheaper.no.status", "Votre statut n'est pas de ceux auxquels elle s'adresse."},
    {"cheaper.no.weeks", "La formation dure {0} semaines; il en faut moins de {1}."},
    {"cheaper.no.weeks_min", "La formation dure {0} semaines; il en faut au moins {1}."},
    {"cheaper.no.hours", "La formation compte {0} heures; il en faut de {1} à {2}."},
    {"cheaper.no.family_income",
     "À la paie d'aujourd'hui, votre famille a {0:money} par an avant impôt; le plus est "
     "{1:money}."},
    {"cheaper.no.age", "Vous avez {0} ans; c'est pour l'âge de {1} à {2} ans."},
    {"cheaper.no.full_year",
     "Il faut avoir vécu au Canada toute l'année {0}, à partir du 1er janvier."},
    {"cheaper.no.refugee", "C'est pour les personnes venues comme réfugiées."},
    {"cheaper.no.years_since", "Votre statut a plus de {0} ans."},
    {"cheaper.no.interest", "Votre prêt ne porte pas d'intérêt, donc cela n'épargnerait rien."},
    {"cheaper.savings.free",
     "Vous avez {0:about} de plus que {1} mois de vos dépenses ({2:about}) et votre argent pour la "
     "formation. Ce que vous y prenez n'est pas à emprunter."},
    {"cheaper.savings.none",
     "Après votre argent pour la formation, {0} mois de vos dépenses ({1:about}) devraient vous "
     "rester. Il n'y a pas plus que cela. Le nombre de mois est notre exemple."},
};

}  // namespace

std::span<const Sentence> french_cheaper() { return sentences; }

}  // namespace afford::detail
