"""Finds SQL that is put together from pieces: the way in which values become commands."""

import ast
import re
from collections.abc import Iterator

EXECUTORS = {"run", "arrow", "define", "keep", "execute", "executemany", "executescript", "sql", "query"}
_STATEMENT = re.compile(
    r"^\s*(select\b.*\bfrom|with\b.*\bas\s*\(|insert\s+into|update\b.*\bset|delete\s+from|copy\b.*\b(to|from)\b"
    r"|(create|drop|alter|attach)\s+(or\s+replace\s+|temp\s+|temporary\s+)*(table|view|schema|macro|database)\b)",
    re.IGNORECASE | re.DOTALL,
)


def built_sql(tree: ast.Module) -> Iterator[str]:
    """Each place where text is joined into SQL, or where joined text is given to something that runs SQL."""
    for node in ast.walk(tree):
        if _is_joined(node) and _STATEMENT.search(_text_of(node)):
            yield f"line {node.lineno}: a statement put together from pieces"
        elif isinstance(node, ast.Call) and _runs_sql(node) and node.args and _is_joined(node.args[0]):
            yield f"line {node.lineno}: {ast.unparse(node.func)} given text put together from pieces"


def _runs_sql(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in EXECUTORS


def _is_joined(node: ast.AST) -> bool:
    """Whether the expression is an f-string with holes, text + or % something, or text.format/replace/join."""
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) for part in node.values)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add | ast.Mod) and bool(_text_of(node))
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"format", "replace", "join", "substitute"}
    )


def _text_of(node: ast.AST) -> str:
    constants = [n for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    return "?".join(str(constant.value) for constant in constants)
