"""The return's codes for the field's words: what is written for each."""

from collections.abc import Mapping
from datetime import date

from stepdown.domain.safeguarding import LeftLadder
from stepdown.exchange.case_files.codes import CONTINUES
from stepdown.linkage.ladder.activity import Activity, ActivityKind

STATUSES = {ActivityKind.LOOKED_AFTER: "C2", ActivityKind.SHORT_BREAKS: "V4"}
_REASONS: Mapping[LeftLadder | None, str] = {
    None: "E4A",
    LeftLadder.ADOPTED: "E11",
    LeftLadder.DIED: "E2",
    LeftLadder.SPECIAL_GUARDIANSHIP: "E46",
    LeftLadder.TRANSFERRED: "E3",
    LeftLadder.TURNED_18: "E8",
}
"""The broadest code of each: the return has finer ones, which an extract does not say."""
PLACES = {
    "kinship": "U3",
    "foster": "U6",
    "adoption": "A3",
    "with_parents": "P1",
    "semi_independent": "K3",
    "secure": "K1",
    "residential": "K2",
    "other": "Z1",
}


def reason(activity: Activity) -> str:
    """Why an episode ended; nothing while it goes on."""
    if not isinstance(activity.ended_on, date):
        return ""
    return CONTINUES if activity.continues else _REASONS[activity.left]
