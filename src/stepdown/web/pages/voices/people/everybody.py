"""The participants: first what is still lacking, then by role what each agreed to and where they speak."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.projects.seen import project_seen
from stepdown.themes.project.rules.people import in_the_way
from stepdown.themes.project.state.people import Participant
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import ConsentItem
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.people.asked import asked_tables, how_they_add_up, without_numbers
from stepdown.web.pages.voices.people.frame import people_context

SHORT = {
    ConsentItem.TAKE_PART: "Take part",
    ConsentItem.RECORDED: "Be recorded",
    ConsentItem.QUOTED: "Be quoted",
    ConsentItem.ARCHIVED: "Be archived",
}
"""What can be agreed to, as short as the head of a column."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One participant. ``agreed``: each item with yes, no or None for not asked; ``lacks``: what is in the way."""

    id: str
    pseudonym: str
    kind: str
    lacks: str
    has_consent: bool
    agreed: tuple[tuple[str, bool | None], ...]
    sheet: str
    agreed_on: date | None
    texts: tuple[str, ...]
    withdrew_on: date | None

    @property
    def is_urgent(self) -> bool:
        """Whether somebody must act: nobody asked them yet, or their words are here without their consent."""
        return bool(self.lacks) and (not self.has_consent or bool(self.texts))


@dataclass(frozen=True, slots=True)
class RoleGroup:
    """The participants of one role, or without an id of none that is known: what lacks first, then who withdrew."""

    id: str
    label: str
    people: tuple[PersonRow, ...]
    withdrew: tuple[PersonRow, ...]


def listed(request: Asked, project_id: UUID) -> HttpResponse:
    """Everybody."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    groups, tables = role_groups(seen.project), asked_tables(seen.project)
    shown = {
        "groups": groups,
        "lacking": [row for group in groups for row in group.people if row.is_urgent],
        "heads": tuple(SHORT.values()),
        "tables": tables,
        "without_numbers": without_numbers(tables),
        "add_up": how_they_add_up(seen.project),
    }
    return render(request, "voices/people/list.html", people_context(seen, "project_people") | shown)


def role_groups(project: Project) -> tuple[RoleGroup, ...]:
    """The roles that somebody has, in their order; who has none comes last."""
    labels = [(role.id, role.label) for role in project.people.roles.values()]
    everybody = project.people.participants.values()
    groups = (
        _group(role, label, [_row(project, who) for who in everybody if (who.role or "") == role])
        for role, label in (*labels, ("", "Role not known"))
    )
    return tuple(group for group in groups if group.people or group.withdrew)


def _group(role: str, label: str, rows: Iterable[PersonRow]) -> RoleGroup:
    ordered = sorted(rows, key=lambda row: (not row.is_urgent, len(row.pseudonym), row.pseudonym))
    here = tuple(row for row in ordered if row.withdrew_on is None)
    return RoleGroup(role, label, here, tuple(row for row in ordered if row.withdrew_on is not None))


def _row(project: Project, who: Participant) -> PersonRow:
    consent = who.consent
    title = project.people.sheets[consent.sheet][consent.version - 1].title if consent else ""
    return PersonRow(
        id=who.id,
        pseudonym=who.pseudonym,
        kind=who.kind.label,
        lacks=" ".join(in_the_way(project, (who.id,))) if who.withdrew_on is None else "",
        has_consent=consent is not None,
        agreed=tuple((words, who.agreed(item)) for item, words in SHORT.items()),
        sheet=f"{title}, version {consent.version}" if consent else "",
        agreed_on=consent.on if consent else None,
        texts=tuple(s.title for s in project.sources.values() if who.id in s.participants() and who.id not in s.masked),
        withdrew_on=who.withdrew_on,
    )
