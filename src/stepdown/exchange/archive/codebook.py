"""The framework as rows of a codebook: with its counts for the team, and without them for an archive."""

from collections.abc import Iterator
from dataclasses import replace

from stepdown.exchange.codebook.row import CodebookRow, ParticipantCount
from stepdown.themes.framework.codebook import CodebookRow as Known
from stepdown.themes.framework.codebook import codebook
from stepdown.themes.matrix.counts import Group
from stepdown.themes.people.asked import bases
from stepdown.themes.project.log import Log
from stepdown.themes.project.state.project import Project
from stepdown.themes.quotes.attribution import ROLE_NOT_GIVEN


def codebook_rows(project: Project, log: Log) -> tuple[CodebookRow, ...]:
    """Every code in use with everything that is known of it. ``project`` is what whoever asks may see of the log."""
    groups = tuple((base.source_kind, base.role) for base in bases(project))
    return tuple(_row(project, known, groups) for known in codebook(project, log))


def bare_rows(rows: tuple[CodebookRow, ...]) -> tuple[CodebookRow, ...]:
    """The rows without counts, dates and coders, and without examples: an example is somebody's words."""
    return tuple(
        replace(row, example="", codings=None, participants=(), first_used=None, changed=None, changed_by=None)
        for row in rows
    )


def _row(project: Project, known: Known, groups: tuple[Group, ...]) -> CodebookRow:
    text = known.code.text
    return CodebookRow(
        number=known.number, path=known.path, definition=text.definition, include=text.include, exclude=text.exclude,
        example=text.example, origin=known.code.origin, question=text.guide_question or None,
        theme=known.theme, codings=known.own, participants=tuple(_participants(project, known, groups)),
        first_used=known.first_used_at.date() if known.first_used_at else None, changed=known.changed_at.date(),
        changed_by=project.coders.get(known.changed_by, known.changed_by),
    )  # fmt: skip


def _participants(project: Project, known: Known, groups: tuple[Group, ...]) -> Iterator[ParticipantCount]:
    """Of every group that took part or was asked; nought where nobody of it speaks of the code."""
    for kind, role in groups:
        cell = known.counts.by_group.get((kind, role))
        label = project.people.roles[role].label if role else ROLE_NOT_GIVEN
        yield ParticipantCount(kind.label, label, cell.people if cell else 0)
