#include "afford/words/detail/french.hpp"

namespace afford::detail {
namespace {

// What is wrong, what would be right, and an example. What a person would type stands in straight
// quotation marks, with the decimal point that requests need.
constexpr Sentence sentences[] = {
    {"error.document_is_empty",
     "La demande est vide. Il faut un document JSON. Partez de examples/minimal.json."},
    {"error.document_too_large",
     "Ce document est trop gros.[ Il peut compter au plus {0} octets.]"},
    {"error.syntax_fault",
     "Ce n'est pas du JSON valide.[ L'erreur est à l'octet {0}, compté à partir de 0.] Cherchez-y "
     "un guillemet, une virgule ou un crochet qui manque, ou du texte qui n'est pas en UTF-8."},
    {"error.nested_too_deeply",
     "Les listes et les objets sont imbriqués trop profondément.[ Au plus {0} niveaux sont lus.] "
     "Une demande en a environ 5."},
    {"error.duplicate_key", "Ce champ figure deux fois dans le même objet. N'en gardez qu'un."},
    {"error.unknown_field",
     "Aucun champ ne porte ce nom ici.[ Vouliez-vous dire \"{0}\"?] Vérifiez l'orthographe, ou "
     "retirez ce champ."},
    {"error.field_missing", "Ce champ est obligatoire, et il manque.[ Exemple : {0}.]"},
    {"error.section_missing",
     "Cette section est obligatoire ici, et elle manque[ : \"{0}\"]. Ajoutez-la. Le fichier "
     "examples/nursing_bridge.json montre chaque section."},
    {"error.wrong_type",
     "Ce n'est pas ce qui va ici[ : il faut {0:term}][, et non {1:term}].[ Exemple : {2}.]"},
    {"error.unknown_word",
     "Ce mot n'est pas connu ici.[ Vouliez-vous dire \"{1}\"?][ Choix possibles : {0:term}.]"},
    {"error.not_supported_yet", "Ceci n'est pas encore pris en charge.[ Utilisez {0:term}.]"},
    {"error.file_unreadable",
     "Ce fichier ne peut pas être lu[ : {0:term}]. Vérifiez son nom, et que vous avez le droit de "
     "le lire."},
    {"error.file_unwritable",
     "Nous ne pouvons pas écrire dans ce fichier[ : {0:term}]. Vérifiez son nom, et la place qui "
     "reste."},
    {"error.list_is_empty", "Cette liste est vide. Il y faut au moins un élément."},
    {"error.list_too_long",
     "Cette liste est trop longue.[ Elle peut compter au plus {0} éléments.]"},
    {"error.text_too_long", "Ce texte est trop long.[ Il peut compter au plus {0} octets.]"},
    {"error.fields_exclude_each_other",
     "Ces champs disent la même chose de deux façons[ : {0}]. N'en gardez qu'un."},
    {"error.one_of_fields_needed", "Un de ces champs est obligatoire[ : {0}]."},
    {"error.values_differ_from_head",
     "Le nombre de valeurs de cette ligne n'est pas le nombre de noms de la première[ : {0}, et "
     "non {1}]. Écrivez une valeur pour chaque nom, avec des virgules entre elles, et aucune dans "
     "un montant."},
    {"error.quotes_out_of_place",
     "Les guillemets de cette ligne ne vont pas. Une valeur entre guillemets commence et finit par "
     "un guillemet, un guillemet à l'intérieur s'écrit deux fois, et aucune ligne ne finit entre "
     "guillemets. Exemple : \"North, \"\"Evening\"\" School\"."},

    {"error.pointer_unknown",
     "Aucun chiffre ne se trouve à cet endroit. Nommez-en un comme dans le résultat JSON de cette "
     "commande; les listes se comptent à partir de 0[, les lignes jusqu'à {0}].[ Exemple : "
     "\"{1}\".]"},

    {"error.not_a_decimal",
     "Ce n'est pas un nombre que nous pouvons lire. Écrivez des chiffres avec un point, sans "
     "virgule, sans espace et sans signe de dollar. Exemple : \"1250.50\"."},
    {"error.exponent_not_allowed",
     "Les exposants ne sont pas lus ici. Écrivez le nombre au long. Exemple : \"1500\", et non "
     "\"1.5e3\"."},
    {"error.too_many_decimals",
     "Ce nombre a trop de chiffres après le point.[ Il peut en avoir au plus {0}.] Rien n'est "
     "arrondi sans vous. Exemple : \"1250.50\"."},
    {"error.too_many_digits",
     "Ce nombre a trop de chiffres.[ Au plus {0} sont lus.] Exemple : \"1250.50\"."},
    {"error.not_a_fraction",
     "Ce n'est ni un nombre ni une fraction. Écrivez des chiffres avec un point, ou deux nombres "
     "entiers avec une barre oblique. Exemples : \"0.5\", \"19/30\"."},
    {"error.range_out_of_order",
     "Dans un intervalle, le bas, le chiffre qu'il entoure et le haut doivent monter."},
    {"error.amount_out_of_range",
     "Ce montant est trop grand.[ La limite est de {0:money}, au-dessus ou au-dessous de zéro.] "
     "Exemple : \"6500.00\"."},
    {"error.must_not_be_negative",
     "Ceci ne doit pas être au-dessous de zéro. Écrivez \"0\" s'il n'y en a pas."},
    {"error.must_be_positive", "Ceci doit être au-dessus de zéro.[ Exemple : {0}.]"},
    {"error.not_a_whole_number", "Il faut un nombre entier, sans point."},
    {"error.whole_number_out_of_range",
     "Ce nombre entier est hors limites.[ Il doit aller de {0} à {1}.]"},
    {"error.probability_out_of_range",
     "Une probabilité va de 0 à 1. Exemple : \"0.8\" pour 80 sur 100."},
    {"error.currency_unknown",
     "Cette monnaie n'est pas connue. Utilisez un code de trois lettres, comme \"CAD\".[ Codes "
     "connus : {*}.]"},
    {"error.percent_out_of_range",
     "Ce pourcentage est hors limites.[ Il doit aller de {0} à {1}.] Exemple : \"2.5\" pour "
     "2,5 %."},
    {"error.number_out_of_range", "Ce nombre est hors limites.[ Il doit aller de {0} à {1}.]"},

    {"error.not_a_date",
     "Ce n'est pas une date que nous pouvons lire. Écrivez l'année, le mois et le jour. Exemple : "
     "\"2025-09-02\"."},
    {"error.no_such_date",
     "Ce jour n'existe pas. Vérifiez le mois et le jour. Exemple : \"2025-02-28\"."},
    {"error.date_out_of_range",
     "Cette date est hors limites.[ L'année doit aller de {0} à {1}.] Exemple : \"2025-09-02\"."},
    {"error.end_before_start",
     "Cette date vient trop tôt.[ Il faut le {0:date} ou une date plus tardive.]"},

    {"error.principal_must_be_positive",
     "Chaque avance du prêt doit être au-dessus de zéro. Exemple : \"4000.00\"."},
    {"error.rate_out_of_range",
     "Le taux d'intérêt annuel doit aller de 0 à 500 %. Exemple : \"6.7\"."},
    {"error.disbursement_after_last_payment",
     "Le prêteur verse cette avance le jour du dernier versement ou après[, soit le {0:date}]. "
     "Donnez une date plus tôt, ou ajoutez des versements."},
    {"error.payment_before_funds",
     "Le premier versement doit venir après la première avance du prêt[, qui arrive le {0:date}]. "
     "Donnez une date plus tardive."},
    {"error.phases_too_long",
     "Les phases comptent trop de versements en tout.[ Au plus {0} sont permis.] Cela fait 60 "
     "ans."},
    {"error.payment_below_interest",
     "Ce versement ne couvre pas les intérêts[ de {0:money}][ dus avec le versement {1}][ le "
     "{2:date}]. La dette grossirait. Donnez un versement plus élevé."},
    {"error.fee_before_funds",
     "Ces frais sont dus avant la première avance du prêt[, qui arrive le {0:date}]. Donnez ce "
     "jour ou un jour plus tard."},
    {"error.principal_too_large",
     "La somme des avances du prêt dépasse ce qui peut être traité. Vérifiez les montants."},
    {"error.payment_unit_not_positive",
     "L'unité des versements doit être au-dessus de zéro. Exemple : \"0.01\" pour des cents "
     "entiers."},
    {"error.fees_exceed_loan",
     "Les frais que le prêteur retient ne laissent rien de la première avance du prêt[, qui est de "
     "{0:money}]. Réduisez les frais, ou faites-les payer à part."},
    {"error.level_before_last_needs_payment",
     "Des versements calculés remboursent tout le prêt; aucune phase ne peut donc les suivre. "
     "Écrivez ce qui est payé dans cette phase, ou placez-la en dernier."},
    {"error.index_has_gap",
     "L'indice n'a pas de valeur pour la révision du taux[ du {0:date}]. Donnez une valeur de ce "
     "jour ou d'un jour plus tôt."},
    {"error.prepayment_above_balance",
     "C'est plus que ce qui est dû[ : {0:money}][ le {1:date}]. Donnez ce montant ou moins."},
    {"error.prepayment_before_funds",
     "Rien n'est encore dû ce jour-là. La première avance du prêt arrive[ le {0:date}]. Donnez ce "
     "jour ou un jour plus tard."},
    {"error.term_has_no_end",
     "Ces versements ne remboursent pas le prêt.[ Après {0} versements, {1:money} seraient encore "
     "dus.] Donnez un versement plus élevé."},
    {"error.down_payment_not_first",
     "Une mise de fonds n'a pas de dates d'échéance à elle. Placez-la en premier, une seule fois, "
     "avec une autre phase après elle."},
    {"error.no_repayment_phase",
     "Il faut au prêt une phase avec des dates d'échéance. Exemple : {\"kind\": \"level\", "
     "\"payments\": 36}."},
    {"error.event_ends_no_study",
     "Cet événement met fin aux études, mais le prêt n'a pas une telle phase avant son "
     "remboursement. Retirez l'événement, ou commencez par une phase deferral, interest_only ou "
     "minimum."},
    {"error.no_such_due_date",
     "Aucun versement n'est dû ce jour-là.[ La date d'échéance la plus proche est le {0:date}.] "
     "Donnez le jour tel qu'il est au calendrier des versements."},
    {"error.moved_date_out_of_order",
     "Une date d'échéance se déplace seulement entre ses voisines[ : après le {0:date}]. Donnez un "
     "autre jour."},
    {"error.calendar_unknown",
     "Il n'y a pas de table pour ce calendrier.[ Il y a : {*}.] Sans table, nous ne devinons pas "
     "les jours fériés."},
    {"error.calendar_lacks_year",
     "Ce calendrier ne couvre pas chaque date d'échéance[ : il va du {0:date} au {1:date}][, et "
     "une échéance tombe le {2:date}]. Prenez un autre calendrier, ou un prêt plus court."},
    {"error.balloon_too_short",
     "Un prêt à solde final se calcule sur plus de versements qu'il ne s'en fait.[ Cette "
     "phase en a {0}.] Augmentez amortise_over."},
    {"error.event_outside_loan",
     "Ce jour tombe hors du prêt[, qui va jusqu'au {0:date}]. Donnez un jour entre la première "
     "avance et le dernier versement."},
    {"error.cannot_be_extended",
     "La dernière phase ne peut pas avoir plus de versements : sa propre liste, son plan "
     "forfaitaire, sa dernière période inégale ou son versement fixe sa fin. Changez plutôt cette "
     "phase."},
    {"error.product_unknown", "Aucun produit ne porte ce nom.[ Il y a : {*}.]"},
    {"error.currencies_differ",
     "Les deux prêts sont dans des monnaies différentes[ : {0} et {1}]. Leurs lignes ne se "
     "comparent pas."},
    {"error.as_of_before_funds",
     "Il n'y a pas encore de compte ce jour-là. La première avance du prêt arrive[ le {0:date}]. "
     "Donnez ce jour ou un jour plus tard."},
    {"error.payoff_before_as_of",
     "Un prêt se rembourse en entier le jour du relevé ou après. Donnez[ le {0:date} ou] un jour "
     "plus tard."},
    {"error.received_before_funds",
     "Rien n'est encore dû ce jour-là. La première avance du prêt arrive[ le {0:date}]. Donnez ce "
     "jour ou un jour plus tard."},
    {"error.payment_above_owed",
     "C'est[ {0:money} de] plus que ce qui est dû.[ {1:money} suffisent à rembourser le prêt.] "
     "Donnez ce montant ou moins."},
    {"error.return_before_payment",
     "Ce paiement est retourné avant d'être arrivé. Donnez[ le {0:date} ou] un jour plus tard."},
    {"error.cannot_be_moved",
     "Les dates d'échéance deux fois par mois, et une dernière période inégale, ne se déplacent "
     "pas. Écrivez les dates au long dans des phases à elles."},
    {"error.days_out_of_order",
     "Donnez deux jours du mois, le premier de 1 à 27 et avant le second. Exemple : [1, 15]."},
    {"error.balance_out_of_range",
     "La dette dépasse ce qui peut être traité[ : plus de {0:money}][ le {1:date}]. Vérifiez le "
     "taux, ou raccourcissez cette phase."},

    {"error.year_before_data",
     "Il n'y a pas de tables d'impôt pour cette année.[ La première année est {0}.] Donnez cette "
     "année ou une année plus tard."},
    {"error.province_unknown",
     "Cette province ou ce territoire n'est pas connu. Utilisez AB, BC, MB, NB, NL, NS, NT, NU, "
     "ON, PE, QC, SK ou YT. Exemple : \"ON\"."},
    {"error.arrival_year_not_covered",
     "L'année où une personne arrive, l'impôt dépend du jour à partir duquel elle vit au Canada, "
     "et seul le salaire à partir de ce jour est calculé. Au lieu de \"resident_on_1_january\", "
     "donnez ce jour, au plus tard dans le premier mois du plan, ou donnez le salaire net. "
     "Exemples : \"resident_from\": \"2025-09-01\", \"net_per_month\": \"2450.00\"."},
    {"error.net_out_of_reach",
     "Aucun salaire brut ne laisse autant après impôt.[ Le plus qui se puisse atteindre est "
     "{0:money}.] Demandez moins."},
    {"error.country_not_supported", "Seul le Canada est couvert pour l'instant. Utilisez \"CA\"."},
    {"error.region_unknown",
     "Cette région n'est pas connue.[ Dans cette province, il y a : {*}.] Retirez-la pour "
     "continuer sans le coût de la vie à cet endroit."},
    {"error.region_in_other_province",
     "Cette région est dans une autre province[ : {0}, et non {1}]. Changez la région ou la "
     "province."},
    {"error.currency_not_taxed",
     "Les tables d'impôt sont en dollars canadiens. Utilisez la monnaie \"CAD\"."},

    {"error.benefit_not_covered",
     "Cette prestation n'est pas calculée ici[ avec {0}]. Donnez son montant dans "
     "\"other_income\", ou retirez-la."},
    {"error.benefit_needs_gross_pay",
     "Les prestations se calculent sur le salaire brut. Donnez ce salaire brut, ou donnez les "
     "prestations dans \"other_income\"."},
    {"error.benefit_stated_twice",
     "Cette prestation est calculée et aussi déclarée[ à {0}]. Gardez une seule des deux."},
    {"error.partner_pay_without_partner",
     "La paie d'un conjoint arrive, mais has_partner dit qu'il n'y en a pas. Les prestations en "
     "dépendent : changez l'un des deux."},
    {"error.partner_not_among_adults",
     "has_partner dit qu'il y a un conjoint : il y a alors au moins 2 adultes. Changez l'un des "
     "deux."},
    {"error.lost_pay_unknown",
     "Des heures de travail payé sont perdues, mais il n'y a pas de salaire horaire pour les "
     "compter. Donnez \"hourly\" et \"hours_per_week\" sous work.now, ou \"net_lost_per_month\" "
     "ici."},
    {"error.lost_hours_above_paid_hours",
     "Il se perd plus d'heures par semaine qu'il ne s'en paie[, soit {0:money}]. Vérifiez les deux "
     "chiffres."},
    {"error.lost_pay_above_pay",
     "Il se perd chaque mois plus de salaire qu'il n'en arrive[, soit {0:money} après impôt]. "
     "Vérifiez les deux chiffres."},
    {"error.horizon_before_job",
     "Rien n'est compté à partir de ce mois[; l'emploi paie à partir du mois {0}]. Donnez plus de "
     "mois, ou une recherche plus courte."},
    {"error.chances_above_one",
     "Cette probabilité et placement_probability dépassent 1 ensemble. Personne ne peut occuper "
     "les deux emplois."},
    {"error.grade_needs_source",
     "Les cotes A et B disent que quelqu'un a publié ou vérifié les chiffres. Nommez-le : "
     "{\"value\": \"B\", \"by\": \"source\", \"source\": \"..\"}. Sinon, utilisez C ou D."},
    {"error.high_below_low",
     "Le haut d'une fourchette est sous son bas[, qui est {0}]. Inversez-les, ou retirez le haut."},
    {"error.date_after_as_of",
     "Ce jour vient après celui de la demande[, {0}]. Indiquez un jour passé, ou n'indiquez rien."},
    {"error.income_outside_months",
     "Ce revenu n'arrive jamais dans les mois suivis[, de {0} à {1}]. Corrigez ses dates, ou "
     "retirez-le."},
    {"error.ages_differ_from_children",
     "Les enfants par âge[, {0},] diffèrent de \"children\"[, qui est {1}]. Donnez le même "
     "nombre."},
    {"error.not_a_class_code", "Ce n'est pas un tel code.[ Écrivez {0:term}.]"},
    {"error.dates_out_of_order",
     "Ces entrées vont dans l'ordre des jours, chacune sur ses propres jours.[ "
     "Donnez le {0:date} ou un jour plus tard.]"},
    {"error.date_outside_course",
     "Ceci tombe hors des mois de la formation[, qui vont du {0:date} au {1:date}]. Changez-le, ou "
     "le début et les semaines de la formation."},
    {"error.completion_differs_from_modules",
     "Ce n'est pas le produit des chances des modules[, qui est {0}]. Retirez-le, ou changez-le ou "
     "changez celles-ci."},
    {"error.event_before_as_of",
     "Ce jour vient avant le jour de la demande[, le {0:date}]. Donnez ce jour ou un jour plus "
     "tard, ou changez as_of."},

    {"error.no_rate_exists", "Aucun taux n'existe : {0:word no_rate}."},
    {"no_rate.loan",
     "aucun taux annuel ne convient à ces paiements. Les frais ne laissent rien du prêt, ou "
     "l'argent ne va que dans un sens"},
    {"no_rate.no_amounts", "chaque montant est zéro"},
    {"no_rate.one_time",
     "tous les montants tombent au même moment, et rien ne peut croître entre eux"},
    {"no_rate.one_sign",
     "les montants ont tous le même signe. Il faut de l'argent qui entre et de l'argent qui sort; "
     "écrivez ce qui est payé avec un signe moins"},
    {"no_rate.never_zero",
     "la valeur actualisée de ces montants ne traverse jamais zéro, à aucun taux supérieur à "
     "-100 %"},
    {"no_rate.out_of_range",
     "les seuls taux sont à moins d'un dix-milliardième de un pour cent de -100 %, ou supérieurs à "
     "10^302 %"},
    {"no_rate.no_side",
     "un taux modifié demande des montants des deux signes, à deux moments différents"},
    {"no_rate.signs_differ",
     "une croissance d'une valeur à l'autre demande deux valeurs de même signe, dont la première "
     "n'est pas zéro"},
    {"no_rate.no_cost",
     "il est remboursé moins qu'il n'a été prêté, ou ce qui est prêté est remboursé aussitôt; il "
     "n'y a donc pas de coût dans le temps"},
    {"error.rate_undecided",
     "Il ne peut pas être certifié qu'un taux existe ou non : la valeur actualisée de ces montants "
     "vient si près de zéro, sans le traverser, que son signe n'est pas certain. Rien n'est "
     "imprimé comme taux."},
    {"error.no_period_count_exists",
     "Aucun nombre de périodes ne convient : les versements ne dépassent pas les intérêts, ou rien "
     "n'est payé. Vérifiez les signes : l'argent payé est négatif."},
    {"error.two_flows_needed",
     "Il faut au moins deux montants. Exemple : les lignes -100, 39, 59, 55 et 20 d'un fichier "
     "CSV."},
    {"error.flow_times_differ",
     "Tous les flux doivent dire leur moment de la même façon. Donnez à chaque flux une date, ou à "
     "chacun une période, ou à chacun des années, ou rien à aucun."},
    {"error.flow_dates_needed",
     "Il faut ici une date pour chaque flux, comme 2025-09-02. Pour des montants à périodes "
     "égales, utilisez irr ou npv."},
    {"error.flow_periods_needed",
     "Il faut ici des montants à périodes égales, et non des dates ou des années. Pour des flux "
     "datés, utilisez xirr ou xnpv."},
    {"error.unit_periods_needed",
     "Sous le régime us, il faut à chaque flux une date, ou une période entière et sa fraction; "
     "des années ne disent pas quelle est la période unitaire."},
    {"error.rate_of_total_loss",
     "Le taux doit être supérieur à -1 (-100 %). Les taux sont ici des fractions : 0.01 est 1 % "
     "par période."},
    {"error.flow_times_too_fine",
     "Les fractions de ces moments n'ont pas de partie commune avec laquelle on puisse compter. "
     "Utilisez des fractions à plus petit dénominateur, comme 67/732."},
    {"error.figure_not_used",
     "Ceci ne change rien à ce qui est demandé[, {0}][. Ce qui compte : {1}]. Omettez-le, ou "
     "demandez autre chose."},
    {"error.fraction_needs_regime",
     "Une fraction de période n'a de sens que sous un régime : intérêt simple devant des périodes "
     "entières sous us, une partie d'année sous les autres."},

    {"error.no_value_works",
     "Aucune valeur regardée ne convient[, de {0}][ à {1}].[ La plus proche : {2}]"},
    {"error.policy_unknown", "Aucune politique ne porte ce nom.[ Il y a : {*}.]"},
    {"error.policy_missing",
     "Aucune politique n'est nommée. Nommez-la ici avec \"policy\"[, ou en ligne de commande avec "
     "{1}].[ Il y a : {0}.]"},
    {"error.policy_not_in_force",
     "La politique[ {1}] n'est pas en vigueur le jour de la demande.[ Elle commence le "
     "{0:date}.]"},
    {"error.parameter_file_invalid",
     "Ce fichier ne peut pas être utilisé[ : {0:term}][ ({1})]. Réparez-le, ou retirez-le."},
    {"error.parameter_file_missing",
     "Il manque un fichier de paramètres[ : {0}]. Ajoutez-le au dossier des paramètres."},
};

}  // namespace

std::span<const Sentence> french_errors() { return sentences; }

}  // namespace afford::detail
