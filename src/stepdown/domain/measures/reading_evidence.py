"""Sources, terms, cut-offs and thresholds of a data file to their values."""

from stepdown.domain.measures.evidence import Band, CutOffs, ReliableChange, Source, Terms
from stepdown.domain.measures.instrument import TOTAL
from stepdown.domain.measures.words import Basis, MayShip, Reading, Respondent
from stepdown.domain.measures.written_fields import DataFileError, Fields


def read_source(id_: str, fields: Fields) -> Source:
    """One source, by the name that the file gives it."""
    source = Source(
        id=id_,
        authors=fields.text("authors"),
        year=fields.optional_whole("year"),
        title=fields.text("title"),
        published_in=fields.text("published_in"),
        reading=fields.word("reading", Reading),
        checked_against=fields.text("checked_against"),
        checked_on=fields.day("checked_on"),
    )
    fields.done()
    return source


def read_terms(fields: Fields) -> Terms:
    """The terms on which the instrument may be used and shipped."""
    terms = Terms(
        owner=fields.text("owner"),
        licence=fields.text("licence"),
        may_ship=fields.word("may_ship", MayShip),
        before_use=fields.text("before_use"),
        source=fields.text("source"),
        checked_against=fields.text("checked_against"),
        checked_on=fields.day("checked_on"),
        attribution=fields.optional_text("attribution") or None,
    )
    fields.done()
    return terms


def read_cut_offs(fields: Fields, sources: dict[str, Source]) -> CutOffs:
    """The bands of one publication."""
    cut_offs = CutOffs(
        id=fields.text("id"),
        label=fields.text("label"),
        of=fields.optional("of", str, otherwise=TOTAL),
        population=fields.text("population"),
        source=_cited(fields, sources),
        bands=tuple(_band(part) for part in fields.parts("band")),
        respondents=fields.words("respondents", Respondent),
    )
    fields.done()
    return cut_offs


def read_reliable_change(fields: Fields, sources: dict[str, Source]) -> ReliableChange:
    """One threshold of reliable change."""
    threshold = ReliableChange(
        id=fields.text("id"),
        label=fields.text("label"),
        basis=fields.word("basis", Basis),
        population=fields.text("population"),
        source=_cited(fields, sources),
        respondents=fields.words("respondents", Respondent),
        points=fields.optional_number("points"),
        confidence=fields.optional_number("confidence"),
        standard_error=fields.optional_number("standard_error"),
        standard_deviation=fields.optional_number("standard_deviation"),
        reliability=fields.optional_number("reliability"),
        reliability_kind=fields.optional_text("reliability_kind") or None,
    )
    fields.done()
    return threshold


def _cited(fields: Fields, sources: dict[str, Source]) -> Source:
    named = fields.text("source")
    if named not in sources:
        raise DataFileError(f"{fields.place}: there is no source '{named}'")
    return sources[named]


def _band(fields: Fields) -> Band:
    band = Band(fields.text("label"), fields.number("from"), fields.number("to"))
    fields.done()
    return band
