"""How a page on which somebody writes is opened, kept and sent: its text is under its own key from the first moment."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.conflict import Conflict
from stepdown.records.actions.drafts import open_draft
from stepdown.records.actions.once import once
from stepdown.records.models.base import Row
from stepdown.records.queries.drafts import DraftRow, my_draft, my_drafts
from stepdown.web.asking import Asked, whole_number
from stepdown.web.forms.base import DeskForm

LONGEST_WITHOUT_SCRIPT = 30 * 60
"""Seconds after which an open page says nothing of how long it was written on."""

SENT_BEFORE = (
    "This page had been sent before. It is stored once, as it was then: what you changed since is not stored. "
    "Open what you recorded and change it there."
)

type Made = Row
"""What an action gives back: for a page it is only something that was made."""


def begin[F: DeskForm](request: Asked, kind: type[F], *, subject: str = "", **named: Any) -> F:
    """The form of a page: as sent, or as kept in the draft that the address names, or new with a key of its own."""
    if request.method == "POST":
        return kind(request.POST, **named)
    kept = _kept(request, kind.page, subject)
    if kept is not None:
        return _refilled(kind, kept, named)
    key = open_draft(by=request.user, at=request.now, page=kind.page, subject=subject).pk
    return kind(initial={**named.pop("initial", {}), "form_key": key}, **named)


def resume[F: DeskForm](request: Asked, kind: type[F], *, draft: UUID, **named: Any) -> F:
    """The form of a page whose address names its draft: as sent, or as last kept."""
    if request.method == "POST":
        return kind(request.POST, **named)
    kept = my_draft(request.user, key=draft)
    if kept is not None and kept.fields:
        return _refilled(kind, kept, named)
    return kind(initial={"form_key": draft}, **named)


def unsent(request: Asked, page: str, subject: str = "") -> tuple[DraftRow, ...]:
    """What the colleague began on this page about this subject and has not sent."""
    return my_drafts(request.user, page=page, subject=subject)


def send(request: Asked, form: DeskForm, do: Callable[[], Made]) -> UUID | None:
    """Do what the page asks, once however often it is sent; the id of what it made.

    None where it was refused: the reason then stands on the page, with everything that was written.
    """
    try:
        if form.key is None:  # a page made by hand, without a key: it is done, and cannot be known again
            return UUID(str(do().pk))
        return _done_once(request, form.key, do)
    except NotSeen:
        raise
    except Refusal as refusal:
        if isinstance(refusal, Conflict):
            form.meet(refusal)
        form.add_error(None, refusal.reason)
        return None


def _done_once(request: Asked, key: UUID, do: Callable[[], Made]) -> UUID:
    """What the page made, now or when it was sent before; then it is said that what was changed since is not stored."""
    is_new: list[bool] = []

    def doing() -> Made:
        is_new.append(True)
        return do()

    made = once(key, by=request.user, at=request.now, do=doing)
    if not is_new:
        messages.info(request, SENT_BEFORE)
    return UUID(made)


def _kept(request: Asked, page: str, subject: str) -> DraftRow | None:
    """The draft that the address names, if it is the colleague's own and of this page about this subject."""
    try:
        draft = my_draft(request.user, key=UUID(request.GET["draft"])) if "draft" in request.GET else None
    except ValueError:
        return None
    return draft if draft and (draft.page, draft.subject) == (page, subject) else None


def _refilled[F: DeskForm](kind: type[F], kept: DraftRow, named: dict[str, Any]) -> F:
    data: MultiValueDict[str, str] = MultiValueDict(kept.fields)
    data["form_key"] = str(kept.id)
    form = kind(**named)
    form.initial = _as_initial(form, data)
    return form


def _as_initial(form: DeskForm, data: MultiValueDict[str, str]) -> dict[str, object]:
    """What was kept, as each field's widget reads it: unchecked, because it is not sent yet."""
    return {
        name: field.widget.value_from_datadict(data, MultiValueDict(), form.add_prefix(name))
        for name, field in form.fields.items()
    }


def seconds_of_recording(request: Asked, form: DeskForm) -> int | None:
    """For how long the page was written on; None where that is not known.

    The page's script counts the seconds in which something was being written. Without it the time from opening to
    sending stands for them, unless it is so long that the page must have lain open.
    """
    draft = my_draft(request.user, key=form.key) if form.key else None
    if draft is None:
        return None
    elapsed = int((request.now - draft.opened_at).total_seconds())
    counted = whole_number(request.POST.get("written_seconds", ""))
    if counted is not None and counted <= elapsed:
        return counted
    return elapsed if 0 <= elapsed <= LONGEST_WITHOUT_SCRIPT else None


def fields_of(sent: QueryDict) -> dict[str, list[str]]:
    """What a page holds, without what belongs to the log-in."""
    return {name: values for name, values in sent.lists() if name != "csrfmiddlewaretoken"}
