"""One sample: how far its coders are, and when both have finished, how far they agree on each code."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.results.rounding import percent, round_half_up
from stepdown.themes.agreement.compare import HOW_POOLED, Agreement
from stepdown.themes.agreement.pair import PairCounts, Share
from stepdown.themes.agreement.paradox import explain_paradox
from stepdown.themes.double.compared import compared, differing, turns_of
from stepdown.themes.double.progress import progress
from stepdown.themes.double.resolving import left
from stepdown.themes.project.state.coding import DoubleCoding
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.double.named import names_of, the_double
from stepdown.web.pages.voices.tabs import project_context

NOT_DEFINED = "Not defined"


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """How far the coders agree on one code, or on all. ``why``: what to make of a kappa that seems too low.

    The share's counts hold together: a narrow column breaks before them and not within.
    """

    code: str
    counts: PairCounts
    percent: str
    positive: str
    kappa: str
    alpha: str
    ac1: str
    why: str | None


@dataclass(frozen=True, slots=True)
class SampleText:
    """One text of the sample. ``turns``: how many of its turns are compared; None where its words are gone."""

    id: str
    title: str
    turns: int | None


def show(request: Asked, project_id: UUID, double_id: str) -> HttpResponse:
    """The page."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    double = the_double(seen, double_id)
    shown = {
        "double": double,
        "coders": progress(seen.log.project, double, seen.coder),
        "texts": [_text(seen, source) for source in double.sources],
        "names": names_of(seen, double),
        "may_finish": seen.coder in double.coders and seen.coder not in double.finished,
    }
    if double.is_open:
        shown |= _agreement(seen, double)
    return render(request, "voices/double/show.html", project_context(seen, "texts") | shown)


def _text(seen: ProjectSeen, source: str) -> SampleText:
    text = seen.project.sources[source]
    return SampleText(source, text.title, None if text.words is None else len(turns_of(seen.project, source)))


def _agreement(seen: ProjectSeen, double: DoubleCoding) -> dict[str, object]:
    found, differences = compared(seen.project, double), differing(seen.project, double)
    rows = [_row(seen.project.framework.codes[code].name, one) for code, one in found.by_code.items()]
    overall = _row("All codes together", found.overall) if rows else None
    return {
        "rows": rows,
        "overall": overall,
        "explained": _explained([*rows, overall] if overall else rows),
        "pooled": HOW_POOLED,
        "differences": len(differences),
        "left": len(left(differences)),
    }


def _explained(rows: Sequence[AgreementRow]) -> list[tuple[str, str]]:
    """Codes and what to make of their kappa; what is the same of several is said once."""
    found: dict[str, list[str]] = {}
    for row in rows:
        if row.why:
            found.setdefault(row.why, []).append(row.code)
    return [("; ".join(codes), why) for why, codes in found.items()]


def _row(code: str, found: Agreement) -> AgreementRow:
    counts = next(iter(found.pairs.values()))
    return AgreementRow(
        code, counts, _share(found.percent), _share(found.positive), _figure(found.cohens_kappa), _figure(found.alpha),
        _figure(found.ac1), explain_paradox(found),
    )  # fmt: skip


def _share(share: Share) -> str:
    return (
        NOT_DEFINED
        if share.value is None
        else f"{percent(*share)}% ({share.part}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}{share.of})"
    )


def _figure(value: float | None) -> str:
    return NOT_DEFINED if value is None else f"{round_half_up(value, 2):.2f}".replace("-", "−")
