"""The texts of an archive: each a plain text file that says at its head what it is and what is not in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from stepdown.exchange.archive.agreed import KeptText
from stepdown.exchange.archive.names import file_name
from stepdown.themes.project.state.project import Project
from stepdown.themes.quotes.attribution import ROLE_NOT_GIVEN

FOLDER = "transcripts"
_BRACKETS = "Names: pseudonyms stand for people. Words in [square brackets] stand for what could tell who somebody is."
_NOBODYS_ROLE = "takes no part"


@dataclass(frozen=True, slots=True)
class Transcript:
    """One text file. ``speakers``: who speaks in it, by label, with the role that may be printed."""

    path: str
    text: KeptText
    speakers: tuple[tuple[str, str], ...]

    @property
    def words(self) -> int:
        """How many words the archive has of it, labels included."""
        return len(self.text.words.split())

    def content(self) -> bytes:
        """The file."""
        return f"{'\n'.join(_head(self))}\n\n{self.text.words.rstrip()}\n".encode()


def transcripts(project: Project, kept: Iterable[KeptText]) -> tuple[Transcript, ...]:
    """A file for each text, numbered in the order in which they came into the project."""
    return tuple(
        Transcript(f"{FOLDER}/{number:03}-{file_name(text.source.title)}.txt", text, _speakers(project, text))
        for number, text in enumerate(kept, start=1)
    )


def _speakers(project: Project, text: KeptText) -> tuple[tuple[str, str], ...]:
    labels = dict.fromkeys(turn.speaker for turn in text.source.turns if turn.speaker)
    return tuple((label, _role(project, text.source.speakers.get(label))) for label in labels)


def _role(project: Project, participant: str | None) -> str:
    if participant is None:
        return _NOBODYS_ROLE
    role = project.people.roles.get(project.people.participants[participant].role or "")
    return role.public_label if role else ROLE_NOT_GIVEN


def _head(transcript: Transcript) -> list[str]:
    source, text = transcript.text.source, transcript.text
    lines = [f"Title: {source.title}", f"Kind: {source.kind.label}"]
    if source.question:
        lines.append(f"Question: {source.question}")
    if source.held_on:
        lines.append(f"Held on: {source.held_on:%-d %B %Y}")
    if source.minutes:
        lines.append(f"Minutes: {source.minutes}")
    lines.append(f"Speakers: {'; '.join(f'{label} ({role})' for label, role in transcript.speakers)}")
    lines.append(_BRACKETS)
    if left_out := text.left_out:
        lines.append(f"Not in it: {left_out.what}, because {left_out.why}.")
    return lines
