"""What only French needs: participle clauses, moods, clitics, reflexives, duties said with *il*."""

import pytest

from readability_gpmi.model import RewriteKind
from readability_gpmi.rewriting.structural import (
    address,
    bracket,
    condition,
    conjunction,
    coordination,
    duty_phrase,
    empty_verb,
    enumeration,
    fillers,
    legal_reference,
    must,
    numbers,
    participle,
    passive,
    shared_subject,
)
from readability_gpmi.rewriting.structural.candidate import Transformation

from .conftest import Offered

_CONTEXT = ("Vous avez un revenu.", "Votre contrat commence le 1er mai.", "Le bénéficiaire signe.")

_SAID_PLAINLY: tuple[tuple[Transformation, str, str], ...] = (
    # Passives inside another clause, with mood, elision, and the object before the verb.
    (
        passive.find,
        "Le CPAS demande que l'attestation soit signée par le médecin.",
        "Le CPAS demande que le médecin signe l'attestation.",
    ),
    (
        passive.find,
        "Vous recevez une lettre dès que votre demande a été acceptée par le comité.",
        "Vous recevez une lettre dès que le comité a accepté votre demande.",
    ),
    (
        passive.find,
        "S'il est convoqué par le Forem, le bénéficiaire se présente au rendez-vous.",
        "Si le Forem le convoque, le bénéficiaire se présente au rendez-vous.",
    ),
    (
        passive.find,
        "Si elle a été invitée par le comité, l'intéressée se présente.",
        "Si le comité l'a invitée, l'intéressée se présente.",
    ),
    (
        passive.find,
        "Vous devez rembourser les sommes qui ont été avancées par le centre.",
        "Vous devez rembourser les sommes que le centre a avancées.",
    ),
    (
        passive.find,
        "Les frais de garde d'enfant sont pris en charge par le centre à concurrence de 100 euros par mois.",
        "Le centre prend en charge les frais de garde d'enfant à concurrence de 100 euros par mois.",
    ),
    (
        passive.find,
        "Les frais de la formation sont payés par le CPAS conformément au règlement.",
        "Le CPAS paie les frais de la formation conformément au règlement.",
    ),
    (
        passive.find,
        "Les montants octroyés à titre d'avance seront remboursés directement par la mutuelle.",
        "La mutuelle remboursera directement les montants octroyés à titre d'avance.",
    ),
    # Participle clauses that state a fact.
    (
        participle.find,
        "Ayant pris connaissance du projet, le bénéficiaire signe le contrat devant le comité spécial.",
        "Le bénéficiaire a pris connaissance du projet. Il signe le contrat devant le comité spécial.",
    ),
    (
        participle.find,
        "Le bénéficiaire, souhaitant trouver un emploi stable, s'engage à suivre une formation de six mois.",
        "Le bénéficiaire souhaite trouver un emploi stable. Il s'engage à suivre une formation de six mois.",
    ),
    (
        participle.find,
        "Votre dossier étant incomplet, nous ne pouvons pas encore vous octroyer le revenu d'intégration.",
        "Votre dossier est incomplet. C'est pourquoi nous ne pouvons pas encore vous octroyer le revenu d'intégration.",
    ),
    (
        participle.find,
        "Mme Lambert n'ayant pas répondu aux deux convocations, son assistante sociale lui a envoyé un rappel.",
        "Mme Lambert n'a pas répondu aux deux convocations. C'est pourquoi son assistante sociale lui a envoyé un rappel.",
    ),
    (
        participle.find,
        "Il s'engage à rembourser cette somme en dix mensualités de 75 euros, la première étant due le 5 septembre 2026.",
        "Il s'engage à rembourser cette somme en dix mensualités de 75 euros. La première est due le 5 septembre 2026.",
    ),
    (
        participle.find,
        "En signant ce document, l'intéressé reconnaît qu'un exemplaire lui a été remis.",
        "Quand l'intéressé signe ce document, il reconnaît qu'un exemplaire lui a été remis.",
    ),
    (
        participle.find,
        "Les parties, désirant collaborer, s'engagent à respecter le présent contrat pendant toute sa durée.",
        "Les parties désirent collaborer. Elles s'engagent à respecter le présent contrat pendant toute sa durée.",
    ),
    (
        participle.find,
        "Le bénéficiaire, qui habite à Namur depuis trois ans, s'engage à chercher un logement moins cher dans la région.",
        "Le bénéficiaire habite à Namur depuis trois ans. Il s'engage à chercher un logement moins cher dans la région.",
    ),
    # Duties, permissions, prohibitions.
    (
        duty_phrase.find,
        "Il incombe au bénéficiaire de remettre une copie du bail.",
        "Le bénéficiaire doit remettre une copie du bail.",
    ),
    (
        duty_phrase.find,
        "Il incombe au bénéficiaire de remettre une copie du bail et d'avertir le CPAS.",
        "Le bénéficiaire doit remettre une copie du bail et avertir le CPAS.",
    ),
    (
        duty_phrase.find,
        "Le bénéficiaire est dans l'obligation de remettre une copie du bail.",
        "Le bénéficiaire doit remettre une copie du bail.",
    ),
    (
        duty_phrase.find,
        "Il vous est interdit de fumer dans le logement de transit.",
        "Vous ne pouvez pas fumer dans le logement de transit.",
    ),
    (
        duty_phrase.find,
        "Il convient de remettre une copie du bail au service social et de payer le loyer.",
        "Il faut remettre une copie du bail au service social et payer le loyer.",
    ),
    (
        duty_phrase.find,
        "Le bénéficiaire est autorisé à suivre une formation à temps partiel et à travailler le week-end.",
        "Le bénéficiaire peut suivre une formation à temps partiel et travailler le week-end.",
    ),
    (
        duty_phrase.find,
        "La durée totale ne saurait excéder nonante semaines.",
        "La durée totale ne peut pas excéder nonante semaines.",
    ),
    (
        duty_phrase.find,
        "Le CPAS aide chacun pour qu'il ait la possibilité de décider de son projet.",
        "Le CPAS aide chacun pour qu'il puisse décider de son projet.",
    ),
    # Empty verbs: the participle agrees, the tense stays.
    (
        empty_verb.find,
        "Les engagements font l'objet d'une évaluation au moins trois fois par an.",
        "Les engagements sont évalués au moins trois fois par an.",
    ),
    (
        empty_verb.find,
        "Les factures d'énergie feront l'objet d'une négociation avec le fournisseur.",
        "Les factures d'énergie seront négociées avec le fournisseur.",
    ),
    (
        empty_verb.find,
        "Le CPAS procédera à la vérification de vos revenus auprès de la Banque-Carrefour.",
        "Le CPAS vérifiera vos revenus auprès de la Banque-Carrefour.",
    ),
    (
        empty_verb.find,
        "Le bénéficiaire procède à la recherche d'un logement plus petit.",
        "Le bénéficiaire cherche un logement plus petit.",
    ),
    (
        empty_verb.find,
        "Le CPAS s'engage à procéder à l'examen de la demande dans les trente jours.",
        "Le CPAS s'engage à examiner la demande dans les trente jours.",
    ),
    # Conjunctions: the subjunctive becomes an indicative.
    (
        conjunction.find,
        "Le CPAS prend en charge les frais, pour autant que les factures lui soient transmises avant le 31 janvier 2027.",
        "Le CPAS prend en charge les frais, si les factures lui sont transmises avant le 31 janvier 2027.",
    ),
    (
        conjunction.find,
        "Le coût des médicaments est pris en charge, à condition qu'ils aient été prescrits par un médecin.",
        "Le coût des médicaments est pris en charge, s'ils ont été prescrits par un médecin.",
    ),
    (numbers.find, "Vous payez une garantie de quinze euros (15 €) par mois.", "Vous payez une garantie de 15 euros par mois."),
    # A condition as a question, where something is due.
    (
        condition.find,
        "Si un accident survient sur le chemin du travail, une déclaration doit être complétée le jour même.",
        "Un accident survient sur le chemin du travail\u00a0? Alors une déclaration doit être complétée le jour même.",
    ),
    # A subject that two clauses share, and what is said of a thing between commas.
    (
        shared_subject.find,
        "Le contrat prend cours le 1er octobre 2023 et couvre toute la durée des études.",
        "Le contrat prend cours le 1er octobre 2023. Le contrat couvre toute la durée des études.",
    ),
    (
        shared_subject.find,
        "Le présent règlement fait partie du contrat de bail et s'impose au locataire et à ses visiteurs.",
        "Le présent règlement fait partie du contrat de bail. Le présent règlement s'impose au locataire et à ses visiteurs.",
    ),
    (
        participle.find,
        "Le traitement, calculé selon l'échelle E2, est payé à la fin du mois.",
        "Le traitement est calculé selon l'échelle E2. Il est payé à la fin du mois.",
    ),
    # To whom something is given; "dont"; a clause that is joined has its own subject.
    (passive.find, "Une copie vous est remise par l'assistante sociale.", "L'assistante sociale vous remet une copie."),
    (passive.find, "Un tuteur t'est désigné par le service.", "Le service te désigne un tuteur."),
    (
        passive.find,
        "Un tutorat gratuit, dont les modalités sont arrêtées par le service, est organisé.",
        "Un tutorat gratuit, dont le service arrête les modalités, est organisé.",
    ),
    (
        passive.find,
        "Le carnet est contrôlé par l'assistant social lors de chaque rendez-vous, et les écarts sont commentés.",
        "L'assistant social contrôle le carnet lors de chaque rendez-vous, et les écarts sont commentés.",
    ),
    (
        fillers.find,
        "Vous recevrez une réponse, et ce, dans les cinq jours ouvrables.",
        "Vous recevrez une réponse, dans les cinq jours ouvrables.",
    ),
    # Acts as a list; a preposition before "d'" comes back in full.
    (
        enumeration.find,
        "Le bénéficiaire s'engage à chercher un emploi, à suivre la formation et à remettre une preuve chaque mois.",
        "Le bénéficiaire s'engage à\u00a0:\n- chercher un emploi\n- suivre la formation\n- remettre une preuve chaque mois.",
    ),
    (
        enumeration.find,
        "Le CPAS vous demande de remettre le bail, de payer le loyer chaque mois et d'avertir le service.",
        "Le CPAS vous demande de\u00a0:\n- remettre le bail\n- payer le loyer chaque mois\n- avertir le service.",
    ),
    # What stands between "peut" and its infinitive.
    (
        bracket.find,
        "Le CPAS peut, après un avertissement écrit, demander une nouvelle preuve de vos recherches d'emploi.",
        "Après un avertissement écrit, le CPAS peut demander une nouvelle preuve de vos recherches d'emploi.",
    ),
    (
        coordination.find,
        "Vous recevez une lettre chaque mois, car le CPAS doit vous informer par écrit.",
        "Vous recevez une lettre chaque mois. En effet, le CPAS doit vous informer par écrit.",
    ),
)


@pytest.mark.parametrize(("find", "before", "after"), _SAID_PLAINLY)
def test_said_plainly(offered: Offered, find: Transformation, before: str, after: str) -> None:
    assert offered(find, "fr", before) == (after,)


@pytest.mark.parametrize(
    ("find", "sentence"),
    [
        # A right or a duty of a person is none of the one who acts.
        (passive.find, "Madame peut être entendue par le comité avant toute décision."),
        (passive.find, "Vous pouvez être accompagné par un avocat de votre choix."),
        # Two who act, two verbs, a "no" without its second word, an agent of the second half.
        (passive.find, "Les frais ne sont payés ni par le Forem ni par le CPAS."),
        (passive.find, "L'aide est avancée par le CPAS et remboursée par le locataire."),
        (passive.find, "Aucune avance ne peut être payée par le service."),
        (passive.find, "Le plan a été publié par lettre en mai, puis en juin par le service."),
        # A condition or a time, not a fact.
        (participle.find, "Le bénéficiaire, ayant trouvé un emploi, avertit le CPAS dans les cinq jours."),
        (participle.find, "Ayant trouvé un emploi, le bénéficiaire doit avertir le CPAS dans les cinq jours."),
        (participle.find, "Le projet étant arrivé à son terme, les parties procèdent à une évaluation finale."),
        (participle.find, "Le bénéficiaire, qui suit une formation, reçoit une prime du CPAS chaque mois."),
        (participle.find, "Le loyer n'ayant pas été payé, le propriétaire peut mettre fin au bail."),
        (participle.find, "En ne respectant pas ce contrat, vous risquez de perdre une partie de votre revenu."),
        (participle.find, "Étant donné que vous avez travaillé, une somme de 312 euros vous a été versée."),
        (participle.find, "Le centre, constatant une absence, a envoyé une lettre de rappel."),
        # The second participle would stay one.
        (
            participle.find,
            "Ayant obtenu son certificat au mois de juin et ne disposant d'aucun soutien, l'intéressé a introduit une demande.",
        ),
        # "need not" is not "must not"; a question whether there is a reason.
        (duty_phrase.find, "Le bénéficiaire n'est pas dans l'obligation de remettre une copie du bail."),
        (duty_phrase.find, "Le CPAS examine s'il y a lieu de prolonger le contrat de six mois."),
        (duty_phrase.find, "Il est interdit au bénéficiaire de fumer et de loger un ami dans le logement."),
        (duty_phrase.find, "Il a l'obligation."),
        # More is said of the act; whose registration; a "no" between the two.
        (empty_verb.find, "L'état du projet fait l'objet d'une évaluation trimestrielle par les parties."),
        (empty_verb.find, "Le bénéficiaire s'engage à procéder à son inscription auprès du Forem."),
        (empty_verb.find, "Le CPAS ne procède pas à l'examen de la demande avant le mois de mai."),
        # Two exceptions, a real "no" after the exception, two verbs in the subjunctive.
        (conjunction.find, "Le bail continue, sauf accord, à moins que le locataire ne parte."),
        (conjunction.find, "Le bail continue, à moins que le locataire ne paie pas."),
        (conjunction.find, "Vous recevez l'aide pour autant que vous habitiez ici et que vous cherchiez un emploi."),
        # Two acts are no list; a choice is none either.
        (enumeration.find, "Le bénéficiaire s'engage à chercher un emploi et à suivre la formation."),
        (enumeration.find, "Vous pouvez demander à venir, à téléphoner ou à écrire."),
        (must.find, "On a été obligés de réduire les dépenses du ménage."),
        (duty_phrase.find, "Il est interdit à la stagiaire de communiquer des données personnelles."),
        (passive.find, "Le cours est organisé par l'asbl Le Pont à raison de douze heures par semaine."),
        # Part of a larger number, and sayings.
        (numbers.find, "La ville a les mille visages de ses habitants."),
        (numbers.find, "Vous payez deux cent cinquante euros."),
        (numbers.find, "Le club utilise la grande salle deux mercredis par mois."),
        (numbers.find, "La suspension dure quatre semaines au moins et cinquante-deux semaines au plus."),
        # What has a preposition is no subject; an order has none; what is done in due form; a standard to follow.
        (passive.find, "En cas de non-paiement après deux rappels, l'accès à l'accueil peut être refusé par le Collège."),
        (shared_subject.find, "Vous voyez huit lignes sur la photo, mais n'oubliez pas qu'il vous en faudra une de plus."),
        (fillers.find, "Le comité examine les circonstances dûment établies."),
        (legal_reference.find, "La signalisation est enlevée par vous, conformément à l'arrêté ministériel du 7 mai 1999."),
        (
            legal_reference.find,
            "En application de l'article 164 de la loi relative à l'assurance, coordonnée le 14 juillet 1994, vous devez payer.",
        ),
        # What stands before a colon holds for both.
        (coordination.find, "Le choix est clair : le service paie les cours de langue, et vous suivez toutes les leçons."),
        # A verb that a parse made up, and a second "si" in one sentence.
        (conjunction.find, "Les inscriptions sont reportées, à moins qu'un désistement ne permette d'y donner suite."),
        (conjunction.find, "Si vous êtes absent, l'inscription est gardée, à condition que la preuve en soit apportée."),
        (numbers.find, "Ils viennent des quatre coins du pays."),
        # "dont l'œuvre et la personnalité" is one clause.
        (coordination.find, "Sartre est un philosophe français, dont l'œuvre et la personnalité ont marqué la vie politique."),
        # the parse takes "prenant" for a form of "prener"
        (
            participle.find,
            "En prenant les décisions concernant les jeux, le service doit tenir compte des recommandations du conseil.",
        ),
        # What shares the subject would lose it, and "son agent" would look forward.
        (passive.find, "Le mot est utilisé par le comité en 2024, puis repris et expliqué par le service dans une brochure."),
        (passive.find, "Monsieur Lambert sera reçu par son agent d'insertion une fois par mois au minimum."),
        # Two facts side by side, and a person who is only "elle".
        (condition.find, "Si le tableau est exposé à Bruxelles, le modèle est resté dans notre musée."),
        (condition.find, "Si elle déménage dans une autre commune, le service doit recevoir sa nouvelle adresse."),
        # A second verb of a clause that hangs on the first, and a thing that both verbs act on.
        (shared_subject.find, "Le service sait que vous cherchez du travail et vous aide chaque semaine."),
        (shared_subject.find, "Le comité examine votre demande et décide dans les trente jours."),
        # Of a person it may be a condition.
        (participle.find, "Le bénéficiaire, convoqué par le comité, doit se présenter au bureau."),
        # Not by when the request is made.
        (fillers.find, "Le service vous reçoit chaque fois que vous en faites la demande, et ce, dans les cinq jours."),
        # "s'ils respectent" does not go with "ont accepté".
        (conjunction.find, "Les responsables ont accepté la demande, à condition qu'ils puissent voir les factures."),
        # The end of a list of clauses, and what only explains.
        (
            coordination.find,
            "Un dossier fut ouvert à la demande du maire, on procéda à de nombreuses visites, et Paul Lambert fut condamné.",
        ),
        (
            coordination.find,
            "Les deux services travaillent en même temps ; c'est-à-dire que les agents se retrouvent chaque semaine au bureau.",
        ),
    ],
)
def test_left_alone(offered: Offered, find: Transformation, sentence: str) -> None:
    assert offered(find, "fr", sentence) == ()
    assert offered(find, "fr", sentence, kind=RewriteKind.ASK) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Le bénéficiaire doit se présenter à tous ses rendez-vous.", "Vous devez vous présenter à tous vos rendez-vous."),
        (
            "Si le bénéficiaire ne peut pas venir, il prévient son assistante.",
            "Si vous ne pouvez pas venir, vous prévenez votre assistante.",
        ),
        ("Le bénéficiaire se rend au Forem et y dépose son dossier.", "Vous vous rendez au Forem et y déposez votre dossier."),
        (
            "La situation familiale du bénéficiaire est examinée chaque année.",
            "Votre situation familiale est examinée chaque année.",
        ),
        (
            "L'assistant social accompagne le bénéficiaire dans sa recherche d'emploi.",
            "L'assistant social vous accompagne dans votre recherche d'emploi.",
        ),
    ],
)
def test_the_reader(offered: Offered, before: str, after: str) -> None:
    assert offered(address.find, "fr", before, *_CONTEXT) == (after,)


def test_the_informal_form_before_a_vowel(offered: Offered) -> None:
    context = ("Tu as un revenu.", "Ton contrat commence le 1er mai.", "L'intéressée signe.")
    assert offered(address.find, "fr", "Le CPAS aide l'intéressée.", *context) == ("Le CPAS t'aide.",)


def test_the_next_sentence_still_says_he(offered: Offered) -> None:
    # "Vous cherchez … Il est aidé" would speak of two people.
    after = ("Il est aidé par son assistant.", *_CONTEXT)
    assert offered(address.find, "fr", "Le bénéficiaire cherche un emploi.", *after) == ()
    assert offered(address.find, "fr", "Le bénéficiaire cherche un emploi.", *_CONTEXT) == ("Vous cherchez un emploi.",)


def test_a_power_is_asked(offered: Offered) -> None:
    sentence = "Il appartient au bénéficiaire de demander les allocations auxquelles il peut prétendre."
    assert offered(duty_phrase.find, "fr", sentence) == ()
    assert len(offered(duty_phrase.find, "fr", sentence, kind=RewriteKind.ASK)) == 1
