"""What the addresses of coding name: a text that can be read, a coding in it; and the way back to its turn."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404
from django.urls import reverse

from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.themes.coding.codes import codable, path_in_words
from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.framework import Framework
from stepdown.themes.project.state.texts import Source
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.framework import Choices


@dataclass(frozen=True, slots=True)
class TextOpened:
    """A text with the project that it is in, as the colleague may see it."""

    seen: ProjectSeen
    source: Source

    @property
    def address(self) -> str:
        """Where the text is."""
        return reverse("text", args=[self.seen.id, self.source.id])

    def turn_address(self, start: int, end: int, *, query: str = "") -> str:
        """Where the turn is in which a stretch begins. ``query``: which codings are shown there."""
        turns = self.source.turn_at(start, end)
        address = f"{self.address}?{query}" if query else self.address
        return f"{address}#turn-{turns[0] + 1}" if turns else address

    def coder_name(self, coder: str) -> str:
        """The name that somebody's codings carry."""
        return self.seen.project.coders.get(coder, coder)


def open_text(request: Asked, project_id: UUID, source_id: str) -> TextOpened:
    """The text; no such page where there is none, or where its participant withdrew."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    source = seen.project.sources.get(source_id)
    if source is None or source.words is None:
        raise Http404
    return TextOpened(seen, source)


def open_coding(request: Asked, project_id: UUID, source_id: str, coding_id: str) -> tuple[TextOpened, Coding]:
    """A coding and its text; no such page where the colleague may not see it."""
    text = open_text(request, project_id, source_id)
    coding = text.seen.project.codings[source_id].get(coding_id)
    if coding is None:
        raise Http404
    return text, coding


def filter_of(request: Asked) -> str:
    """What of the address says which codings and which part of the text are shown."""
    kept = request.GET.copy()
    for name in set(kept) - {"code", "coder", "part"}:
        del kept[name]
    return kept.urlencode()


def codes_to_choose(framework: Framework) -> Choices:
    """The codes that can be given, by their paths."""
    return [(code.id, path_in_words(framework, code.id)) for code in codable(framework)]


def codes_to_stand_under(framework: Framework) -> Choices:
    """The codes under which a new one can stand."""
    return [(code.id, path_in_words(framework, code.id)) for code in framework.in_use()]
