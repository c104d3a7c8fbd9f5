"""One row of the joint display: what the sources mean together, which quotes are shown, what follows."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.queries.projects.figures import figures_to_choose
from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.records.released import Release
from stepdown.themes.findings.quoted import bank
from stepdown.themes.findings.waiting import waits_for
from stepdown.themes.project.events.analysis import RowFilled
from stepdown.themes.project.state.analysis import JointRow
from stepdown.themes.project.words import Stands
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.findings import FillRow
from stepdown.web.forms.voices.framework import Choices
from stepdown.web.pages.voices.findings.joint import rows_shown
from stepdown.web.pages.voices.findings.named import the_area
from stepdown.web.pages.voices.framework.meanwhile import check_version, version_of
from stepdown.web.pages.voices.propose import written
from stepdown.web.pages.voices.tabs import project_context


def fill(request: Asked, project_id: UUID, area_id: str) -> HttpResponse:
    """Fill it. While the display is closed nothing can be filled, and the page of the display says why."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    area, is_closed = the_area(seen.project, area_id), bool(waits_for(seen.project))
    if request.method == "GET" and is_closed:
        return redirect("joint_display", project_id=project_id)
    held = seen.project.analysis.rows.get(area.id)
    figures = figures_to_choose(request.user, at=request.now)
    form = writing.begin(
        request,
        FillRow,
        subject=request.path,
        quotes=_quotes(seen, area.id),
        results=_results(figures, held),
        initial=_initial(held),
    )
    if written(
        request, form, project_id, lambda: _filled(seen, area.id, held, form), done=f"The row “{area.title}” is kept."
    ):
        return redirect("joint_display", project_id=project_id)
    rows = [] if is_closed else [row for row in rows_shown(request, seen) if row.row.area.id == area.id]
    shown = {"form": form, "area": area, "rows": rows, "figures": figures}
    return render(request, "voices/findings/row.html", project_context(seen, "joint_display") | shown)


def _quotes(seen: ProjectSeen, area: str) -> Choices:
    """The quotes that can be shown: those chosen for the area first."""
    in_order = sorted(bank(seen.project), key=lambda quote: quote.area != area)
    return [(quote.id, f"“{quote.words}” {quote.attribution}") for quote in in_order]


def _results(figures: Release | None, held: JointRow | None) -> Choices:
    """The figures that can stand beside; where none can be chosen, those that stand there already."""
    kept = held.results if held else ()
    return figures.offered(kept) if figures else []


def _initial(held: JointRow | None) -> dict[str, object]:
    if held is None:
        return {"version": 0}
    names = ("stands", "quotes", "results", "follows", "by_whom", "by_when")
    return {name: getattr(held, name) for name in names} | {"words": held.words or "", "version": version_of(held)}


def _filled(seen: ProjectSeen, area: str, held: JointRow | None, form: FillRow) -> RowFilled:
    said = form.cleaned_data
    theirs = {"words": held.words, "follows": held.follows, "by_whom": held.by_whom} if held else {}
    check_version(seen, held, said["version"], theirs)
    return RowFilled(
        area=area,
        stands=Stands(said["stands"]),
        quotes=tuple(said.get("quotes", ())),
        results=tuple(said["results"]) if "results" in said else held.results if held else (),
        words=said["words"],
        follows=said["follows"].strip(),
        by_whom=said["by_whom"].strip(),
        by_when=said["by_when"],
    )
