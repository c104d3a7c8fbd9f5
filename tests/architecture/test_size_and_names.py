"""Files and functions stay small enough to be read, and are named for what they do."""

import ast

from tests.architecture.source import ROOT, files, names, parsed, product_modules

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "services", "misc"}


def text_of(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def long_functions(tree: ast.Module, most: int = LONGEST_FUNCTION) -> dict[str, int]:
    """The functions of more lines than ``most``, each with how many."""
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = {f.name: f.end_lineno - f.lineno + 1 for f in functions}
    return {name: length for name, length in lengths.items() if length > most}


def test_a_file_can_be_read_at_a_sitting():
    lengths = {path: len(text_of(path).splitlines()) for path in names(files(".py", ".sql", ".sh"))}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_a_function_fits_on_a_screen():
    found = {path: long_functions(parsed(text_of(path)).tree) for path in names(files(".py"))}
    assert {path: functions for path, functions in found.items() if functions} == {}


def test_a_long_function_is_found():
    assert long_functions(parsed("def f():\n    a = 1\n    return a\n").tree, most=2) == {"f": 3}


def test_a_name_says_what_is_in_the_file():
    parts = {path: set(path.removesuffix(".py").split("/")) for path in names(files(".py"))}
    assert {path: found for path, words in parts.items() if (found := words & SAY_NOTHING)} == {}


def test_a_module_says_what_it_is_for():
    assert [module.path for module in product_modules() if not ast.get_docstring(module.tree)] == []
