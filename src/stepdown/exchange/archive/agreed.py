"""Whose words an archive may keep: those of participants who agreed to it, and of nobody else."""

from dataclasses import dataclass

from stepdown.themes.project.events.sources import Spoken
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.project.words import ConsentItem
from stepdown.themes.sources import SourceKind

NOT_KEPT = "[not kept in the archive]"
"""What stands for each turn of somebody who did not agree."""

_NOBODY_KNOWN = "nobody can say whether those who answered agreed to an archive: their answers are tied to nobody"
_GONE = "those who spoke in it withdrew"
_NONE_AGREED = "nobody who spoke in it agreed to an archive"
_SOME_DID_NOT = "those who spoke them did not agree to an archive, or withdrew"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that is not in the archive, and why: the rest of a sentence each."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text as the archive has it. ``turns_left_out``: how many turns are not in it."""

    source: Source
    words: str
    turns_left_out: int

    @property
    def left_out(self) -> LeftOut | None:
        """What of the text is not there; None where all of it is."""
        if not self.turns_left_out:
            return None
        turns = "1 turn" if self.turns_left_out == 1 else f"{self.turns_left_out:,} turns"
        return LeftOut(f"{turns} of “{self.source.title}”", _SOME_DID_NOT)


def kept_text(project: Project, source: Source) -> KeptText | LeftOut:
    """The text as far as it may be kept, or why none of it may."""
    if why := _why_not(project, source):
        return LeftOut(f"the text “{source.title}”", why)
    apart = frozenset(who for who in source.participants() if not may_keep(project, who))
    turns = [n for n in range(len(source.turns)) if source.participant_of(n) in apart]
    return KeptText(source, _words(source, frozenset(turns)), len(turns)) if apart else _whole(source)


def may_keep(project: Project, participant: str) -> bool:
    """Whether a participant agreed to an archive; who was not asked did not."""
    return project.people.participants[participant].agreed(ConsentItem.ARCHIVED) is True


def _why_not(project: Project, source: Source) -> str:
    if source.words is None:
        return _GONE
    if source.kind is SourceKind.SURVEY and not source.speakers:
        return _NOBODY_KNOWN
    return "" if any(may_keep(project, who) for who in source.participants()) else _NONE_AGREED


def _whole(source: Source) -> KeptText:
    return KeptText(source, source.words or "", 0)


def _words(source: Source, left_out: frozenset[int]) -> str:
    """Turn by turn: what stands in no turn may be theirs too, and is not kept."""
    return "".join(
        f"{_label(turn)}{NOT_KEPT if number in left_out else source.quote(turn.start, turn.end)}\n"
        for number, turn in enumerate(source.turns)
    )


def _label(turn: Spoken) -> str:
    return f"{turn.speaker}: " if turn.speaker else ""
