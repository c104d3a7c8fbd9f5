"""Input is checked with refusals, never with assert; and no error is swallowed unseen."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.source import offenders, parsed, product_modules

BROAD = {"Exception", "BaseException"}


def swallowed(tree: ast.Module) -> Iterator[str]:
    """Asserts, and handlers of everything that do not raise again."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert):
            yield f"line {node.lineno}: assert"
        if isinstance(node, ast.ExceptHandler) and _is_broad(node) and not isinstance(node.body[-1], ast.Raise):
            yield f"line {node.lineno}: everything is caught"


def _is_broad(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    return any(isinstance(n, ast.Name) and n.id in BROAD for n in ast.walk(handler.type))


def test_nothing_is_asserted_or_swallowed():
    assert offenders(product_modules(), swallowed) == {}


@pytest.mark.parametrize(
    "code",
    [
        "assert x",
        "try:\n    x()\nexcept:\n    pass",
        "try:\n    x()\nexcept Exception:\n    pass",
        "try:\n    x()\nexcept (ValueError, BaseException) as e:\n    print(e)",
    ],
)
def test_an_assert_or_a_broad_handler_is_found(code):
    assert list(swallowed(parsed(code).tree)) != []


def test_undoing_and_raising_again_is_not_swallowing():
    assert list(swallowed(parsed("try:\n    x()\nexcept BaseException:\n    undo()\n    raise").tree)) == []
