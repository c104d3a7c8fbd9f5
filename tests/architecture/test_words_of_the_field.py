"""Statutory codes stay at the edge: inside, the field's words are spelt out (DESIGN section 3)."""

import re

import pytest

from tests.architecture.source import PRODUCT, ROOT

CODES = re.compile(r"\b(CPP|CINP?|CLA|LAC|SSDA903|DECOM|RNE|REC|N\d{5}|N[1-9]|[EU]\d{1,2}|NCP|RHP|UASC)\b")
"""Codes of the children in need census and of the looked-after children return."""

INSIDE = sorted(
    path.relative_to(ROOT).as_posix()
    for path in PRODUCT.rglob("*")
    if path.suffix in {".py", ".sql", ".toml", ".html"} and path.relative_to(PRODUCT).parts[0] != "exchange"
)


def test_no_statutory_code_outside_exchange():
    codes = {path: CODES.findall((ROOT / path).read_text(encoding="utf-8")) for path in INSIDE}
    assert {path: found for path, found in codes.items() if found} == {}


@pytest.mark.parametrize("text", ["level = 'CPP'", "row['DECOM']", "-- N1 to CLA", "N00097"])
def test_a_statutory_code_is_found(text):
    assert CODES.search(text)


@pytest.mark.parametrize("text", ["child_protection_plan", "DECIMAL", "REASON", "n = 1", "PLACE"])
def test_a_word_is_not_mistaken_for_a_code(text):
    assert not CODES.search(text)
