"""Raw tables drawn in text, and a small world in which nothing is wrong: one family, its child, its mother."""

import pyarrow as pa

from stepdown.dataset.check.checked import Checked, check
from stepdown.dataset.raw import RawTable
from tests.spec.ascii_table import Row, read_table

SOUND = {
    "families": """
        family_id
        ---------
        F1
    """,
    "children": """
        child_id | family_id | date_of_birth
        ---------+-----------+--------------
        Alice    | F1        | 2012-05-01
    """,
    "parents": """
        parent_id | family_id
        ----------+----------
        Mary      | F1
    """,
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2020-03-02 09:30
    """,
    "episodes": """
        episode_id | family_id | referral_id | opened_on  | closed_on
        -----------+-----------+-------------+------------+-----------
        E1         | F1        | R1          | 2020-03-10 | 2020-09-30
    """,
    "workers": """
        worker_id | discipline
        ----------+-----------
        W1        | youth_work
        W2        | youth_work
    """,
}


def raw(table: str, rows: list[Row], *, file: str = "team.xlsx") -> RawTable:
    """Rows as a reader hands them over from the sheet of that name: all text, the first row of data being row 2."""
    cells = pa.table({name: pa.array([row[name] for row in rows], pa.string()) for name in rows[0]})
    return RawTable(table, file, table, cells, pa.array(range(2, len(rows) + 2), pa.int64()))


def drawn(table: str, drawing: str, *, file: str = "team.xlsx") -> RawTable:
    return raw(table, read_table(drawing), file=file)


def column(table: str, name: str, *cells: str | None) -> RawTable:
    """One column of a table, for what is said of its cells alone."""
    return raw(table, [{name: cell} for cell in cells])


def checked_world(**changed: str) -> Checked:
    """The sound world with some tables drawn anew, checked."""
    return check([drawn(table, drawing) for table, drawing in (SOUND | changed).items()])


def places(checked: Checked, rule: str) -> list[tuple[int | None, str | None, str | None]]:
    """Where a rule was found broken: row, column and value."""
    return [(f.row, f.column, f.value) for f in checked.findings if f.rule == rule]


def rules(checked: Checked) -> set[str]:
    return {finding.rule for finding in checked.findings}
