#include "afford/words/detail/french.hpp"

namespace afford::detail {
namespace {

constexpr Sentence sentences[] = {
    {"worth_more.middle", "La moitié du milieu des avenirs finit entre {0} et {1}."},
    {"worth_more.hard",
     "Dans {0} avenirs sur 100, il y a un mois que vous ne pouvez pas payer. Le pire est "
     "{1:month} "
     ": "
     "il vous manque {2:about}."},
    {"worth_more.seldom_hard",
     "Dans moins de 1 avenir sur 100, il y a un mois que vous ne pouvez pas payer. Le pire est "
     "{0:month} : il vous manque {1:about}."},
    {"worth_more.never_hard",
     "Dans aucun de ces avenirs il n'y a de mois que vous ne pouvez pas payer. Perdre votre emploi "
     "actuel n'en fait pas partie."},
    {"worth_more.returns_title", "Comme rendement"},
    {"worth_more.irr", "Rendement par an"},
    {"worth_more.no_irr", "aucun : l'argent ne revient pas, ou revient aussitôt"},
    {"worth_more.paid_irr", "aucun : l'argent vient d'abord et se perd ensuite"},
    {"worth_more.several_irr", "plusieurs taux conviennent, donc aucun ne dit rien"},
    {"worth_more.payback", "Le coût est récupéré après"},
    {"worth_more.discounted_payback", "De même, si l'argent tardif compte moins"},
    {"worth_more.months", "{0} mois"},
    {"worth_more.no_payback", "pas dans les mois qui sont regardés"},
    {"worth_more.borrower", "Avec le prêt"},
    {"worth_more.break_even_completion", "Plus petite chance de terminer"},
    {"worth_more.break_even_placement", "Plus petite chance d'un emploi du domaine"},
    {"worth_more.percent", "{0:percent}"},
    {"worth_more.no_chance", "même 100 % ne suffit pas"},
    {"worth_more.quantiles_title", "Étendue des résultats"},
    {"worth_more.quantile_of_100", "Sur 100 avenirs"},
    {"worth_more.quantile_ends", "finissent ici ou plus bas"},
    {"worth_more.tornado_title", "L'hypothèse qui décide de la réponse"},
    {"worth_more.tornado_input", "Seul ceci change"},
    {"worth_more.tornado_low", "Au plus bas"},
    {"worth_more.tornado_high", "Au plus haut"},
    {"worth_more.tornado_npv_low", "alors, en moyenne"},
    {"worth_more.tornado_npv_high", "alors, en moyenne"},
    {"worth_more.tornado_note",
     "Chaque ligne change un seul chiffre, jusqu'aux bouts de votre intervalle ou, si vous n'en "
     "donnez pas, de ceux d'un tableau daté (worth-defaults.json). La première ligne compte le "
     "plus. La valeur est celle du cours sans le prêt; le taux du prêt la change de ce que le prêt "
     "coûte en plus ou en moins."},
    {"worth_more.chart_return", "Quand le coût est récupéré, en moyenne"},
    {"worth_more.chart_return_text",
     "Tout ce que le cours prend et rapporte jusqu'à chaque mois, en moyenne de tous les "
     "avenirs."},
    {"worth_more.chart_return_line", "Rapporté moins coût"},
    {"worth_more.chart_return_below", "pas encore récupéré"},
    {"worth_more.chart_return_mark", "coût récupéré"},
    {"worth_more.chart_return_note",
     "Une moyenne d'avenirs bons et mauvais : la plupart finissent d'un côté ou de l'autre."},
    {"worth_more.cautions_title", "À prendre avec prudence"},

    {"future.title", "Le cours en vaut-il la peine?"},
    {"future.table", "Tous les avenirs"},
    {"future.kind", "Ce qui arrive"},
    {"future.attempts", "Essais\nd'examen"},
    {"future.share", "Avenirs\nsur 100"},
    {"future.ends", "Vous finissez\navec"},
    {"future.does_not_finish", "Vous ne terminez pas"},
    {"future.fails_exam", "Vous terminez et échouez à l'examen"},
    {"future.in_field", "Vous travaillez dans le domaine"},
    {"future.from_month", "{0}, dès {1:month}, {2:about} de plus par mois"},
    {"future.from_month_less", "{0}, dès {1:month}, {2:about} de moins par mois"},
    {"future.other_job", "Vous terminez et trouvez un autre emploi"},
    {"future.not_in_field", "Vous terminez sans emploi dans le domaine"},
    {"future.ahead", "{0} de gain"},
    {"future.behind", "{0} de perte"},
    {"future.even", "comme maintenant"},
    {"future.mean_ahead", "Tous les avenirs ensemble donnent {0:rough} de gain."},
    {"future.mean_behind", "Tous les avenirs ensemble donnent {0:rough} de perte."},

    {"modules.title", "Module par module"},
    {"modules.module", "Module"},
    {"modules.sunk", "Payé et perdu\nà sa fin"},
    {"modules.value", "Continuer\nvaut alors"},
    {"modules.go_on", "Continuer?"},
    {"modules.yes", "oui"},
    {"modules.no", "non"},
    {"modules.name", "{0}[. {1}]"},
    {"modules.stops_in", "Vous ne terminez pas le module {0}"},
    {"modules.note",
     "Ce qui est payé à la fin d'un module l'est de toute façon. Seul le reste compte donc : ce "
     "que continuer coûte encore, et ce que cela rapporte. À la fin de chaque module suivant, on "
     "peut de nouveau arrêter."},
    {"modules.stop",
     "Arrêter après le module {0} serait mieux que continuer : jusqu'au bout, la formation coûte "
     "à "
     "partir de là {1:about} de plus qu'elle ne rapporte, en moyenne. Même si vous arrêtez plus "
     "tard au "
     "meilleur moment, c'est {2:about}."},
    {"modules.never_stop", "À la fin d'aucun module arrêter ne serait mieux que continuer."},
    {"modules.credit",
     "Les crédits du module {0} comptent {1:money} à sa fin : leur valeur multipliée par la "
     "chance "
     "que vous vous en serviez."},
    {"modules.no_credit_no",
     "Les crédits du module {0} ne comptent pas : leur transfert n'est pas promis par écrit."},
    {"modules.no_credit_unknown",
     "Les crédits du module {0} ne comptent pas tant que vous ne savez pas si leur transfert est "
     "promis par écrit. Demandez-le."},

    {"tornado.completion_probability", "Chance de terminer"},
    {"tornado.placement_probability", "Chance d'un emploi du domaine"},
    {"tornado.other_job_probability", "Chance d'un autre emploi mieux payé"},
    {"tornado.other_job_gain_share", "Part du gain qu'un autre emploi rapporte"},
    {"tornado.months_between_tries", "Mois entre deux essais de l'examen"},
    {"tornado.loan_rate_per_year", "Taux du prêt"},
    {"tornado.attempts_max", "Nombre d'essais de l'examen"},
    {"tornado.course_weeks", "Semaines du cours"},
    {"tornado.start_months_later", "Report du début du cours, mois"},
    {"tornado.pay_growth_per_year", "Hausse de la paie par an, variation"},
    {"tornado.loan_fees", "Frais du prêt, variation"},
    {"tornado.pay_now", "Paie d'aujourd'hui, variation"},
    {"tornado.paid_hours_lost_per_week", "Heures payées perdues par semaine"},
    {"tornado.module_credit", "Crédit pour les modules, variation"},
    {"tornado.grants", "Bourses et subventions, variation"},
    {"tornado.pass_probability", "Chance de réussir l'examen"},
    {"tornado.months_to_job", "Mois jusqu'à l'emploi"},
    {"tornado.pay", "Paie de l'emploi"},
    {"tornado.gain_decay_per_year", "Part du gain qui s'efface chaque année"},
    {"tornado.discount_rate_per_year", "Ce que perd l'argent tardif par an"},
    {"tornado.horizon_months", "Mois comptés"},
    {"tornado.course_cost", "Factures du cours, variation"},
    {"tornado.lost_pay", "Paie perdue pendant l'étude, variation"},

    {"caution.above_best_trial",
     "La paie annoncée dépasse celle d'aujourd'hui de {0:percent}. Le meilleur programme mesuré "
     "par "
     "un essai a augmenté la paie de {1:percent}."},
    {"caution.estimate_above_best_trial",
     "La paie que vous attendez dépasse celle d'aujourd'hui de {0:percent}. Le meilleur programme "
     "mesuré par un essai a augmenté la paie de {1:percent}."},
    {"caution.course_check_no",
     "Réponses « non » à la vérification du cours : {0}. Aucun chiffre ici n'en change; tenez-en "
     "compte."},
    {"caution.benefits_stay",
     "Les prestations restent comme vous les indiquez, ou sont laissées de côté. Selon la loi, un "
     "meilleur emploi les réduit : le cours peut valoir moins que ceci. Là où on peut les "
     "calculer, "
     "demandez-le : computed_benefits."},
    {"caution.no_cohort_size",
     "L'école ne dit pas de combien de personnes viennent ses chiffres. Demandez-le : de peu de "
     "gens, "
     "ils disent peu."},
    {"caution.counts_graduates",
     "Les chiffres de l'école ne comptent que les personnes diplômées. Celles qui sont parties "
     "n'y "
     "sont pas."},
    {"caution.counts_unknown",
     "L'école ne dit pas si ses chiffres comptent toutes les personnes qui ont commencé. "
     "Demandez-le."},
    {"caution.course_evidence_weak",
     "{0} questions sur le cours restent ouvertes. Ses preuves comptent donc pour la cote C au "
     "plus."},
    {"caution.below_minimum_wage",
     "{0:word who} : {1:money} l'heure, c'est moins que le salaire minimum de {2:money} en "
     "vigueur "
     "depuis le {3:date} ({4})."},
    {"who.now", "L'emploi d'aujourd'hui"},
    {"who.cautious", "L'estimation prudente"},
    {"who.claimed", "Ce que l'école annonce"},

    {"break.title", "Ce qui le ferait échouer"},
    {"break.already", "Aucune malchance n'est nécessaire : votre budget ne tient déjà pas."},
    {"break.intro",
     "Avec l'estimation prudente, votre budget échoue (l'épargne s'épuise, ou il sort plus qu'il "
     "n'entre, dans le mois que regarde la partie 2) dès que l'une de ces choses arrive :"},
    {"break.one.savings", "{0} : {1:month} échoue."},
    {"break.one.month", "{0} : en {1:month}, vous dépensez plus que ce qui entre."},
    {"break.two.savings", "Ou les deux ensemble : {0} et {1} : {2:month} échoue."},
    {"break.two.month",
     "Ou les deux ensemble : {0} et {1} : en {2:month}, vous dépensez plus que ce qui entre."},
    {"break.none", "Rien de ce qui a été regardé ne suffit à lui seul."},
    {"break.months_late", "l'emploi vient {0} mois plus tard"},
    {"break.rent", "le loyer monte de {0:money} par mois"},
    {"break.pay", "l'emploi paie {0:money} de moins par an avant impôt"},
    {"break.net_pay", "l'emploi paie {0:money} de moins par mois après impôt"},
    {"break.rate", "le taux du prêt est plus haut de {0:money} points de pourcentage"},
    {"break.at_most", "{0}, au plus"},
    {"break.none.months_late", "l'emploi ne vient pas plus tard"},
    {"break.none.rent", "le loyer ne monte pas"},
    {"break.none.pay", "l'emploi ne paie pas moins"},
    {"break.none.rate", "le taux du prêt n'est pas plus haut"},
    {"break.box",
     "Votre budget n'échoue pas tant que tout ceci vaut ensemble : {0}; {1}; {2}; "
     "{3}. C'est prouvé : "
     "chaque mois et chaque centième d'un pour cent qui s'y trouvent ont été "
     "regardés, et chaque "
     "baisse de paie que l'arrondi pourrait changer. Il peut encore devenir serré."},
    {"break.days",
     "Ceci regarde l'épargne à la fin de chaque mois, et non les jours que vous indiquez : ils "
     "sont dans la partie 2."},
    {"break.more_months", "Un emploi qui vient plus tard encore n'a pas été regardé."},
    {"break.more_rate", "Un taux plus haut encore n'a pas été regardé."},
    {"break.rate_end", "À un taux plus haut encore, le prêt lui-même ne fonctionne pas."},

    {"solve.title", "Que faudrait-il?"},
    {"solve.for.principal", "Prêt"},
    {"solve.for.term", "Versements de la dernière phase"},
    {"solve.for.rate", "Taux du prêt"},
    {"solve.for.gross_wage", "Paie de l'emploi, par an avant impôt"},
    {"solve.for.probability", "Chance d'un emploi du domaine"},
    {"solve.for.own_money", "Votre argent"},
    {"solve.for.course_cost", "Factures du cours"},
    {"solve.for.start_date", "Mois à attendre avant le début"},
    {"solve.for.interest_only", "Versements d'intérêts seulement"},
    {"solve.for.hours_lost", "Heures payées perdues par semaine"},
    {"solve.for.debt_payments", "Paiements de dettes par mois"},
    {"solve.goal", "Ce qui doit valoir"},
    {"solve.goal.fits", "votre budget convient"},
    {"solve.goal.carries", "votre budget convient, ou est serré"},
    {"solve.goal.worth", "le cours rapporte son coût en moyenne"},
    {"solve.goal.passes", "chaque test des règles du prêteur réussit"},
    {"solve.asked", "Comme demandé"},
    {"solve.asked_works", "{0} (cela vaut)"},
    {"solve.asked_fails", "{0} (cela ne vaut pas)"},
    {"solve.works", "Dernière valeur qui convient"},
    {"solve.fails", "Première qui ne convient pas"},
    {"solve.range_end", "aucune : cela vaut jusqu'au bout de ce qui a été regardé"},
    {"solve.none", "Aucune valeur ne convient, de {0} à {1}."},
    {"solve.nearest", "La plus proche"},
    {"solve.nearest_npv", "Elle finit {0} en moyenne."},
    {"solve.nearest_savings_short", "Son épargne la plus basse est de {0:tens} sous zéro."},
    {"solve.nearest_savings", "Son épargne la plus basse est de {0:tens}."},
    {"solve.why_not", "Pourquoi cela ne vaut pas là"},
    {"solve.no_offer.fits",
     "Votre budget tiendrait dans les limites d'aujourd'hui; un prêteur peut en tester plus. Ce "
     "n'est pas une offre."},
    {"solve.no_offer.carries",
     "Avec l'estimation prudente, aucun mois ne finirait sous zéro. Un certain jour, ou si le plan "
     "échoue, il peut quand même manquer de l'argent, et les tests d'un prêteur peuvent échouer. "
     "Ce "
     "n'est pas une offre."},
    {"solve.no_offer.worth",
     "Le cours vaudrait son coût en moyenne. Rien n'est dit de votre budget ni des tests d'un "
     "prêteur. Ce n'est pas une offre."},
    {"solve.no_offer.passes", "Ceci passerait les tests d'aujourd'hui; ce n'est pas une offre."},
    {"solve.how_many", "{0:count valeur valeurs} jugées en entier par le même moteur."},
    {"solve.how",
     "{0} valeurs ont été décidées en entier avec le même moteur; les deux qui "
     "bordent la limite "
     "se "
     "suivent."},
    {"solve.own_money_note", "Le prêt diminue d'autant que votre argent augmente."},
    {"solve.start_date_note",
     "Jusqu'au début plus tardif, vous gardez la paie d'aujourd'hui, et ce qui "
     "reste chaque mois "
     "s'ajoute à votre épargne."},
    {"solve.course_cost_note",
     "Le prêt reste le même; chaque facture change dans la même proportion."},
};

}  // namespace

std::span<const Sentence> french_worth() { return sentences; }

}  // namespace afford::detail
