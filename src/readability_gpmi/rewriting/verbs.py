"""One verb for another: person, tense, participle, and the part that a Dutch verb leaves behind."""

from readability_gpmi.inflection import Inflector
from readability_gpmi.parsing import Parsed, TermMatch, key_of
from readability_gpmi.rewriting.clauses import clause_end, ends_its_clause, is_before_noun
from readability_gpmi.rewriting.nouns import definiteness
from readability_gpmi.rewriting.place import Substitution, placed
from readability_gpmi.rewriting.verb_forms import features_of_head, has_its_auxiliary, is_told
from readability_gpmi.rewriting.verb_phrases import phrase
from readability_gpmi.verb_phrase import VerbPhrase, read_verb_phrase


def verb(parsed: Parsed, match: TermMatch, plain: str, inflector: Inflector) -> Substitution | None:
    """The plain verb or verb phrase in the form of the term; None where the form or the word order is not sure."""
    if match.head and key_of(parsed.words[match.head - 1].text) in parsed.pack.words("pronominal_adverbs"):
        # "en attester": the pronoun belongs to this verb
        return None
    token = parsed.token_at(parsed.words[match.head].start)
    if token is None or token.pos_ not in ("VERB", "AUX", "ADJ"):
        # "de ramen" are windows; a parse that takes a verb for a noun gives no form either
        return None
    if match.particle is None and any(child.dep_ == "compound:prt" for child in token.children) and len(match.words) == 1:
        # "zond … uit" is another verb than "zenden"
        return None
    old, new = read_verb_phrase(match.entry.term, parsed.pack), read_verb_phrase(plain, parsed.pack)
    if old != VerbPhrase(old.verb, (), "", False) or new != VerbPhrase(new.verb, (), "", False):
        return phrase(parsed, match, old, new)
    apart, new_apart = inflector.split(old.verb), inflector.split(new.verb)
    if match.particle is not None and apart:
        return _separated(parsed, match, plain, apart[1], inflector)
    word = parsed.words[match.head]
    feats = features_of_head(parsed, match, old.verb)
    if feats is None or not has_its_auxiliary(parsed, match, feats, plain) or (new_apart and not is_told(parsed, match, feats)):
        return None
    before_noun = feats.get("VerbForm") == "Part" and feats.get("Tense") != "Pres" and is_before_noun(parsed, word.start)
    if before_noun and plain in parsed.pack.words("not_attributive"):
        return None
    if before_noun and "Inflected" not in feats and parsed.pack.profile.get("verb_last"):
        # "de opgeheven dienst" -> "de gestopte dienst": a strong participle hides its ending
        ending = definiteness(parsed, word.start)
        if ending is None:
            return None
        feats |= {"Inflected": "Yes"} if ending == "Def" else {}
    if new_apart and feats.get("VerbForm") == "Fin" and not ends_its_clause(parsed, word.start):
        # "Het OCMW beëindigt de hulp" -> "Het OCMW zet de hulp stop"
        end = clause_end(parsed, match.head)
        finite = inflector.inflect(new_apart[1], "VERB", feats)
        if end is None or not finite:
            return None
        return placed(parsed, word.start, end, f"{finite}{parsed.passage.quote[word.end : end]} {new_apart[0]}")
    if new_apart and feats.get("VerbForm") == "Inf" and match.head > 0 and key_of(parsed.words[match.head - 1].text) == "te":
        # "te verstrekken" -> "mee te delen": the mark goes between the parts
        mark = parsed.words[match.head - 1]
        return placed(parsed, mark.start, word.end, f"{new_apart[0]} {mark.text} {new_apart[1]}")
    text = inflector.inflect(plain, "VERB", feats)
    return placed(parsed, word.start, word.end, text) if text else None


def _separated(parsed: Parsed, match: TermMatch, plain: str, base: str, inflector: Inflector) -> Substitution | None:
    """The term stands in two parts: *dient … in*, *in te dienen*."""
    assert match.particle is not None
    word, particle = parsed.words[match.head], parsed.words[match.particle]
    new_apart = inflector.split(plain)
    if particle.start < word.start:
        text = f"{new_apart[0]} te {new_apart[1]}" if new_apart else f"te {plain}"
        return placed(parsed, particle.start, word.end, text)
    feats = features_of_head(parsed, match, base)
    finite = inflector.inflect(new_apart[1] if new_apart else plain, "VERB", feats) if feats is not None else None
    if not finite:
        return None
    between = parsed.passage.quote[word.end : particle.start]
    tail = between + new_apart[0] if new_apart else between.rstrip()
    return placed(parsed, word.start, particle.end, finite + tail)
