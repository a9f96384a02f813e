#include "afford/words/detail/french.hpp"

namespace afford::detail {
namespace {

// How each block of the page was worked out: what --explain adds to it.
constexpr Sentence sentences[] = {
    {"loan.interest",
     "Intérêts jusqu'à la première échéance : {0:money} à {1:percent} par an, du {3:date} au "
     "{4:date}, selon le compte des jours {2}, font {5:money}. Les intérêts de chaque versement "
     "sont arrondis une seule fois, au cent."},
    {"loan.level",
     "Versements égaux : {0:money} dus, {1:percent} par an et {2:count versement versements} "
     "donnent {3:money}.[ Des frais de {4:money} s'ajoutent à chacun.] Le dernier versement "
     "absorbe "
     "les cents qui restent et rembourse tout le solde."},
    {"loan.interest_of_parts",
     "Intérêts jusqu'à la première échéance : chaque partie du prêt porte {0:percent} par an de "
     "son "
     "propre jour au {2:date}, selon le compte des jours {1}; ensemble, {3:money}. Les intérêts de "
     "chaque versement sont arrondis une seule fois, au cent."},
    {"loan.deferral_end",
     "Pendant que rien n'est dû, des intérêts de {0:money} s'accumulent. Ils s'ajoutent à la dette "
     "le {1:date}."},
    {"loan.deferral_never",
     "Pendant que rien n'est dû, jusqu'au {1:date}, des intérêts de {0:money} s'accumulent. Ils "
     "sont mis de côté, ne portent pas intérêt et font partie du versement du {2:date}."},
    {"loan.stated", "Les versements de {0:money} sont indiqués dans la demande, et non calculés."},
    {"loan.last_clears",
     "Le dernier versement, {0:money}, rembourse le prêt : c'est tout ce qui est encore dû, avec "
     "ses intérêts."},
    {"loan.effective_rate",
     "Taux annuel effectif : à {0:percent} par an, tout ce que vous payez vaut ce que vous "
     "recevez, chaque montant à son jour."},
    {"loan.effective_rate_above",
     "Taux annuel effectif : même à {0:percent} par an, ce que vous payez vaut plus que ce que "
     "vous recevez, chaque montant à son jour."},
    {"outcomes.net_pay_arrival",
     "Paie après impôt en {1:month} : {0:money} par an avant impôt font {3:money} pour les mois à "
     "partir du {2:date}. Selon la loi d'une année qui n'est pas entière, il en reste {4:money}. "
     "La "
     "paie d'un mois est sa part de {5} mois, {6:money}.[ Les heures perdues pour l'étude en "
     "prennent "
     "{7:money}.]"},
    {"outcomes.paydays",
     "{0:count paie paies} en {1:month} : {2:money} avant impôt, moins {3:money} de rentes, "
     "{4:money} de "
     "cotisations, {5:money} d'impôt fédéral et {6:money} d'impôt provincial tels qu'un employeur "
     "les "
     "retient[, moins {7:money} perdus pour l'étude], laissent {8:money}."},
    {"outcomes.average_month",
     "On montre un mois moyen de telles paies : {0:money} x {1} / (12 x {2})[, moins {3:money} "
     "perdus "
     "pour l'étude], laisse {4:money}."},
    {"outcomes.net_pay",
     "Paie après impôt en {1:month} : {0:money} par an avant impôt, selon la loi de {2} en {3}, "
     "laissent {4:money}. De cette somme, {5:money} ne viennent qu'avec la déclaration de revenus. "
     "La paie d'un mois est un douzième du reste, {6:money}.[ Les heures perdues pour étudier en "
     "prennent {7:money}.]"},
    {"outcomes.month",
     "Mois montré où le plan échoue : {0:month}, quand commence la dernière suite de versements."},
    {"outcomes.month_one_phase",
     "Mois montré où le plan échoue : {0:month}, quand les versements commencent."},
    {"outcomes.month_with_job",
     "Mois montré pour l'estimation prudente : {0:month}, quand l'emploi paie aussi."},
    {"outcomes.month_before_job",
     "Mois montré pour l'estimation prudente : {0:month}, celui du dernier versement. L'emploi ne "
     "paie que dès {1:month}."},
    {"outcomes.savings", "Épargne : chaque mois ajoute ce qui entre et retranche ce qui sort."},
    {"budget.debt_ratio",
     "Part : ({0:money} logement + {1:money} dettes + {2:money} prêt) / {3:money} de paie avant "
     "impôt par mois = {4:percent}."},
    {"budget.largest_loan",
     "Le plus gros prêt : les mêmes tests ont été faits sur des prêts allant jusqu'à {0:money}, au "
     "cent près. C'est ce qu'il faut pour les factures que rien d'autre ne paie."},
    {"course.lost_pay",
     "Paie perdue : {0:money} avant impôt en tout font {1:money} après impôt, selon la loi de "
     "chaque année."},
    {"worth.discount",
     "L'argent qui vient plus tard compte pour moins : {0:percent} par an, de sorte que chaque "
     "mois vaut {1:money} du mois précédent."},
    {"worth.tree",
     "Chance de réussir : achever {0:percent}, [réussir l'examen {1:percent} à chaque essai, avec "
     "{2:count essai essais}, ]emploi dans le domaine {3:percent}; ensemble {4:percent}."},
    {"worth.benefits",
     "L'emploi rapporte {0:money} de plus par mois après impôt. Les prestations qui suivent le "
     "salaire baissent de {1:money}. C'est donc {2:money} qui compte."},
    {"worth.break_even",
     "Rentrer dans ses frais : un coût en tout ({0:about}) est couvert par un gain par mois "
     "({1:about}), quand chaque chance est comptée."},
};

}  // namespace

std::span<const Sentence> french_methods() { return sentences; }

}  // namespace afford::detail
