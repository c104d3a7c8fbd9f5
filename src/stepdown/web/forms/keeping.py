"""The forms about how a record ends: holds, and disposals by two."""

from django import forms

from stepdown.web.forms.base import DeskForm, text
from stepdown.web.forms.days import DayField

_NAMELESS = "Name nobody: this stays when the record is gone"


class PlaceHold(DeskForm):
    """Which family or everything, why, and until somebody looks again."""

    page = "place_hold"
    reference = text(
        "Reference of the family", hint="Such as F-7KQ2MX. Leave empty to hold everything of your authority",
        required=False, most=20,
    )  # fmt: skip
    reason = text("Why is it held?", hint="A claim, a complaint, a request for a record, an inquiry", rows=3)
    review_on = DayField(label="When will you look at it again?", help_text="The hold stays until it is lifted")


class LiftHold(DeskForm):
    """Why it is lifted."""

    page = "lift_hold"
    because = text("Why is it lifted?", rows=3)


class ProposeDisposal(DeskForm):
    """Why."""

    page = "propose_disposal"
    reason = text("Why can it go, and what did you check?", hint=_NAMELESS, rows=3, most=300)


class ConfirmDisposal(DeskForm):
    """That it is meant."""

    page = "confirm_disposal"
    is_sure = forms.BooleanField(label="I have read this, and the record is to be disposed of for good")


class TurnDownDisposal(DeskForm):
    """Why not."""

    page = "turn_down_disposal"
    why = text("Why does it stay?", hint="Name nobody", rows=3, most=300)
