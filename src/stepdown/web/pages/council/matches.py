"""Who is who: the matches of case files that wait, accepting what is corroborated, and deciding the rest one by one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.linkage.matching.decisions import Verdict
from stepdown.records.actions.case_files.decide import accept_corroborated, decide_match
from stepdown.records.queries.case_files.lists import files_row
from stepdown.records.queries.case_files.matches import MatchView, match_of, match_row, matches_of
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.case_files import DecideMatch

CORROBORATED = "Fully corroborated"


def listed(request: Asked, files_id: UUID) -> HttpResponse:
    """All matches; those that are fully corroborated can be accepted together."""
    view = matches_of(request.user, files_id=files_id, at=request.now)
    form = writing.begin(request, DeskForm, subject=str(files_id))
    if request.method == "POST" and form.is_valid():
        files = files_row(request.user, files_id=files_id, at=request.now)
        accepted = writing.send(
            request,
            form,
            lambda: accept_corroborated(by=request.user, at=request.now, files=files, reason=CORROBORATED),
        )
        if accepted:
            messages.success(request, "They are accepted. Each can be opened again until the files are brought in.")
            return redirect("case_file_matches", files_id=files_id)
    return render(request, "council/case_files/matches.html", {"matches": view, "form": form})


def decide(request: Asked, files_id: UUID, match_id: UUID) -> HttpResponse:
    """One match: both children beside each other, and the decision."""
    view = match_of(request.user, files_id=files_id, match_id=match_id, at=request.now)
    form = writing.begin(request, DecideMatch, subject=str(match_id), is_decided=view.row.verdict is not None)
    if request.method == "POST" and form.is_valid():
        match = match_row(request.user, files_id=files_id, match_id=match_id, at=request.now)
        said = form.cleaned_data
        decided = writing.send(
            request,
            form,
            lambda: decide_match(
                by=request.user, at=request.now, match=match, verdict=Verdict(said["verdict"]), reason=said["reason"]
            ),
        )
        if decided:
            messages.success(request, "It is decided, and can be opened again until the files are brought in.")
            return redirect("case_file_matches", files_id=files_id)
    shown = {"match": view, "form": form, "beside": _beside(view), "files_id": files_id}
    return render(request, "council/case_files/match.html", shown)


def _beside(view: MatchView) -> list[tuple[str, str, str]]:
    """Each thing as the record has it and as the files have it."""
    none = "Not written"
    ours, theirs = view.ours, view.theirs
    return [
        ("Name", " or ".join(ours.names) or none, " or ".join(theirs.names) or none),
        ("Born", ours.born, theirs.born),
        ("Sex", ours.sex, theirs.sex),
        ("Council's number", ", ".join(ours.numbers) or none, ", ".join(theirs.numbers) or none),
        ("Postcode", ours.home or none, theirs.home or none),
    ]
