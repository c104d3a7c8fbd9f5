"""A file of another program is sent: what came in, what waits and for whose consent, and what was left out is shown."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.dataset.finding import Finding
from stepdown.exchange.archive.arriving.sent import Sent, read_sent
from stepdown.exchange.archive.arriving.take_in import TakenIn
from stepdown.records.access.acts import Act
from stepdown.records.actions.projects.exchange import bring_in_file
from stepdown.records.queries.projects.seen import project_row, project_seen
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.exchange import SendFile
from stepdown.web.one_at_a_time import one_sent_at_a_time
from stepdown.web.pages.voices.exchange.told import Because, left_behind, waiting
from stepdown.web.pages.voices.tabs import project_context

MOST_SHOWN = 100
"""Findings that the page shows; a file with more is put right in rounds."""

_UNUSABLE = "Nothing of this file can be used. Put right what is listed below, then send it again"


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a file. ``taken`` is None where nothing of it could be used."""

    sent: Sent
    taken: TakenIn | None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What there is to say of the file, as far as it is shown."""
        return self.sent.findings[:MOST_SHOWN]

    @property
    def more(self) -> int:
        """How many findings are not shown."""
        return max(len(self.sent.findings) - MOST_SHOWN, 0)

    @property
    def left_out(self) -> tuple[Because, ...]:
        """What of the file is not in the project."""
        return left_behind((*self.sent.left_behind, *(self.taken.left_out if self.taken else ())))

    @property
    def waits(self) -> tuple[Because, ...]:
        """The texts that are not in the project yet."""
        return waiting(self.taken.waits) if self.taken else ()

    @property
    def came(self) -> tuple[tuple[str, int], ...]:
        """What came in, each kind with how much of it."""
        return tuple(self.taken.counted().items()) if self.taken else ()


@one_sent_at_a_time
def bring_in(request: Asked, project_id: UUID) -> HttpResponse:
    """Send a file; nothing is kept of it but what comes in, whole or not at all."""
    seen = project_seen(request.user, project_id=project_id, at=request.now, act=Act.BRING_IN_TEXT)
    form, told = _form(request), None
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        told = _taken(request, form, project_id, read_sent(file.read(), file.name))
        if told is None and not form.errors:
            messages.success(request, "This file was sent already. What could come in is in the project.")
            return redirect("exchange", project_id=project_id)
    shown = {"form": form, "told": told}
    return render(request, "voices/exchange/bring_in.html", project_context(seen, "exchange") | shown)


def _form(request: Asked) -> SendFile:
    if request.method == "POST":
        return SendFile(request.POST, request.FILES)
    return SendFile(initial={"form_key": uuid4()})


def _taken(request: Asked, form: SendFile, project_id: UUID, sent: Sent) -> Told | None:
    """What became of the file; None where this page was sent before, or refused."""
    if sent.arriving is None:
        form.add_error("file", _UNUSABLE)
        return Told(sent, None)
    arriving, row, came = sent.arriving, project_row(request.user, project_id=project_id), list[TakenIn]()
    writing.send(
        request,
        form,
        lambda: bring_in_file(
            by=request.user, at=request.now, project=row, arriving=arriving,
            has_looked=form.cleaned_data["has_looked"], tell=came.append,
        ),
    )  # fmt: skip
    return Told(sent, came[0]) if came else None
