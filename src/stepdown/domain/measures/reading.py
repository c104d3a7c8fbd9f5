"""A data file of an instrument to its value; DataFileError with the place of whatever is wrong in it."""

import tomllib
from types import MappingProxyType

from stepdown.domain.measures.evidence import Source
from stepdown.domain.measures.instrument import (
    TOTAL,
    Answer,
    Entry,
    ForWhom,
    Instrument,
    Item,
    Range,
    Scoring,
    Subscale,
)
from stepdown.domain.measures.reading_evidence import read_cut_offs, read_reliable_change, read_source, read_terms
from stepdown.domain.measures.soundness import faults
from stepdown.domain.measures.words import Direction, Method, Respondent
from stepdown.domain.measures.written_fields import DataFileError, Fields
from stepdown.domain.people import Subject


def read_instrument(text: str, place: str) -> Instrument:
    """The instrument that the text of a data file writes, checked to be sound."""
    try:
        fields = Fields(tomllib.loads(text), place)
    except tomllib.TOMLDecodeError as fault:
        raise DataFileError(f"{place}: this is not TOML: {fault}") from fault
    instrument = _instrument(fields)
    if found := tuple(faults(instrument)):
        raise DataFileError("\n".join(f"{place}: {fault}" for fault in found))
    return instrument


def _instrument(fields: Fields) -> Instrument:
    sources = {key: read_source(key, part) for key, part in fields.named_parts("source").items()}
    range_ = _range(fields.part("range"))
    instrument = Instrument(
        id=fields.text("id"),
        name=fields.text("name"),
        full_name=fields.text("full_name"),
        version=fields.text("version"),
        measures=fields.text("measures"),
        for_whom=_for_whom(fields.part("for_whom")),
        scoring=_scoring(fields.part("scoring"), sources),
        range=range_,
        direction=fields.word("direction", Direction),
        terms=read_terms(fields.part("terms")),
        sources=tuple(sources.values()),
        introduction=fields.optional_text("introduction"),
        note=fields.optional_text("note"),
        items=_items(fields),
        entries=_entries(fields, range_),
        subscales=tuple(_subscale(part) for part in fields.parts("subscale")),
        cut_offs=tuple(read_cut_offs(part, sources) for part in fields.parts("cut_offs")),
        reliable_change=tuple(read_reliable_change(part, sources) for part in fields.parts("reliable_change")),
        none_shipped=MappingProxyType(
            {name: str(why) for name, why in fields.optional("none_shipped", dict, otherwise={}).items()}
        ),
    )
    fields.done()
    return instrument


def _range(fields: Fields) -> Range:
    step = fields.optional_number("step")
    range_ = Range(fields.number("low"), fields.number("high"), 1 if step is None else step)
    fields.done()
    return range_


def _for_whom(fields: Fields) -> ForWhom:
    whom = ForWhom(
        subjects=fields.words("subjects", Subject),
        respondents=fields.words("respondents", Respondent),
        ages=fields.text("ages"),
        youngest=fields.optional_whole("youngest"),
        oldest=fields.optional_whole("oldest"),
    )
    fields.done()
    return whom


def _scoring(fields: Fields, sources: dict[str, Source]) -> Scoring:
    scoring = Scoring(
        method=fields.word("method", Method),
        rule=fields.text("rule"),
        rule_source=_source(fields, "rule_source", sources),
        missing_allowed=fields.optional("missing_allowed", int, otherwise=0),
        missing_rule=fields.optional_text("missing_rule"),
        missing_source=_source(fields, "missing_source", sources),
    )
    fields.done()
    return scoring


def _source(fields: Fields, name: str, sources: dict[str, Source]) -> Source | None:
    named = fields.optional_text(name)
    if named and named not in sources:
        raise DataFileError(f"{fields.place}: there is no source '{named}'")
    return sources.get(named)


def _items(fields: Fields) -> tuple[Item, ...]:
    """The items; one without answers of its own has the answers that the file gives for all."""
    shared = _answers(fields, "answer")
    return tuple(_item(part, shared) for part in fields.parts("item"))


def _item(fields: Fields, shared: tuple[Answer, ...]) -> Item:
    item = Item(
        id=fields.text("id"),
        text=fields.text("text"),
        answers=_answers(fields, "answer") or shared,
        is_reversed=fields.optional("reversed", bool, otherwise=False),
        is_counted=fields.optional("counted", bool, otherwise=True),
        danger=frozenset(fields.optional("danger", list, otherwise=[])),
    )
    fields.done()
    return item


def _answers(fields: Fields, name: str) -> tuple[Answer, ...]:
    answers = []
    for part in fields.parts(name):
        answers.append(Answer(part.take("value", int), part.text("label")))
        part.done()
    return tuple(answers)


def _entries(fields: Fields, total: Range) -> tuple[Entry, ...]:
    """What is entered: of an instrument with entries, the total first, whose range is the instrument's own."""
    label = fields.optional_text("total_label")
    entries = tuple(_entry(part) for part in fields.parts("entry"))
    return (Entry(TOTAL, label, total), *entries) if label else entries


def _entry(fields: Fields) -> Entry:
    entry = Entry(
        fields.text("id"),
        fields.text("label"),
        _range(fields.part("range")),
        fields.optional("part", bool, otherwise=False),
    )
    fields.done()
    return entry


def _subscale(fields: Fields) -> Subscale:
    scale = Subscale(fields.text("id"), fields.text("label"), tuple(fields.take("items", list)))
    fields.done()
    return scale
