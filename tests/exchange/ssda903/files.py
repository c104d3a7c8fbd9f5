"""Short ways to write a return down: as CSV files, and the same children as XML or a workbook. All are invented."""

import csv
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook

HEADINGS = {
    "header": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
    "episodes": ("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"),
    "reviews": "CHILD,DOB,REVIEW,REVIEW_CODE",
    "uasc": "CHILD,SEX,DOB,DUC",
    "oc2": (
        "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
        "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED"
    ),
    "oc3": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",  # codespell:ignore activ
    "ad1": "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
    "placed_for_adoption": "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
    "previous_permanence": "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM",
    "missing": "CHILD,DOB,MISSING,MIS_START,MIS_END",
    "sw_episodes": "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
    "dolo": "CHILD,DOB,DOLO_START,DOLO_END",
}
PARTS = {
    "missing": "AMISSING",
    "reviews": "AREVIEW",
    "previous_permanence": "PERMANENCE",
    "oc2": "OC2",
    "placed_for_adoption": "AD_PLACED",
}
TIA = "T1,2,03/06/2010,WBRI,A123456789012,,"
EPISODE = "T1,01/05/2022,S,C2,N1,U4,PR1,,,,ES1 1AA,ES2 2BB,"

type Tables = Mapping[str, str]


def table(name: str, *rows: str) -> str:
    """A table of the return as the text of a CSV file."""
    return "\n".join((HEADINGS[name], *rows, ""))


def small(episode: str = EPISODE, header: str = TIA) -> dict[str, str]:
    """A return of one child with one episode, and another episode that ended in its year, which ends in 2023."""
    ended = "T2,01/05/2022,S,C2,N1,U4,PR1,01/09/2022,E4A,,ES1 1AA,ES2 2BB,"
    other = "T2,1,04/07/2011,BAFR,,,"
    return {"header": table("header", header, other), "episodes": table("episodes", episode, ended)}


def as_csv(folder: Path, tables: Mapping[str, str | bytes]) -> Path:
    """The folder with a CSV file for each table, named for it."""
    folder.mkdir(exist_ok=True)
    for name, content in tables.items():
        path = folder / (name if "." in name else f"{name}.csv")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def as_workbook(path: Path, tables: Tables) -> Path:
    """The same as a workbook with a sheet for each table, every cell as text."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, text in tables.items():
        sheet = workbook.create_sheet(name)
        for row in csv.reader(text.splitlines()):
            sheet.append([cell or None for cell in row])
    workbook.save(path)
    return path


def as_xml(path: Path, tables: Tables, root: str = "EXPSSDA903") -> Path:
    """The same as the return's XML: a CHILD for each child, in the order of the header."""
    of_child = {name: _by_child(text) for name, text in tables.items()}
    children = "\n".join(_child(number, of_child) for number in of_child["header"])
    path.write_text(f"<{root}>{children}</{root}>", encoding="utf-8")
    return path


def _by_child(text: str) -> dict[str, list[dict[str, str]]]:
    found = defaultdict(list)
    for row in csv.DictReader(text.splitlines()):
        found[row["CHILD"]].append(row)
    return found


def _child(number: str, tables: Mapping[str, Mapping[str, list[dict[str, str]]]]) -> str:
    def of(name: str) -> list[dict[str, str]]:
        return tables.get(name, {}).get(number, [])

    def parts(name: str) -> str:
        return "".join(f"\n<{PARTS[name]}>{_values(row, 'CHILD', 'DOB')}</{PARTS[name]}>" for row in of(name))

    header = _values(of("header")[0]).replace("CHILD>", "CHILDID>")
    own = "".join(_values(row, "CHILD", "DOB", "SEX") for name in ("uasc", "oc3", "ad1") for row in of(name))
    episodes = "".join(f"\n<EPISODE>{_values(row, 'CHILD')}</EPISODE>" for row in of("episodes"))
    episodes = episodes.replace("<PLACE>", "<PL>").replace("</PLACE>", "</PL>")
    flag = f"<UASC>{len(of('uasc'))}</UASC>"
    return f"<CHILD><HEADER>{header}{flag}{own}{''.join(map(parts, PARTS))}</HEADER>{episodes}</CHILD>"


def _values(row: Mapping[str, str], *but: str) -> str:
    return "".join(f"<{name}>{escape(value)}</{name}>" for name, value in row.items() if name not in but and value)
