"""A button of its own on a page: what it asks is done once, and a refusal is shown on a page of its own."""

from collections.abc import Callable
from uuid import uuid4

from stepdown.records.actions.once import once
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.coding import OfCoding


def button() -> OfCoding:
    """What the form of a button holds; several of them can stand on a page."""
    return OfCoding(initial={"form_key": uuid4()}, auto_id=False)


def pressed(request: Asked, do: Callable[[], writing.Made]) -> None:
    """Do what the button asks, once however often it is pressed. Refusal where it cannot be done."""
    form = OfCoding(request.POST)
    if form.is_valid() and form.key:
        once(form.key, by=request.user, at=request.now, do=do)
    else:  # a page made by hand, without a key
        do()


def turn_pressed_at(request: Asked) -> str:
    """The end of an address that leads back to the turn at which the button stood."""
    turn = request.POST.get("turn", "")
    return f"#turn-{turn}" if turn.isdecimal() else ""
