"""The census's codes for the field's words: what is written for each."""

from collections.abc import Container, Iterable, Mapping

from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.domain.safeguarding import LeftLadder
from stepdown.exchange.case_files.codes import FACTORS, NO_DISABILITY, TO_EARLY_HELP
from stepdown.linkage.extract.records import Assessment, FactorFound
from stepdown.linkage.ladder.activity import Activity

SEX: Mapping[Sex, tuple[str, str]] = {Sex.MALE: ("1", "M"), Sex.FEMALE: ("2", "F"), Sex.UNBORN: ("0", "U")}
"""Until 2024 and since 2025."""
NOT_KNOWN_SEX = ("9", "U")

ETHNICITY: Mapping[EthnicGroup | Missing, str] = {
    EthnicGroup.WHITE_BRITISH: "WBRI",
    EthnicGroup.WHITE_OTHER: "WOTH",
    EthnicGroup.MIXED: "MOTH",
    EthnicGroup.ASIAN: "AOTH",
    EthnicGroup.BLACK: "BOTH",
    EthnicGroup.OTHER: "OOTH",
}
"""The broadest code of each group: the census has finer ones, which the group does not say."""
NOT_OBTAINED = "NOBT"

CLOSURE: Mapping[LeftLadder, str] = {
    LeftLadder.ADOPTED: "RC1",
    LeftLadder.DIED: "RC2",
    LeftLadder.SPECIAL_GUARDIANSHIP: "RC4",
    LeftLadder.TRANSFERRED: "RC5",
    LeftLadder.TURNED_18: "RC7",
}
_NO_LONGER_IN_NEED, _AFTER_ASSESSMENT = "RC7", "RC8"


def closure(case: Activity, parts: Iterable[Activity | Assessment], helped: Container[object]) -> str:
    """Why a case was closed, by what was done in it. ``helped``: the days on which early help began for the child."""
    if case.left:
        return CLOSURE[case.left]
    if case.ended_on in helped:
        return TO_EARLY_HELP
    return _NO_LONGER_IN_NEED if any(isinstance(part, Activity) for part in parts) else _AFTER_ASSESSMENT


FACTOR: Mapping[FactorFound, str] = {found: code for code, found in reversed(list(FACTORS.items())) if found}
"""The first code of each factor."""
NO_FACTOR = "21"

DISABILITY: Mapping[bool | Missing, str] = {True: "DDA", False: NO_DISABILITY}
"""Disabled, of which kind is not said; and not disabled."""
