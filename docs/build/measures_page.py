"""The page of measures: each instrument with its terms, scoring, cut-offs, thresholds and sources, and what to do."""

from datetime import date

from docs.build.markdown import page, table
from stepdown.domain.measures import Instrument, WhatToDo, shipped_instruments, shipped_what_to_do
from stepdown.domain.measures.evidence import CutOffs, ReliableChange, Source

INTRODUCTION = """
What comes with the program. A measure whose terms do not let its questions be copied has a place for its score and no
question. A number that could not be read in a source, or where somebody quotes it, is not shipped, and the page says
so. How scores are reached, banded and compared is [the specification](spec/measures.md).

No score here is a diagnosis, and none says what a person will do. Cut-offs and thresholds hold for the people they were
found with: look at the population before you lean on one.
"""

DANGER = """
Shown at once when an answer speaks of self-harm or danger, whether or not there is a score. A service adds its own
numbers; they stand after the first. The steps are Stepdown's own words; what they rest on is listed below them.
"""

NOT_SHIPPED = {
    "cut_offs": "cut-offs",
    "reliable_change": "reliable change",
    "severity_bands": "bands of severity",
}
"""What a data file says is not shipped, as a reader says it."""


def measures_page() -> str:
    """Every shipped instrument, an overview first and what to do at a danger last."""
    instruments = tuple(shipped_instruments().values())
    blocks = (block for instrument in instruments for block in _instrument(instrument))
    return page("Measures", INTRODUCTION, _overview(instruments), *blocks, *_what_to_do(shipped_what_to_do()))


def _overview(instruments: tuple[Instrument, ...]) -> str:
    headings = ("Id", "Measure", "About", "Answered by", "Shipped", "Score", "Direction")
    return table(headings, [_overview_row(instrument) for instrument in instruments])


def _overview_row(instrument: Instrument) -> tuple[str, ...]:
    whom = instrument.for_whom
    subjects = ", ".join(subject.label.lower() for subject in whom.subjects)
    respondents = "; ".join(respondent.label.lower() for respondent in whom.respondents)
    shipped = instrument.terms.may_ship.label.lower()
    range_ = f"{instrument.range.low:g} to {instrument.range.high:g}"
    return (
        f"`{instrument.id}`",
        instrument.name,
        subjects,
        respondents,
        shipped,
        range_,
        instrument.direction.label.lower(),
    )


def _instrument(instrument: Instrument) -> list[str]:
    watched = [item.text for item in instrument.items if item.danger]
    said = [f"## {instrument.name}", f"{instrument.full_name}.", _facts(instrument)]
    said += ["What to do is shown at once after: " + "; ".join(f"“{text}”" for text in watched)] if watched else []
    said += [_cut_offs(instrument)] if instrument.cut_offs else []
    said += [_thresholds(instrument)] if instrument.reliable_change else []
    return [*said, _sources(instrument)] if instrument.sources else said


def _facts(instrument: Instrument) -> str:
    terms, scoring = instrument.terms, instrument.scoring
    missing = f"{scoring.missing_rule} {_named(scoring.missing_source)}".strip()
    rows = [
        ("Measures", instrument.measures),
        ("Version, as stored", f"`{instrument.version}`"),
        ("Ages", instrument.for_whom.ages),
        ("Owner", terms.owner),
        ("Terms", terms.licence),
        ("Before you use it", terms.before_use),
        ("Terms checked", _checked(f"{terms.source}. {terms.checked_against}", terms.checked_on)),
        ("Scoring", f"{scoring.method.label}. {scoring.rule} {_named(scoring.rule_source)}".strip()),
        ("Missing items", missing),
        ("Note", instrument.note),
        *((f"None shipped: {NOT_SHIPPED[part]}", why) for part, why in instrument.none_shipped.items()),
    ]
    return table(("", ""), [row for row in rows if row[1]])


def _cut_offs(instrument: Instrument) -> str:
    rows = [row for cut_offs in instrument.cut_offs for row in _band_rows(instrument, cut_offs)]
    return table(("Cut-offs", "Of", "Band", "From", "To", "Population", "Source"), rows)


def _band_rows(instrument: Instrument, cut_offs: CutOffs) -> list[tuple[str, ...]]:
    of = {entry.id: entry.label for entry in instrument.entries}.get(cut_offs.of, "Score")
    return [
        (
            cut_offs.label,
            of,
            band.label,
            f"{band.first:g}",
            f"{band.last:g}",
            cut_offs.population,
            cut_offs.source.id,
        )
        for band in cut_offs.bands
    ]


def _thresholds(instrument: Instrument) -> str:
    headings = ("Reliable change", "Points", "How", "Rests on", "Population", "Source")
    return table(headings, [_threshold_row(threshold) for threshold in instrument.reliable_change])


def _threshold_row(threshold: ReliableChange) -> tuple[str, ...]:
    given = (
        ("confidence", threshold.confidence, "%"),
        ("standard error", threshold.standard_error, ""),
        ("standard deviation", threshold.standard_deviation, ""),
        (f"reliability ({threshold.reliability_kind})", threshold.reliability, ""),
    )
    rests = "; ".join(f"{name} {value:g}{unit}" for name, value, unit in given if value is not None)
    points = f"{threshold.threshold:.2f}".rstrip("0").rstrip(".")
    first = f"{threshold.label} (`{threshold.id}`)"
    return first, points, threshold.basis.label, rests, threshold.population, threshold.source.id


def _sources(instrument: Instrument) -> str:
    rows = [
        (source.id, source.cited(), source.reading.label, _checked(source.checked_against, source.checked_on))
        for source in instrument.sources
    ]
    return table(("Source", "Cited", "How it was read", "Checked against, and when"), rows)


def _checked(against: str, on: date) -> str:
    return f"{against.removesuffix('.')}. {on}"


def _named(source: Source | None) -> str:
    return f"({source.id})" if source else ""


def _what_to_do(text: WhatToDo) -> tuple[str, ...]:
    steps = "\n".join(f"{n}. {step.do} {step.because}".strip() for n, step in enumerate(text.steps, 1))
    contacts = [(c.name, c.reach, c.for_whom, c.hours) for c in text.contacts]
    sources = {step.source for step in text.steps} | {contact.source for contact in text.contacts}
    cited = sorted((s.title, _checked(s.checked_against, s.checked_on)) for s in sources if s)
    kept = f"Version {text.version} of {text.written_on}. Owner: {text.owner}. Look again by {text.look_again_by}."
    return (
        "## What to do when an answer speaks of self-harm or danger",
        DANGER,
        f"> {text.opening}",
        steps,
        table(("Who", "Reach", "For whom", "When"), contacts),
        kept,
        table(("Source", "Checked against, and when"), cited),
    )
