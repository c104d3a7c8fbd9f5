"""Names in the code tree that other programs do not keep apart, or that hide a tree in them."""

from collections.abc import Mapping
from dataclasses import replace

from stepdown.exchange.refi_qda.guids import guid_of
from stepdown.exchange.refi_qda.shape.codes import Code, with_paths

SEPARATORS = ("::", "/")
"""What programs without a tree write between the names of one, as in "Sleep/Night" or "Sleep::Night"."""

FULL_NAME = " / "

_DEEPEST = 20
"""Levels that a name can hide; one of more is a text with many strokes."""


def repeated_names(codes: tuple[Code, ...]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Each name that stands in several places of the tree, with its paths: some programs make one code of them."""
    paths: dict[str, list[tuple[str, ...]]] = {}
    for path, code in with_paths(codes):
        paths.setdefault(code.name, []).append(path)
    return {name: tuple(found) for name, found in paths.items() if len(found) > 1}


def with_full_names(codes: tuple[Code, ...]) -> tuple[Code, ...]:
    """The tree with each repeated name written in full ("School / Sleep"), for programs that keep names once only."""
    repeated = repeated_names(codes)

    def named(code: Code, above: tuple[str, ...]) -> Code:
        path = (*above, code.name)
        children = tuple(named(child, path) for child in code.children)
        return replace(code, name=FULL_NAME.join(path) if code.name in repeated else code.name, children=children)

    return tuple(named(code, ()) for code in codes)


def separator_in(codes: tuple[Code, ...]) -> str | None:
    """What the names of a flat list of codes are joined with; None where they have a tree already, or none hidden."""
    if any(code.children for code in codes):
        return None
    return next((s for s in SEPARATORS if any(_is_joined(code.name, s) for code in codes)), None)


def split_names(codes: tuple[Code, ...], separator: str, above: str = "") -> tuple[Code, ...]:
    """The tree that joined names hide. A code named for a branch is that branch; a missing branch becomes a folder."""
    branches: dict[str, list[tuple[str, Code]]] = {}
    for code in codes:
        joined = _is_joined(code.name, separator)
        head, _, rest = code.name.partition(separator) if joined else (code.name, "", "")
        branches.setdefault(head.strip(), []).append((rest.strip(), code))
    return tuple(c for head, found in branches.items() for c in _branch(head, found, separator, above))


def _branch(name: str, found: list[tuple[str, Code]], separator: str, above: str) -> tuple[Code, ...]:
    """The code or folder of one name with what lies under it; codes of the same name stay apart."""
    own = [replace(code, name=name) for rest, code in found if not rest]
    path = f"{above}{separator}{name}"
    below = split_names(tuple(replace(code, name=rest) for rest, code in found if rest), separator, path)
    if not own:
        own = [Code(guid_of("split names", "folder", path), name, is_codable=False)]
    return (replace(own[0], children=(*own[0].children, *below)), *own[1:])


def _is_joined(name: str, separator: str) -> bool:
    parts = name.split(separator)
    return 1 < len(parts) <= _DEEPEST and all(part.strip() for part in parts)
