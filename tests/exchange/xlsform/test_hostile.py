"""Files made to do harm, or that are no form at all: a finding, never a fault, and nothing large is held."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stepdown.exchange.xlsform.grids import LIMITS
from stepdown.exchange.xlsform.read import read_xlsform
from tests.exchange.damaged.containers import CONTAINERS
from tests.exchange.damaged.sound import Damage
from tests.exchange.xlsform.forms import YES_NO, workbook

SOUND = workbook("survey\n| type | name | label |\n| text | q | Q |\n" + YES_NO)


def rules(data: bytes, name: str = "form.xlsx") -> list[str]:
    questionnaire, findings = read_xlsform(data, name)
    assert questionnaire is None
    assert all(finding.file == name for finding in findings)
    return [finding.rule for finding in findings]


@pytest.mark.parametrize("damage", CONTAINERS, ids=str)
def test_a_damaged_file_is_the_same_finding_as_for_any_workbook(damage: Damage, tmp_path: Path):
    damage.make(tmp_path / "damaged.xlsx")
    assert rules((tmp_path / "damaged.xlsx").read_bytes()) == [damage.rule]


def with_part(name: str, content: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SOUND)) as sound, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for part in sound.namelist():
            if part != name:
                made.writestr(part, sound.read(part))
        made.writestr(name, content)
    return held.getvalue()


def test_a_small_file_that_unpacks_to_very_much_is_not_unpacked():
    bomb = with_part("xl/media/b.bin", bytes(LIMITS.unpacked_bytes))
    assert len(bomb) < 100_000
    assert rules(bomb) == ["too_large"]


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + ']><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    + "<si><t>&a9;</t></si>" * 9
    + "</sst>"
).encode()


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/workbook.xml"])
def test_entities_are_never_expanded(part: str):
    questionnaire, findings = read_xlsform(with_part(part, ENTITIES), "form.xlsx")
    assert questionnaire is None
    assert findings
    assert all("haha" not in (f.value or "") + f.problem for f in findings)


def test_a_hundred_thousand_rows_are_too_many():
    row = '<row r="{0}"><c r="C{0}" t="inlineStr"><is><t>Q</t></is></c></row>'
    rows = "".join(row.format(number) for number in range(1, 100_001))
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}'
    made = with_part("xl/worksheets/sheet1.xml", f"{sheet}</sheetData></worksheet>".encode())
    _, (finding,) = read_xlsform(made, "form.xlsx")
    assert (finding.rule, finding.sheet) == ("too_large", "survey")
    assert "Parquet" not in finding.remedy


def csv_of(rows: list[list[str]]) -> bytes:
    held = io.StringIO()
    csv.writer(held).writerows([["survey"], ["", "type", "name", "label"], *rows])
    return held.getvalue().encode()


TEXTS = {
    "nothing": (b"", ["xlsform_no_survey"]),
    "no form": (b"hello", ["xlsform_wrong"]),
    "bytes of all sorts": (bytes(range(256)), ["wrong_encoding"]),
    "an open quotation mark": (b'survey\n,"type,name\n', ["unclosed_quote"]),
    "a cell longer than any reader takes": (csv_of([["", "text", "q", "x" * 200_000]]), ["not_a_table"]),
    "a cell longer than any sheet takes": (csv_of([["", "text", "q", "x" * 40_000]]), ["xlsform_too_long"]),
    "a heading longer than any": (b"survey\n," + b"a::" * 100 + b"\n,x\n", ["xlsform_too_long"]),
    "too many rows": (csv_of([["", "text", f"q{n}", "Q"] for n in range(5001)]), ["xlsform_too_many_rows"]),
    "too many questions": (csv_of([["", "text", f"q{n}", "Q"] for n in range(2001)]), ["xlsform_questionnaire"]),
    "too many bytes": (b"x" * (LIMITS.file_bytes + 1), ["too_large"]),
}


@pytest.mark.parametrize("what", TEXTS)
def test_a_text_file_that_is_no_form_is_a_finding(what: str):
    data, wanted = TEXTS[what]
    assert [rule for rule in rules(data, "form.csv") if rule != "xlsform_no_version"] == wanted


def test_the_name_of_a_file_is_never_a_path():
    questionnaire, _ = read_xlsform(SOUND, "../../etc/form.xlsx")
    assert questionnaire is not None
    assert questionnaire.id == "form"


CELLS = st.sampled_from(
    (
        *("", "q", "a", "b", "text", "range", "note", "select_one yn", "select_multiple yn or_other", "calculate"),
        *("begin_group", "end_group", "begin repeat", "end repeat", "${a}", "${", "'", ". > 1", "field-list", "a::b"),
        *("start=0 end=1e9999999 step=1", "tick_labelset=yn", "today()", "\ufdd0", "‘", "1e400", "meta", "x y", "yes"),
    )
)
HEADINGS = st.sampled_from(
    (
        *("type", "name", "label", "label::Welsh (cy)", "hint", "relevant", "constraint", "calculation", "rows"),
        *("required", "required_message::cy", "default", "appearance", "parameters", "bind", "children", "control"),
        *("stepdown_row", "stepdown_page", "stepdown_unit", "__row", "::", "media::image", "disabled"),
    )
)


@st.composite
def any_forms(draw: st.DrawFn) -> bytes:
    headings = ["type", "name", *draw(st.lists(HEADINGS, max_size=6, unique=True))]
    rows = draw(st.lists(st.lists(CELLS, min_size=len(headings), max_size=len(headings)), min_size=1, max_size=5))
    choices = [["choices"], ["", "list_name", "name", *draw(st.lists(HEADINGS, max_size=2, unique=True))]]
    offered = draw(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=3))
    held = io.StringIO()
    writer = csv.writer(held)
    writer.writerows([["survey"], ["", *headings], *(["", *row] for row in rows)])
    writer.writerows([*choices, *(["", "yn", *row] for row in offered)])
    return held.getvalue().encode()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(any_forms())
def test_whatever_the_cells_hold_there_is_a_questionnaire_or_a_reason_why_not(data: bytes):
    questionnaire, findings = read_xlsform(data, "form.csv")
    assert (questionnaire is None) == any(finding.severity == "stops" for finding in findings)
