"""What a pack asks its readers: which passages, in whose words, with which questions."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from readability_gpmi import reading
from readability_gpmi.audit.excerpts import FEWEST_WORDS, MOST_WORDS, Excerpt, excerpts
from readability_gpmi.audit.manifest import QuestionKind, TestedPassage, Theme
from readability_gpmi.audit.neutral import Neutral
from readability_gpmi.audit.pack import Pack, make_pack
from readability_gpmi.audit.pack_wording import count_cues, load_pack_wording
from readability_gpmi.errors import ReadingError
from readability_gpmi.pipeline import analyze_document
from readability_gpmi.privacy import PersonalData, PersonalKind
from tests.audit.conftest import EXAMPLES, made_pack

# What people answer yes to, whatever they understood.
_YES_QUESTIONS = re.compile(
    r"duidelijk|begrijpt u|begrepen|snapt|est-ce clair|c.est clair|compris|comprenez|is it clear|understand", re.IGNORECASE
)


def _cut(code: str) -> tuple[str, tuple[Excerpt, ...]]:
    document = reading.read(EXAMPLES[code])
    return document.text, excerpts(analyze_document(document).passages, document, code)


def test_excerpts_end_where_sentences_end_and_not_behind_what_announces_a_list(code: str) -> None:
    text, found = _cut(code)
    assert len(found) == {"nl": 10, "fr": 12}[code]
    for one in found:
        quote = text[one.start : one.end]
        assert quote == quote.strip()
        assert not quote.endswith(":")
        assert one.words == sum(unit.words for unit in one.units)
        assert one.words <= MOST_WORDS or len(one.units) == 1
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_a_list_that_is_cut_says_above_it_whose_list_it_is() -> None:
    text, found = _cut("nl")
    one = next(one for one in found if "voor- en naschoolse opvang" in text[one.start : one.end])
    assert [unit.passage.quote for unit in one.lead] == ["De cliënt verbindt zich ertoe:"]
    assert text[one.lead[0].start : one.lead[0].end] == "3.2 De cliënt verbindt zich ertoe:"


def test_tables_are_left_out(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>De begunstigde verbindt zich tot stap {i} van dit plan.</td><td>Maart</td></tr>" for i in range(9))
    path = tmp_path / "a.html"
    path.write_text(f"<table>{rows}</table><p>{'U gaat elke week naar de les in de school. ' * 6}</p>", encoding="utf-8")
    document = reading.read(path)
    found = excerpts(analyze_document(document, "nl").passages, document, "nl")
    assert [document.text[one.start : one.end].count("stap") for one in found] == [0]


def test_a_pack_has_at_most_eight_passages_of_40_to_120_words_and_one_control(pack: Pack) -> None:
    passages = pack.manifest.passages
    assert len(passages) == 8
    assert [one.id for one in passages] == [f"P{number}" for number in range(1, 9)]
    assert sum(one.control for one in passages) == 1
    assert all(FEWEST_WORDS <= len(one.quote.split()) <= MOST_WORDS for one in passages)
    assert [one.start for one in passages] == sorted(one.start for one in passages)


def test_what_is_at_stake_comes_first(pack: Pack) -> None:
    themes = {one.theme for one in pack.manifest.passages}
    assert {Theme.SANCTION, Theme.DUTY, Theme.MONEY, Theme.PRIVACY, Theme.PROMISE} <= themes


def test_only_the_control_is_drawn(code: str, pack: Pack) -> None:
    again = make_pack(EXAMPLES[code])
    assert again.manifest == pack.manifest
    assert pack.manifest.seed == 1
    others = [make_pack(EXAMPLES[code], seed=seed).manifest for seed in (2, 3)]
    firm = {one.quote for one in pack.manifest.passages if not one.control and one.theme is Theme.SANCTION}
    assert all(firm & {one.quote for one in other.passages} for other in others)


def test_the_words_are_those_of_the_document_without_its_persons(code: str, pack: Pack) -> None:
    text = " ".join(EXAMPLES["nl"].read_text(encoding="utf-8").split()) if code == "nl" else ""
    names = {
        "nl": ("Sandra", "Quaghebuer", "Eeckhaute", "Bart"),
        "fr": ("Fabienne", "Colsoulle", "Lambiotte", "Sophie", "081 00 00 74"),
    }
    everything = pack.manifest.to_json() + str(pack.lines)
    assert not [name for name in names[code] if name in everything]
    for line in (line.text for lines in pack.lines.values() for line in lines):
        if code == "nl" and "[" not in line:
            assert " ".join(line.split()) in text


def test_who_calls_whom_stays_to_be_seen() -> None:
    text = "Lien De Backere belt Jonas op 011 00 00 17. Lien gaat mee."
    kinds = {"name": "naam", "phone": "telefoonnummer"}
    places = [(0, 15), (21, 26), (44, 48)]
    found = [PersonalData(PersonalKind.NAME, *place) for place in places]
    found.insert(2, PersonalData(PersonalKind.PHONE, 30, 42))
    neutral = Neutral(text, found, kinds)
    assert neutral.quote(0, len(text)) == "[naam] belt [naam] op [telefoonnummer]. [naam] gaat mee."
    assert neutral.numbered([(0, len(text))]).quote(16, len(text)) == "belt [naam 2] op [telefoonnummer]. [naam 1] gaat mee."
    assert neutral.numbered([(44, 57)]).quote(44, 57) == "[naam] gaat mee"
    assert neutral.quote(3, 20) == "[naam] belt"


def test_no_question_can_be_answered_with_yes_i_understand() -> None:
    for code in ("nl", "fr", "en"):
        wording = load_pack_wording(code)
        asked = [question.text for theme in Theme for question in wording.questions(theme)]
        asked += [search.text for search in wording.searches] + [wording.say("any", "text")]
        assert len(asked) > 15
        assert not [text for text in asked if _YES_QUESTIONS.search(text)]


@pytest.mark.parametrize(
    ("code", "question", "points"),
    [
        (
            "nl",
            "Hier staat: “zich binnen de 5 werkdagen als niet-werkende werkzoekende bij de VDAB in te schrijven en haar "
            "elektronisch dossier op Mijn Loopbaan wekelijks te actualiseren”. Wat doet u, en wanneer?",
            [
                "wat: “zich binnen de 5 werkdagen als niet-werkende werkzoekende bij de …”",
                "wanneer: binnen de 5 werkdagen, wekelijks",
            ],
        ),
        (
            "fr",
            "Ici, il est écrit : « produire chaque mois l’ensemble de ses extraits de compte ainsi que les tickets de caisse "
            "afférents aux achats du ménage ». Que faites-vous, et quand ?",
            ["quoi : « produire chaque mois l’ensemble de ses extraits de compte ainsi … »", "quand : chaque mois"],
        ),
    ],
)
def test_a_duty_is_quoted_and_not_repeated_as_an_order(code: str, question: str, points: list[str]) -> None:
    asked = {" ".join(one.text.split()): one for passage in _passages(code) for one in passage.questions}
    assert [" ".join(point.text.split()) for point in asked[question].points] == points


def test_one_month_and_three_when_it_happens_again_are_both_points(code: str) -> None:
    """A reader who says only one of them knows half of it."""
    months = {
        "nl": ["hoogstens één maand", "hoogstens drie maanden als het binnen het jaar nog eens gebeurt"],
        "fr": ["un mois au plus", "trois mois au plus si cela arrive encore une fois dans l’année"],
    }
    sanction = next(one for one in _passages(code) if one.id == "P6")
    assert set(months[code]) <= {point.text for point in sanction.points}
    control = next(one for one in _passages(code) if one.theme is Theme.SANCTION and one.id == "P7")
    assert not set(months[code]) & {point.text for point in control.points}


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("nl", "U verliest uw leefloon als u niet tekent.", "er staat dat mijn leefloon kan stoppen"),
        ("nl", "Leeft hij dit niet na, dan komt er een einde aan het leefloon.", "er staat dat mijn leefloon kan stoppen"),
        ("nl", "U verliest uw leefloon niet.", "daardoor verlies ik mijn leefloon niet"),
        ("nl", "Het budgetbeheer kan niet worden stopgezet.", None),
        ("nl", "Het beroep heeft geen schorsende werking.", None),
        ("nl", "Mist u drie lessen zonder briefje, dan gebeurt er niets.", None),
        ("nl", "Bij herhaling kan het drie maanden duren.", "hoogstens drie maanden als het binnen het jaar nog eens gebeurt"),
        ("fr", "L’échec à un test n’est pas sanctionné.", "je ne perds pas mon revenu pour cela"),
        ("fr", "Ledit recours n’est pas suspensif.", None),
        ("fr", "Le CPAS peut procéder à la SUPPRESSION du revenu.", "il est écrit que mon revenu d’intégration peut s’arrêter"),
        ("fr", "Vous recevez une lettre que vous ne comprenez pas ? Apportez-la.", None),
        ("fr", "Aucune somme n’est retenue sur mon revenu.", None),
    ],
)
def test_a_point_is_what_the_text_says_and_not_what_it_denies(code: str, text: str, said: str | None) -> None:
    first = load_pack_wording(code).questions(Theme.SANCTION)[0]
    assert [point.text for point in first.points if point.stands_in(text)] == ([said] if said else [])


def test_to_show_statements_is_not_to_let_the_bank_speak() -> None:
    """A wrong answer point makes a facilitator mark a right answer as wrong."""
    for code, text in (("nl", "U legt elke maand uw rekeninguittreksels voor."), ("fr", "Vous montrez vos extraits de compte.")):
        whom, sees, _ = load_pack_wording(code).questions(Theme.PRIVACY)
        assert not [point.text for point in whom.points if point.stands_in(text)]
        assert len([point.text for point in sees.points if point.stands_in(text)]) == 1


def test_lines_to_sign_on_are_not_read_aloud(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "U gaat elke week naar de les. U belt ons als u ziek bent, en u brengt dan een briefje van de dokter mee. " * 3
    path.write_text(f"{text}\nGedaan te Gent.\n\nDe cliënt,\n\nVoor het OCMW: ……………………\n", encoding="utf-8")
    document = reading.read(path)
    (found,) = excerpts(analyze_document(document, "nl").passages, document, "nl")
    assert document.text[found.start : found.end].endswith("Gedaan te Gent.")


def test_a_template_is_asked_about_and_its_blanks_are_not(tmp_path: Path) -> None:
    path = tmp_path / "model.txt"
    duties = [
        "U volgt …… uur les per week.",
        "U bezorgt ons elke maand een attest van de school.",
        "U belt ons als u niet kunt komen.",
    ]
    items = "\n".join(
        f"☐ {one}" for one in (*duties, "U gaat mee naar de kennismaking.", "U zoekt samen met ons opvang voor uw kind.")
    )
    head = "GPMI – model van het OCMW\nNaam: ………………………………\n\n3. Wat verwachten wij van u?\n\n"
    tail = "\n\nHandtekening van de aanvrager: ……………………\nHandtekening voor het OCMW: ……………………\n"
    path.write_text(head + items + tail, encoding="utf-8")
    (passage,) = make_pack(path, "nl").manifest.passages
    first, second = (one.text for one in passage.questions if one.kind is QuestionKind.TEACH_BACK)
    assert first == "Hier staat: “U bezorgt ons elke maand een attest van de school”. Wat doet u, en wanneer?"
    assert "……" not in second


def test_who_to_call_is_asked_behind_a_promise_only() -> None:
    for code in ("nl", "fr"):
        asked = load_pack_wording(code).questions(Theme.PROMISE)
        assert [one.follows for one in asked] == [False, True, False]


def test_the_prediction_looks_for_nothing_that_stands_elsewhere(pack: Pack) -> None:
    checks = {check for one in pack.manifest.passages for check in one.prediction.checks}
    assert "long-sentence" in checks
    assert not checks & {"missing-appeal-info", "missing-duration", "unfilled-fields"}


def test_ids_and_numbers_of_points(pack: Pack) -> None:
    for passage in pack.manifest.passages:
        teach_back = [one for one in passage.questions if one.kind is QuestionKind.TEACH_BACK]
        assert [one.id for one in teach_back] == [f"{passage.id}.1", f"{passage.id}.2"]
        assert all(one.points for one in teach_back)
        assert [point.id for point in passage.points] == [str(number) for number in range(1, len(passage.points) + 1)]
    searches = [one for passage in pack.manifest.passages for one in passage.questions if one.kind is QuestionKind.SEEK]
    assert 1 <= len(searches) <= 3
    assert not [one for one in searches if one.points]


def test_cues_begin_words() -> None:
    assert count_cues("Breng een briefje mee.", ["brief "]) == 0
    assert count_cues("U krijgt een brief.", ["brief "]) == 1
    assert count_cues("L’aide s’arrête : mise en\ndemeure", ["s'arrête", "en demeure", "meure"]) == 2
    assert count_cues("De afschorsing", ["schors"]) == 0


def test_a_text_without_a_passage_to_read(tmp_path: Path) -> None:
    path = tmp_path / "kort.txt"
    path.write_text("U belt ons elke maandag voor de middag.", encoding="utf-8")
    with pytest.raises(ReadingError) as error:
        make_pack(path, "nl")
    assert error.value.key == "audit-too-short"


def test_a_short_text_has_no_control(tmp_path: Path) -> None:
    path = tmp_path / "kort.txt"
    path.write_text("U moet elke week naar de les gaan en u belt ons als u ziek bent. " * 4, encoding="utf-8")
    (passage,) = make_pack(path, "nl").manifest.passages
    assert not passage.control


def _passages(code: str) -> tuple[TestedPassage, ...]:
    return made_pack(code).manifest.passages
