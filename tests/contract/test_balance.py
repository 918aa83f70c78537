"""How the duties lie between the parties, and the signals that rest on it."""

import pytest

from readability_gpmi import analyze
from readability_gpmi.report import Report


def report(text: str, lang: str) -> Report:
    return analyze(text, lang=lang, kind="contract", rewrites=False)


def checks(text: str, lang: str) -> set[str]:
    return {finding.check for finding in report(text, lang).findings}


def test_balance_counts_steps_that_can_be_checked() -> None:
    text = (
        "U zoekt elke week een huis. U leert koken. Wij bellen de verhuurder op 3 mei. "
        "Het OCMW betaalt het leefloon. Het OCMW ondersteunt u waar nodig. Het OCMW controleert de afspraken."
    )
    balance = report(text, "nl").balance
    assert balance is not None
    assert (balance.beneficiary, balance.centre, balance.third) == (2, 1, 0)


def test_what_both_do_counts_for_both() -> None:
    balance = report("Nous relisons ensemble le plan le 4 mai. L’école prête un ordinateur.", "fr").balance
    assert balance is not None
    assert (balance.beneficiary, balance.centre, balance.third) == (1, 1, 1)


def test_steps_without_help_are_named() -> None:
    text = "U poetst de gang. U zoekt een huis. Wij gaan mee kijken naar een huis."
    balance = report(text, "nl").balance
    assert balance is not None
    assert balance.unmatched == ()
    alone = report("Vous nettoyez le couloir.", "fr")
    assert alone.balance is not None
    assert [alone.commitments[number].quote for number in alone.balance.unmatched] == ["Vous nettoyez le couloir"]


FOUND = [
    ("one-sided-obligations", "nl", "U leert. U kookt. U wast. U strijkt. U naait. Wij bellen op 3 mei."),
    ("one-sided-obligations", "fr", "Tu apprends. Tu cuisines. Tu laves. Tu repasses. Tu couds."),
    ("missing-centre-commitments", "nl", "Het OCMW gaat na of u komt."),
    ("missing-centre-commitments", "fr", "Le CPAS contrôle les présences."),
    ("missing-counter-step", "nl", "U sorteert de facturen."),
    ("missing-counter-step", "fr", "Tu prépares ton budget."),
    ("missing-centre-consequences", "nl", "Wie niet komt, krijgt een sanctie."),
    ("missing-centre-consequences", "fr", "Une absence peut mener à une suspension."),
    ("legal-duty-as-commitment", "nl", "Het OCMW zal de aanvraag behandelen."),
    ("legal-duty-as-commitment", "fr", "Le CPAS s’engage à respecter le secret professionnel."),
    ("vague-centre-commitment", "nl", "De dienst helpt de cliënt naar vermogen."),
    ("vague-centre-commitment", "fr", "Le CPAS soutient l’intéressé si nécessaire."),
    ("unilateral-power", "nl", "Het centrum kan de afspraken zonder overleg aanpassen."),
    ("unilateral-power", "fr", "Le Centre peut revoir les étapes unilatéralement."),
    ("missing-cost-cover", "nl", "U volgt een cursus lassen."),
    ("missing-cost-cover", "fr", "Tu commences un stage en cuisine."),
    ("structural-goal", "nl", "U vindt een grotere woning voor de zomer."),
    ("structural-goal", "fr", "L’intéressé trouvera un emploi avant l’été."),
]
LEFT = [
    ("one-sided-obligations", "nl", "U leert. U kookt. Wij bellen op 3 mei. Wij betalen de bus."),
    ("one-sided-obligations", "fr", "Tu peux apprendre. Tu peux cuisiner. Tu peux laver. Tu peux coudre."),
    ("missing-centre-commitments", "nl", "Wij gaan op 2 juni mee naar de notaris."),
    ("missing-centre-commitments", "fr", "Le CPAS paie la crèche."),
    ("missing-counter-step", "nl", "U sorteert de facturen. Wij maken samen een afbetalingsplan voor de facturen."),
    ("missing-counter-step", "fr", "Vous prévenez le CPAS si vous déménagez."),
    ("missing-centre-consequences", "nl", "Wie niet komt, krijgt een sanctie. Vergeet het OCMW een belofte? Dien een klacht in."),
    ("missing-centre-consequences", "fr", "Vous venez le lundi."),
    ("legal-duty-as-commitment", "nl", "Het OCMW betaalt naast het leefloon ook de bril."),
    ("legal-duty-as-commitment", "fr", "Vous recevez le revenu d’intégration à la fin du mois."),
    ("vague-centre-commitment", "nl", "Fatima helpt u elke donderdag met de post."),
    ("vague-centre-commitment", "fr", "Nous vous accompagnons à la mutuelle le 8 mars."),
    ("unilateral-power", "nl", "Elke partij kan te allen tijde een wijziging vragen."),
    ("unilateral-power", "fr", "Vous pouvez arrêter la gestion à tout moment."),
    ("missing-cost-cover", "nl", "U volgt een cursus lassen. De cursus is gratis."),
    ("missing-cost-cover", "fr", "Tu peux commencer un stage en cuisine."),
    ("structural-goal", "nl", "U moet niet slagen voor alle examens."),
    ("structural-goal", "fr", "Tu visites deux logements avant l’été."),
]


@pytest.mark.parametrize(("check", "lang", "text"), FOUND)
def test_found(check: str, lang: str, text: str) -> None:
    assert check in checks(text, lang)


@pytest.mark.parametrize(("check", "lang", "text"), LEFT)
def test_left(check: str, lang: str, text: str) -> None:
    assert check not in checks(text, lang)


def test_what_a_contract_must_say_is_not_asked_of_letters() -> None:
    letter = analyze("Het OCMW gaat na of u komt.", lang="nl", kind="other", rewrites=False)
    assert "missing-centre-commitments" not in {finding.check for finding in letter.findings}
