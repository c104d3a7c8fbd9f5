"""A continuity pack is taken out of the record: noted once for the pack, and once for each family that is in it."""

from datetime import datetime
from pathlib import Path

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.actions.safekeeping.note import note_continuity_pack
from stepdown.records.safekeeping.continuity.gather import gathered, open_episodes
from stepdown.records.safekeeping.continuity.page import page_of
from stepdown.records.safekeeping.files import locked_file
from stepdown.records.safekeeping.locked import Lock
from stepdown.records.snapshot.snapshot import one_view


def take_continuity_pack(out: Path, *, at: datetime, lock: Lock, team: str = "") -> int:
    """Write the pack of every open family, or of one team's; how many. Refusal where it cannot be written."""
    with one_view():
        episodes = open_episodes(team)
        page = page_of(gathered(episodes, at))
    with locked_file(out, [page], lock):
        note_continuity_pack(by=None, at=at)
        for episode in episodes:
            trail.note(Act.TAKE_CONTINUITY_PACK, by=None, at=at, about=episode)
    return len(episodes)
