"""By how many days a copy of a family is moved in time, so that copies do not all have the same days.

All of a family's days move together and by whole weeks: its ages, lengths, weekdays and levels stay as they were, and
no referral or closure leaves the study period.
"""

import numpy as np
import pyarrow as pa

from stepdown.invented.pilot.targets import PERIOD

_MOST_WEEKS = 2  # short of the nearest expected birth after the data were taken


class Shifts:
    """The room that each family has to move: whole weeks back and forward."""

    def __init__(self, families: pa.Table, episodes: pa.Table, referrals: pa.Table) -> None:
        first, last = PERIOD
        received = dict(zip(*(referrals[name].to_pylist() for name in ("family_id", "received_at")), strict=True))
        closed = dict(zip(*(episodes[name].to_pylist() for name in ("family_id", "closed_on")), strict=True))
        ids = families["family_id"].to_pylist()
        back = [(received[family].date() - first).days // 7 for family in ids]
        # Work that is still open goes up to the day on which the data were taken: it cannot move forward.
        forward = [(last - (closed.get(family) or last)).days // 7 for family in ids]
        self._back = np.minimum(back, _MOST_WEEKS)
        self._forward = np.minimum(forward, _MOST_WEEKS)

    def days(self, owners: np.ndarray, copies: np.ndarray) -> np.ndarray:
        """Days for each row, by the number of its family (or NOBODY: 0) and of its copy; the first copy stays."""
        of_family = np.maximum(owners, 0)
        room = self._back[of_family] + self._forward[of_family] + 1
        step = (copies * (2 * of_family + 7)) % room
        weeks = np.where(step <= self._forward[of_family], step, step - room)
        return np.where(owners < 0, 0, 7 * weeks)
