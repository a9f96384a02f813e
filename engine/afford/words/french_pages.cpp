#include "afford/words/detail/french.hpp"

namespace afford::detail {
namespace {

// What is paid, the cost page and the page of findings. What borrowing costs is named as the
// federal regulation DORS/2021-181 names it.
constexpr Sentence sentences[] = {
    {"page.pay.title", "1. Ce que vous payez"},
    {"page.pay.loan", "Vous recevez"},
    {"page.pay.studying", "Au début"},
    {"page.pay.repaying", "Ensuite"},
    {"page.pay.monthly", "Chaque mois"},
    {"page.pay.payments", "Vous payez"},
    {"page.pay.last", "Dernier versement"},
    {"page.pay.total", "Vous remboursez"},
    {"page.pay.cost", "Coût d'emprunt"},
    {"page.pay.rate", "Taux annuel"},
    {"page.pay.advance", "{0:money} le {1:date}"},
    {"page.pay.fees_apart", "Frais à part"},
    {"page.pay.fee_on", "{0:money} le {1:date} ({2})"},
    {"page.pay.fee_financed", "{0:money} qui s'ajoutent à ce que vous devez ({1})"},
    {"page.pay.fee_kept", "{0:money} que le prêteur retient ({1})"},
    {"page.pay.advances", "{0:money} en {1} fois, du {2:date} au {3:date}"},
    {"page.pay.equal", "{0:count versement versements} de {1:money}"},
    {"page.pay.between", "{0:count versement versements} entre {1:money} et {2:money}"},
    {"page.pay.nothing", "rien à payer pendant {0:count mois mois}"},
    {"page.pay.beside.down_payment", "Mise de fonds"},
    {"page.pay.beside.prepayment", "Versements en plus"},
    {"page.pay.nothing_due", "rien à payer à {0:count échéance échéances}"},
    {"page.pay.from_to", "du {0:date} au {1:date}[, {2:word summary.every}]"},
    {"page.pay.from_to_unpaid", "du {0:date} au {1:date}"},
    {"page.pay.large",
     "Attention : un versement de {0:money} est dû le {1:date}. C'est beaucoup plus que les "
     "versements qui le précèdent, de {2:money}."},
    {"page.pay.kept_aside",
     "Pendant que rien n'est dû, des intérêts de {0:money} s'accumulent. Ils sont mis de côté et "
     "font partie du versement du {1:date}."},
    {"page.pay.on", "le {0:date}"},
    {"page.pay.total_value", "{0:money} en tout, en {1:count versement versements}"},
    {"page.pay.cost_value", "{0:money} (intérêts {1:money}, frais {2:money})"},
    {"page.pay.rate_value",
     "{0:percent} (taux annuel effectif : il tient compte du moment où vous payez)"},
    {"page.pay.rate_above",
     "plus de {0:percent} (taux annuel effectif : il tient compte du moment où vous payez)"},

    {"schedule.subject", "Un prêt de {0:money} {1} à {2:percent} par an."},
    {"schedule.subject_interest_free", "Un prêt de {0:money} {1} sans intérêt."},
    {"schedule.subject_rates",
     "Un prêt de {0:money} {1} dont le taux change, entre {2:percent} et {3:percent} par an."},

    {"phase.deferral", "rien à payer"},
    {"phase.interest_only", "intérêts seuls"},
    {"phase.minimum", "minimum"},
    {"phase.level", "versement égal"},
    {"phase.equal_principal", "capital égal"},
    {"phase.flat", "forfaitaire"},
    {"phase.balloon", "solde final"},
    {"phase.custom", "selon l'entente"},
    {"phase.down_payment", "mise de fonds"},
    {"phase.prepayment", "remboursement anticipé"},

    {"credit.title", "Sommaire du coût d'emprunt"},
    {"credit.rate_note",
     "À quatre décimales, le taux annuel est de {0:percent}. C'est le taux auquel tout ce que vous "
     "payez vaut ce que vous recevez, chaque montant à son jour."},
    {"credit.rate_above",
     "Le taux annuel est celui auquel tout ce que vous payez vaut ce que vous recevez, chaque "
     "montant à son jour. Il est trop élevé pour être utile : regardez les montants."},
    {"credit.no_disclosure", "Ceci est un sommaire. Il ne remplace pas les documents du prêteur."},

    {"findings.title", "{0:count point points} à corriger :"},
    {"findings.document", "tout le document"},
    {"findings.place", "Endroit"},
    {"findings.given", "Reçu"},
    {"findings.wrong", "Problème"},
};

}  // namespace

std::span<const Sentence> french_pages() { return sentences; }

}  // namespace afford::detail
