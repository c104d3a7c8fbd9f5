"""The pages of the specification: each chapter a folder of tests/spec, each section a module, found by themselves."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from docs.build.markdown import drawing, page, table
from tests.spec.harness import Drawings, Spec, specs_of

NOTHING: Mapping[str, str] = MappingProxyType({})
SPEC_TESTS = Path(__file__).parents[2] / "tests" / "spec"

INTRODUCTION = """
Each rule below is a test that runs: the data as drawn, what is asked of them, and the answer. The words in the
tables are [the contract's](../dataset.md).
"""


def chapters() -> list[str]:
    """The chapters: the folders of tests/spec that hold spec modules."""
    return sorted({path.parent.name for path in SPEC_TESTS.glob("*/test_*.py")})


def spec_page(chapter: str) -> str:
    """One chapter as one page."""
    modules = [
        import_module(f"tests.spec.{chapter}.{path.stem}") for path in sorted((SPEC_TESTS / chapter).glob("test_*.py"))
    ]
    sections = [block for module in modules for block in (f"## {module.title}", *_specs(specs_of(module)))]
    return page(f"Specification: {chapter.replace('_', ' ')}", INTRODUCTION, *sections)


def _specs(specs: list[Spec]) -> list[str]:
    """The specs of a section; tables that all of them share are drawn once, at its head."""
    named = [dict(spec.drawings) for spec in specs if not isinstance(spec.drawings, str)]
    shared = dict(set.intersection(*(set(tables.items()) for tables in named))) if len(named) > 1 else {}
    head = ["Every example of this section has these tables.", *_drawn(shared)] if shared else []
    return head + [block for spec in specs for block in _spec_blocks(spec, shared)]


def _spec_blocks(spec: Spec, shared: Mapping[str, str]) -> list[str]:
    as_drawn = spec.expected == spec.drawings
    answer = ["The answer is the table as it is drawn."] if as_drawn else ["Answer:", _answer(spec.expected)]
    return [f"### {spec.title}", spec.sentence, *_drawn(spec.drawings, shared), f"Asked: `{spec.asked}`", *answer]


def _drawn(drawings: Drawings, without: Mapping[str, str] = NOTHING) -> list[str]:
    if isinstance(drawings, str):
        return [drawing(drawings)]
    own = sorted((name, text) for name, text in drawings.items() if name not in without)
    return [block for name, text in own for block in (f"`{name}`", drawing(text))]


def _answer(expected: object) -> str:
    if isinstance(expected, str) and "-+-" in expected:
        return drawing(expected)
    if isinstance(expected, Mapping):
        return table(("", "Answer"), [(str(key), str(value)) for key, value in expected.items()])
    return f"`{expected}`"
