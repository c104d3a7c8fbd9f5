"""How the words were coded: the framework with how many people speak of each code, and how far two coders agreed."""

from collections.abc import Iterator

from stepdown.reporting.report import Block, Cell, Paragraph, ReportTable, Row, Section
from stepdown.reporting.voices.voices import Voices
from stepdown.themes.agreement.compare import Agreement
from stepdown.themes.agreement.paradox import explain_paradox
from stepdown.themes.double.compared import compared
from stepdown.themes.matrix.counts import counts
from stepdown.themes.matrix.sentences import by_kind
from stepdown.themes.project.state.coding import DoubleCoding
from stepdown.themes.project.words import Approach
from stepdown.themes.sources import SourceKind

NOT_DEFINED = "not defined"
_FIGURES = (
    "Both", "One only", "Neither", "Agreement", "Positive agreement", "Cohen's kappa", "Krippendorff's alpha",
    "Gwet's AC1",
)  # fmt: skip


def coding_section(voices: Voices) -> Section:
    """The counts, and each double coding that is open; a reflexive project has none."""
    project = voices.project
    blocks: list[Block] = [Paragraph(f"{project.about.approach.label}."), _counts(voices)]
    if project.about.approach is not Approach.REFLEXIVE:
        for double in project.doubles.values():
            if double.is_open:
                blocks += list(_agreement(voices, double))
    return Section("coding", "How the words were coded", tuple(blocks))


def _counts(voices: Voices) -> ReportTable:
    found = counts(voices.project)
    kinds = list(dict.fromkeys(base.source_kind for base in found.bases))
    rows = []
    depth = {code.id: level for code, level in voices.project.framework.walk()}
    for code in found.codes:
        told = {kind: (people, there) for kind, people, there in by_kind(code, found.bases)}
        cells = tuple(_of(told.get(kind)) for kind in kinds)
        name = voices.project.framework.codes[code.code].name
        rows.append(Row(name, (*cells, Cell(str(code.codings))), level=min(depth[code.code], 2)))
    return ReportTable(
        "codes", "Codes, and how many people speak of each", "people", voices.source, "Code",
        (*(_heading(kind) for kind in kinds), "Codings"), tuple(rows),
        ("A theme has everybody who speaks of a code under it. Each number is of those who took part in that source.",),
    )  # fmt: skip


def _of(told: tuple[int, int] | None) -> Cell:
    return Cell("0 of 0") if told is None else Cell(f"{told[0]} of {told[1]}")


def _heading(kind: SourceKind) -> str:
    return {"interview": "Interviews", "focus_group": "Focus group", "survey": "Survey"}[kind]


def _agreement(voices: Voices, double: DoubleCoding) -> Iterator[Block]:
    found = compared(voices.project, double)
    yield Paragraph(
        f"{len(double.sources)} of {double.drawn_from} texts were drawn by lot and coded by two people, each without "
        f"seeing the other's work. {len(double.resolutions)} disagreements were then resolved together. "
        "The figures are of before that."
    )
    named = [(voices.project.framework.codes[code].name, agreement) for code, agreement in found.by_code.items()]
    rows = [Row(name, _cells(one), total=name == "All codes") for name, one in (*named, ("All codes", found.overall))]
    yield ReportTable(
        f"agreement-{double.id}", "Agreement between two coders, by turns of the participants", "turns", voices.source,
        "Code", _FIGURES, tuple(rows),
        (f"‘{NOT_DEFINED}’: a code that is used always or never, or by nobody, has no such figure.",
         "Positive agreement: of the turns that either coded, counted twice where both did.",
         *filter(None, [explain_paradox(found.overall)])),
    )  # fmt: skip


def _cells(one: Agreement) -> tuple[Cell, ...]:
    (pair,) = one.pairs.values()
    shares = (f"{s.part} of {s.of}" if s.of else NOT_DEFINED for s in (one.percent, one.positive))
    figures = (NOT_DEFINED if f is None else f"{f:.2f}" for f in (one.cohens_kappa, one.alpha, one.ac1))
    counted = (str(pair.both), str(pair.first_only + pair.second_only), str(pair.neither))
    return tuple(Cell(text) for text in (*counted, *shares, *figures))
