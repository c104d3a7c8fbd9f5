"""How a code came to be what it is, read off the log: each step with when, by whom, and what, in a sentence."""

from collections import Counter
from collections.abc import Collection, Iterator

from stepdown.themes.framework.told import Told, count_of, told
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.coding import Coded, Recoded
from stepdown.themes.project.events.framework import CodeChanged, CodeMade, CodeRetired, CodesMerged
from stepdown.themes.project.log import Log

type Said = CodeMade | CodeChanged
"""An event after which a code says something of itself and has its place."""

_PARTS = {
    "definition": "definition",
    "include": "words on what to include",
    "exclude": "words on what to exclude",
    "example": "example",
    "guide_question": "question of the guide",
}


def history(log: Log, code: str, *, hidden: Collection[str] = ()) -> tuple[Told, ...]:
    """Each step that still stands, the first one first. What was done in a ``hidden`` text is left out."""
    steps = {entry.number: told(log, entry, words) for entry, words in _of_the_code(log, code)}
    steps |= {entry.number: told(log, entry, words) for entry, words in _splits(log, code, hidden)}
    return tuple(steps[number] for number in sorted(steps))


def _of_the_code(log: Log, code: str) -> Iterator[tuple[Entry, str]]:
    known: Said | None = None
    for number in log.project.framework.codes[code].history:
        entry = log.entries[number - 1]
        match entry.event:
            case CodeMade() as event:
                yield entry, f"Made {_place(log, event.parent)}. {event.origin.label}."
                known = event
            case CodeChanged() as event:
                yield entry, _changed(log, known, event)
                known = event
            case CodesMerged(code=gone, into=kept):
                yield entry, _merged(log, gone, kept, is_kept=kept == code)
            case CodeRetired():
                yield entry, "Retired: it is used no more."


def _changed(log: Log, known: Said | None, now: CodeChanged) -> str:
    if known is None:
        return "Changed."
    found = [f"Renamed from “{known.text.name}” to “{now.text.name}”."] if known.text.name != now.text.name else []
    if known.parent != now.parent:
        found.append(f"Moved {_place(log, now.parent)}, from where it stood {_place(log, known.parent)}.")
    found += [f"The {words} changed." for part, words in _PARTS.items() if _differs(known, now, part)]
    if known.is_codable != now.is_codable:
        found.append("Codings can be given it again." if now.is_codable else "From then on it only holds other codes.")
    return " ".join(found) or "Put in another place among the codes beside it."


def _differs(known: Said, now: Said, part: str) -> bool:
    return bool(getattr(known.text, part) != getattr(now.text, part))


def _merged(log: Log, gone: str, kept: str, *, is_kept: bool) -> str:
    names = log.project.framework.codes
    if is_kept:
        return f"“{names[gone].name}” was merged into it."
    return f"Merged into “{names[kept].name}” and used no more."


def _place(log: Log, parent: str | None) -> str:
    return "as a theme" if parent is None else f"under “{log.project.framework.codes[parent].name}”"


def _splits(log: Log, code: str, hidden: Collection[str]) -> Iterator[tuple[Entry, str]]:
    """Where codings of this code were given another, or the other way round."""
    names = log.project.framework.codes
    for entry, event, had in _recoded(log):
        if event.source in hidden:
            continue
        text = f"in “{log.project.sources[event.source].title}”"
        if event.code == code:
            taken = (f"{count_of(n, 'coding')} of “{names[other].name}”" for other, n in had.items())
            yield entry, f"Given to {' and '.join(taken)} {text} instead."
        elif count := had[code]:
            were = "was" if count == 1 else "were"
            given = f"{count_of(count, 'coding')} {text} {were} given “{names[event.code].name}” instead"
            yield entry, f"Split: {given}."


def _recoded(log: Log) -> Iterator[tuple[Entry, Recoded, Counter[str]]]:
    """Each change of the code of codings, with how many of them had which code before."""
    gone, has = log.undone(), dict[str, str]()
    for entry in log.entries:
        if entry.number in gone:
            continue
        match entry.event:
            case Coded(coding=coding, code=code):
                has[coding] = code
            case CodesMerged(code=code, into=into):
                has = {coding: into if had == code else had for coding, had in has.items()}
            case Recoded() as event:
                yield entry, event, Counter(has[coding] for coding in event.codings)
                has |= dict.fromkeys(event.codings, event.code)
