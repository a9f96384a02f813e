#include "afford/words/detail/french.hpp"

namespace afford::detail {
namespace {

// The pages of schedule, net-pay and check.
constexpr Sentence sentences[] = {
    {"schedule.title", "Tous les versements du prêt"},
    {"schedule.number", "No"},
    {"schedule.due_date", "Échéance"},
    {"schedule.phase", "Phase"},
    {"schedule.payment", "Versement"},
    {"schedule.principal", "Capital"},
    {"schedule.interest", "Intérêts"},
    {"schedule.fee", "Frais"},
    {"schedule.balance", "Encore dû"},
    {"schedule.total", "Total"},
    {"schedule.unpaid_joins",
     "Dans {0:count paiement paiements}, l'intérêt dépasse ce qui est payé. Le reste, {1:money} en "
     "tout, s'ajoute à la dette et porte aussi intérêt."},
    {"schedule.last_not_kept",
     "Le dernier versement n'est pas comme {0} le demande : quelque chose est venu après le calcul "
     "des versements, comme une pause, un autre taux, une avance ou un remboursement anticipé."},
    {"schedule.conventions",
     "Les jours sont comptés selon {0}. {4}, au dernier chiffre : {1}. Les versements égaux sont "
     "arrondis à un multiple de {3:money} : {2}. Le dernier versement absorbe les cents qui "
     "restent et rembourse tout le solde."},
    {"schedule.interest_per_period",
     "Les intérêts de chaque versement sont arrondis une seule fois"},
    {"schedule.interest_per_part",
     "Si le solde ou le taux change entre deux versements, les intérêts de chaque partie sont "
     "arrondis séparément"},
    {"schedule.product",
     "Les conditions que la demande ne donne pas sont celles de « {0} », de {1}, connues depuis le "
     "{2:date}. Source : {3}."},
    {"schedule.product_of_another_time",
     "Les conditions que la demande ne donne pas sont celles de « {0} », de {1}, connues depuis le "
     "{2:date}. Le prêt commence à un autre moment; elles peuvent donc ne pas s'y appliquer. "
     "Source : {3}."},
    {"schedule.convention_words", "Conventions : {0}."},
    {"schedule.kept_aside",
     "« Encore dû » ne compte pas les intérêts mis de côté pendant que rien n'est dû. Ils "
     "atteignent {0:money} et font partie du versement du {1:date}."},
    {"schedule.half_up", "au plus proche, les moitiés vers le haut"},
    {"schedule.half_even", "au plus proche, les moitiés vers le chiffre pair"},
    {"schedule.up", "vers le haut"},
    {"schedule.down", "vers le bas"},

    {"net_pay.title", "Ce qui reste de {0:money} par an"},
    {"net_pay.subject",
     "{0:term}, {1} : un adulte seul qui a un seul emploi et y vit toute l'année."},
    {"net_pay.carried",
     "La loi fiscale de {0} n'est pas encore connue. Celle de {1} est donc utilisée."},
    {"net_pay.lowest_gross",
     "{0:money} avant impôt est la paie la plus basse qui laisse {1:money}, avant que ses parties "
     "soient arrondies au cent.[ En cents entiers, elle laisse {2:money}.]"},
    {"net_pay.month_note",
     "Un mois est un douzième de chaque ligne, au cent près. La somme des lignes peut donc "
     "différer de quelques cents."},
    {"net_pay.lost",
     "Le dollar suivant vous laisse {0:money} de moins, et non de plus : un remboursement prend "
     "fin avec lui."},
    {"net_pay.year", "Par an"},
    {"net_pay.month", "Par mois"},
    {"net_pay.gross", "Paie avant impôt"},
    {"net_pay.pension", "Cotisations de retraite"},
    {"net_pay.premiums", "Cotisations d'assurance"},
    {"net_pay.federal_tax", "Impôt fédéral"},
    {"net_pay.provincial_tax", "Impôt provincial"},
    {"net_pay.net", "Paie après impôt"},
    {"net_pay.kept", "Du dollar suivant, vous gardez {0} cents."},
    {"net_pay.with_return",
     "De cette somme, {0:money} ne sont pas sur vos paies. Ils viennent après votre déclaration de "
     "revenus."},
    {"net_pay.confidence", "Certitude des tables : {0:word note}."},
    {"net_pay.sources", "Sources :"},
    {"net_pay.source", "{0}, {1}[, {2}]."},
    {"net_pay.lines", "Comment nous l'avons calculé :"},
    {"net_pay.line_block", "Partie"},
    {"net_pay.line_kind", "Étape"},
    {"net_pay.line_code", "Règle"},
    {"net_pay.line_amount", "Montant"},
    {"net_pay.line_rate", "{0} : {1:percent} x {2:money}"},
    {"net_pay.line_bracket", "au-dessus de {0:money} : {1:percent} x {2:money}"},

    {"check.title", "{0:word verdict}"},
    {"check.policy", "Selon les règles « {0} » ({1}, version {2})."},
    {"check.unsigned", "Ce sont des règles d'exemple; aucun prêteur ne les a décidées."},
    {"check.why", "Pourquoi :"},
    {"check.tests", "Chaque test"},
    {"check.id", "Test"},
    {"check.measure", "Ce qui est regardé"},
    {"check.measured", "Trouvé"},
    {"check.limit", "Limite"},
    {"check.passed", "Respectée"},
    {"check.at_most", "au plus {0}"},
    {"check.at_least", "au moins {0}"},
    {"check.or", "ou {0}"},
    {"check.more_reasons", "{0:count raison raisons} de plus."},
    {"check.yes", "oui"},
    {"check.no", "non"},
    {"check.missing", "manque"},
    {"check.unbounded", "sans borne"},
    {"check.as_stated", "Tel quel"},
    {"check.stress", "Chaque chiffre, tel quel et si plus tourne mal"},
    {"check.formulas", "Comment chaque chiffre est calculé"},
    {"check.qc_title", "Ratio d'endettement selon la règle du Québec"},
    {"check.qc_housing", "Logement, par mois"},
    {"check.qc_debts", "Versements sur d'autres dettes, par mois"},
    {"check.qc_payment", "Plus gros versement du prêt, par mois"},
    {"check.qc_part", "Les trois ensemble"},
    {"check.qc_formula",
     "(logement + dettes + plus gros versement du prêt, par mois) / paie avant impôt de ceux qui "
     "signent"},
    {"check.margins", "Distance de chaque chiffre à sa limite"},
    {"check.margin", "Marge"},
    {"check.not_an_offer", "C'est ce que donnent les règles aujourd'hui. Ce n'est pas une offre."},
    {"check.qc_whole", "Paie avant impôt, par mois"},
    {"check.qc_method", "Méthode"},
    {"check.qc_law", "Loi"},
    {"check.data_title", "Chiffres et dates que vous avez donnés"},
    {"check.data_words", "Les mots et les oui ou non de votre demande ont servi aussi."},
    {"check.rights_title", "Vos droits"},
    {"check.rights_program",
     "Un programme a appliqué les règles du prêteur. Ce n'est pas une personne."},
    {"check.rights_data", "Vous pouvez demander lesquelles de vos données ont servi, et à quoi."},
    {"check.rights_correct",
     "Vous pouvez faire corriger des données fausses et demander une nouvelle décision."},
    {"check.rights_person",
     "Vous pouvez demander qu'une personne réexamine le dossier et lui donner votre point de vue."},
};

}  // namespace

std::span<const Sentence> french_commands() { return sentences; }

}  // namespace afford::detail
