"""The code tree and the sets, as a codebook and a project write them."""

from lxml import etree

from stepdown.exchange.refi_qda.shape.codes import Code, NamedSet
from stepdown.exchange.refi_qda.shape.project import Project
from stepdown.exchange.refi_qda.write.elements import add, add_described, add_references
from stepdown.exchange.refi_qda.write.refusal import ExportRefusal

DEEPEST = 200
"""Levels of a code tree. XML readers that guard themselves stop at 256 elements within each other."""


def add_codes(parent: etree._Element, codes: tuple[Code, ...], *, with_notes: bool) -> None:
    """The tree under ``parent``; a codebook has no notes."""
    holder = add(parent, "Codes")
    for code in codes:
        _add_code(holder, code, 1, with_notes=with_notes)


def _add_code(parent: etree._Element, code: Code, level: int, *, with_notes: bool) -> None:
    if level > DEEPEST:
        raise ExportRefusal((f"The code {code.name!r} lies more than {DEEPEST} levels deep. Make the tree flatter.",))
    is_codable = "true" if code.is_codable else "false"
    made = add(parent, "Code", guid=code.guid, name=code.name, isCodable=is_codable, color=code.colour)
    add_described(made, code.description)
    if with_notes:
        add_references(made, "NoteRef", code.notes)
    for child in code.children:
        _add_code(made, child, level + 1, with_notes=with_notes)


def add_sets(parent: etree._Element, sets: tuple[NamedSet, ...]) -> None:
    """A project's sets, where there are any."""
    holder = add(parent, "Sets") if sets else None
    for each in sets:
        made = add(holder, "Set", guid=each.guid, name=each.name)
        add_described(made, each.description)
        add_references(made, "MemberCode", each.codes)
        add_references(made, "MemberSource", each.sources)
        add_references(made, "MemberNote", each.notes)


def add_codebook_sets(parent: etree._Element, project: Project) -> None:
    """The sets that have codes, where there are any; a codebook points at a code by ``guid``."""
    with_codes = [each for each in project.sets if each.codes]
    holder = add(parent, "Sets") if with_codes else None
    for each in with_codes:
        made = add(holder, "Set", guid=each.guid, name=each.name)
        add_described(made, each.description)
        for code in each.codes:
            add(made, "MemberCode", guid=code)
