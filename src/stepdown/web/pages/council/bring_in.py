"""The council's extract: what was brought in, and bringing in a newer one. What is wrong is said cell by cell."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.exchange.council.extract import Extract, read_extract
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.council.import_extract import Taken, import_extract
from stepdown.records.queries.council_extracts import extracts
from stepdown.web.asking import Asked
from stepdown.web.forms.council import NewExtract
from stepdown.web.one_at_a_time import one_sent_at_a_time

MOST_SHOWN = 100
"""Findings that the page shows; a file with more is put right in rounds."""


@one_sent_at_a_time
def bring_in(request: Asked) -> HttpResponse:
    """What there is, and the form."""
    held = extracts(request.user, at=request.now)
    form = NewExtract(request.POST or None, request.FILES or None, initial={"source": held[0].source if held else ""})
    read = None
    if request.method == "POST" and form.is_valid():
        read = _read(form)
        if _kept(request, form, read):
            messages.success(request, f"{len(read.people):,} people are brought in.")
            return redirect("council_data")
    found = read.findings if read else ()
    shown = {"form": form, "extracts": held, "findings": found[:MOST_SHOWN], "more": max(len(found) - MOST_SHOWN, 0)}
    shown["sends_files"] = may(request.user, Act.LOOK_THROUGH_FILES, today=request.today)
    return render(request, "council/data.html", shown)


def _kept(request: Asked, form: NewExtract, read: Extract) -> bool:
    said, team = form.cleaned_data, request.user.team
    if team is None:
        raise NotSeen
    taken = Taken(team.authority, said["source"], said["as_at"])
    try:
        import_extract(by=request.user, at=request.now, taken=taken, extract=read)
    except Refusal as refusal:
        form.add_error("people" if read.findings and not read.is_sound else None, refusal.reason)
        return False
    return True


def _read(form: NewExtract) -> Extract:
    """The files read, each under its own name, in a folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        people, dates = (_put(Path(folder), form.cleaned_data[name], name) for name in ("people", "dates"))
        return read_extract(people or Path(folder) / "people.csv", dates)


def _put(folder: Path, sent: "UploadedFile[bytes] | None", name: str) -> Path | None:
    if not sent:
        return None
    place = folder / f"{name}.csv"  # a name of our own: what the sender called it is not trusted as a path
    with place.open("wb") as file:
        file.writelines(sent.chunks())
    return place
