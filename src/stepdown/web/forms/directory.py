"""The forms of the directory of services: to find one, and to write or check an entry."""

from django import forms

from stepdown.domain.needs import Need
from stepdown.records.actions.directory import ServiceSaid
from stepdown.web.forms.base import DeskForm, several_words, text, whole


class FindService(forms.Form):
    """What service is looked for: nobody is named, so it can stand in an address."""

    words = forms.CharField(label="Words", required=False, max_length=80, widget=forms.TextInput())
    need = forms.ChoiceField(
        label="Need", required=False, widget=forms.Select, choices=[("", "Any"), *((str(n), n.label) for n in Need)]
    )


class Service(DeskForm):
    """One entry."""

    page = "service"
    name = text("Name of the service", most=160)
    organisation = text("Organisation", required=False, most=160)
    needs = several_words("What does it help with?", Need, required=False)
    what_it_does = text("What does it do?", rows=3, required=False)
    who_it_is_for = text("For whom, and who can send families?", rows=3, required=False)
    area = text("Area", required=False, most=120)
    telephone = text("Telephone", required=False, most=40)
    website = text("Website", required=False)
    weeks_waiting = whole("Weeks that people wait now", hint="Leave empty if you do not know", required=False, most=520)

    def said(self) -> ServiceSaid:
        """What the entry says."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "form_key"}
        return ServiceSaid(**said | {"needs": tuple(Need(n) for n in said["needs"])})
