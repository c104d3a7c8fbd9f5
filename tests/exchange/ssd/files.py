"""Short ways to write tables of the dataset down. Everybody in them is invented."""

import csv
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from stepdown.exchange.ssd.read import read_ssd
from stepdown.exchange.ssd.to_extract import ssd_extract

TODAY = date(2025, 6, 30)
AS_AT = date(2025, 3, 31)

type Rows = Iterable[Mapping[str, str]]

TIA = {"pers_person_id": "T1", "pers_forename": "Tia", "pers_surname": "Marsh", "pers_dob": "2014-06-03"}
CASE = {
    "cine_referral_id": "R1",
    "cine_person_id": "T1",
    "cine_referral_date": "2022-05-01",
    "cine_referral_nfa": "N",
    "cine_close_date": "",
    "cine_close_reason": "",
}


def wrote(folder: Path, **tables: Rows | str | bytes) -> Path:
    """A folder with a file for each table, with the columns that any of its rows has."""
    folder.mkdir(exist_ok=True)
    for name, rows in tables.items():
        path = folder / f"ssd_{name}.csv"
        if isinstance(rows, str | bytes):
            path.write_bytes(rows if isinstance(rows, bytes) else rows.encode())
            continue
        held = list(rows)
        columns = list(dict.fromkeys(column for row in held for column in row))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(held)
    return folder


def read(folder: Path, **tables: Rows | str | bytes):
    """What is read of these tables."""
    return read_ssd([wrote(folder, **tables)])


def told(folder: Path, **tables: Rows | str | bytes):
    """What these tables tell, made on the last day of March 2025."""
    return ssd_extract(read(folder, **tables), TODAY, AS_AT)


def rules(findings) -> list[str]:
    """The rules of findings, without what is said of every folder that has not all tables."""
    return [f.rule for f in findings if f.rule not in ("ssd_no_table", "ssd_short_history")]
