"""Drawn expressions, written in the words that XLSForm and XPath 1.0 have in common."""

from hypothesis import strategies as st

ANSWERS = ("", "0", "1", "5", "5.0", "-2.5", " 7 ", "yes", "no", "true", "yes no", "12 monkeys", "0.1", "-", "+3", "५")
NAMES = ("a", "b", "c")

answers = st.fixed_dictionaries({name: st.sampled_from(ANSWERS) for name in NAMES})


def _joined(operators: tuple[str, ...]):
    return lambda parts: st.tuples(parts, st.sampled_from(operators), parts).map(lambda it: f"{it[0]} {it[1]} {it[2]}")


def _longer(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = [
        _joined(operators)(parts)
        for operators in (("or", "and"), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-", "*", "div", "mod"))
    ]
    return st.one_of(
        *joined,
        parts.map(lambda part: f"({part})"),
        parts.map(lambda part: f"- {part}"),
        st.tuples(st.sampled_from(("not", "number", "string-length", "count-selected", "int")), parts).map(
            lambda it: f"{it[0]}({it[1]})"
        ),
        st.tuples(st.sampled_from(("selected", "coalesce")), parts, parts).map(lambda it: f"{it[0]}({it[1]}, {it[2]})"),
        st.tuples(parts, parts, parts).map(lambda it: f"if({it[0]}, {it[1]}, {it[2]})"),
    )


expressions = st.recursive(
    st.one_of(
        st.sampled_from(NAMES).map(lambda name: f"${{{name}}}"),
        st.sampled_from(("0", "1", "2", "5", "0.5", ".25", "3.", "true()", "false()")),
        st.sampled_from(ANSWERS).map(lambda text: f"'{text}'"),
    ),
    _longer,
    max_leaves=12,
)
"""Expressions over ``${a}``, ``${b}`` and ``${c}``."""
