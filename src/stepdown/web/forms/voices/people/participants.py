"""The forms of a participant: who they are here, and their real name, which is kept sealed."""

from collections.abc import Iterable
from typing import Any

from django import forms

from stepdown.domain.identity import ContactSafety
from stepdown.themes.people.real_names import RealPerson, Way
from stepdown.themes.project.words import ParticipantKind
from stepdown.web.forms.base import DeskForm, one_word, text

NO_ROLE = "none"


class NotInBrackets(DeskForm):
    """A form with a pseudonym, which stands in texts in square brackets and has none itself."""

    def clean_pseudonym(self) -> str:
        """The pseudonym without brackets around it."""
        said = str(self.cleaned_data["pseudonym"]).strip().removeprefix("[").removesuffix("]").strip()
        if any(mark in said for mark in "[]"):
            raise forms.ValidationError("Write the pseudonym without square brackets")
        return said


class ChangeParticipant(NotInBrackets):
    """Who a participant is in the project."""

    page = "participant"
    role = forms.ChoiceField(label="What is their role?", widget=forms.RadioSelect)
    kind = one_word("Who are they to the service?", ParticipantKind, hint="It decides which sheet they are given")
    pseudonym = text(
        "Pseudonym",
        hint="What they are called everywhere here. Texts that are in the project keep the name that stands in them",
        most=60,
    )

    def __init__(self, *given: Any, roles: Iterable[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["role"].choices = [*roles, (NO_ROLE, "Not known, or none of these")]  # type: ignore[attr-defined]

    @property
    def role_id(self) -> str | None:
        """The role that was chosen; None for none."""
        said = str(self.cleaned_data["role"])
        return None if said == NO_ROLE else said


class AddParticipant(ChangeParticipant):
    """A new one, whose pseudonym follows from the role unless another is written."""

    pseudonym = text(
        "Pseudonym", required=False, hint="Leave this empty to take the next one of the role that you chose", most=60
    )


class WriteRealName(DeskForm):
    """A participant's real name, and how they can be reached; of families and young people also whether it is safe."""

    page = "real_name"
    real = text("Real name", hint="First name first")
    forms_said = text("Other names they are called by", required=False, rows=2, hint="One on each line")
    contact = text("How to reach them", required=False, rows=2)
    ring = one_word("Is it safe to ring them?", ContactSafety, required=False)
    message = one_word("Is it safe to leave a message?", ContactSafety, required=False)
    write = one_word("Is it safe to write to them, by letter, e-mail or text?", ContactSafety, required=False)
    kept_from = text("Who must not know that they take part?", required=False, rows=2)
    safe = text("When and how is it safe?", required=False, rows=2)

    def __init__(self, *given: Any, of: ParticipantKind, **named: Any) -> None:
        super().__init__(*given, **named)
        if of is ParticipantKind.STAFF:
            for name in (*Way, "kept_from", "safe"):
                del self.fields[name]

    @staticmethod
    def initial_of(known: RealPerson | None) -> dict[str, object]:
        """What the fields hold of somebody; of nobody yet, that nothing is known to be safe."""
        ways: dict[str, object] = {str(way): str(ContactSafety.NOT_KNOWN) for way in Way}
        if known is None:
            return ways
        said = {str(way): str(safety) for way, safety in known.ways.items()}
        return ways | said | {
            "real": known.real, "forms_said": "\n".join(known.forms), "contact": known.contact,
            "kept_from": known.kept_from, "safe": known.safe,
        }  # fmt: skip

    def person(self, participant: str) -> RealPerson:
        """What was written."""
        said = self.cleaned_data
        return RealPerson(
            participant=participant,
            real=said["real"],
            forms=tuple(filter(None, (line.strip() for line in said["forms_said"].splitlines()))),
            contact=said["contact"],
            safe=said.get("safe", ""),
            ways={way: ContactSafety(said[way]) for way in Way if said.get(way)},
            kept_from=said.get("kept_from", ""),
        )
