"""The evidence of a mixed-methods report: each finding, quote and figure with where it is to be found."""

from collections.abc import Iterator

from stepdown.reporting.report import Evidence, EvidenceItem, Section
from stepdown.reporting.voices.voices import Voices
from stepdown.themes.findings.evidence import evidence
from stepdown.themes.findings.joint import DisplayRow
from stepdown.themes.findings.quoted import Quoted
from stepdown.themes.matrix.sentences import asked_of, share
from stepdown.themes.project.state.analysis import Area, Finding
from stepdown.themes.sources import SourceKind


def finding_id(area: str, kind: SourceKind) -> str:
    """The id of the evidence behind a finding."""
    return f"finding-{area}-{kind}"


def quote_id(quote: Quoted) -> str:
    """The id of the evidence behind a quote."""
    return f"quote-{quote.id}"


def result_id(result: str) -> str:
    """The id of the evidence behind a figure of the evaluation."""
    return f"result-{result.replace('.', '-')}"


def evidence_section(voices: Voices, rows: tuple[DisplayRow, ...]) -> Section:
    """All of it, in the order in which the report leads to it."""
    return Section("evidence", "Evidence", (Evidence(tuple(_items(voices, rows))),))


def _items(voices: Voices, rows: tuple[DisplayRow, ...]) -> Iterator[EvidenceItem]:
    told: set[str] = set()
    for row in rows:
        for cell in row.cells:
            if cell.finding is not None:
                yield EvidenceItem(finding_id(row.area.id, cell.kind), _of_finding(voices, row.area, cell.finding))
            yield from (EvidenceItem(quote_id(q), _of_quote(voices, q)) for q in cell.quotes)
        for result in row.row.results if row.row else ():
            if result in voices.results and result not in told:
                told.add(result)
                yield EvidenceItem(result_id(result), f"{voices.results[result].origin}. Result: {result}.")


def _of_finding(voices: Voices, area: Area, finding: Finding) -> str:
    found = evidence(voices.project, area.id, finding.source_kind)
    codes = [voices.project.framework.codes[code].name for code in area.codes if code in voices.project.framework.codes]
    parts = [f"{finding.source_kind.label}: written by {voices.project.coders.get(finding.by, finding.by)}"]
    if found.took_part:
        said = share(found.people, found.took_part, finding.source_kind)
        texts = len({passage.source.id for passage in found.passages})
        parts.append(
            f"{said} speak of it ({asked_of(found.invited)}), in {len(found.passages)} passages of {texts} texts"
        )
    if codes:
        parts.append(f"codes: {', '.join(codes)}")
    if finding.source_kind is SourceKind.SURVEY and area.questions:
        parts.append(f"questions: {', '.join(area.questions)}")
    return f"{'; '.join(parts)}.{_signed(voices, finding.source_kind)}"


def _signed(voices: Voices, kind: SourceKind) -> str:
    signed = voices.project.analysis.signed_off.get(kind)
    return "" if signed is None else f" Signed off on {signed.at:%-d %B %Y}."


def _of_quote(voices: Voices, quoted: Quoted) -> str:
    quote = voices.project.analysis.quotes[quoted.id]
    text = voices.project.sources[quote.source]
    turns = [n + 1 for n in text.turn_at(quote.start, quote.end)]
    where = f"turn {turns[0]}" if len(turns) == 1 else f"turns {turns[0]} to {turns[-1]}"
    at = text.turns[turns[0] - 1].at_seconds
    when = "" if at is None else f", {int(at) // 60} min {int(at) % 60} s from the start"
    how = (
        "Word for word."
        if quote.words is None
        else "Shortened: … stands for words left out, [brackets] for words put in."
    )
    return f"“{text.title}”, version {text.version}, {where}{when}. {how}"
