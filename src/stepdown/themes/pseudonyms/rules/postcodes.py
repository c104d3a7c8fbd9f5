"""Postcodes: whole ones, and the first half where the words around it say that it is one."""

import re
from collections.abc import Iterator

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import Suspect, pattern_rule
from stepdown.themes.pseudonyms.words import words_of

_AREAS = words_of(
    """
    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G
    GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW
    OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD
    WF WN WR WS WV YO ZE
    """
)
"""The letters with which postcodes begin (Royal Mail's areas)."""
_FIRST_HALF = re.compile(r"([A-Z]{1,2})[0-9][A-Z0-9]?\b")
_BEFORE = re.compile(
    r"(?:postcode(?:\s(?:is|was|of))?|(?:liv|mov)(?:e|es|ed|ing)\s(?:in|to|from))\s(?:the\s)?$", re.IGNORECASE
)
_AFTER = re.compile(r"\s(?:area|district|postcode|end)\b", re.IGNORECASE)

postcodes = pattern_rule(
    IdentifierKind.POSTCODE,
    "It has the form of a postcode.",
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}\b",
    near=r"[0-9][A-Za-z]{2}\b",
    flags=re.IGNORECASE,
)
"""Letters, a number, a number and two letters; C, I, K, M, O and V never stand in the second half."""


def postcode_districts(text: str) -> Iterator[Suspect]:
    """First halves of postcodes. A road such as the M25 has the same form, so the words around it must say more."""
    for found in _FIRST_HALF.finditer(text):
        start, end = found.span()
        is_area = found[1] in _AREAS and not text[max(0, start - 1) : start].isalnum()
        if is_area and (_BEFORE.search(text, max(0, start - 30), start) or _AFTER.match(text, end)):
            reason = "The words around it say that it is the first half of a postcode."
            yield Suspect(start, end, IdentifierKind.POSTCODE, reason)
