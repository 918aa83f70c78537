"""Before and after: what got easier, what was lost."""

from dataclasses import replace

import pytest

import readability_gpmi as rg
from readability_gpmi.comparison.values import Change, Comparison, Difference, Subject, Trend
from readability_gpmi.errors import UsageError
from readability_gpmi.model import Commitment, Content, Modality, Party
from readability_gpmi.report import Report

NL = """Uw contract

U komt elke maandag naar de les van Pieter.
U moet vóór 15.3.2026 uw papieren brengen.
Wij betalen 126,40 euro voor uw boeken.
Bent u ziek, dan belt u binnen de 24 uur naar Lien.
U mag naar elk gesprek iemand meebrengen.
Bij afwezigheid kan het leefloon hoogstens één maand worden geschorst.
"""
FR = """Votre contrat

Vous venez chaque lundi au cours de Pierre.
Vous devez apporter vos papiers avant le 15.3.2026.
Nous payons 126,40 euros pour vos livres.
Si vous êtes malade, vous téléphonez dans les 24 heures à Line.
Vous pouvez venir à chaque entretien avec une personne de votre choix.
En cas d’absence, le revenu d’intégration peut être suspendu un mois au maximum.
"""
TEXTS = {"nl": NL, "fr": FR}


def _changed(code: str, old: str, new: str) -> Comparison:
    assert old in TEXTS[code]
    return rg.compare(TEXTS[code], TEXTS[code].replace(old, new), lang=code)


def _said(differences: tuple[Difference, ...]) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.subject, one.change, one.left, one.right) for one in differences]


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_nothing_is_lost_where_nothing_changed(code: str) -> None:
    found = rg.compare(TEXTS[code], TEXTS[code], lang=code)
    assert (found.differences, found.passages, found.gone, found.new) == ((), (), (), ())
    assert found.trend is Trend.SAME
    assert found.same == found.after.passages == 7


@pytest.mark.parametrize(
    ("code", "old", "new", "wanted"),
    [
        ("nl", "126,40", "162,40", ("amount", "changed", "126,40 euro", "162,40 euro")),
        ("fr", "126,40", "162,40", ("amount", "changed", "126,40 euros", "162,40 euros")),
        ("nl", "15.3.2026", "15.4.2026", ("date", "changed", "15.3.2026", "15.4.2026")),
        ("fr", "15.3.2026", "15 avril 2026", ("date", "changed", "15.3.2026", "15 avril 2026")),
        ("nl", "één maand", "drie maanden", ("duration", "changed", "één maand", "drie maanden")),
        ("fr", " un mois au maximum", "", ("duration", "lost", "un mois", None)),
        ("nl", "elke maandag", "elke dinsdag", ("weekday", "changed", "maandag", "dinsdag")),
        ("nl", "U moet", "U mag", ("modality", "changed", "must", "may")),
        ("fr", "Vous pouvez", "Vous devez", ("modality", "changed", "may", "must")),
        ("nl", "U mag naar", "U mag niet naar", ("modality", "changed", "may", "must-not")),
    ],
)
def test_one_change_is_one_difference(code: str, old: str, new: str, wanted: tuple[str, str, str, str]) -> None:
    assert _said(_changed(code, old, new).differences) == [wanted]


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("nl", "126,40 euro", "€ 126,40"),
        ("nl", "15.3.2026", "15 maart 2026"),
        ("nl", "binnen de 24 uur", "binnen één dag"),
        ("nl", "één maand", "1 maand"),
        ("fr", "15.3.2026", "15 mars 2026"),
        ("fr", "dans les 24 heures", "dans un délai d’un jour"),
        ("fr", "126,40 euros", "126.40 €"),
        # put in another place
        ("nl", "U moet vóór 15.3.2026 uw papieren brengen.\nWij betalen 126,40 euro voor uw boeken.",
         "Wij betalen 126,40 euro voor uw boeken.\nU moet vóór 15.3.2026 uw papieren brengen."),
        # cut in two
        ("nl", "Bent u ziek, dan belt u binnen de 24 uur naar Lien.", "Bent u ziek? Bel dan naar Lien. Bel binnen de 24 uur."),
    ],
)  # fmt: skip
def test_another_way_to_say_the_same_is_no_difference(code: str, old: str, new: str) -> None:
    assert _said(_changed(code, old, new).differences) == []


@pytest.mark.parametrize(
    ("code", "dropped"),
    [("nl", "U mag naar elk gesprek iemand meebrengen.\n"), ("fr", "Nous payons 126,40 euros pour vos livres.\n")],
)
def test_a_dropped_sentence_is_gone(code: str, dropped: str) -> None:
    found = _changed(code, dropped, "")
    assert [(one.change, one.before.quote if one.before else None) for one in found.passages] == [(Change.LOST, dropped.strip())]
    assert found.same == 6


def test_a_text_that_got_easier_is_called_easier() -> None:
    hard = "Onverminderd de toepassing van artikel 30 verbindt de begunstigde zich ertoe onverwijld het bewijs te bezorgen. " * 3
    found = rg.compare(hard, "U brengt het bewijs meteen. " * 3, lang="nl")
    assert found.trend is Trend.EASIER
    assert {score.name: score.trend for score in found.scores}["difficulty"] is Trend.EASIER
    assert len(found.gone) > len(found.new)
    assert rg.compare("U brengt het bewijs meteen. " * 3, hard, lang="nl").trend is Trend.HARDER


# ------------------------------------------------------------------------------------------------ commitments and contents


def _with(report: Report, *commitments: tuple[str, Party, Modality]) -> Report:
    text = report.document.text or ""
    made = []
    for quote, party, modality in commitments:
        start = text.index(quote)
        made.append(Commitment(start, start + len(quote), quote, party, modality, quote))
    return replace(report, commitments=tuple(made))


@pytest.mark.parametrize(
    ("code", "quote", "subject", "party", "modality"),
    [
        ("nl", "U mag naar elk gesprek iemand meebrengen.", Subject.RIGHT, Party.BENEFICIARY, Modality.MAY),
        ("nl", "Wij betalen 126,40 euro voor uw boeken.", Subject.PROMISE, Party.CENTRE, Modality.COMMITS),
        ("fr", "Vous devez apporter vos papiers avant le 15.3.2026.", Subject.DUTY, Party.BENEFICIARY, Modality.MUST),
    ],
)
def test_a_lost_commitment_is_named(code: str, quote: str, subject: Subject, party: Party, modality: Modality) -> None:
    before = _with(rg.analyze(TEXTS[code], lang=code), (quote, party, modality))
    after = rg.analyze(TEXTS[code].replace(quote + "\n", ""), lang=code)
    lost = [one for one in rg.compare(before, after).differences if one.subject is subject]
    assert [(one.change, one.left) for one in lost] == [(Change.LOST, quote)]
    added = [one for one in rg.compare(after, before).differences if one.subject is subject]
    assert [(one.change, one.right) for one in added] == [(Change.ADDED, quote)]


def test_a_commitment_that_only_our_reading_lost_is_not_called_lost() -> None:
    report = rg.analyze(NL, lang="nl")
    quote = "U mag naar elk gesprek iemand meebrengen."
    assert rg.compare(_with(report, (quote, Party.BENEFICIARY, Modality.MAY)), report).differences == ()


def test_another_party_or_modality_is_a_change() -> None:
    report = rg.analyze(FR, lang="fr")
    quote = "Vous venez chaque lundi au cours de Pierre."
    other = "Le CPAS peut venir chaque lundi au cours de Pierre."
    before = _with(report, (quote, Party.BENEFICIARY, Modality.MUST))
    after = _with(rg.analyze(FR.replace(quote, other), lang="fr"), (other, Party.CENTRE, Modality.MAY))
    assert _said(rg.compare(before, after).differences) == [
        ("party", "changed", "beneficiary", "centre"),
        ("modality", "changed", "must", "may"),
    ]


def test_the_same_words_under_the_heading_of_another_party_are_a_change() -> None:
    items = "- belt elke week naar het ziekenfonds;\n- bezorgt de papieren aan de school.\n"
    texts = [f"Contract\n\n{who} verbindt zich ertoe:\n{items}" for who in ("De begunstigde", "Het OCMW")]
    before, after = (rg.analyze(text, lang="nl", kind="contract") for text in texts)
    found = rg.compare(before, after).differences
    assert [one.subject for one in found if one.subject is Subject.PARTY]


def test_a_clause_with_all_that_stands_under_it_may_move() -> None:
    parts = [
        "Duur\nHet contract loopt van 1 maart 2026 tot 31 augustus 2026.",
        "Wat het OCMW doet\n- Het OCMW betaalt u elke maand 126,40 euro.\n- Het OCMW mag u niet vragen om meer te werken.",
        "Wat u doet\n- U moet elke dinsdag naar de les gaan.\n- U mag iemand meebrengen naar elk gesprek.",
        "Slot\nU krijgt een kopie van dit contract.",
    ]
    moved = [parts[0], parts[2], parts[1], parts[3]]
    found = rg.compare("\n\n".join(parts), "\n\n".join(moved), lang="nl")
    assert found.differences == ()
    assert Change.MOVED in {one.change for one in found.passages}


def test_contents_whose_status_changed_are_listed() -> None:
    report = rg.analyze(NL, lang="nl")
    before = replace(report, contents=(Content("appeal", "found", 0, 3), Content("copy", "missing")))
    after = replace(report, contents=(Content("appeal", "missing"), Content("copy", "missing")))
    assert [(one.id, one.before, one.after) for one in rg.compare(before, after).contents] == [("appeal", "found", "missing")]


# ------------------------------------------------------------------------------------------------ what may be shown


def test_no_text_leaves_no_word_of_the_text() -> None:
    found = rg.compare(NL, NL.replace("126,40", "162,40").replace("Pieter", "Jan Peeters"), no_text=True, lang="nl")
    written = found.to_json()
    assert [one.subject for one in found.differences] == ["amount"]
    for word in ("126", "162", "Pieter", "Peeters", "boeken", "maandag"):
        assert word not in written


def test_redaction_masks_names_and_numbers() -> None:
    before, after = "Bel mevrouw An Claes op 011 00 00 17. " * 2, "Bel mevrouw An Claes op 011 00 00 71. " * 2
    written = rg.compare(before, after, redact=True, lang="nl").to_json()
    assert "Claes" not in written
    assert "011" not in written


def test_what_cannot_be_compared_is_refused() -> None:
    with pytest.raises(UsageError, match="another language"):
        rg.compare(NL, FR)
    silent = rg.analyze(NL, lang="nl", no_text=True)
    with pytest.raises(UsageError, match="holds no text"):
        rg.compare(silent, silent)
    with pytest.raises(UsageError, match="options"):
        rg.compare(rg.analyze(NL), NL, redact=True)
