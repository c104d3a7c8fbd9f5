"""The form of a lawful basis."""

from django import forms

from stepdown.domain.lawful_basis import GeneralBasis, SpecialCondition
from stepdown.records.actions.lawful_basis import BasisSaid
from stepdown.web.forms.base import DeskForm, one_word, text
from stepdown.web.forms.days import DayField

_YES_NO = (("yes", "Yes, such as a council"), ("no", "No, such as a charity"))


class RecordBasis(DeskForm):
    """On what a controller keeps the record, for one purpose."""

    page = "record_basis"
    controller = text(
        "Who is the controller?", hint="For example: the council, or a service that receives families", most=160
    )
    public = forms.ChoiceField(label="Is it a public authority?", choices=_YES_NO, widget=forms.RadioSelect)
    purpose = text("For which purpose?", hint="For example: support for families on the edge of care", most=300)
    general = one_word("On which basis?", GeneralBasis)
    task = text(
        "Which task or duty in law?", hint="For example: a section of the Children Act 1989", required=False, most=300
    )
    special = one_word("And for what is sensitive?", SpecialCondition, required=False)
    has_offences = forms.BooleanField(label="Data about criminal offences are used for it", required=False)
    agreed_by = text("Who decided this?", hint="For example: the data protection officer", most=160)
    started_on = DayField(label="Since which day")

    def said(self) -> BasisSaid:
        """What was decided."""
        said = self.cleaned_data
        return BasisSaid(
            controller=said["controller"],
            is_public_authority=said["public"] == "yes",
            purpose=said["purpose"],
            general=GeneralBasis(said["general"]),
            special=SpecialCondition(said["special"]) if said["special"] else None,
            agreed_by=said["agreed_by"],
            started_on=said["started_on"],
            task=said["task"],
            has_offences=said["has_offences"],
        )
