"""The form of an item of a reporting checklist."""

from django import forms

from stepdown.web.forms.base import DeskForm, text


class AnswerItem(DeskForm):
    """Whether it is reported, and where or how."""

    page = "answer_checklist"
    is_reported = forms.ChoiceField(
        label="Is it reported?", choices=(("yes", "Yes"), ("no", "Not reported")), widget=forms.RadioSelect
    )
    words = text("Where or how", rows=4, required=False)
