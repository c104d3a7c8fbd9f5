"""The project as one XML tree, its parts in the order that the schema asks for."""

from lxml import etree

from stepdown.exchange.refi_qda.plain_text import can_stand_in_xml
from stepdown.exchange.refi_qda.shape.project import Project
from stepdown.exchange.refi_qda.write.codes import add_codes, add_sets
from stepdown.exchange.refi_qda.write.elements import add, add_described, add_references, add_values, document, moment
from stepdown.exchange.refi_qda.write.sources import add_source, add_text
from stepdown.exchange.refi_qda.xml_names import DIRECTIONS, PROJECT_NAMESPACE, VARIABLE_TYPES


def project_tree(project: Project) -> etree._Element:
    """The whole tree. Parts that are empty are left out: an empty one is not valid."""
    root = document("Project", PROJECT_NAMESPACE)
    _say_whose_it_is(root, project)
    _add_users(root, project)
    if project.codes:
        add_codes(add(root, "CodeBook"), project.codes, with_notes=True)
    _add_variables(root, project)
    _add_cases(root, project)
    _add_sources(root, project)
    notes = add(root, "Notes") if project.notes else None
    _add_links(root, project)
    add_sets(root, project.sets)
    _add_graphs(root, project)
    add_described(root, project.description)
    add_references(root, "NoteRef", project.about)
    _fill_notes(root, notes, project)
    return root


def _say_whose_it_is(root: etree._Element, project: Project) -> None:
    said = {
        "name": project.name,
        "origin": project.origin,
        "creatingUserGUID": project.audit.made_by,
        "creationDateTime": moment(project.audit.made_at),
        "modifyingUserGUID": project.audit.changed_by,
        "modifiedDateTime": moment(project.audit.changed_at),
    }
    for name, value in said.items():
        if value is not None:
            root.set(name, value)


def _add_users(root: etree._Element, project: Project) -> None:
    holder = add(root, "Users") if project.users else None
    for user in project.users:
        add(holder, "User", guid=user.guid, name=user.name, id=user.login)


def _add_variables(root: etree._Element, project: Project) -> None:
    holder = add(root, "Variables") if project.variables else None
    for variable in project.variables:
        kind = VARIABLE_TYPES[variable.kind]
        made = add(holder, "Variable", guid=variable.guid, name=variable.name, typeOfVariable=kind)
        add_described(made, variable.description)


def _add_cases(root: etree._Element, project: Project) -> None:
    holder = add(root, "Cases") if project.cases else None
    for case in project.cases:
        made = add(holder, "Case", guid=case.guid, name=case.name)
        add_described(made, case.description)
        add_references(made, "CodeRef", case.codes)
        add_values(made, case.values)
        add_references(made, "SourceRef", case.sources)
        add_references(made, "SelectionRef", case.selections)


def _add_sources(root: etree._Element, project: Project) -> None:
    holder = add(root, "Sources") if project.sources else None
    for source in project.sources:
        add_source(holder, source)


def _fill_notes(root: etree._Element, holder: etree._Element, project: Project) -> None:
    """The notes, last, when all that points at them is there.

    Readers look for the words of a note inline where something points at it, and in a file where it stands alone.
    """
    pointed_at = {
        each.get(end)
        for each in root.iter("{*}NoteRef", "{*}MemberNote", "{*}Link")
        for end in ("originGUID", "targetGUID")
    }
    for note in project.notes:
        add_text(holder, "Note", note, inline=note.guid in pointed_at and can_stand_in_xml(note.text or ""))


def _add_links(root: etree._Element, project: Project) -> None:
    holder = add(root, "Links") if project.links else None
    for link in project.links:
        direction = DIRECTIONS[link.direction] if link.direction else None
        ends = {"originGUID": link.origin, "targetGUID": link.target}
        made = add(holder, "Link", guid=link.guid, name=link.name, direction=direction, color=link.colour, **ends)
        add_references(made, "NoteRef", link.notes)


def _add_graphs(root: etree._Element, project: Project) -> None:
    holder = add(root, "Graphs") if project.graphs else None
    for graph in project.graphs:
        add(holder, "Graph", guid=graph.guid, name=graph.name)
