"""Case files of the council: what was brought in and when, sending more, and what was found in those that wait."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.exchange.extracts import FileKind, Taken, take
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.case_files.look_through import keep_what_was_found
from stepdown.records.queries.case_files.lists import all_files, one_of_files
from stepdown.records.queries.case_files.look import files_read
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.case_files import LookThrough
from stepdown.web.one_at_a_time import one_sent_at_a_time

MOST_SHOWN = 100
"""Findings that a page shows; all of them are counted."""


def listed(request: Asked) -> HttpResponse:
    """Every bringing-in, the latest first."""
    return render(request, "council/case_files/list.html", {"rows": all_files(request.user, at=request.now)})


@one_sent_at_a_time
def send(request: Asked) -> HttpResponse:
    """Send files: they are read, looked through for the record's children, and thrown away."""
    rows = all_files(request.user, at=request.now)
    waiting = next((row for row in rows if row.state == "waiting"), None)
    form = _form(request)
    taken: Sequence[Taken] = ()
    if request.method == "POST" and form.is_valid():
        taken = _read(request, form)
        if made := _kept(request, form, taken):
            return redirect("case_files_one", files_id=made)
    findings = [finding for of_kind in taken for finding in of_kind.findings]
    shown = {"form": form, "waiting": waiting, "findings": findings[:MOST_SHOWN]}
    return render(request, "council/case_files/send.html", shown | {"more": max(len(findings) - MOST_SHOWN, 0)})


def show(request: Asked, files_id: UUID) -> HttpResponse:
    """One bringing-in: what was read, what was found in it, and what can be done."""
    view = one_of_files(request.user, files_id=files_id, at=request.now)
    findings = view.findings[:MOST_SHOWN]
    shown = {"files": view, "findings": findings, "more": view.row.findings - len(findings)}
    return render(request, "council/case_files/one.html", shown)


def _form(request: Asked) -> LookThrough:
    if request.method == "POST":
        return LookThrough(request.POST, request.FILES)
    return LookThrough(initial={"form_key": uuid4()})


def _read(request: Asked, form: LookThrough) -> Sequence[Taken]:
    """The files read, in a folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        placed = _placed(Path(folder), form.sent())
        return [take(kind, paths, request.today) for kind, paths in placed.items()]


def _placed(folder: Path, sent: "Mapping[FileKind, Sequence[UploadedFile[bytes]]]") -> dict[FileKind, list[Path]]:
    """Each kind in a folder of its own: a name can matter to a format, so it is kept, as far as it is harmless."""
    placed: dict[FileKind, list[Path]] = {}
    for kind, files in sent.items():
        (folder / kind).mkdir()
        for number, file in enumerate(files):
            name = re.sub(r"[^\w. -]", "_", Path(str(file.name)).name).lstrip(". ") or f"file {number + 1}"
            place = folder / kind / name[-120:]
            with place.open("wb") as whole:
                whole.writelines(file.chunks())
            placed.setdefault(kind, []).append(place)
    return placed


def _kept(request: Asked, form: LookThrough, taken: Sequence[Taken]) -> UUID | None:
    """What was found, kept; None where it is refused, and then the reason stands on the page."""
    try:  # before it is sent: to look through a large file inside a transaction would hold everybody else up
        read = files_read(request.user, taken=taken, assumed_none=form.assumed_none(), at=request.now)
    except Refusal as refusal:
        form.add_error(None, refusal.reason)
        return None
    return writing.send(request, form, lambda: keep_what_was_found(by=request.user, at=request.now, read=read))
