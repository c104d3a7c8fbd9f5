"""Finds in a syntax tree what an engine may not do: read the clock, the environment or the network, or draw unseeded.

Names are followed through imports: ``from datetime import date as d; d.today()`` is ``datetime.date.today``.
"""

import ast
from collections.abc import Iterator

FORBIDDEN = (
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "time",
    "os.environ",
    "os.getenv",
    "os.getlogin",
    "os.urandom",
    "getpass",
    "platform",
    "locale",
    "socket",
    "ssl",
    "http",
    "ftplib",
    "smtplib",
    "urllib.request",
    "requests",
    "httpx",
    "secrets",
    "uuid.uuid1",
    "uuid.uuid4",
    "random",
    "numpy.random",
)
ALLOWED = ("random.Random", "numpy.random.Generator", "numpy.random.default_rng", "numpy.random.SeedSequence")
NEEDS_A_SEED = ("random.Random", "numpy.random.default_rng", "numpy.random.SeedSequence")


def impurities(tree: ast.Module) -> Iterator[str]:
    """Each impure name that the tree uses, with its line."""
    imported = _imports(tree)
    owners = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        # The left side of a dot is judged with what stands right of it.
        name = None if id(node) in owners else _full_name(node, imported)
        if name and _within(name, FORBIDDEN) and not _within(name, ALLOWED):
            yield f"line {node.lineno}: {name}"
        if isinstance(node, ast.Call) and not node.args and not node.keywords:
            called = _full_name(node.func, imported)
            if called in NEEDS_A_SEED:
                yield f"line {node.lineno}: {called}() without a seed"


def _imports(tree: ast.Module) -> dict[str, str]:
    imported: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                imported |= {alias.asname: alias.name} if alias.asname else {alias.name.split(".")[0]: ""}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            imported |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return {name: full or name for name, full in imported.items()}


def _full_name(node: ast.AST, imported: dict[str, str]) -> str | None:
    if isinstance(node, ast.Name):
        return imported.get(node.id)
    if isinstance(node, ast.Attribute):
        owner = _full_name(node.value, imported)
        return f"{owner}.{node.attr}" if owner else None
    return None


def _within(name: str, places: tuple[str, ...]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)
