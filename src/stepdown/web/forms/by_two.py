"""The form of who does not confirm what another proposed."""

from stepdown.web.forms.base import DeskForm, text


class WhyNot(DeskForm):
    """Why not."""

    page = "why_not"
    why = text("Why not?", rows=2)
