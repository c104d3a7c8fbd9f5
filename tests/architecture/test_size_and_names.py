"""Files and functions stay small enough to be read, and are named for what they do."""

import ast

import pytest

from tests.architecture.source import ROOT, files, names, parsed, product_modules

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "services", "misc"}

PYTHON = names(files(".py"))


@pytest.mark.parametrize("path", [*PYTHON, *names(files(".sql", ".sh"))])
def test_a_file_can_be_read_at_a_sitting(path):
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", PYTHON)
def test_a_function_fits_on_a_screen(path):
    tree = parsed((ROOT / path).read_text(encoding="utf-8")).tree
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = {f.name: f.end_lineno - f.lineno + 1 for f in functions}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


@pytest.mark.parametrize("path", PYTHON)
def test_a_name_says_what_is_in_the_file(path):
    assert SAY_NOTHING.isdisjoint(path.removesuffix(".py").split("/"))


@pytest.mark.parametrize("module", product_modules(), ids=lambda module: module.path)
def test_a_module_says_what_it_is_for(module):
    assert ast.get_docstring(module.tree)
