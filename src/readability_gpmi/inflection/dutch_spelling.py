"""How Dutch spells a stem before an ending: *maak* and *maken*, *plan* and *plannen*, *brief* and *brieven*."""

import re

_VOWELS = "aeiouyàáâäèéêëìíîïòóôöùúûü"
# Vowels written with two or more letters, that no ending changes.
_FIXED = re.compile(r"(aai|ooi|oei|eeu|ieu|ie|ïe|oe|eu|ui|ij|ei|ou|au|ai|oi|ée)$")
_LONG = re.compile(r"(aa|ee|oo|uu)([bcdfgklmnprstvz])$")
_SHORT = re.compile(r"[aeiou]([bcdfgklmnprstvz])$")
_TREMA = {"a": "ä", "e": "ë", "i": "ï", "o": "ö", "u": "ü"}


def syllables_with_vowel(word: str) -> int:
    """How many groups of vowels a word holds."""
    return len(re.findall(rf"[{_VOWELS}]+", word))


def open_stem(word: str, light: bool, sharp: bool = False) -> str:
    """The stem as it stands before *-en* or *-e*: *maak* -> *mak*, *plan* -> *plann*, *brief* -> *briev*.

    Args:
        word: the word without ending.
        light: the last syllable bears no stress, so that its consonant stays single: *eindig* -> *eindig*.
        sharp: a last *f* or *s* stays: *paragraaf* -> *paragraf*.
    """
    if found := _LONG.search(word):
        return word[: found.start()] + found.group(1)[0] + _soft(found.group(2), sharp)
    if (
        word[-1] in "fs"
        and not sharp
        and (_FIXED.search(word[:-1]) or (word[-1] == "s" and word[-2:-1] == "r") or word[-2:-1] in "lr")
    ):
        return word[:-1] + _soft(word[-1], word[-2:] == "ls")
    if _SHORT.search(word) and not _FIXED.search(word[:-1]) and not light:
        return word + word[-1]
    return word


def closed_stem(stem: str, light: bool) -> str:
    """The stem as it is written without ending: *mak* -> *maak*, *plann* -> *plan*, *briev* -> *brief*."""
    if stem.endswith(("ië", "eë")):
        return stem
    if len(stem) > 1 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return stem[:-1]
    last = {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
    body = stem[:-1]
    if stem[-1] in _VOWELS or not body or stem[-1] in "wjx" or light:
        return body + last
    if (
        _FIXED.search(body)
        or body[-1] not in "aeou"
        or (len(body) > 1 and body[-2] in _VOWELS and body[-2:] not in ("ia", "io", "ea", "eo", "iu", "ue", "ua"))
    ):
        return body + last
    return body + body[-1] + last


def with_ge(stem: str) -> str:
    """*ge* before a stem, with a trema where two vowels would run together: *geëist*, *geïnformeerd*, *geuit*."""
    if stem[0] in "ei" and not stem.startswith("ij"):
        return "ge" + _TREMA[stem[0]] + stem[1:]
    if stem[0] == "u" and not stem.startswith(("ui", "uu")):
        return "geü" + stem[1:]
    return f"ge{stem}"


def _soft(consonant: str, sharp: bool) -> str:
    return consonant if sharp else {"f": "v", "s": "z"}.get(consonant, consonant)
