"""The project's own files, as the architecture tests read them."""

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = ROOT / "src" / "stepdown"
OURS = ("src", "tests", "docs", "script", "benchmarks", ".ci")
"""The folders that hold what people wrote; the rest of a checkout is tools and output."""


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: its path from the project's folder, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The first folder under src/stepdown; empty for the package itself."""
        parts = self.path.split("/")
        return parts[2] if len(parts) > 3 else ""


def parsed(text: str, path: str = "src/stepdown/domain/sample.py") -> Module:
    """A module from its text alone, for the tests of the rules themselves."""
    return Module(path, text, ast.parse(text))


@cache
def product_modules() -> tuple[Module, ...]:
    """Every Python file of the product."""
    written = (p for p in sorted(PRODUCT.rglob("*.py")) if not _is_generated(p))
    return tuple(parsed(p.read_text(encoding="utf-8"), _name(p)) for p in written)


def offenders(modules: Iterable[Module], find: Callable[[ast.Module], Iterable[str]]) -> dict[str, list[str]]:
    """What a rule finds in the modules, by the path of each in which it finds anything."""
    return {module.path: found for module in modules if (found := list(find(module.tree)))}


def files(*endings: str) -> Iterator[Path]:
    """Files that people wrote, by how their names end: those of the project's folder and of its own folders."""
    for path in sorted([*ROOT.glob("*"), *(p for folder in OURS for p in (ROOT / folder).rglob("*"))]):
        if path.is_file() and path.name.endswith(endings) and not _is_generated(path):
            yield path


def _is_generated(path: Path) -> bool:
    """Whether no person wrote it: compiled modules, and the migrations that script/migrations writes."""
    return "__pycache__" in path.parts or (path.parent.name == "migrations" and path.name != "__init__.py")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def names(paths: Iterator[Path]) -> list[str]:
    """The paths from the project's folder, as test ids."""
    return [_name(path) for path in paths]
