"""The whole of a file as a project: first what others point at, then what points at it."""

from stepdown.exchange.refi_qda import rules
from stepdown.exchange.refi_qda.code_names import FULL_NAME, repeated_names, separator_in
from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.loss import Why
from stepdown.exchange.refi_qda.read.codes import read_codes, read_sets
from stepdown.exchange.refi_qda.read.part import Part
from stepdown.exchange.refi_qda.read.people import read_cases, read_users, read_variables
from stepdown.exchange.refi_qda.read.sources import SourceReader
from stepdown.exchange.refi_qda.read.values import audit, colour, described, own_guid, pointed_at, targets
from stepdown.exchange.refi_qda.shape.codes import Code
from stepdown.exchange.refi_qda.shape.project import Graph, Link, Project
from stepdown.exchange.refi_qda.shape.words import Direction
from stepdown.exchange.refi_qda.xml_names import DIRECTIONS

_DIRECTIONS = {name: direction for direction, name in DIRECTIONS.items()}


def read_project(root: Part, reader: SourceReader) -> Project:
    """Everything that the file holds and a project has a place for. The parts may stand in any order."""
    users, variables = read_users(root), read_variables(root)
    # Notes point at one another, and all else points at them: their GUIDs first, their words when the codes are known.
    notes = [(part, own_guid(part, "note")) for part in root.within("Notes", "Note")]
    codes = read_codes(root)
    sources = reader.sources(root)
    source_guids = {source.guid for source in sources}
    written = tuple(reader.text(part, guid) for part, guid in notes)
    cases, sets = read_cases(root, source_guids), read_sets(root, source_guids)
    graphs = tuple(Graph(own_guid(part, "graph"), part.says("name")) for part in root.within("Graphs", "Graph"))
    _remark_on_names(root, codes)
    return Project(
        name=root.says("name") or "",
        origin=root.says("origin"),
        description=described(root),
        users=users,
        codes=codes,
        variables=variables,
        cases=cases,
        sources=sources,
        notes=written,
        links=_links(root),
        sets=sets,
        graphs=graphs,
        about=targets(root, "NoteRef", {guid for _, guid in notes}),
        audit=audit(root, "GUID"),
    )


def _links(root: Part) -> tuple[Link, ...]:
    """The links; an end that was not read is left open, told."""
    anything = set[Guid]().union(*root.reader.given.values())
    return tuple(
        Link(
            guid=own_guid(part, "link"),
            name=part.says("name"),
            direction=_direction(part),
            colour=colour(part),
            origin=pointed_at(part, "originGUID", anything),
            target=pointed_at(part, "targetGUID", anything),
            notes=targets(part, "NoteRef", root.reader.given["note"]),
        )
        for part in root.within("Links", "Link")
    )


def _direction(part: Part) -> Direction | None:
    written = part.says("direction")
    if written is not None and written not in _DIRECTIONS:
        part.leave(rules.NOT_UNDERSTOOD, Why.NOT_UNDERSTOOD, "direction", written)
    return _DIRECTIONS.get(written or "")


def _remark_on_names(root: Part, codes: tuple[Code, ...]) -> None:
    """Names that hide a tree, and names that other programs would not keep apart."""
    remarks = root.reader.remarks
    if separator := separator_in(codes):
        remarks.of_the_whole(rules.FLAT_NAMES, separator)
    if repeated := repeated_names(codes):
        example = " and ".join(FULL_NAME.join(path) for path in next(iter(repeated.values())))
        remarks.of_the_whole(rules.REPEATED_NAMES, example, count=str(len(repeated)))
