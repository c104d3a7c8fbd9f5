"""Where people lived, from a first day up to, and not including, the last."""

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from stepdown.exchange.case_files.persons import stripped
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.ssd.findings import CONFIDENTIAL, NO_ADDRESS_TYPE
from stepdown.exchange.ssd.json_cells import JsonCells
from stepdown.linkage.extract.person import Address

_HIDDEN = re.compile(
    r"confidential|refuge|protect|restrict|secure|sensitive|secret|withheld|no[nt].{0,8}disclos|placement|foster|adopt",
    re.IGNORECASE,
)
"""Words of a type of address that nobody may be shown: where a child was placed is not for everybody to know."""
_PROPERTY = re.compile(r"\d{1,12}")


def addresses(u: Understanding) -> Mapping[str, list[Address]]:
    """The addresses of each person, by the person's number; those with neither postcode nor property tell nothing."""
    cells = JsonCells(u, "addr_address_json")
    found: defaultdict[str, list[Address]] = defaultdict(list)
    for row in u.rows("address"):
        postcode, number = stripped(row, "addr_address_postcode"), _property(cells, row)
        if postcode or number:
            first, until = u.day(row, "addr_address_start_date"), u.day(row, "addr_address_end_date")
            address = Address(
                postcode or None,
                number,
                first if isinstance(first, date) else None,
                until if isinstance(until, date) else None,
                _is_confidential(u, row),
            )
            found[str(row["addr_person_id"])].append(address)
    return found


def _is_confidential(u: Understanding, row: Row) -> bool:
    """By the type of the address. One of no stated type is not known to be safe, and so is not taken for safe."""
    kind = stripped(row, "addr_address_type")
    if kind and not _HIDDEN.search(kind):
        return False
    u.often(CONFIDENTIAL if kind else NO_ADDRESS_TYPE, row, "addr_address_type")
    return True


def _property(cells: JsonCells, row: Row) -> str | None:
    """The unique property reference number in the address, which is figures; None where there is none."""
    said = cells.value(row)
    if not isinstance(said, Mapping):
        return None
    numbers = (str(value).strip() for key, value in said.items() if key.strip().upper() == "UPRN" and value is not None)
    return next((number for number in numbers if _PROPERTY.fullmatch(number)), None)
