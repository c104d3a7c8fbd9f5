"""The code tree and the sets."""

from stepdown.exchange.refi_qda import rules
from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.loss import Why
from stepdown.exchange.refi_qda.read.part import Part
from stepdown.exchange.refi_qda.read.values import colour, described, named, own_guid, targets
from stepdown.exchange.refi_qda.shape.codes import Code, NamedSet

_YES_NO = {"true": True, "1": True, "false": False, "0": False}


def read_codes(root: Part) -> tuple[Code, ...]:
    """The tree of a codebook, or of the codebook of a project."""
    books = [root] if root.name == "CodeBook" else root.each("CodeBook")
    return tuple(_code(part) for book in books for part in book.within("Codes", "Code"))


def _code(part: Part) -> Code:
    return Code(
        guid=own_guid(part, "code"),
        name=named(part),
        is_codable=_is_codable(part),
        colour=colour(part),
        description=described(part),
        notes=targets(part, "NoteRef", part.reader.given["note"]),
        children=tuple(_code(child) for child in part.each("Code")),
    )


def _is_codable(part: Part) -> bool:
    """Where it is not said, a code can be applied: that loses nothing."""
    written = part.says("isCodable")
    said = None if written is None else _YES_NO.get(written.strip().lower())
    if written is None:
        part.remark(rules.NOT_SAID_IF_CODABLE)
    elif said is None:
        part.leave(rules.NOT_UNDERSTOOD, Why.NOT_UNDERSTOOD, "isCodable", written)
    return said is not False


def read_sets(root: Part, sources: set[Guid]) -> tuple[NamedSet, ...]:
    """The sets, with those of their members that were read."""
    given = root.reader.given
    return tuple(
        NamedSet(
            guid=own_guid(part, "set"),
            name=named(part),
            description=described(part),
            codes=targets(part, "MemberCode", given["code"]),
            sources=targets(part, "MemberSource", sources),
            notes=targets(part, "MemberNote", given["note"]),
        )
        for part in root.within("Sets", "Set")
    )
