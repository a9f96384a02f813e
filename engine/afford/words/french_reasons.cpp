#include "afford/words/detail/french.hpp"

namespace afford::detail {
namespace {

// Why a budget or a verdict is what it is, and what was taken for granted.
constexpr Sentence sentences[] = {
    {"reason.cautious_below_zero",
     "Même avec l'estimation prudente, votre épargne s'épuise. Fin {0:month}, il vous manque "
     "{1:about}."},
    {"reason.left_negative",
     "Même avec l'estimation prudente, vous dépensez plus que ce qui entre : {0:about} de trop[ en "
     "{1:month}][ {2:word each}]."},
    {"each.monthly", "par mois"},
    {"reason.fails_below_zero",
     "Si {0:word if}, votre épargne s'épuise. Fin {1:month}, il vous manque {2:about}."},
    {"if.does_not_finish", "vous n'achevez pas la formation"},
    {"if.no_job_in_field", "vous l'achevez sans trouver d'emploi dans le domaine"},
    {"if.loses_job", "vous perdez votre emploi actuel pendant 3 mois"},
    {"reason.later_below_zero",
     "Avec l'estimation prudente, vous dépensez plus que ce qui entre à partir de {0:month}, "
     "jusqu'au "
     "dernier versement : jusqu'à {1:about} par mois. L'épargne le couvre jusque-là."},
    {"reason.day_below_zero",
     "Avec l'estimation prudente, il manque {1:money} le {0:date}, avant que l'argent de ce mois "
     "soit arrivé."},
    {"reason.fails_day_below_zero",
     "Si {0:word if}, il manque {2:money} le {1:date}, avant que l'argent de ce mois soit arrivé."},
    {"reason.left_under_buffer",
     "Avec l'estimation prudente, il vous reste {0:about}[ en {2:month}][ {3:word every}]. Il "
     "devrait "
     "rester au moins {1:about}."},
    {"every.monthly", "chaque mois"},
    {"reason.debt_ratio",
     "Le logement, les dettes et le prêt prennent {0:percent} de la paie de votre ménage avant "
     "impôt.[ Ce calcul compte le plus gros versement, {2:money}.] La limite est de {1:percent}."},
    {"reason.below_benchmark",
     "Vous avez donné {0:about} par mois pour le logement et les dépenses. Une vie modeste là où "
     "vous vivez coûte {1:about}."},

    {"without.fails_below_zero",
     "Sans les versements du prêt, il vous manquerait quand même {2:about}, fin {1:month}."},
    {"without.cautious_below_zero",
     "Sans les versements du prêt, il vous manquerait quand même {1:about}, fin {0:month}."},
    {"without.fails_day_below_zero",
     "Sans les versements du prêt, il manquerait quand même {2:money}, le {1:date}."},
    {"without.left_negative",
     "Sans les versements du prêt, ce serait quand même {0:about}[ en {1:month}][ {2:word each}]."},
    {"without.left_under_buffer",
     "Sans les versements du prêt, il vous resterait quand même seulement {0:about}."},
    {"without.later_below_zero",
     "Sans les versements du prêt, ce serait quand même jusqu'à {1:about} par mois, à partir de "
     "{0:month}."},
    {"without.day_below_zero",
     "Sans les versements du prêt, il manquerait quand même {1:money}, le {0:date}."},
    {"without.debt_ratio", "Sans les versements du prêt, ce serait quand même {0:percent}."},
    {"without.below_benchmark", "Le prêt n'y change rien."},
    {"assume.conflict",
     "La demande se contredit : {0:word conflict}. Chaque chiffre a été pris tel quel."},
    {"assume.single_adult",
     "L'impôt est celui d'un adulte seul qui vit dans la province toute l'année, dès le 1er "
     "janvier, et qui a un seul emploi."},
    {"assume.single_adult_arrived",
     "L'impôt est celui d'un adulte seul qui a un seul emploi et, dès l'année après l'arrivée, qui "
     "vit dans la province toute l'année."},
    {"assume.family_credits",
     "La paie de votre conjoint compte dans les crédits d'impôt qui baissent avec le revenu de la "
     "famille, comme le crédit LIFT de l'Ontario. Un crédit pour un conjoint à faible revenu n'est "
     "pas compté."},
    {"assume.partner_credits",
     "Une paie de votre conjoint indiquée après impôt ne réduit ici aucun de vos crédits d'impôt. "
     "Les crédits qui baissent avec le revenu de la famille, comme le crédit LIFT de l'Ontario, "
     "peuvent être plus petits que ce qui est compté. Une paie indiquée avant impôt est comptée."},
    {"assume.early_bill",
     "Le {0:date}, il peut manquer jusqu'à {1:money} : les factures de ce jour viennent avant "
     "l'argent du {2:date}, et les mois sont comptés entiers ici. Demandez un versement plus tôt "
     "ou "
     "une facture plus tard."},
    {"assume.arrival_year",
     "En {0}, vous vivez au Canada à partir du {1:date}. Les montants personnels de base comptent "
     "donc "
     "pour {2} jours sur {3} (Loi de l'impôt sur le revenu, art. 118.91). Les crédits qui "
     "demandent "
     "d'y résider le 1er janvier, ou qui ne viennent qu'avec la déclaration, sont laissés de côté "
     "pour "
     "{0}; il peut y en avoir. Ce que vous avez gagné avant, ailleurs, n'est pas imposé ici."},
    {"assume.paydays",
     "Chaque paie compte à son jour, moins ce qu'un employeur retient selon la formule de l'ARC "
     "(T4127; "
     "au Québec TP-1015.F), sans autre demande que les montants de base."},
    {"assume.settlement",
     "L'impôt d'une année se règle au printemps suivant : un remboursement compte en mai, pour une "
     "déclaration envoyée en ligne au plus tard le 30 avril et la norme de deux semaines de l'ARC "
     "(en "
     "2025); ce qui reste à payer compte en avril (Loi de l'impôt sur le revenu, par. 156.1(4)). "
     "Une "
     "année qui n'est pas finie quand les mois d'ici se terminent, et une paie donnée après impôt, "
     "ne "
     "sont pas réglées."},
    {"assume.pay_since_january",
     "L'impôt de {0} se règle comme si la paie d'aujourd'hui était venue depuis le 1er janvier "
     "{0}."},
    {"assume.paycheques",
     "Les crédits qui ne viennent qu'avec la déclaration de revenus ne sont pas de l'argent du "
     "mois. Pour {1}, ils valent {0:money}; ils viennent en {2}, après votre déclaration."},
    {"assume.law_carried",
     "La loi fiscale après {0} n'est pas encore connue. Celle de {0} sert donc dès {1}."},
    {"assume.haircut",
     "Nous réduisons la chance d'emploi annoncée par l'école de {0:percent} à {1:percent} : une "
     "preuve de cote {2} compte pour {3:percent} d'une annonce[, après qu'une annonce sur "
     "{4:count personne personnes} a été tirée vers {5:percent} comme si {6} de plus en faisaient "
     "partie]. "
     "Ces chiffres sont les nôtres, du {7:date}. C'est notre prudence, et non un constat sur cette "
     "école."},
    {"assume.claim_uncut",
     "La chance d'emploi annoncée par l'école, {0:percent}, compte telle quelle : une preuve de "
     "cote "
     "{1} n'est pas réduite."},
    {"assume.spread",
     "Une fourchette de l'estimation prudente compte {0:percent} à son bas, {1:percent} au chiffre "
     "donné et {2:percent} à son haut : notre jugement, du {3:date}."},
    {"assume.due_days",
     "Le jour le plus bas compte l'argent aux jours que vous indiquez. Ce qui n'a pas de jour "
     "compte le dernier jour de son mois."},
    {"assume.pay_without_day",
     "Votre propre paie n'a pas de jour ici : elle compte en dernier, et des factures peuvent "
     "sembler venir trop tôt. Dites quand elle vient : pay_frequency avec pay_date pour une paie "
     "avant impôt, pay_day pour une paie après impôt."},
    {"assume.horizon",
     "La partie 6 compte {0:count mois mois}, à partir de {1:month}. Ce que l'emploi rapporte plus "
     "tard n'y est pas."},
    {"assume.no_decay",
     "Le gain de l'emploi ne s'efface pas, car vous n'indiquez aucune perte par an. Souvent, une "
     "part s'efface."},
    {"assume.one_job",
     "Une seule paie et une seule attente sont indiquées pour l'emploi. La partie 6 ne connaît "
     "donc "
     "ni meilleur ni pire emploi; indiquez un intervalle pour les voir."},
    {"assume.growth_alike",
     "La hausse de la paie compte jusqu'au premier mois du nouvel emploi. Ensuite, la partie 6 "
     "suppose que les deux paies montent de même."},
    {"assume.no_pay_lost",
     "Vous ne dites rien des heures de travail payé que l'étude prend. Aucune paie n'est donc "
     "perdue ici."},
    {"assume.savings_at_start",
     "Votre épargne compte comme ce que vous avez quand {0:month} commence. Ce qui entre et sort "
     "avant ce mois ne compte pas."},
    {"assume.whole_months",
     "Les factures et les emplois commencent avec un mois entier. Une date peut donc être décalée "
     "de moins d'un mois."},
    {"assume.nominal",
     "Les montants sont dans les dollars de leur propre mois. Les prix peuvent monter."},
    {"assume.own_money_from_savings",
     "Votre propre argent pour la formation vient de votre épargne."},
    {"assume.first_try",
     "La partie 2 compte un seul essai à l'examen. La partie 6 compte tous les essais."},
    {"assume.no_ei", "Si vous perdez votre emploi, aucune assurance-emploi n'est comptée."},
    {"assume.other_income_untested",
     "Les autres revenus restent tels que vous les avez donnés, même quand votre paie change."},
    {"assume.benefit.child_benefit",
     "L'allocation pour enfants est calculée : {0:money} pour les douze mois à partir de "
     "juillet {1}, un douzième par mois, selon un revenu familial net de {2:money} en {3} si "
     "votre salaire reste le même."},
    {"assume.benefit.gst_credit",
     "Le crédit pour la TPS est calculé : {0:money} pour les douze mois à partir de juillet "
     "{1}, un quart en juillet, octobre, janvier et avril, selon un revenu familial net de "
     "{2:money} en {3} si votre salaire reste le même."},
    {"assume.benefit.workers_benefit",
     "L'allocation pour travailleurs est calculée : {0:money} pour {1}, avec la déclaration "
     "de revenus au printemps suivant, selon un revenu familial net de {2:money} en {3} si "
     "votre salaire reste le même. Elle est pour les gens qui n'étudient pas à plein temps "
     "plus de 13 semaines de l'année."},
    {"assume.benefits",
     "Les prestations suivent le salaire de l'année d'avant : une hausse les réduit plus "
     "tard, et c'est ce que font les mois de chaque issue. La valeur du cours retire la baisse "
     "dès le premier mois de l'emploi, et ne compte aucune hausse. Seul le salaire compte comme "
     "revenu, les enfants ne vieillissent pas, et les années après les données gardent les "
     "derniers montants."},
    {"assume.course_bills_stay",
     "Pour le plus gros prêt avec lequel le budget suffit, les factures de la formation restent ce "
     "qu'elles sont. Aucun prêt au-delà de celles que rien d'autre ne paie n'est cherché."},
    {"assume.worth_without_loan", "La partie 6 regarde la formation seule, sans le prêt."},
    {"assume.benchmark_year",
     "Le coût d'une vie modeste est la mesure du panier de consommation, aux prix de {0}."},
    {"assume.delivery",
     "Vous n'avez pas dit combien de travail payé vous laissez. {0:word delivery}, {1} des {2} "
     "heures d'études par semaine y sont prises. Cette part est notre hypothèse "
     "(worth-defaults.json, {3:date})."},
    {"assume.delivery_pay_unknown",
     "{0:word delivery}, des heures de travail payé sont perdues. Mais votre paie n'est pas à "
     "l'heure et vous n'avez pas dit ce qui se perd; rien n'est donc compté pour cela."},
    {"delivery.online", "En ligne"},
    {"delivery.hybrid", "En partie sur place"},
    {"delivery.in_person", "Sur place"},
    {"assume.net_pay_given",
     "Vous avez donné votre paie actuelle après impôt; aucun impôt n'a donc été calculé pour "
     "elle."},

    {"verdict.eligible", "ADMISSIBLE"},
    {"verdict.refer", "À EXAMINER : une personne décide"},
    {"verdict.not_now", "PAS MAINTENANT"},
    {"policy.unsigned", "règles d'exemple; aucun prêteur ne les a décidées"},
    {"policy.about", "environ {0}"},
    {"policy.DEBT_RATIO_HIGH",
     "Le logement, les dettes et le prêt prennent {0} de la paie du ménage avant impôt.[ Ce calcul "
     "compte le plus gros versement, en {4:month}.] La limite est de {1}."},
    {"policy.RESIDUAL_LOW",
     "Avec l'estimation prudente, il reste {0}[ en {4:month}]. Il devrait rester au moins {1}."},
    {"policy.cautious_is_claim",
     "Aucune estimation prudente n'a été donnée. L'annonce de l'école en tient donc lieu, avec "
     "toute la paie annoncée."},
    {"policy.rounding",
     "Ce qui reste et l'épargne sont des estimations : à la dizaine près, sauf si la limite est "
     "proche."},
    {"policy.CASH_NEGATIVE_MONTH",
     "Avec l'estimation prudente, l'épargne est à {0} dans le pire mois[, soit fin {4:month}]. "
     "Elle ne devrait pas descendre sous {1}."},
    {"policy.CASH_NEGATIVE_IF_PLAN_FAILS",
     "Si le plan échoue, l'épargne est à {0} dans le pire mois.[ C'est fin {4:month}, si {3}.] "
     "Elle ne devrait pas descendre sous {1}."},
    {"policy.AMOUNT_RANGE", "Le prêt est de {0}. La règle demande {6:word bound} {1}."},
    {"policy.AMOUNT_OVER_COST",
     "Le prêt dépasse les factures de la formation de {0}. La limite est de {1}."},
    {"policy.TERM_RANGE",
     "Le prêt a {0} où un versement peut être dû. La règle demande {6:word bound} {1}."},
    {"policy.DATA_MISSING",
     "Un chiffre manque : {2:word measure}.[ Il dépend de : {5}.] Une personne doit donc "
     "examiner le dossier."},
    {"policy.LIMITS_UNSIGNED",
     "Aucun prêteur n'a décidé ces limites : ce sont des exemples. Une personne doit donc examiner "
     "le dossier."},
    {"policy.other", "{2:word measure} : {0}. La règle demande {6:word bound} {1}."},
    {"measure.debt_ratio", "part de la paie pour le logement et les dettes"},
    {"measure.left_after_spending", "reste du mois jugé, estimation prudente"},
    {"measure.lowest_savings_cautious", "épargne la plus basse, estimation prudente"},
    {"measure.lowest_savings_plan_fails", "épargne la plus basse si le plan échoue"},
    {"measure.left_after_spending.claim", "reste du mois jugé, annonce de l'école"},
    {"measure.lowest_savings_cautious.claim", "épargne la plus basse, annonce de l'école"},
    {"measure.principal", "montant du prêt"},
    {"measure.principal_over_bills", "prêt au-delà des factures de la formation"},
    {"measure.payment_count", "nombre de dates d'échéance"},
};

}  // namespace

std::span<const Sentence> french_reasons() { return sentences; }

}  // namespace afford::detail
