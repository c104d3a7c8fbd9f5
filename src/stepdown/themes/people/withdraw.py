"""Withdrawal: what goes, what is masked, what is erased from the log, and what a person must read again."""

from dataclasses import dataclass
from datetime import date

from stepdown.themes.project.apply.withdrawal import is_theirs, touches
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.analysis import CellSummarised, QuoteChosen
from stepdown.themes.project.events.coding import Coded, MemoWritten
from stepdown.themes.project.events.people import ParticipantWithdrew
from stepdown.themes.project.events.sources import SourceBroughtIn, TextCorrected, TextMasked
from stepdown.themes.project.log import Log
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.project.words import MemoAbout
from stepdown.themes.refused import Refused

MASK = "·"
"""What stands for each character of the words that are gone, so that all others keep their place."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What follows: the events, the entries whose words are erased, and what a person must read again."""

    events: tuple[Event, ...]
    erased: frozenset[int]
    texts_gone: tuple[str, ...]
    texts_masked: tuple[str, ...]
    codings_gone: int
    quotes_gone: int
    to_read_again: tuple[str, ...]
    """Where findings, rows and memos may still repeat what was said: in words, for the lead."""


def withdraw(log: Log, *, participant: str, on: date) -> Withdrawal:
    """What happens when a participant withdraws. Refused where there is nobody, or they withdrew before."""
    project = log.project
    who = project.people.participants.get(participant)
    if who is None:
        raise Refused("There is no such participant.")
    if who.withdrew_on is not None:
        raise Refused(f"{who.pseudonym} withdrew on {who.withdrew_on:%-d %B %Y} already.")
    of_theirs = [s for s in project.sources.values() if participant in s.participants()]
    shared = [s for s in of_theirs if s.participants() != (participant,)]
    masked = tuple(TextMasked(source=s.id, participant=participant, words=masked_words(s, participant)) for s in shared)
    return Withdrawal(
        events=(ParticipantWithdrew(participant=participant, on=on), *masked),
        erased=_erased(log, participant, {s.id for s in of_theirs}),
        texts_gone=tuple(s.title for s in of_theirs if s not in shared),
        texts_masked=tuple(s.title for s in shared),
        codings_gone=sum(_codings(project, s, participant) for s in of_theirs),
        quotes_gone=sum(_quotes(project, s, participant) for s in of_theirs),
        to_read_again=tuple(_to_read_again(project, {s.id for s in of_theirs})),
    )


def masked_words(source: Source, participant: str) -> str:
    """The text with this participant's words made unreadable, each character by one other."""
    words = source.words or ""
    for number, turn in enumerate(source.turns):
        if source.participant_of(number) == participant:
            words = words[: turn.start] + MASK * (turn.end - turn.start) + words[turn.end :]
    return words


def _codings(project: Project, source: Source, who: str) -> int:
    return sum(is_theirs(source, who, c.start, c.end) for c in project.codings[source.id].values())


def _quotes(project: Project, source: Source, who: str) -> int:
    quotes = project.analysis.quotes.values()
    return sum(q.source == source.id and touches(source, who, q.start, q.end) for q in quotes)


def _erased(log: Log, who: str, sources: set[str]) -> frozenset[int]:
    """Every entry whose words are theirs, or an analyst's about theirs: of all versions, undone ones too."""
    codings = {e.event.coding for e in log.entries if isinstance(e.event, Coded) and e.event.source in sources}
    return frozenset(e.number for e in log.entries if _is_erased(e, who, sources, codings))


def _is_erased(entry: Entry, who: str, sources: set[str], codings: set[str]) -> bool:
    match entry.event:
        case SourceBroughtIn() | TextCorrected() | TextMasked() | QuoteChosen():
            return entry.event.source in sources
        case CellSummarised():
            return entry.event.participant == who
        case MemoWritten(about=MemoAbout.CODING):
            return entry.event.about_id in codings
        case MemoWritten(about=MemoAbout.SOURCE):
            return entry.event.about_id in sources
        case _:
            return False


def _to_read_again(project: Project, sources: set[str]) -> list[str]:
    codings = {key for source in sources for key in project.codings.get(source, {})}
    areas, found = project.analysis.areas, project.analysis
    findings = [
        f"the finding “{areas[area].title}” ({kind.label.lower()})"
        for (area, kind), finding in found.findings.items()
        if codings & set(finding.codings)
    ]
    quotes = {key for key, quote in found.quotes.items() if quote.source in sources}
    rows = [f"the row “{areas[row.area].title}”" for row in found.rows.values() if quotes & set(row.quotes)]
    return [*findings, *rows]
