"""The form of who is asked why they read very many records."""

from stepdown.web.forms.base import DeskForm, text


class GoOnReading(DeskForm):
    """Why."""

    page = "go_on_reading"
    reason = text("Why do you need to read so many records?", hint="Name nobody", rows=2, most=300)
