#include "afford/words/detail/french.hpp"

namespace afford::detail {
namespace {

// The page of `assess`, block by block. A month never stands behind "de": some begin with a vowel.
constexpr Sentence sentences[] = {
    {"page.question", "Cette formation peut-elle payer son prêt, et pouvez-vous porter ce prêt?"},
    {"page.subject", "[{0}. ]{1} Calculé en date du {2:date}."},
    {"page.answer", "Votre budget : {0:word page.result}. {1}"},
    {"page.answer_worth",
     "La formation : dans {0} avenirs sur 100 comme le vôtre, vous y gagnez; dans {1}, vous y "
     "perdez."},
    {"page.answer_nobody_loses",
     "La formation : dans {0} avenirs sur 100 comme le vôtre, vous y gagnez; dans {1}, vous n'y "
     "perdez ni n'y gagnez rien."},
    {"page.answer_mostly_ahead",
     "La formation : dans plus de 99 avenirs sur 100 comme le vôtre, vous y gagnez; dans moins de "
     "1, vous y perdez."},
    {"page.answer_mostly_behind",
     "La formation : dans moins de 1 avenir sur 100 comme le vôtre, vous y gagnez; dans plus de "
     "99, vous y perdez."},
    {"page.result.fits", "SUFFIT"},
    {"page.result.tight", "SERRÉ"},
    {"page.result.does_not_fit", "NE SUFFIT PAS"},
    {"page.fits_because",
     "Si le plan échoue, ou si l'estimation prudente se réalise, votre épargne dure jusqu'à ce que "
     "le prêt soit remboursé."},
    {"page.cautious_is_claim",
     "Vous n'avez pas donné d'estimation prudente. L'annonce de l'école en tient donc lieu, avec "
     "toute la paie annoncée."},
    {"page.how", "Comment nous l'avons calculé"},

    {"page.outcome.title", "2. Ce qui peut arriver"},
    {"page.outcome.intro",
     "Si le plan échoue, vous devez quand même le prêt. Ces trois cas viennent donc en premier. "
     "L'annonce de l'école vient en dernier."},
    {"page.outcome.intro_no_claim",
     "Si le plan échoue, vous devez quand même le prêt. Ces trois cas viennent donc en premier."},
    {"outcome.does_not_finish", "ÉCHEC\nformation\ninachevée"},
    {"outcome.no_job_in_field", "ÉCHEC\nsans poste\ndu domaine"},
    {"outcome.loses_job", "ÉCHEC\n3 mois\nsans paie"},
    {"outcome.cautious", "Estimation\nprudente"},
    {"outcome.claimed", "Annonce\nde l'école"},
    {"page.outcome.month", "Au mois de"},
    {"page.outcome.net_pay", "Paie après impôt"},
    {"page.outcome.income", "Revenu du ménage"},
    {"page.outcome.payment", "Versement du prêt"},
    {"page.outcome.to_live_on", "Reste pour vivre"},
    {"page.outcome.after_spending", "Reste après dépenses"},
    {"page.outcome.share", "Part du revenu"},
    {"page.outcome.savings", "Épargne la plus basse"},
    {"page.outcome.savings_month", "  à la fin de"},
    {"page.outcome.lowest_day", "Épargne au jour le plus bas"},
    {"page.outcome.lowest_day_on", "  le"},
    {"page.outcome.job_from", "L'emploi paie dès"},
    {"page.outcome.none", "-"},
    {"page.outcome.short_by", "il manque"},
    {"page.outcome.haircut",
     "Vous n'avez pas donné d'estimation prudente. Cette colonne est donc l'annonce de l'école. "
     "Seule la chance d'avoir un emploi est réduite, ce qui ne paraît que dans la partie 6."},
    {"page.outcome.left_note",
     "« Reste pour vivre » est ce qui reste après le logement, les dettes, l'argent envoyé à la "
     "famille et le versement du prêt. « Reste après dépenses » retranche aussi les dépenses que "
     "vous avez données. « Part du revenu » est celle que prend le versement du prêt."},
    {"page.outcome.rounding_note_index",
     "Le versement du prêt est exact si l'indice suit ce que dit la demande. Les autres montants "
     "sont des estimations, à la dizaine près."},
    {"page.outcome.rounding_note",
     "Le versement du prêt est exact. Les autres montants sont des estimations, à la dizaine "
     "près."},

    {"page.chart.line.does_not_finish", "Échec : vous n'achevez pas la formation"},
    {"page.chart.line.no_job_in_field", "Échec : pas d'emploi dans le domaine"},
    {"page.chart.line.loses_job", "Échec : 3 mois sans paie"},
    {"page.chart.line.cautious", "Estimation prudente"},
    {"page.chart.line.claimed", "Annonce de l'école"},
    {"page.chart.month", "Fin de"},
    {"page.chart.some_months",
     "Le tableau montre un mois sur {0}, ainsi que le mois le plus haut et le plus bas de chaque "
     "colonne."},
    {"page.chart.every_month", "Le dessin passe par tous les mois."},
    {"page.chart.rises",
     "Une ligne qui continue au-dessus du dessin porte une flèche à côté de sa lettre; le tableau "
     "la suit."},
    {"page.chart.all_months", "Tous les mois"},
    {"page.chart.owed", "Ce que vous devez encore, mois par mois"},
    {"page.chart.owed_line", "Encore dû"},
    {"page.chart.owed_text",
     "La ligne va de {1:month} à {3:month}. Vous devez {0:money} au début, et {2:money} au plus "
     "haut."},
    {"page.chart.owed_note", "Montants exacts, après les versements du mois."},
    {"page.chart.savings", "Argent qui reste à la fin de chaque mois : votre épargne"},
    {"page.chart.savings_text",
     "Une ligne pour chaque façon dont les choses peuvent tourner, celles où le plan échoue en "
     "premier, jusqu'au dernier mois du prêt. Sous zéro, il vous manque de l'argent."},
    {"page.chart.savings_lowest", "{0} : au plus bas, {1}, fin {2:month}."},
    {"page.chart.savings_note",
     "Des estimations, à la dizaine près. Un montant négatif est ce qui vous manque. "
     "Tout cela vaut si vous ne dépensez pas plus que ce que vous avez donné."},
    {"page.chart.below_zero", "il manque de l'argent"},
    {"page.outcome.average_note",
     "Une paie toutes les semaines ou toutes les deux semaines est montrée ci-dessus comme dans un "
     "mois moyen : les paies d'un an divisées par 12. L'épargne suit les jours de paie."},
    {"page.outcome.breaks_in", "L'épargne s'épuise en"},
    {"page.outcome.breaks_by", "  il manque alors"},
    {"page.months.title", "Mois par mois, estimation prudente"},
    {"page.months.month", "Mois"},
    {"page.months.pays", "Jours\nde paie"},
    {"page.months.net_pay", "Paie après\nimpôt"},
    {"page.months.settled", "Impôt\nremboursé"},
    {"page.months.left", "Reste après\ndépenses"},
    {"page.months.savings", "Épargnes\nà la fin"},
    {"page.months.to_pay", "à payer {0:tens}"},
    {"page.months.short_by", "manque {0:tens}"},
    {"page.months.note",
     "Les {0} premiers mois; le JSON les a tous, pour chaque issue. Les factures du cours et les "
     "parts du prêt font aussi bouger l'épargne."},
    {"page.chart.futures", "100 avenirs comme le vôtre, les pires d'abord"},
    {"page.chart.futures_text",
     "100 marques : {0} croix où vous y perdez, puis {1} points où vous y gagnez."},
    {"page.chart.futures_few",
     "Chaque marque est un avenir sur 100. Ce qui arrive dans moins de la moitié d'un avenir n'en "
     "a "
     "pas."},
    {"page.chart.futures_note", "Des estimations, sans le prêt."},
    {"page.chart.futures_end", "Résultat"},
    {"page.chart.futures_count", "Sur 100"},
    {"page.chart.futures_mean", "En moyenne, de"},
    {"page.chart.tornado_input", "Ce qui change"},
    {"page.chart.tornado_base", "Comme donné"},
    {"page.chart.behind", "vous y perdez"},
    {"page.chart.ahead", "vous y gagnez"},
    {"page.chart.even", "ni gain ni perte"},
    {"page.chart.futures_text_even",
     "100 marques : {0} croix où vous n'y perdez ni n'y gagnez rien, puis {1} points où vous y "
     "gagnez."},

    {"page.budget.title", "3. Le budget de votre ménage : {0:word page.result}"},
    {"page.budget.why", "Pourquoi :"},
    {"page.budget.ratio",
     "Le logement, les dettes et le prêt prennent {0:percent} de la paie de votre ménage avant "
     "impôt. La limite est de {1:percent}."},
    {"page.budget.no_ratio",
     "La part de la paie que prennent le logement, les dettes et le prêt n'est pas connue : il "
     "faut la paie actuelle avant impôt. La limite serait de {0:percent}."},
    {"page.budget.no_pay",
     "Aucune paie avant impôt n'entre : le logement, les dettes et le prêt ne peuvent être "
     "comparés à aucune. La limite serait de {0:percent} de celle-ci."},
    {"page.budget.buffer", "Ce qui devrait rester chaque mois, au minimum : {0:about}."},
    {"page.budget.rules",
     "Ces limites sont des règles d'exemple; aucun prêteur ne les a décidées."},
    {"page.budget.benchmark",
     "Vous avez donné {0:money} par mois pour le logement et les dépenses. Une vie modeste là où "
     "vous vivez coûte environ {1:tens} par mois, aux prix de {2}."},
    {"page.budget.no_benchmark",
     "Vous avez donné {0:money} par mois pour le logement et les dépenses. Nommez votre région "
     "pour voir ce qu'une vie modeste y coûte."},
    {"page.budget.largest",
     "Le plus gros prêt pour cette formation avec lequel le budget suffit est de {0:money}. Il "
     "passerait ces tests aujourd'hui; ce n'est pas une offre."},
    {"page.budget.largest_all",
     "Avec un prêt de {0:money}, le budget suffit. Ce prêt paie toutes les factures de la "
     "formation que rien d'autre ne paie. Il passerait ces tests aujourd'hui; ce n'est pas une "
     "offre."},
    {"page.budget.largest_adding",
     "Avec aucun prêt à ces dates votre budget ne suffit, pas même avec un prêt que vous "
     "ne rembourseriez jamais. Le plus gros qui n'ajoute aucune raison est de {0:money}; ce n'est "
     "pas une offre."},
    {"page.budget.largest_never",
     "Avec aucun prêt à ces dates votre budget ne suffit, pas même avec un prêt que vous "
     "ne rembourseriez jamais."},
    {"page.budget.largest_between",
     "Avec aucun prêt à ces conditions votre budget ne suffit : un plus gros coûte trop cher, et "
     "un plus petit laisse des factures que votre épargne ne peut pas payer."},
    {"page.budget.largest_none", "Avec aucun prêt à ces conditions votre budget ne suffit."},
    {"page.budget.largest_not_needed",
     "Des bourses et votre propre argent paient toutes les factures de la formation. Aucun autre "
     "prêt n'a donc été cherché."},
    {"page.budget.holds_without", "{0} C'est vrai aussi sans les versements du prêt."},
    {"page.budget.all_hold_without", "Tout cela est vrai aussi sans les versements du prêt."},
    {"page.budget.only_without", "{0} C'est ainsi sans les versements du prêt."},

    {"page.course.title", "4. Ce que la formation coûte vraiment"},
    {"cost_kind.tuition", "Droits de scolarité"},
    {"cost_kind.fees", "Frais"},
    {"cost_kind.exam", "Examens facturés par l'école"},
    {"cost_kind.books", "Livres"},
    {"cost_kind.equipment", "Matériel"},
    {"cost_kind.childcare", "Garde d'enfants"},
    {"cost_kind.travel", "Déplacements"},
    {"cost_kind.other", "Autres factures"},
    {"page.course.exam", "Examen, premier essai"},
    {"page.course.lost_pay", "Paie après impôt perdue pendant les études"},
    {"page.course.all_in", "Le tout"},
    {"page.course.grants", "moins les bourses et autres aides"},
    {"page.course.own_money", "moins votre propre argent"},
    {"page.course.loan", "moins le prêt"},
    {"page.course.gap", "Ce que personne ne paie encore"},
    {"page.course.retries",
     "S'il vous faut tous les essais permis, l'examen coûte {0:money} au lieu de {1:money}."},
    {"page.course.gap_note",
     "Vous devriez trouver {0:money} dans votre paie ou votre épargne pendant vos études."},
    {"page.course.no_gap", "Tout est payé."},
    {"page.course.refunds", "Si vous partez plus tôt"},
    {"page.course.leave_by", "Vous partez\nau plus tard le"},
    {"page.course.refund_percent", "Des droits dus\nà ce jour"},
    {"page.course.comes_back", "vous revient"},
    {"page.course.still_sunk", "Factures\nperdues"},
    {"page.course.refund_note",
     "Comptent les factures dues à ce jour. La paie perdue jusque-là s'y ajoute."},
    {"page.course.over",
     "Le prêt apporte {0:money} de plus que les factures que rien d'autre ne paie. Vous remboursez "
     "cette part aussi, avec ses intérêts."},

    {"page.worth.title", "6. Est-ce que ça vaut la peine?"},
    {"page.worth.ahead", "Dans {0} avenirs sur 100 comme le vôtre, vous y gagnez {1:rough}."},
    {"page.worth.behind", "Dans {0} avenirs sur 100, vous y perdez {1:rough}."},
    {"page.worth.mostly_ahead",
     "Dans plus de 99 avenirs sur 100 comme le vôtre, vous y gagnez {0:rough}."},
    {"page.worth.mostly_behind", "Dans plus de 99 avenirs sur 100, vous y perdez {0:rough}."},
    {"page.worth.never_ahead", "Dans aucun des 100 avenirs comme le vôtre vous n'y gagnez."},
    {"page.worth.seldom_ahead",
     "Dans moins de 1 avenir sur 100 comme le vôtre, vous y gagnez {0:rough}."},
    {"page.worth.never_behind", "Dans aucun d'eux vous n'y perdez."},
    {"page.worth.seldom_behind", "Dans moins de 1 avenir sur 100, vous y perdez {0:rough}."},
    {"page.worth.even_gain",
     "Vous rentrez dans vos frais si l'emploi rapporte au moins {0:about} de plus par mois après "
     "impôt."},
    {"page.worth.even_loss",
     "Vous rentrez dans vos frais tant que l'emploi rapporte au plus {0:about} de moins par mois "
     "après impôt."},
    {"page.worth.estimate_gain", "Selon votre estimation, il rapporte {0:about} de plus."},
    {"page.worth.estimate_loss", "Selon votre estimation, il rapporte {0:about} de moins."},
    {"page.worth.even_benefits",
     "Des deux montants est retirée la baisse des prestations qui suit le salaire : selon votre "
     "estimation {0:about} par mois."},
    {"page.worth.even_gross", "Il faut pour cela un emploi qui paie {0:rough} par an avant impôt."},
    {"page.worth.even_any_pay", "Pour cela, n'importe quelle paie de l'emploi suffit."},
    {"page.worth.no_even_gain",
     "Aucun gain ne permet de rentrer dans ses frais : selon cette estimation, il n'y a aucune "
     "chance d'avoir un emploi dans le domaine."},
    {"page.worth.no_even_gain_in_time",
     "Aucun gain ne permet de rentrer dans ses frais : le nouvel emploi ne paie qu'après les mois "
     "examinés."},
    {"page.worth.even_chance",
     "Vous rentrez dans vos frais si votre chance de réussir est d'au moins {0:percent}. Votre "
     "estimation est de {1:percent}."},
    {"page.worth.no_even_chance",
     "Aucune chance de réussir ne permet de rentrer dans ses frais, même si tout va bien."},
    {"page.worth.success_costs",
     "Le nouvel emploi rapporte moins que l'actuel : plus la chance de réussir est grande, plus "
     "vous "
     "y perdez."},
    {"page.worth.success",
     "Réussir veut dire : achever la formation et avoir un emploi dans le domaine."},
    {"page.worth.success_exam",
     "Réussir veut dire : achever la formation, être reçu à l'examen et avoir un emploi dans le "
     "domaine."},
    {"page.worth.estimates",
     "Ce sont des estimations, et non des promesses. L'argent qui vient plus tard compte pour "
     "moins. Le prêt est laissé de côté ici."},
    {"page.worth.loan_in_part_1", "Ce que le prêt coûte se trouve dans la partie 1."},
    {"page.worth.haircut",
     "Il n'y a pas d'estimation prudente; l'annonce de l'école sert donc ici, et sa chance "
     "d'emploi "
     "est réduite selon qui en répond. C'est notre prudence, et non un constat sur cette école."},

    {"page.vouched.title", "7. Qui répond de ces chiffres"},
    {"page.vouched.intro", "Rien de ce qui a été saisi n'est appelé une preuve."},
    {"vouched.applicant", "Vous avez saisi :"},
    {"vouched.provider", "L'école dit :"},
    {"vouched.document", "Un document est nommé pour :"},
    {"vouched.document_unnamed", "Un document, qui n'est pas nommé, montrerait :"},
    {"vouched.source_unnamed", "Une source publique, qui n'est pas nommée, donnerait :"},
    {"vouched.source", "Une source publique est nommée pour :"},
    {"vouched.by.document", "un document"},
    {"vouched.by.provider", "l'école"},
    {"vouched.by.source", "une source publique"},
    {"vouched.or", "{0} ou {1}"},
    {"vouched.assumption", "Votre demande suppose :"},
    {"page.vouched.source", "[ ({0})][ ({1:date})]."},
    {"page.assumptions.title", "Ce que nous avons tenu pour acquis :"},
    {"page.data.title", "Tables et règles utilisées :"},
    {"page.data.ours",
     "{1} (nos propres fourchettes, pondérations et réserves), revu le {3:date}. Chaque chiffre y "
     "nomme "
     "sa "
     "source, ou dit que c'est notre jugement."},
    {"page.data.rules", "{0} ({1}), {2}, en vigueur depuis le {3}[. Note : {4}]."},
    {"page.data.file", "{0} ({1})[, {2}][ : {3}][. Note : {4}]."},
    {"note.high", "deux sources ou plus concordent"},
    {"note.medium", "une seule source, ou un chiffre reporté"},
    {"note.low", "incertain"},
    {"note.unsigned", "règles d'exemple; aucun prêteur ne les a décidées"},
};

}  // namespace

std::span<const Sentence> french_assess() { return sentences; }

}  // namespace afford::detail
