"""Where the chosen quotes come from, against who took part: kinds of source, roles and participants."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from stepdown.results.rounding import percent, round_half_up
from stepdown.themes.sources import SourceKind

_PLACES = {
    SourceKind.INTERVIEW: ("interviews", "took part"),
    SourceKind.FOCUS_GROUP: ("focus groups", "took part"),
    SourceKind.SURVEY: ("the survey", "wrote"),
}


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who was heard in a source. ``role``: the label of the role; None where nobody said it."""

    participant: str
    source: str
    kind: SourceKind
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """Of a kind of source or a role: how many quotes there are, and how many people and sources of how many."""

    quotes: int
    people_quoted: int
    people: int
    sources_quoted: int
    sources: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The spread of the quotes. ``participants``: quotes of each who took part, nought included."""

    quotes: int
    kinds: Mapping[SourceKind, Heard]
    roles: Mapping[str | None, Heard]
    participants: Mapping[str, int]
    said: tuple[str, ...]
    warnings: tuple[str, ...]


def spread(voices: Sequence[Voice], quotes: Sequence[Voice], largest_share: float) -> Spread:
    """The spread of quotes, each given as the voice that it is of.

    A participant who gives more than ``largest_share`` of them (0 to 1), in more than one quote, is warned of.
    ValueError where somebody is quoted who did not take part.
    """
    if not set(quotes) <= set(voices):
        raise ValueError("a quote is of somebody who did not take part; give every voice that was heard")
    kinds = _heard(voices, quotes, lambda voice: voice.kind)
    roles = _heard(voices, quotes, lambda voice: voice.role)
    times = Counter(quote.participant for quote in quotes)
    participants = {voice.participant: times[voice.participant] for voice in voices}
    said = tuple(_said(kind, heard, len(quotes)) for kind, heard in kinds.items())
    warnings = (*_silent(kinds, roles), *_loud(participants, len(quotes), largest_share))
    return Spread(len(quotes), kinds, roles, participants, said, warnings)


def _heard[K: Hashable](voices: Sequence[Voice], quotes: Sequence[Voice], of: Callable[[Voice], K]) -> dict[K, Heard]:
    found = {}
    for key in dict.fromkeys(of(voice) for voice in voices):
        here, quoted = ([voice for voice in group if of(voice) == key] for group in (voices, quotes))
        people, people_quoted = ({voice.participant for voice in group} for group in (here, quoted))
        sources, sources_quoted = ({voice.source for voice in group} for group in (here, quoted))
        found[key] = Heard(len(quoted), len(people_quoted), len(people), len(sources_quoted), len(sources))
    return found


def _said(kind: SourceKind, heard: Heard, quotes: int) -> str:
    place, did = _PLACES[kind]
    come = "comes" if heard.quotes == 1 else "come"
    start = f"{heard.quotes} of {_many(quotes, 'quote')} {come} from {place}"
    people = f"{heard.people_quoted} of the {_many(heard.people, 'person', 'people')} who {did}"
    are = "is" if heard.people_quoted == 1 else "are"
    if kind is SourceKind.SURVEY or heard.sources == heard.people:
        return f"{start}: {people} {are} quoted."
    return f"{start}: {people} {are} quoted, from {heard.sources_quoted} of {_many(heard.sources, kind.label.lower())}."


def _silent(kinds: Mapping[SourceKind, Heard], roles: Mapping[str | None, Heard]) -> Iterator[str]:
    for kind, heard in kinds.items():
        if not heard.quotes:
            place, did = _PLACES[kind]
            yield f"No quote comes from {place}, where {_many(heard.people, 'person', 'people')} {did}."
    for role, heard in roles.items():
        if not heard.quotes:
            who = f"has the role “{role}”" if role is not None else "gave no role"
            yield f"Nobody is quoted who {who}: {_many(heard.people, 'person', 'people')} took part."


def _loud(participants: Mapping[str, int], quotes: int, largest_share: float) -> Iterator[str]:
    for participant, times in participants.items():
        if times > 1 and times > largest_share * quotes:
            share = f"{times} of {quotes} quotes ({percent(times, quotes)}%)"
            yield f"{participant} gives {share}, more than {round_half_up(largest_share * 100)}%."


def _many(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or f'{one}s'}"
