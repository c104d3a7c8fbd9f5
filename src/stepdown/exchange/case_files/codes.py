"""Codes that several returns share, and the field's words for them. A code that is not here is told, never guessed.

Source: the Department for Education's code sets of the children in need census and of the looked-after children
return (to 2026). Of the factors, A stands for the child, B for a parent or carer, C for another person of the
household.
"""

import re
from collections.abc import Mapping

from stepdown.domain.casework import EventKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.domain.safeguarding import LeftLadder
from stepdown.linkage.extract.records import FactorFound, Whose
from stepdown.linkage.ladder.activity import ActivityKind

SEXES: Mapping[str, Sex | Missing] = {
    "1": Sex.MALE,
    "M": Sex.MALE,
    "MALE": Sex.MALE,
    "2": Sex.FEMALE,
    "F": Sex.FEMALE,
    "FEMALE": Sex.FEMALE,
    "0": Missing.NOT_KNOWN,
    "9": Missing.NOT_KNOWN,
    "U": Missing.NOT_KNOWN,
}
_GROUPS: Mapping[EthnicGroup | Missing, str] = {
    EthnicGroup.WHITE_BRITISH: "WBRI",
    EthnicGroup.WHITE_OTHER: "WIRI WIRT WOTH WROM",
    EthnicGroup.MIXED: "MWBC MWBA MWAS MOTH",
    EthnicGroup.ASIAN: "AIND APKN ABAN AOTH CHNE",
    EthnicGroup.BLACK: "BCRB BAFR BOTH",
    EthnicGroup.OTHER: "OOTH",
    Missing.NOT_KNOWN: "REFU",
    Missing.NOT_ASKED: "NOBT",
}
ETHNICITIES: Mapping[str, EthnicGroup | Missing] = {
    code: group for group, codes in _GROUPS.items() for code in codes.split()
}
NO_DISABILITY = "NONE"
DISABILITIES = frozenset(["MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH", "CON", "AUT", "DDA"])

CLOSURES: Mapping[str, LeftLadder | None] = {
    "RC1": LeftLadder.ADOPTED,
    "RC2": LeftLadder.DIED,
    "RC3": None,
    "RC4": LeftLadder.SPECIAL_GUARDIANSHIP,
    "RC5": LeftLadder.TRANSFERRED,
    "RC6": None,
    "RC7": None,
    "RC8": None,
    "RC9": None,
}
"""Why a case was closed, and whether the child left the ladder by it."""
TO_EARLY_HELP = "RC9"

RECS: Mapping[str, LeftLadder | None] = {
    "X1": None,
    **dict.fromkeys(("E11", "E12"), LeftLadder.ADOPTED),
    "E2": LeftLadder.DIED,
    "E3": LeftLadder.TRANSFERRED,
    **dict.fromkeys(("E43", "E44", "E45", "E46", "E47", "E48"), LeftLadder.SPECIAL_GUARDIANSHIP),
    **dict.fromkeys(("E15", "E17"), LeftLadder.TURNED_18),
    **dict.fromkeys(("E4", "E4A", "E4B", "E5", "E6", "E7", "E8", "E9", "E13", "E14", "E16", "E41")),
}
"""Why an episode of care ended, and whether the child left the ladder by it."""
CONTINUES = "X1"
"""The reason of an episode that ends because another begins on the same day."""
CARRIES_ON: Mapping[str, bool] = {"S": False} | dict.fromkeys("LPTBU", True)
"""Why an episode of care begins, and whether it carries on from another; S: the child began to be looked after."""
LEGAL_STATUSES: Mapping[str, ActivityKind] = {
    **dict.fromkeys(("C1", "C2", "D1", "E1", "V2", "L1", "L2", "L3", "J1", "J2", "J3"), ActivityKind.LOOKED_AFTER),
    **dict.fromkeys(("V3", "V4"), ActivityKind.SHORT_BREAKS),
}
"""Legal statuses; V3 and V4 are agreements for short breaks, of children who live at home."""
ABSENCES: Mapping[str, EventKind | None] = {"M": EventKind.MISSING, "A": None}
"""Missing, or away without authorisation (A): it was known where the child was, and the field counts them apart."""

_PLACES: Mapping[str, str] = {
    "kinship": "U1 U2 U3",
    "foster": "U4 U5 U6",
    "adoption": "A3 A4 A5 A6",
    "with_parents": "P1",
    "semi_independent": "P2 H5 K3",
    "secure": "K1 R5",
    "residential": "K2 R1 R3 S1",
    "other": "P3 R2 T0 T1 T2 T3 T4 Z1 Z11 Z12 Z13 Z14",
}
PLACES: Mapping[str, str] = {code: kind for kind, codes in _PLACES.items() for code in codes.split()}
"""Where a looked-after child lived, in the dataset's words. Supported accommodation (K3, since 2025) is
semi-independent; a young offender institution (R5) is locked as a secure home is."""

_ABOUT: Mapping[str, tuple[str, str, str]] = {
    # the child's factor, a parent's, and what the same is called of another person of the household
    "1": ("child_alcohol_misuse", "parental_alcohol_problem", "parental_alcohol_problem"),
    "2": ("child_drug_misuse", "parental_drug_problem", "parental_drug_problem"),
    "3": ("child_domestic_abuse", "parental_domestic_abuse", "parental_domestic_abuse"),
    "4": ("child_mental_ill_health", "parental_mental_ill_health", "parental_mental_ill_health"),
    "5": ("child_learning_disability", "parental_learning_disability", "parental_learning_disability"),
    "6": ("child_physical_disability", "parental_physical_disability", "parental_physical_disability"),
}
_OF_THE_CHILD: Mapping[str, str] = {
    "young_carer": "7A",
    "privately_fostered": "8B 8C 8D 8E 8F",
    "unaccompanied_asylum_seeker": "9A",
    "missing_episodes": "10A",
    "child_sexual_exploitation": "11A",
    "trafficking": "12A",
    "gangs": "13A",
    "antisocial_behaviour": "14A",
    "self_harm": "15A",
    "neglect": "16A",
    "emotional_abuse": "17A",
    "physical_abuse": "18A 18B 18C",
    "sexual_abuse": "19A 19B 19C",
    "female_genital_mutilation": "22A",
    "faith_linked_abuse": "23A",
    "child_criminal_exploitation": "24A",
}
FACTORS: Mapping[str, FactorFound | None] = {
    **{
        number + letter: FactorFound(factor, whose)
        for number, factors in _ABOUT.items()
        for letter, factor, whose in zip("ABC", factors, Whose, strict=True)
    },
    **{code: FactorFound(factor, Whose.CHILD) for factor, codes in _OF_THE_CHILD.items() for code in codes.split()},
    "20": None,
    "21": None,
}
"""What a factor's code says; None for 'other' (20), which names nothing, and 'none of them' (21)."""

YES_NO: Mapping[str, bool] = {
    **dict.fromkeys(("1", "true", "y", "yes", "t"), True),
    **dict.fromkeys(("0", "false", "n", "no", "f"), False),
}
"""Flags as they are written, in small letters."""

_HEAD = re.compile(r"([A-Z]{0,2}\d{1,2}[A-Z]?)(?=[\s:.)–-])|([A-Z]{1,4})(?=\s*:|\s+[–-]\s)", re.IGNORECASE)


def code_at_head(text: str) -> str:
    """The code at the head of a text such as 'C2: full care order'; '' where the text does not begin with one."""
    head = _HEAD.match(text)
    return head[0] if head else ""


def is_code(text: str, code: str) -> bool:
    """Whether a text is a code, in any capitals, or begins with it."""
    plain = text.strip().upper()
    return plain == code or (plain.startswith(code) and code_at_head(plain) == code)
