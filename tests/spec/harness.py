"""How a spec is run as a test, and how the same spec is read as a page of the manual."""

import ast
import inspect
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from tests.spec.ascii_table import read_table
from tests.spec.in_memory import drawn_dataset

type Drawings = str | Mapping[str, str]
"""One drawn table of any headings, or the contract's tables by name."""


def spec_test(drawings: Drawings, asked: Callable[[Any], object], expected: object) -> None:
    """Fail unless ``asked`` of the data gives ``expected``.

    One drawn table is given to ``asked`` as its rows; tables by name are given as a Dataset. An expected answer that
    is itself drawn is compared row by row, all cells as text.
    """
    data = read_table(drawings) if isinstance(drawings, str) else drawn_dataset(drawings)
    answer = asked(data)
    if isinstance(expected, str) and "-+-" in expected:
        assert answer == read_table(expected)
    else:
        assert answer == expected


@dataclass(frozen=True, slots=True)
class Spec:
    """One spec as the manual shows it: the rule, the data, what is asked of them and the answer."""

    title: str
    sentence: str
    drawings: Drawings
    asked: str
    expected: object


def specs_of(module: ModuleType) -> list[Spec]:
    """The specs of one module, in the order in which they are written; each is run, so that none can be stale."""
    tests = [value for name, value in vars(module).items() if name.startswith("test_")]
    return [_captured(test) for test in tests]


def _captured(test: Callable[..., None]) -> Spec:
    calls: list[tuple[Drawings, object]] = []

    def capture(drawings: Drawings, asked: Callable[[Any], object], expected: object) -> None:
        spec_test(drawings, asked, expected)
        calls.append((drawings, expected))

    test(capture)
    if len(calls) != 1:
        raise ValueError(f"{test.__name__} calls spec_test {len(calls)} times; a spec has one question")
    title = test.__name__.removeprefix("test_").replace("_", " ").capitalize()
    return Spec(title, inspect.getdoc(test) or "", calls[0][0], _question(test), calls[0][1])


def _question(test: Callable[..., None]) -> str:
    """The second argument of the test's call of spec_test, as it is written."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(test)))
    call = next(n for n in ast.walk(tree) if isinstance(n, ast.Call) and ast.unparse(n.func) == "spec_test")
    asked = call.args[1]
    return ast.unparse(asked.body if isinstance(asked, ast.Lambda) else asked)
