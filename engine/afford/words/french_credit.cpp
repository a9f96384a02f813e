#include "afford/words/detail/french.hpp"

namespace afford::detail {
namespace {

// Rates, and what credit costs under each law.
constexpr Sentence sentences[] = {
    {"rate.title.irr", "Taux de rendement interne"},
    {"rate.title.xirr", "Taux de rendement interne de montants datés"},
    {"rate.title.apr", "Taux annuel du coût d'emprunt"},
    {"rate.title.mirr", "Taux de rendement interne modifié"},
    {"rate.title.npv", "Valeur actualisée nette"},
    {"rate.title.xnpv", "Valeur actualisée nette de montants datés"},
    {"rate.title.rate", "Taux d'une annuité"},
    {"rate.title.nper", "Nombre de périodes d'une annuité"},
    {"rate.title.rri", "Taux de croissance égale"},
    {"rate.title.effect", "Taux annuel effectif"},
    {"rate.title.nominal", "Taux annuel nominal"},
    {"rate.label.irr", "Taux par période"},
    {"rate.label.xirr", "Taux par an"},
    {"rate.label.apr", "TAC"},
    {"rate.label.mirr", "Taux par période"},
    {"rate.label.npv", "Valeur"},
    {"rate.label.xnpv", "Valeur"},
    {"rate.label.rate", "Taux par période"},
    {"rate.label.nper", "Périodes"},
    {"rate.label.rri", "Taux par période"},
    {"rate.label.effect", "Taux par an"},
    {"rate.label.nominal", "Taux par an"},
    {"rate.all", "Tous les taux"},
    {"rate.regime", "Loi"},
    {"rate.unit_period", "Période unitaire"},
    {"rate.actuarial_nominal", "Taux nominal actuariel"},
    {"rate.nearest_eighth", "Au huitième le plus proche"},
    {"rate.spreadsheet_npv", "Comme les tableurs le comptent"},
    {"rate.remark.several_rates",
     "À plusieurs taux, ces montants ne valent ensemble rien. Aucun d'eux n'est le taux de cet "
     "argent : utilisez une valeur actualisée à un taux que vous connaissez."},
    {"rate.remark.undecided_places",
     "Il peut y avoir un taux de plus, là où la valeur actualisée vient près de zéro sans que son "
     "signe soit certain. Il n'est pas dans la liste."},
    {"rate.remark.rates_not_listed",
     "Il y a un taux de plus, à moins d'un dix-milliardième de un pour cent de -100 %, ou "
     "supérieur "
     "à 10^302 %. Il n'est pas dans la liste."},
    {"rate.remark.dates_sorted", "Les dates n'étaient pas en ordre. Elles ont été triées."},
    {"rate.remark.dates_added", "Les montants d'une même date ont été additionnés."},
    {"rate.policy",
     "Le taux nommé en premier est le taux non négatif le plus proche de zéro, jusqu'à "
     "100\u00a0000\u00a0000 %; à défaut, le taux négatif le plus proche de zéro (FCA MCOB 10.3.1B "
     "R(2))."},
    {"rate.method.irr",
     "Le taux r où la somme des montants / (1 + r)^période = 0. Tous les taux supérieurs à -100 % "
     "ont été cherchés; chaque chiffre est décidé par des entiers."},
    {"rate.method.xirr",
     "Le taux r où la somme des montants / (1 + r)^années = 0, les années comptées depuis la "
     "première date selon le compte des jours (Act/365F si aucun autre n'est nommé). Tous les taux "
     "supérieurs à -100 % ont été cherchés; chaque chiffre est décidé par des entiers."},
    {"rate.method.apr_ca",
     "DORS/2021-181, art. 47, TAC = C/(T x P) x 100, comme l'explique le Règl. du N.-B. 2010-104, "
     "par. 12(2) : le coût court sur le capital seul, les paiements s'imputent d'abord sur le "
     "coût, "
     "le coût impayé ne s'ajoute jamais au capital, et rien n'est dû à la fin. Un mois est 1/12 "
     "d'année, une semaine 1/52, un jour 1/365."},
    {"rate.method.apr_us",
     "12 CFR 1026 (Regulation Z), annexe J, méthode actuarielle : les périodes unitaires entières "
     "se composent, la partie de période qui les précède porte un intérêt simple; le taux annuel "
     "est celui d'une période unitaire fois le nombre de périodes unitaires dans une année."},
    {"rate.method.apr_eu",
     "Directive 2008/48/CE, annexe I : somme des montants x (1 + X)^-années = 0, un mois étant "
     "1/12 "
     "d'année, une semaine 1/52, et les jours restants divisés par 365 ou 366."},
    {"rate.method.apr_uk",
     "FCA Handbook CONC App 1.2 : somme des montants x (1 + X)^-années = 0, un mois étant 1/12 "
     "d'année, une semaine 1/52, et les jours restants divisés par 365 ou 366."},
    {"rate.method.mirr",
     "Ce qui est payé est actualisé à la première période au taux de financement, ce qui entre "
     "croît jusqu'à la dernière au taux de réinvestissement; le taux change l'un en l'autre."},
    {"rate.method.npv",
     "La somme des montants / (1 + taux)^période, le premier montant à la période 0 si aucune "
     "période n'est donnée. La fonction NPV (VAN) des tableurs le place à la période 1."},
    {"rate.method.xnpv",
     "La somme des montants / (1 + taux)^années, les années comptées depuis la première date selon "
     "le compte des jours."},
    {"rate.method.rate",
     "Le taux r où pv (1+r)^nper + pmt (1 + r type) ((1+r)^nper - 1)/r + fv = 0. Tous les taux "
     "supérieurs à -100 % ont été cherchés; chaque chiffre est décidé par des entiers."},
    {"rate.method.nper",
     "Le n où pv (1+r)^n + pmt (1 + r type) ((1+r)^n - 1)/r + fv = 0, comme quotient de deux "
     "logarithmes entre des bornes certaines."},
    {"rate.method.rri", "(fv/pv)^(1/nper) - 1."},
    {"rate.method.effect", "(1 + nominal/npery)^npery - 1, npery sans ses décimales."},
    {"rate.method.nominal", "npery ((1 + effective)^(1/npery) - 1), npery sans ses décimales."},

    {"cost.aprs", "Taux annuel selon chaque loi"},
    {"cost.percent", "{0:percent}"},
    {"cost.above", "plus de {0:percent}"},
    {"cost.coverage.currency",
     "{0} : cette loi vise les prêts en {1}; celui-ci est en {2}. Le taux est donné à titre de "
     "comparaison."},
    {"cost.coverage.student_loan",
     "{0} : un prêt étudiant de l'État échappe à ces règles (DORS/2021-181, art. 31). Le taux est "
     "donné à titre de comparaison."},
    {"cost.coverage.variable",
     "{0} : le taux suit un indice. Le taux annuel compte les valeurs de l'indice données dans la "
     "demande comme le taux les suit, la dernière jusqu'à la fin. Le DORS/2021-181, par. 47(3), "
     "prend le taux du jour : pour cela, laissez de côté les valeurs postérieures."},
    {"cost.no_rate", "aucun : pas de coût dans le temps"},
    {"cost.actuarial_nominal", "Canada, taux nominal actuariel"},
    {"cost.contract_average", "Canada, moyenne du calendrier"},
    {"cost.nearest_eighth", "Canada, au huitième le plus proche"},
    {"cost.method", "{0} : {1}"},
    {"cost.why_they_differ",
     "Chaque loi compte autre chose. Le Canada et les États-Unis "
     "multiplient le taux d'une période par le nombre de périodes dans une année, de sorte que "
     "l'intérêt sur l'intérêt ne se voit pas; l'Union européenne et le Royaume-Uni montrent ce "
     "que le taux donne en un an avec lui. Au Canada, le coût impayé ne porte pas de coût; aux "
     "États-Unis, c'est le cas seulement pour les jours restants avant la première période "
     "entière. Chacun compte les jours et les mois à sa façon, et le Canada exclut les frais que "
     "sa liste nomme."},
    {"cost.stated_title", "Un taux annuel annoncé"},
    {"cost.stated_within", "{0:percent} concorde avec le taux annuel de ce prêt ({1})."},
    {"cost.stated_outside", "{0:percent} n'est pas le taux annuel de ce prêt ({1})."},
    {"cost.stated", "Annoncé"},
    {"cost.true", "Réel, à 4 décimales"},
    {"cost.difference", "Annoncé moins réel, en points"},
    {"cost.tolerance", "Tolérance"},
    {"cost.tolerance.eighth_ca",
     "1/8 d'un pour cent au-dessus ou au-dessous (Règl. du N.-B. 2010-104, par. 15(6); au 1/8 "
     "près, DORS/2021-181, par. 47(2), c'est 1/16 au plus)"},
    {"cost.tolerance.eighth_us",
     "1/8 d'un pour cent au-dessus ou au-dessous (12 CFR 1026.22(a)(2))"},
    {"cost.tolerance.quarter",
     "1/4 de un pour cent au-dessus ou au-dessous, comme pour une opération irrégulière (12 CFR "
     "1026.22(a)(3))"},
    {"cost.tolerance.one_decimal",
     "0,05 au-dessus ou au-dessous : la première décimale, une moitié arrondie vers le haut "
     "(2008/48/CE, annexe I, remarque d))"},
    {"cost.tolerance.uk", "1 au-dessus, 0,1 au-dessous (SI 2010/1014, annexe 4)"},
    {"cost.on_cusp",
     "Il est à la limite : un centième de un pour cent de plus ou de moins changerait le "
     "résultat."},

    {"guard.title", "Limites de la loi"},
    {"guard.within", "{0} : EN DEÇÀ de la limite.[ Mesuré : {2:percent}.]"},
    {"guard.exceeded", "{0} : AU-DELÀ de la limite.[ Mesuré : {2:percent}.]"},
    {"guard.threshold_within", "{0} : sous le seuil.[ Mesuré : {2:percent}.]"},
    {"guard.threshold_exceeded",
     "{0} : AU SEUIL OU AU-DELÀ, d'où d'autres obligations du prêteur.[ Mesuré : {2:percent}.]"},
    {"guard.set_disclosure", "Comptés : intérêts et frais de la liste de divulgation (art. 48)."},
    {"guard.set_all_charges", "Comptés : intérêts et tous les frais qu'aucune règle n'exclut."},
    {"guard.does_not_apply",
     "{0} : ne s'applique pas à un prêt comme celui-ci.[ Mesuré : {2:percent}.]"},
    {"guard.no_bank_rate",
     "{0} : non vérifié, car le taux officiel d'escompte de ce jour n'est pas connu ici."},
    {"guard.measure_effective_annual_above",
     "Limite : taux annuel effectif au-dessus de[ {0:percent}]."},
    {"guard.measure_effective_annual_at_or_above",
     "Limite : taux annuel effectif de[ {0:percent}] ou plus."},
    {"guard.measure_apr_ca_above", "Limite : TAC au-dessus de[ {0:percent}]."},
    {"guard.measure_apr_ca_at_or_above", "Limite : TAC de[ {0:percent}] ou plus."},
    {"guard.measure_apr_us_above", "Limite : taux annuel (APR) au-dessus de[ {0:percent}]."},
    {"guard.measure_apr_us_at_or_above", "Limite : taux annuel (APR) de[ {0:percent}] ou plus."},
    {"guard.measure_apr_uk_above", "Limite : TAEG au-dessus de[ {0:percent}]."},
    {"guard.measure_apr_uk_at_or_above", "Limite : TAEG de[ {0:percent}] ou plus."},
    {"guard.measure_total_cost_percent_above",
     "Limite : coût au-dessus de[ {0:percent}] du crédit."},
    {"guard.measure_total_cost_percent_at_or_above",
     "Limite : coût de[ {0:percent}] du crédit ou plus."},
    {"guard.law", "Loi : {0}"},
    {"guard.note",
     "Chaque limite est vérifiée sur le taux avant arrondi, selon la loi du jour de la première "
     "avance, à défaut du jour de la convention. Les exemptions ne sont pas vérifiées : une "
     "demande ne montre pas qui prête ni pour quoi. Elles sont dans le résultat JSON."},

    {"summary.title", "Sommaire du coût d'emprunt, et non une déclaration"},
    {"summary.title_complete", "Déclaration du coût d'emprunt"},
    {"summary.intro",
     "Ce que les règles fédérales du Canada demandent à un prêteur de communiquer, article par "
     "article, dans la mesure où la demande le montre. Les montants sont exacts au cent près."},
    {"summary.section", "Article"},
    {"summary.item", "Élément"},
    {"summary.value", "Ce prêt"},
    {"summary.in_the_contract", "Pas dans la demande : voir la convention de crédit."},
    {"summary.amount", "{0:money} {1}"},
    {"summary.financed", "et {0:money} {1} de frais qui s'y ajoutent"},
    {"summary.annual_rate", "{0:percent} par an, selon le compte des jours {1}"},
    {"summary.rate_change", "à partir du {0:date} : {1:percent} par an"},
    {"summary.compounds",
     "Les intérêts sont portés au compte à chaque date d'échéance; tant que rien n'est dû, ils "
     "s'ajoutent au capital et portent eux-mêmes intérêt ensuite."},
    {"summary.flat",
     "Les intérêts sont portés au compte à chaque période sur le solde du début des versements, "
     "quoi qu'il reste à payer; ils ne portent pas eux-mêmes intérêt."},
    {"summary.added_at_end",
     "Tant que rien n'est dû, les intérêts sont mis de côté et ne portent pas intérêt; à la fin de "
     "cette période, ils s'ajoutent au capital et portent intérêt ensuite."},
    {"summary.never_added",
     "Tant que rien n'est dû, les intérêts sont mis de côté et ne portent pas intérêt; ils sont "
     "dus en plus du premier versement qui suit."},
    {"summary.unpaid_added",
     "Les intérêts qu'un versement ne couvre pas s'ajoutent au capital et portent intérêt "
     "ensuite."},
    {"summary.no_compounding",
     "Les intérêts sont portés au compte à chaque date d'échéance, sur le capital impayé; ils ne "
     "portent pas eux-mêmes intérêt."},
    {"summary.effective", "Taux annuel effectif, tous frais compris : {0:percent}"},
    {"summary.apr", "{0:percent}"},
    {"summary.eighth", "Au huitième de un pour cent le plus proche : {0:percent}"},
    {"summary.interest_only_cost",
     "{0:percent} : l'intérêt est le seul coût, la loi prend donc le taux d'intérêt annuel pour le "
     "TAC (art. 32). Calculé d'après les versements : {1:percent}."},
    {"summary.no_apr", "Aucun : il n'y a pas de coût dans le temps."},
    {"summary.term", "du {0:date} au {1:date} : {2:count mois mois}"},
    {"summary.on", "{0:money} le {1:date}"},
    {"summary.interest_from", "Les intérêts commencent à courir le {0:date}."},
    {"summary.interest_pause", "Aucun intérêt ne court à partir du {0:date} et avant le {1:date}."},
    {"summary.frequency", "Échéance : {0:word summary.every}"},
    {"summary.every.monthly", "une fois par mois"},
    {"summary.every.semi_monthly", "deux fois par mois"},
    {"summary.every.biweekly", "toutes les deux semaines"},
    {"summary.every.weekly", "une fois par semaine"},
    {"summary.every.quarterly", "tous les trois mois"},
    {"summary.every.yearly", "une fois par an"},
    {"summary.every_other", "Échéance : chaque {0} (D jours, W semaines, M mois, Y ans)"},
    {"summary.payment", "{0:money} le {1:date} ({2})"},
    {"summary.payments", "{0} fois {1:money} du {2:date} au {3:date} ({4})"},
    {"summary.components",
     "Chaque versement couvre les intérêts de sa période et les frais; le reste est du capital."},
    {"summary.components_less",
     "Chaque versement va d'abord aux intérêts et aux frais; le reste est du capital. Le sort des "
     "intérêts impayés est dit avec le taux annuel."},
    {"summary.amortization_balloon",
     "Les versements sont ceux de {0:count versement versements}, la durée en compte {1} : le "
     "dernier rembourse tout le solde."},
    {"summary.amortization",
     "La même que la durée du prêt : le dernier versement rembourse tout le solde."},
    {"summary.none", "Aucuns."},
    {"summary.none_stated", "Aucuns dans la demande."},
    {"summary.cost", "{0:money} : intérêts {1:money}, frais {2:money}"},
    {"summary.payment_order",
     "Chaque versement est d'abord imputé sur le coût d'emprunt accumulé, puis sur le capital "
     "impayé."},
    {"summary.fee_separately", "{0} : {1:money}[ le {3:date}]"},
    {"summary.fee_netted", "{0} : {1:money}, retenus sur la première avance"},
    {"summary.fee_financed", "{0} : {1:money}, ajoutés au capital[ le {3:date}]"},
    {"summary.fee_each_payment",
     "{0} :[ {1:money}][ {2:percent} de chaque versement], avec chaque versement"},
    {"summary.fee_when_late",
     "{0} :[ {1:money}][ {2:percent} du versement], quand un versement est en retard"},
    {"summary.fixed_rate", "Sans objet : le taux est fixe."},
    {"summary.index",
     "Le taux suit {0}; les versements sont ceux que donnent les valeurs de l'indice dans la "
     "demande."},
    {"summary.trigger",
     "Au-delà de {0:percent} par an, le premier versement régulier ne suffit plus à payer les "
     "intérêts d'une période sur tout le capital."},
    {"summary.limits_title", "Ce que cette page n'est pas"},
    {"summary.limits",
     "Elle ne remplace pas les documents du prêteur. Les règles nommées sont celles des "
     "institutions fédérales; tout autre prêteur relève de sa province, et les formulaires des "
     "provinces et des territoires n'ont pas été lus. Ce que seule la convention de crédit peut "
     "dire est marqué."},

    {"regime.ca", "Canada"},
    {"regime.us", "États-Unis"},
    {"regime.eu", "Union européenne"},
    {"regime.uk", "Royaume-Uni"},
};

}  // namespace

std::span<const Sentence> french_credit() { return sentences; }

}  // namespace afford::detail
