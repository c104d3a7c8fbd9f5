"""The whole project, as the log left it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from stepdown.themes.project.state.analysis import Analysis
from stepdown.themes.project.state.coding import Coding, DoubleCoding, Memo
from stepdown.themes.project.state.framework import Framework
from stepdown.themes.project.state.people import People
from stepdown.themes.project.state.texts import Source
from stepdown.themes.project.words import Approach


@dataclass(frozen=True, slots=True)
class About:
    """What the project is. ``smallest_group``: a group with fewer members is not shown apart."""

    title: str
    question: str
    approach: Approach
    smallest_group: int
    begun_at: datetime


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that is known of a project. Codings lie by source, so that a text is had without the others'."""

    about: About
    coders: Mapping[str, str] = field(default_factory=dict)
    """Who works in it → the name that their codings carry."""
    people: People = field(default_factory=People)
    sources: Mapping[str, Source] = field(default_factory=dict)
    framework: Framework = field(default_factory=lambda: Framework({}))
    codings: Mapping[str, Mapping[str, Coding]] = field(default_factory=dict)
    memos: Mapping[str, Memo] = field(default_factory=dict)
    doubles: Mapping[str, DoubleCoding] = field(default_factory=dict)
    analysis: Analysis = field(default_factory=Analysis)

    def codings_of(self, source: str) -> tuple[Coding, ...]:
        """The codings of a text, in the order of the text."""
        return tuple(sorted(self.codings.get(source, {}).values(), key=lambda c: (c.start, c.end, c.entry)))

    def standing(self) -> Iterator[Coding]:
        """The codings that count in the analysis: of texts that are still there."""
        for source, codings in self.codings.items():
            if self.sources[source].words is not None:
                yield from (coding for coding in codings.values() if coding.stands)
