"""The form that brings in the council's extract."""

from django import forms

from stepdown.web.forms.base import DeskForm, text
from stepdown.web.forms.days import DayField


def _csv(label: str, *, hint: str, required: bool) -> forms.FileField:
    widget = forms.FileInput(attrs={"accept": ".csv,text/csv"})
    return forms.FileField(label=label, help_text=hint, required=required, widget=widget)


class NewExtract(DeskForm):
    """Two files, which system they come from, and of which day they are."""

    page = "council_data"
    people = _csv("People", hint="A CSV file with one row for each child or adult", required=True)
    dates = _csv("Statutory dates", hint="A CSV file with one row for each conference or review", required=False)
    source = text("Which system do they come from?", hint="As colleagues call it", most=120)
    as_at = DayField(label="Day on which they were taken")
