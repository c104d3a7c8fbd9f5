"""The desk has a door for writing and one for reading: only actions write, queries know who asks, pages hold none."""

import ast
from collections.abc import Iterator

import pytest

from stepdown.records.access.acts import Act
from stepdown.records.access.may import GRANTS
from stepdown.records.access.projects import PARTS
from stepdown.records.access.service_accounts import SCOPES
from tests.architecture.source import Module, offenders, parsed, product_modules

WRITERS = ("src/stepdown/records/actions/", "src/stepdown/records/trail.py")
"""Where the record may be written. Everything else of records and web only reads."""

WRITES = {"save", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "delete"}
ON_ROWS = {"create", "update"}  # also the names of harmless things, so only on a manager or a query
OF_QUERIES = {"objects", "filter", "exclude", "all"}

NOBODYS = {"names.py", "told.py", "away.py", "merged.py", "happened.py", "placements_and_events.py", "who_works.py"}
"""What shows rows that a door has found already: names, ages, days, levels."""

OF_THE_DEMO = {"colleagues_for_demo", "colleague_for_demo"}  # refuse themselves outside the demonstration


def desk(*, but: tuple[str, ...] = ()) -> list[Module]:
    return [m for m in product_modules() if m.room in ("records", "web") and not m.path.startswith(but)]


def writes(tree: ast.Module) -> Iterator[str]:
    """Each call that writes rows."""
    for call in (n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)):
        name, on = call.func.attr, ast.unparse(call.func.value)
        if on == "cache":
            continue  # what is counted there is no row of the record
        if name in WRITES or (name in ON_ROWS and OF_QUERIES & set(on.replace("(", ".").split("."))):
            yield f"{on}.{name}"


def test_only_actions_write():
    assert offenders(desk(but=WRITERS), writes) == {}


@pytest.mark.parametrize("code", ["Family.objects.create()", "row.save()", "found.filter(a=1).update(b=2)"])
def test_a_write_is_found(code: str):
    assert list(writes(parsed(code).tree)) != []


def imported(tree: ast.Module) -> Iterator[str]:
    return (n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module)


def test_a_page_imports_no_model():
    pages = [m for m in desk() if m.path.startswith(("src/stepdown/web/pages/", "src/stepdown/web/forms/"))]
    found = offenders(pages, lambda tree: [name for name in imported(tree) if "records.models" in name])
    assert found == {}


def functions(module: Module) -> Iterator[ast.FunctionDef]:
    return (n for n in module.tree.body if isinstance(n, ast.FunctionDef))


def acts_of(function: ast.FunctionDef) -> list[str]:
    """The act of an action, empty for any other function."""
    calls = (d for d in function.decorator_list if isinstance(d, ast.Call) and ast.unparse(d.func) == "action")
    return [ast.unparse(call.args[0]) for call in calls]


ACTIONS = [
    (module.path, function)
    for module in product_modules()
    if module.path.startswith("src/stepdown/records/actions/")
    for function in functions(module)
    if acts_of(function)
]


@pytest.mark.parametrize(("path", "action"), ACTIONS, ids=[f.name for _, f in ACTIONS])
def test_an_action_says_who_and_when_and_asks_whether_they_may(path: str, action: ast.FunctionDef):
    """One that a job does takes no colleague; nobody can call it from a page."""
    named = {a.arg: ast.unparse(a.annotation) if a.annotation else "" for a in action.args.kwonlyargs}
    assert not action.args.args, f"{path}: {action.name} takes its arguments by name only"
    assert {"by", "at"} <= named.keys()
    if named["by"] != "None":
        asked = {ast.unparse(n.func) for n in ast.walk(action) if isinstance(n, ast.Call)}
        assert any(name.startswith(("check_may", "check_part", "_check", "_open")) for name in asked), (
            f"{path}: {action.name}"
        )


def test_a_query_is_told_who_asks():
    asked_by = {
        f"{module.path}: {f.name}": first_of(f)
        for module in desk()
        if module.path.startswith("src/stepdown/records/queries/") and module.path.split("/")[-1] not in NOBODYS
        for f in functions(module)
        if not f.name.startswith("_") and f.name not in OF_THE_DEMO
    }
    assert {name: first for name, first in asked_by.items() if first not in ("who", "family: Family")} == {}


def first_of(function: ast.FunctionDef) -> str:
    """The first argument: who asks; or the row of a family, which only a scoped door gives."""
    first = function.args.args[0] if function.args.args else None
    return "" if first is None else "who" if first.arg == "who" else ast.unparse(first)


def test_every_act_of_a_person_is_granted_to_somebody():
    by_jobs = {
        act
        for _, function in ACTIONS
        if any(a.arg == "by" and ast.unparse(a.annotation) == "None" for a in function.args.kwonlyargs)
        for act in acts_of(function)
    }
    assert {f"Act.{act.name}" for act in Act} - {
        f"Act.{act.name}" for act in GRANTS | PARTS | SCOPES
    } - by_jobs == set()
