"""How far a text that waits has come, and what it waits for."""

from dataclasses import dataclass

from stepdown.themes.bringing_in.draft import suspects
from stepdown.themes.bringing_in.speakers import lacking, unsaid
from stepdown.themes.bringing_in.waiting import WaitingText
from stepdown.themes.project.state.project import Project
from stepdown.themes.pseudonyms.register import Register


@dataclass(frozen=True, slots=True)
class Waits:
    """``labels``: speakers nobody named yet. ``lacking``: why somebody's words cannot come in. ``places``: of names
    that are not decided; None while nobody can know, because a label is nobody yet."""

    labels: int
    lacking: tuple[str, ...]
    places: int | None

    @property
    def is_ready(self) -> bool:
        """Whether it only has to be read once more."""
        return not self.labels and not self.lacking and not self.places

    @property
    def said(self) -> str:
        """What it waits for, in a sentence."""
        if self.labels:
            return f"Somebody has to say who speaks: {_many(self.labels, 'label')} to go."
        if self.lacking:
            return " ".join(self.lacking)
        if self.places:
            return f"{_many(self.places, 'place')} may tell who somebody is. Somebody has to decide."
        return "Somebody has to read it once more, and bring it in."


def waits_for(text: WaitingText, project: Project, register: Register) -> Waits:
    """What a text waits for now."""
    labels = len(unsaid(text, project))
    places = None if labels else sum(suspect.choice is None for suspect in suspects(text, project, register))
    return Waits(labels, tuple(why for _, why in lacking(text, project)), places)


def _many(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
