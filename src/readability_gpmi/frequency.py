"""How common a word is: Zipf frequencies, and compounds by their parts."""

from functools import cache, lru_cache

import wordfreq

from readability_gpmi.language import LanguagePack

# A part of a compound must be a word of its own: this long, and not rarer than this.
_SHORTEST_PART = 3
_RAREST_PART = 2.5
# Zipf frequency of its present tense: below this a verb is a mistake of the parse (*prenant* as a form of *prener*).
RAREST_VERB = 1.5
# So many of the commonest words are searched for verbs.
_COMMONEST_WORDS = 3_000
# What may stand between the parts of a Dutch compound.
_LINKS = ("", "s", "en", "e", "n")


@lru_cache(maxsize=50_000)
def zipf(word: str, pack: LanguagePack) -> float:
    """Zipf frequency of a written form: log10 of its occurrences per billion words, 0 where never seen.

    A compound that a list does not hold, or holds as rare, takes the frequency of its rarest part: *huurwaarborg* is as
    common as *waarborg*. Source: van Heuven, Mandera, Keuleers and Brysbaert 2014; numbers from the package wordfreq
    (Speer 2022).
    """
    word = word.lower()
    listed = listed_zipf(word, pack)
    if listed >= pack.limit("zipf"):
        return listed
    parts = compound_parts(word, pack)
    return max(listed, min((listed_zipf(part, pack) for part in parts), default=0.0))


@lru_cache(maxsize=50_000)
def compound_parts(word: str, pack: LanguagePack) -> tuple[str, ...]:
    """The parts of a compound, best split first found by the commonest rarest part; empty where it is none.

    Hyphenated words are split at the hyphens. Words written together are split only in languages whose profile says
    ``compounds = true``.
    """
    word = word.lower()
    if "-" in word:
        parts = tuple(part for part in word.split("-") if part)
        return parts if len(parts) > 1 else ()
    if not pack.profile.get("compounds") or len(word) < 2 * _SHORTEST_PART + 1:
        return ()
    best: tuple[float, tuple[str, ...]] = (_RAREST_PART, ())
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        last = listed_zipf(word[at:], pack)
        if last < best[0]:
            continue
        for link in _LINKS:
            first = word[: at - len(link)] if word[:at].endswith(link) else ""
            if len(first) >= _SHORTEST_PART:
                worst = min(listed_zipf(first, pack), last)
                if worst > best[0]:
                    best = (worst, (first, word[at:]))
    return best[1]


def listed_zipf(word: str, pack: LanguagePack) -> float:
    """The Zipf frequency that the list gives to a written form, compound or not."""
    return float(wordfreq.zipf_frequency(word, pack.profile["frequencies"]))


@cache
def common_verb_forms(pack: LanguagePack) -> frozenset[str]:
    """All forms of the common verbs: *lisons* is rare in a list and a parse may miss its lemma, yet everybody reads *lire*."""
    endings = tuple(pack.words("infinitive_endings"))
    if pack.inflector is None or not endings:
        return frozenset()
    words = wordfreq.top_n_list(pack.profile["frequencies"], _COMMONEST_WORDS)
    verbs = [word for word in words if word.endswith(endings) and len(word) > _SHORTEST_PART]
    return frozenset(form.text for verb in verbs for form in pack.inflector.forms(verb, "VERB"))
