"""The forms of the register of real names: one further name, and a pasted list of them."""

from django import forms

from stepdown.themes.people.real_names import RealName
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.web.forms.base import DeskForm, text
from stepdown.web.forms.voices.people.participants import NotInBrackets

_OTHERS = ("place", "organisation", "school", "hospital", "gp_surgery")
KINDS = ((IdentifierKind.PERSON, "Person"), *((kind, kind.label) for kind in map(IdentifierKind, _OTHERS)))
"""What has a name, each with its words."""


def _kind(label: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=KINDS, widget=forms.RadioSelect)


class WriteName(NotInBrackets):
    """A name that occurs in talk."""

    page = "other_name"
    real = text("Name, as it is said")
    kind = _kind("What is it the name of?")
    pseudonym = text("What stands for it", hint="Such as school, or sister of Parent A")

    @staticmethod
    def initial_of(known: RealName) -> dict[str, object]:
        """What the fields hold of a name that is known."""
        return {"real": known.real, "kind": str(known.kind), "pseudonym": known.pseudonym}

    def name(self, name: str) -> RealName:
        """What was written, under this id."""
        said = self.cleaned_data
        return RealName(name, said["real"], said["pseudonym"], IdentifierKind(said["kind"]))


class PasteNames(DeskForm):
    """Many names of one kind at once."""

    page = "paste_names"
    names = text("Names", rows=10, hint="One on each line, first name first")
    kind = _kind("What are they the names of?")
    label = text(
        "What stands for them", hint="People get a letter each: Colleague A, Colleague B. Schools are all: school"
    )


class StrikeName(DeskForm):
    """To strike a name out. Nothing is asked."""

    page = "strike_name"
