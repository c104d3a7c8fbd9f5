"""A quote of the bank as it stands beside a finding: its words, and the public label of whoever said them."""

from dataclasses import dataclass

from stepdown.themes.project.state.analysis import Quote
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import ConsentItem
from stepdown.themes.quotes.attribution import ROLE_NOT_GIVEN, attribution
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quote. ``may_be_used``: whether everybody who speaks in it agrees to be quoted now."""

    id: str
    area: str | None
    kind: SourceKind
    words: str
    attribution: str
    may_be_used: bool


def quoted(project: Project, quote: Quote) -> Quoted:
    """A quote with its attribution: (Social care practitioner, interview)."""
    source = project.sources[quote.source]
    turns = source.turn_at(quote.start, quote.end)
    people = [project.people.participants[who] for turn in turns if (who := source.participant_of(turn))]
    roles = dict.fromkeys(who.role for who in people) or dict.fromkeys(source.role_of(turn) for turn in turns)
    labels = dict.fromkeys(project.people.roles[role].public_label if role else ROLE_NOT_GIVEN for role in roles)
    return Quoted(
        quote.id,
        quote.area,
        source.kind,
        quote.words or source.quote(quote.start, quote.end),
        attribution(" and ".join(labels), source.kind),
        all(who.agreed(ConsentItem.QUOTED) for who in people),
    )


def bank(project: Project) -> tuple[Quoted, ...]:
    """Every quote that was chosen and may be used."""
    return tuple(q for q in (quoted(project, quote) for quote in project.analysis.quotes.values()) if q.may_be_used)
