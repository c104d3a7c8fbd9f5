"""A codebook from a table, as steps of a project."""

from collections.abc import Iterator

from stepdown.exchange.codebook.tree import ListedCode
from stepdown.exchange.refi_qda.guids import guid_of
from stepdown.exchange.refi_qda.ours.inward import Arriving, Step
from stepdown.themes.project.events.framework import CodeMade, CodeText
from stepdown.themes.project.words import CodeOrigin

type Path = tuple[str, ...]


def of_codebook(codes: tuple[ListedCode, ...]) -> Arriving:
    """The codes in their order. They were there before the reading; a folder that only paths name holds no coding."""
    return Arriving((), tuple(_steps(codes, ())), (), (), {})


def _steps(codes: tuple[ListedCode, ...], above: Path) -> Iterator[Step]:
    for code in codes:
        path = (*above, code.name)
        text = CodeText(
            name=code.name, definition=code.definition, include=code.include, exclude=code.exclude,
            example=code.example,
        )  # fmt: skip
        made = CodeMade(
            code=_id(path), parent=_id(above) if above else None, text=text, origin=CodeOrigin.A_PRIORI,
            is_codable=code.row is not None,
        )  # fmt: skip
        yield Step(made)
        yield from _steps(code.children, path)


def _id(path: Path) -> str:
    """Always the same for the same place in the tree."""
    return guid_of("codebook", "code", "\n".join(path))
