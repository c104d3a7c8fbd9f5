"""The forms of roles, and of how many were asked."""

from collections.abc import Iterable
from typing import Any

from stepdown.themes.project.state.people import Invited, Role
from stepdown.web.forms.base import DeskForm, text, whole


class NameRole(DeskForm):
    """A role of participants."""

    page = "role"
    label = text("Role", hint="As the project speaks of it, such as Senior practitioner", most=80)
    public_label = text(
        "Public label",
        hint="What may be printed beside a quote. Choose one that many share, such as Social care practitioner",
        most=80,
    )
    members = whole(
        "How many people have this role at all?",
        required=False,
        hint="Also those who take no part. Leave it empty if it is not known",
    )

    def said(self) -> dict[str, Any]:
        """What was written, as the event has it."""
        return {name: self.cleaned_data[name] for name in ("label", "public_label", "members")}


class CountAsked(DeskForm):
    """How many were asked by one kind of source: in all, and by role. What is left empty is not known."""

    page = "count_asked"
    invited = whole("In all", required=False)

    def __init__(self, *given: Any, roles: Iterable[Role], **named: Any) -> None:
        super().__init__(*given, **named)
        self.roles = {f"of-{role.id}": role for role in roles}
        for name, role in self.roles.items():
            self.fields[name] = whole(role.label, required=False)

    @staticmethod
    def initial_of(known: Invited | None) -> dict[str, object]:
        """What the fields hold of what is known."""
        if known is None:
            return {}
        return {"invited": known.invited, **{f"of-{role}": number for role, number in known.by_role.items()}}

    def by_role(self) -> dict[str, int | None]:
        """The number of each role; None where it is not known."""
        return {role.id: self.cleaned_data[name] for name, role in self.roles.items()}
