"""What a person is given of what is held about them: a cover sheet, everything in time order, what was left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from stepdown.domain.subject_access.words import HeldKind, Known
from stepdown.reporting.report import Block, Bullets, Paragraph, Report, Section, Subheading


@dataclass(frozen=True, slots=True)
class GivenEntry:
    """One thing that is given."""

    on: date
    kind: HeldKind
    title: str
    words: str
    known: Known
    has_words_left_out: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many things of a kind are not given, or not whole, and why. No day is told: it could tell what it was."""

    kind: HeldKind
    is_whole: bool
    because: str
    count: int


@dataclass(frozen=True, slots=True)
class Bundle:
    """Everything that the document says. ``whom_to_ask`` is empty, and the document a draft, until it is approved."""

    name: str
    reference: str
    authority: str
    received_on: date
    as_at: date | None
    whom_to_ask: str
    is_draft: bool
    asked_by: str
    entries: tuple[GivenEntry, ...]
    left_out: tuple[LeftOut, ...]


UNDATED = (HeldKind.FACTS, HeldKind.READ_BY)
"""Kinds with a part of their own, whatever their days."""

_HOW_TO_READ = (
    "Under many things it says what our record shows of whether you know them: you were there, said it, or were told.",
    "Where the record does not say, you may still know it.",
    "In some places words are left out, or a thing is not here. “What was left out” says how much, and why.",
    "Some of it may be hard to read. You can ask to go through it together with somebody.",
    "If something is wrong, tell us: you can ask for it to be put right.",
    "Not in it: answers to surveys that cannot be tied to you, and what other services hold about you.",
)

DRAFT = "A draft: it has not been approved, and is not to be given to anybody."


def bundle_report(bundle: Bundle) -> Report:
    """The document, for any renderer."""
    dated = sorted((e for e in bundle.entries if e.kind not in UNDATED), key=lambda e: e.on)
    years = (
        Section(f"year-{year}", str(year), tuple(_entries(of_year)))
        for year, of_year in groupby(dated, key=lambda e: e.on.year)
    )
    sections = (
        _cover(bundle),
        _part(bundle, HeldKind.FACTS),
        *years,
        _part(bundle, HeldKind.READ_BY),
        _left_out(bundle),
    )
    return Report(
        title=f"What we hold about {bundle.name}",
        subtitle=f"{bundle.authority}, request {bundle.reference} of {_day(bundle.received_on)}",
        banner=DRAFT if bundle.is_draft else None,
        key_points=(),
        sections=(*(s for s in sections if s.blocks), _complain(bundle)),
    )


def _cover(bundle: Bundle) -> Section:
    asked = "You asked" if not bundle.asked_by else f"{bundle.asked_by} asked"
    as_at = f" It is as our record stood on {_day(bundle.as_at)}." if bundle.as_at else ""
    said = (
        f"{asked} on {_day(bundle.received_on)} to see what we hold. This is it, in time order.{as_at}",
        *_HOW_TO_READ,
    )
    return Section("read-first", "Read this first", tuple(Paragraph(words) for words in said))


def _part(bundle: Bundle, kind: HeldKind) -> Section:
    entries = (e for e in bundle.entries if e.kind is kind)
    return Section(kind.value.replace("_", "-"), kind.label, tuple(_entries(entries, with_day=False)))


def _entries(entries: Iterator[GivenEntry] | list[GivenEntry], *, with_day: bool = True) -> Iterator[Block]:
    for entry in entries:
        yield Subheading(f"{_day(entry.on)}: {entry.title}" if with_day else entry.title)
        yield from (Paragraph(line) for line in entry.words.splitlines() if line.strip())
        if entry.has_words_left_out:
            yield Paragraph("Words were left out here.")
        if with_day and entry.known is not Known.NOT_SAID:
            yield Paragraph(f"{entry.known.label}.")


def _left_out(bundle: Bundle) -> Section:
    lines = tuple(_line(one) for one in bundle.left_out)
    said = Paragraph("The law lets, and sometimes has, us keep some things back. This is how much, and why.")
    blocks: tuple[Block, ...] = (said, Bullets(lines)) if lines else (Paragraph("Nothing was left out."),)
    return Section("left-out", "What was left out", blocks)


def _line(one: LeftOut) -> str:
    times = "1 thing" if one.count == 1 else f"{one.count:,} things"
    what = "not here" if one.is_whole else "with words left out"
    return f"{one.kind.label}: {times} {what}. {one.because}"


def _complain(bundle: Bundle) -> Section:
    ask = bundle.whom_to_ask or "Filled in when it is approved."
    said = (
        *(Paragraph(line) for line in ask.splitlines() if line.strip()),
        Paragraph("If you think that something is missing or was wrongly left out, tell us first: we look again."),
        Paragraph(
            "You can complain to the Information Commissioner, who watches over data protection: ico.org.uk. You "
            "can also ask a court."
        ),
    )
    return Section("complain", "Whom to ask, and how to complain", said)


def _day(day: date | None) -> str:
    return f"{day:%-d %B %Y}" if day else ""
