"""How many were asked and took part, as tables; and the page that says how many were asked."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from stepdown.domain.missing import Missing
from stepdown.results.rounding import percent
from stepdown.themes.people.totals import Listed, Total, listed, totals
from stepdown.themes.project.events.people import InvitedCounted
from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.people.roles import CountAsked
from stepdown.web.pages.voices.people.frame import led, opened, short_page
from stepdown.web.pages.voices.propose import written

_WROTE = "Here stand those who wrote something; how many answered in all stands under Surveys."
"""What the numbers of a survey do not tell: its texts hold only answers to open questions."""


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One role, or the whole: how many were asked and how many of them took part, in words."""

    words: str
    asked: str
    took_part: str


@dataclass(frozen=True, slots=True)
class AskedTable:
    """One kind of source. ``did``: what those counted did; ``note``: what the numbers do not tell."""

    kind: SourceKind
    did: str
    rows: tuple[AskedRow, ...]
    whole: AskedRow
    note: str


def asked_tables(project: Project) -> tuple[AskedTable, ...]:
    """A table for each kind of source in which anybody was asked or spoke."""
    return tuple(_table(project, total) for total in totals(project))


def without_numbers(tables: tuple[AskedTable, ...]) -> tuple[SourceKind, ...]:
    """The kinds of source of which nothing is known yet."""
    there = {table.kind for table in tables}
    return tuple(kind for kind in SourceKind if kind not in there)


def how_they_add_up(project: Project) -> str:
    """The list of participants beside the tables, in sentences."""
    found = listed(project)
    in_all = found.spoke + found.not_yet + found.withdrew
    first = (
        f"{_people(in_all)} in the list: the words of {found.spoke} are here, "
        f"of {found.not_yet} there are none yet, {found.withdrew} withdrew."
    )
    return " ".join((first, *_beside(found)))


def count(request: Asked, project_id: UUID, source_kind: str) -> HttpResponse:
    """Say how many were asked by one kind of source."""
    if source_kind not in list(SourceKind):
        raise Http404
    seen, kind = led(request, project_id), SourceKind(source_kind)
    people = seen.project.people
    initial = CountAsked.initial_of(people.invited.get(kind))
    form = opened(request, CountAsked, roles=people.roles.values(), initial=initial)
    if written(
        request,
        form,
        project_id,
        lambda: InvitedCounted(source_kind=kind, invited=form.cleaned_data["invited"], by_role=form.by_role()),
        done="How many were asked is recorded.",
    ):
        return redirect("project_people", project_id=project_id)
    title = f"How many were asked: {kind.label.lower()}"
    before = "Leave a number empty where it is not known. Write 0 only where nobody was asked."
    return short_page(request, form, seen, "project_people", title=title, send="Save", before=before)


def _table(project: Project, total: Total) -> AskedTable:
    roles = project.people.roles
    rows = tuple(
        _row(roles[base.role].label if base.role else "Role not known", base.invited, base.took_part)
        for base in total.bases
    )
    is_survey = total.source_kind is SourceKind.SURVEY
    notes = (_note(total), _WROTE if is_survey else "")
    return AskedTable(
        total.source_kind, "Wrote in their own words" if is_survey else "Took part", rows,
        _row("All", total.invited, total.took_part), " ".join(filter(None, notes)),
    )  # fmt: skip


def _row(words: str, invited: int | None, took_part: int) -> AskedRow:
    if invited is None:
        return AskedRow(words, Missing.NOT_KNOWN.label, str(took_part))
    if took_part > invited:
        return AskedRow(words, str(invited), f"{took_part}: more than were asked. Look at the numbers")
    share = f" ({percent(took_part, invited)}%)" if invited else ""
    return AskedRow(words, str(invited), f"{took_part} of {invited}{share}")


def _note(total: Total) -> str:
    left = total.unplaced
    if not left:
        return ""
    unknown = any(base.role and base.invited is None for base in total.bases)
    why = "For some roles the number is not known." if unknown else "The roles do not add up to all who were asked."
    return f"{left} of the {total.invited} who were asked {'is' if left == 1 else 'are'} counted under no role. {why}"


def _beside(found: Listed) -> list[str]:
    beside = []
    if found.in_several:
        beside.append(f"{_people(found.in_several)} took part in more than one way: each table counts them.")
    if found.tied_to_nobody:
        beside.append(f"{found.tied_to_nobody} survey answers belong to nobody in the list.")
    return beside


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"
