"""Case files that wait are brought in or dropped; those that were brought in are taken back."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.lifecycle.case_files import CASE_FILES
from stepdown.records.access.refusal import NotSeen
from stepdown.records.actions.case_files.bring_in import bring_in_files, take_back_files
from stepdown.records.actions.case_files.look_through import drop_files
from stepdown.records.queries.case_files.changes import changes_of
from stepdown.records.queries.case_files.lists import FilesView, files_row, one_of_files
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.case_files import TakeBackFiles


def bring_in(request: Asked, files_id: UUID) -> HttpResponse:
    """Show what would change, and bring the files in."""
    view = _view(request, files_id, "bring_in")
    form = writing.begin(request, DeskForm, subject=str(files_id))
    files = files_row(request.user, files_id=files_id, at=request.now)
    if _sent(request, form, lambda: bring_in_files(by=request.user, at=request.now, files=files)):
        messages.success(request, "The files are brought in. They can be taken back as a whole.")
        return redirect("case_files_one", files_id=files_id)
    shown: dict[str, Any] = {"files": view, "form": form}
    shown["changes"] = changes_of(request.user, files_id=files_id, at=request.now)
    return render(request, "council/case_files/bring_in.html", shown)


def drop(request: Asked, files_id: UUID) -> HttpResponse:
    """Delete everything that was read."""
    view = _view(request, files_id, "drop")
    form = writing.begin(request, DeskForm, subject=str(files_id))
    files = files_row(request.user, files_id=files_id, at=request.now)
    if _sent(request, form, lambda: drop_files(by=request.user, at=request.now, files=files)):
        messages.success(request, "The files are dropped. Nothing in the record has changed.")
        return redirect("case_files")
    return render(request, "council/case_files/drop.html", {"files": view, "form": form})


def take_back(request: Asked, files_id: UUID) -> HttpResponse:
    """Put every child back to what was held before."""
    view = _view(request, files_id, "take_back")
    form = writing.begin(request, TakeBackFiles, subject=str(files_id))
    files = files_row(request.user, files_id=files_id, at=request.now)
    if _sent(
        request,
        form,
        lambda: take_back_files(by=request.user, at=request.now, files=files, reason=form.cleaned_data["reason"]),
    ):
        messages.success(request, "Every child's levels are as they were before these files.")
        return redirect("case_files_one", files_id=files_id)
    return render(request, "council/case_files/take_back.html", {"files": view, "form": form})


def _view(request: Asked, files_id: UUID, move: str) -> FilesView:
    view = one_of_files(request.user, files_id=files_id, at=request.now)
    if not CASE_FILES.can(view.row.state, move):
        raise NotSeen
    return view


def _sent(request: Asked, form: DeskForm, do: Callable[[], writing.Made]) -> bool:
    return request.method == "POST" and form.is_valid() and writing.send(request, form, do) is not None
