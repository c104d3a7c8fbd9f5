"""Files that are none of what they should be, or not whole."""

from stepdown.exchange.extracts import FileKind
from tests.exchange.annex_a.workbooks import CASES, workbook
from tests.exchange.bad.makers import (
    ANNEX,
    CIN,
    DAILY,
    LAUGHS,
    LOCKED,
    OUTSIDE,
    RETURN,
    SOUND,
    SSD,
    Bad,
    far_cell,
    file,
    folder_of_a_folder,
    nothing,
    packed,
    sparse,
)
from tests.exchange.dfe_api.files import child as daily_child
from tests.exchange.dfe_api.files import episode
from tests.exchange.dfe_api.files import wrote as wrote_daily
from tests.exchange.ssda903.files import as_xml, small

LARGE = {
    "a census": (CIN, "c.xml", b"<Message>"),
    "a return": (RETURN, "r.xml", b"<Message>"),
    "a return's workbook": (RETURN, "r.xlsx", b"PK\x03\x04"),
    "a return's table": (RETURN, "episodes.csv", b"CHILD,DECOM,LS\n"),
    "a workbook": (ANNEX, "a.xlsx", b"PK\x03\x04"),
    "a table": (SSD, "ssd_person.csv", b"pers_person_id\n"),
    "a Parquet table": (SSD, "ssd_person.parquet", b"PAR1"),
    "daily data": (DAILY, "d.json", b"[{"),
}
"""A file of each kind: how it is called, and how it begins."""

FILES = {
    "a census cut short": Bad(CIN, file("c.xml", SOUND[:-40]), "xml_unsound", "not sound XML", ("c.xml", 7, None)),
    "a return's XML cut short": Bad(
        RETURN, lambda folder: file("r.xml", as_xml(folder / "r.xml", small()).read_text()[:-9])(folder),
        "xml_unsound", "not sound XML", ("r.xml", 4, None),
    ),
    "daily data cut short": Bad(
        DAILY, lambda folder: file("d.json", wrote_daily(folder, [daily_child(episode())]).read_bytes()[:-5])(folder),
        "json_unsound", "not sound JSON at object 1", ("d.json", 1, None),
    ),
    "a census of laughs": Bad(
        CIN, file("c.xml", LAUGHS + SOUND.replace("T1", "&i;")), "xml_declares", "document type", ("c.xml", 1, None)
    ),
    "a census that reaches outside": Bad(
        CIN, file("c.xml", OUTSIDE + SOUND.replace("T1", "&a;")), "xml_declares", "document type", ("c.xml", 1, None)
    ),
    "a return that reaches outside": Bad(
        RETURN, file("r.xml", OUTSIDE + "<Message><CHILD>&a;</CHILD></Message>"), "xml_declares", "document type",
        ("r.xml", 1, None),
    ),
    "another root": Bad(
        CIN, file("c.xml", "<?xml version='1.0'?>\n<Census><Child/></Census>"), "xml_wrong_root",
        "begins with the element Census", ("c.xml", 2, None),
    ),
    "a return given as a census": Bad(
        CIN, lambda folder: [as_xml(folder / "r.xml", small())], "xml_wrong_root", "element EXPSSDA903",
        ("r.xml", 1, None),
    ),
    **{
        f"{name} of ten gibibytes": Bad(
            kind, sparse(called, begins), "too_large", "10,737,418,240 bytes", (called, None, None)
        )
        for name, (kind, called, begins) in LARGE.items()
    },
    **{
        f"a zip for {name}": Bad(kind, packed(called), "packed_file", "a zip file", (called, None, None))
        for name, (kind, called, _) in LARGE.items()
    },
    **{
        f"{name} with a password": Bad(
            kind, file(called, LOCKED), "password_protected", "password", (called, None, None)
        )
        for name, (kind, called, _) in LARGE.items() if called != "episodes.csv"
    },
    **{
        f"{name} of no bytes": Bad(kind, file(called, b""), "empty_file", "is empty", (called, None, None))
        for name, (kind, called, _) in LARGE.items()
    },
    **{
        f"a folder of nothing for {kind}": Bad(
            kind, nothing, "empty_folder", "nothing in the folder", ("empty", None, None)
        )
        for kind in FileKind
    },
    "a zip called a zip": Bad(CIN, packed("c.zip"), "packed_file", "Unpack it", ("c.zip", None, None)),
    "a gzip for daily data": Bad(
        DAILY, file("d.json", b"\x1f\x8b\x08" + bytes(20)), "packed_file", "a packed file", ("d.json", None, None)
    ),
    "a workbook for a census": Bad(
        CIN, lambda folder: [workbook(folder, {"6": CASES})], "file_of_another_kind", "a workbook",
        ("annex-a.xlsx", None, None),
    ),
    "a PDF for a census": Bad(
        CIN, file("c.xml", b"%PDF-1.7\n"), "file_of_another_kind", "a PDF", ("c.xml", None, None)
    ),
    "a cell that says it is ten million rows down": Bad(
        ANNEX, far_cell, "damaged_file", "no spreadsheet has a row 10485772", ("annex-a.xlsx", None, None)
    ),
    "a folder within the folder": Bad(
        CIN, folder_of_a_folder, "folder_within", "a folder within", ("older", None, None), stops=False
    ),
}  # fmt: skip
