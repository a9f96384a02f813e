#include "afford/words/detail/french.hpp"

namespace afford::detail {
namespace {

// Ce que disent les règles d'un prêteur, à côté de french_reasons.cpp.
constexpr Sentence sentences[] = {
    {"policy.unbounded",
     "{2:word measure} : il n'y a rien à quoi le comparer. La limite est de {1}."},
    {"policy.endless",
     "Les versements ne remboursent jamais le prêt. Ce critère n'est donc pas respecté."},
    {"policy.under", "Sous « {0} » : {1}"},
    {"policy.DATA_CONFLICT",
     "Deux chiffres ne peuvent pas être justes tous les deux : {2:word conflict}.[ Ce sont : "
     "{5}.] Une personne doit donc examiner le dossier."},
    {"policy.INC_NOT_VERIFIED", "Le prêteur doit voir un document pour ces chiffres : {5}."},
    {"policy.POLICY_EXCLUDED",
     "Ce programme s'adresse à d'autres personnes. Cela ne dit rien de votre argent. Demandez "
     "les autres prêts du prêteur."},
    {"policy.INC_SHORT_STUDY",
     "Pendant les études, il reste {0} dans le pire mois[, {4:month}]. Il devrait rester au "
     "moins {1}."},
    {"policy.QC_DEBT_RATIO_HIGH",
     "Le logement, les dettes et le prêt prennent {0} de votre paie avant impôt. La loi du "
     "Québec trace la ligne à {1}."},
    {"policy.SURPLUS_USE_HIGH",
     "Le versement prend {0} de ce qui reste avant lui[, en {4:month}]. La limite est de {1}."},
    {"policy.HOUSEHOLD_CAP",
     "Tous les remboursements prennent {0} de l'argent du ménage après impôt. La limite est de "
     "{1}."},
    {"policy.PAYMENT_SHARE_HIGH",
     "Le versement prend {0} de l'argent du ménage après impôt. La limite est de {1}."},
    {"policy.COURSE_BURDEN",
     "Une année de versements prend {0} de la paie à laquelle mène la formation. La limite est "
     "de {1}."},
    {"policy.COURSE_CHANCE_LOW",
     "La chance de réussir moins la chance dont la formation a besoin donne {0}. Il faut au moins "
     "{1}."},
    {"policy.COURSE_EVIDENCE_WEAK",
     "L'estimation repose sur une annonce de cote {0}. Il faut au moins {1}."},
    {"measure.qc_debt_ratio",
     "part de la paie pour le logement et les dettes, selon la règle du Québec"},
    {"measure.gds", "part de la paie pour le logement"},
    {"measure.tds", "part de la paie pour le logement et toutes les dettes"},
    {"measure.payment_to_income", "part de l'argent après impôt pour le versement"},
    {"measure.household_cap", "part de l'argent après impôt pour tous les remboursements"},
    {"measure.surplus_use", "part de ce qui reste que prend le versement"},
    {"measure.left_while_studying", "reste du pire mois des études"},
    {"measure.left_while_repaying", "reste du pire mois de remboursement"},
    {"measure.course_burden_gross", "part de la nouvelle paie pour une année de versements"},
    {"measure.course_burden_discretionary",
     "part de l'argent au-delà du coût de la vie pour une année de versements"},
    {"measure.chance_above_break_even", "chance de réussir au-delà de la chance nécessaire"},
    {"measure.evidence_grade", "cote de l'annonce derrière l'estimation"},
    {"measure.program", "faits que demande le programme spécial"},
    {"input.work.now.hourly", "la paie d'aujourd'hui, par heure"},
    {"input.work.now.hours_per_week", "les heures d'aujourd'hui, par semaine"},
    {"input.work.now.gross_per_year", "la paie d'aujourd'hui, par an avant impôt"},
    {"input.work.now.net_per_month", "la paie d'aujourd'hui, par mois après impôt"},
    {"input.work.cautious.gross_per_year", "la paie que vous attendez, par an avant impôt"},
    {"input.work.cautious.hourly", "la paie que vous attendez, par heure"},
    {"input.household.housing_per_month", "ce que vous payez pour le logement"},
    {"input.household.debt_payments_per_month", "ce que vous payez sur d'autres dettes"},
    {"input.household.remittances_per_month", "ce que vous envoyez au pays"},
    {"input.household.savings", "votre épargne"},
    {"input.household.adults", "le nombre d'adultes"},
    {"input.household.children", "le nombre d'enfants"},
    {"input.household.status", "votre statut"},
    {"input.household.other_income", "l'autre revenu {0}"},
    {"input.household.other_income.gross_per_year", "l'autre revenu {0}, par an avant impôt"},
    {"input.household.other_income.net_per_month", "l'autre revenu {0}, par mois après impôt"},
    {"input.program", "ce que le programme demande"},
    {"input.program.status", "le statut nommé pour le programme"},
    {"input.course.costs.amount", "la facture {0} du cours"},
    {"input.course.funding.amount", "la bourse ou autre somme {0}"},
    {"conflict.document_after_request", "un document est daté d'après le jour de la demande"},
    {"conflict.status", "le ménage et le programme nomment deux statuts différents"},
    {"conflict.child_benefit", "une allocation pour enfants arrive, mais aucun enfant n'est nommé"},
    {"conflict.partner_pay", "la paie d'un conjoint arrive, mais un seul adulte est nommé"},
    {"condition.VERIFY_BEFORE_ADVANCE",
     "Avant tout versement du prêt, des documents doivent montrer : {0}."},
    {"change.title", "Ce qui changerait le résultat"},
    {"change.to", "{0:word change} : {1}, et non {2}"},
    {"change.and", "{0}; et {1}"},
    {"change.passes", "{0}. Alors chaque critère est respecté."},
    {"change.helps",
     "{0}. Alors aucun critère ne mène plus à un refus; une personne examine le reste."},
    {"change.loan_then", "{0} Le prêt est alors de {1:money}."},
    {"change.savings_then",
     "{0} Cela compte que ce qui reste chaque mois jusque-là s'ajoute à votre épargne : {1:about} "
     "au début."},
    {"change.costs_more", "{0} Le prêt coûte alors {1:money} de plus en tout."},
    {"change.none",
     "Rien de ce qui a été regardé ne changerait le résultat : ni un autre prêt, une "
     "autre durée, plus d'argent à soi, un autre prix ou un autre début, ni deux d'entre "
     "eux."},
    {"change.note", "Il en serait ainsi aujourd'hui. Ce n'est pas une offre."},
    {"change.principal", "Un prêt de"},
    {"change.term", "Versements de la dernière phase"},
    {"change.interest_only", "Versements d'intérêts seulement"},
    {"change.own_money", "Argent à soi"},
    {"change.course_cost", "Factures de la formation"},
    {"change.start_date", "Mois d'attente avant le début"},
    {"change.hours_lost", "Heures payées perdues par semaine"},
    {"change.debt_payments", "Paiements de dettes par mois, après en avoir remboursé"},
    {"change.rate", "Taux du prêt"},
    {"change.gross_wage", "Paie de l'emploi, par an avant impôt"},
    {"change.probability", "Chance d'un emploi dans le domaine"},
    {"record.replays", "Le dossier se recalcule à l'octet près."},
    {"record.erased",
     "Les données personnelles ont été détruites. L'empreinte du dossier tient, mais "
     "rien ne peut être recalculé."},
    {"record.digest_differs", "son empreinte n'est pas la sienne"},
    {"record.should_be", "ce devrait être {0}"},
    {"record.not_so",
     "avec le même moteur, les mêmes règles et les mêmes données c'est {0} : ce programme ne l'a "
     "donc pas écrit ainsi"},
    {"record.link_broken",
     "ce devrait être {0}, l'empreinte du dossier de la ligne {1} : un dossier a été retiré, "
     "déplacé, ajouté ou réécrit"},
    {"record.chain_counts",
     "{0:count dossier dossiers} : {1} à l'octet près, {2} seulement tels qu'écrits."},
    {"record.chain_broken",
     "de {0:count dossier dossiers}, {1} à l'octet près, {2} seulement tels qu'écrits et {3} pas "
     "tels qu'écrits; {4:count faute fautes} dans les dossiers et les liens[, les {5} premières "
     "énumérées]"},
    {"record.chain_erased",
     "Les données personnelles de {0:count dossier dossiers} ont été détruites. L'empreinte y "
     "tient, mais rien ne peut être recalculé."},
    {"record.chain_differs",
     "Pour {0:count dossier dossiers}, la décision donne maintenant autre chose. En voici la cause "
     "et le premier endroit; recalculez-en un seul pour les voir tous."},
    {"record.chain_last",
     "Chaque dossier nomme celui d'avant. Le dernier a l'empreinte {0}. Des dossiers retranchés "
     "après lui, ou une chaîne entière réécrite, ne se voient que si cette empreinte est comparée "
     "à une autre gardée ailleurs."},
    {"record.line", "Ligne"},
    {"record.in_order", "les mêmes éléments, chacun une fois, dans un autre ordre"},
    {"record.nothing", "rien"},
    {"record.part_gone",
     "les données personnelles sont détruites en entier, et ici une partie reste"},
    {"record.differs",
     "Le dossier est tel qu'il a été écrit, mais la décision donne maintenant autre "
     "chose, d'abord à {0}."},
    {"record.place", "Endroit"},
    {"record.record", "Dossier"},
    {"record.now", "Maintenant"},
    {"lint.sound",
     "Les règles {0}, version {1}, sont saines : {2:count critère critères}, {3:count "
     "limite limites}, {4:count table tables}."},
    {"lint.unsigned",
     "Certaines limites ne sont signées par personne. Le meilleur résultat est alors « à "
     "examiner »."},
    {"lint.same", "Les deux sont identiques."},
    {"lint.old", "Ancien"},
    {"lint.new", "Nouveau"},
    {"lint.reference", "Référence"},
    {"lint.replay_title", "Demandes passées sous les deux règles"},
    {"lint.replay_counts", "{0:count demande demandes} décidées, {1:count ligne lignes} rejetées."},
    {"lint.old_verdict", "Ancien résultat"},
    {"lint.new_verdict", "Nouveau résultat"},
    {"lint.applications", "Demandes"},
    {"lint.amount", "Montant"},
    {"lint.reasons", "Raisons"},
    {"lint.reason", "Raison"},
    {"lint.by_region", "Région"},
    {"lint.by_persons", "Personnes du ménage"},
    {"lint.by_delivery", "Mode de la formation"},
    {"lint.by_group", "Groupe"},
    {"lint.no_group", "(aucun groupe)"},
    {"lint.not_stated", "non indiqué"},
    {"lint.verdict.eligible", "admissible"},
    {"lint.verdict.refer", "à examiner"},
    {"lint.verdict.not_now", "pas maintenant"},
    {"lint.groups_not_met",
     "La liste des groupes nomme {0:count ligne lignes} où aucune demande ne se trouve."},
    {"lint.flipped", "Changées"},
    {"lint.eligible_old", "Admissibles, ancien"},
    {"lint.eligible_new", "Admissibles, nouveau"},
    {"lint.misses", "Écarts les plus petits sous les nouvelles règles"},
    {"lint.line", "Ligne"},
    {"lint.missing", "Dépasse sa limite de"},
    {"lint.replay_note",
     "Ceci compte des décisions. Cela ne dit pas qui aurait remboursé, ni si des règles "
     "sont justes."},
    {"error.table_rows_overlap",
     "Ces deux rangées de la table[ {0}] valent pour les mêmes chiffres. Séparez-les, ou faites "
     "gagner la première avec la règle \"first\"."},
    {"error.rule_unreachable",
     "Cette rangée de la table[ {0}] ne décide jamais : les rangées avant elle, ou ses propres "
     "bornes, ne lui laissent rien. Retirez-la, ou placez-la plus haut."},
    {"error.table_has_gap",
     "Aucune rangée de la table[ {0}] ne vaut pour ces chiffres. Ajoutez-en une."},
    {"error.table_cycle",
     "Cette table dépend d'elle-même, par d'autres tables. Une table ne peut dépendre que de "
     "celles qui ne dépendent pas d'elle."},
    {"error.protected_ground",
     "Aucune politique ne peut décider d'après cela.[ Cela désigne : {0} ({1}; {2}).] Retirez-le."},
    {"error.policy_measure_missing",
     "Une politique de cette province doit mesurer le ratio d'endettement de sa loi[, {0}], avec "
     "une limite supérieure et sans scénario. Ajoutez ce critère."},
    {"error.program_not_asked",
     "Cette politique[ ({0})] n'a pas de programme spécial : elle ne peut pas tenir compte de ces "
     "faits. Retirez cette section."},
    {"error.record_invalid",
     "Ce n'est pas un dossier de décision tel qu'il a été écrit[ : {0}]. Demandez l'original."},
};

}  // namespace

std::span<const Sentence> french_decision() { return sentences; }

}  // namespace afford::detail
