"""Small sound datasets: drawn by Hypothesis, and built from text."""

from datetime import date, datetime

import pyarrow as pa
from hypothesis import strategies as st

from stepdown.dataset.check.checked import check
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.dataset.raw import RawTable
from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, Sex

WORDS = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" ,;\"'=+-@\n"), max_size=12)
TEXTS = WORDS.map(lambda text: f"{text}x")  # never blank, never a missing word, and it may begin as a formula does
REASONS = st.sampled_from([str(reason) for reason in Missing])
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(str)
MOMENTS = st.datetimes(datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2050-01-01")).map(
    lambda moment: moment.strftime("%Y-%m-%d %H:%M")
)
WHOLES = st.integers(0, 10**18).map(str)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False).map(repr)


def words(kind):
    return st.sampled_from([str(word) for word in kind])


def raw(table: str, rows: list[dict[str, str | None]]) -> RawTable:
    cells = {name: pa.array([row[name] for row in rows], pa.string()) for name in rows[0]}
    return RawTable(table, "made up", None, pa.table(cells), pa.array(range(1, len(rows) + 1), pa.int64()))


def dataset_of(raws: list[RawTable], *, invented: bool = False) -> Dataset:
    checked = check(raws)
    assert checked.usable, checked.findings
    rows = {name: table.num_rows for name, table in checked.tables.items()}
    return Dataset(Manifest("Made up", digest(checked.tables), rows, (), invented), checked.tables)


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """Families with children, scores and consultations: every kind of column, each with and without its value."""
    families = [f"F{n}" for n in range(draw(st.integers(1, 3)))]
    children = [f"C{n}" for n in range(draw(st.integers(1, 3)))]

    def rows_of(ids: list[str], **columns) -> list[dict[str, str | None]]:
        return [{name: draw(strategy) for name, strategy in columns.items()} | {"at": one} for one in ids]

    tables = {
        "families": rows_of(families, area=TEXTS | REASONS, generations_known=WHOLES | REASONS, own_notes=TEXTS),
        "children": rows_of(
            children,
            family_id=st.sampled_from(families),
            date_of_birth=DAYS | REASONS,
            sex=words(Sex) | REASONS,
            ethnicity=words(EthnicGroup) | REASONS,
            disability=st.sampled_from(["yes", "no"]) | REASONS,
        ),
        "consultations": rows_of(["K1"], asked_at=MOMENTS, answered_at=REASONS, signposted_to=TEXTS | st.none()),
        "measures": rows_of(
            children, subject=st.just("child"), instrument=TEXTS, point=st.just("at_referral"), score=NUMBERS | REASONS
        ),
    }
    keys = {
        "families": "family_id",
        "children": "child_id",
        "consultations": "consultation_id",
        "measures": "subject_id",
    }
    named = {table: [{keys[table]: row.pop("at"), **row} for row in rows] for table, rows in tables.items()}
    return dataset_of([raw(table, rows) for table, rows in named.items()])
