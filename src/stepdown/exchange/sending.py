"""What somebody who sends a case system's files is told of each kind: which endings they have, and what to send."""

from collections.abc import Mapping
from dataclasses import dataclass

from stepdown.exchange.extracts import FileKind


@dataclass(frozen=True, slots=True)
class HowToSend:
    """The endings that the files of a kind have, and what to send of it, in words."""

    endings: tuple[str, ...]
    words: str


HOW_TO_SEND: Mapping[FileKind, HowToSend] = {
    FileKind.CIN_CENSUS: HowToSend((".xml",), "One XML file a year"),
    FileKind.SSDA903: HowToSend(
        (".csv", ".xlsx", ".xml"),
        "The CSV files, the XML file or the workbook of each year. Begin the names of CSV files with the year",
    ),
    FileKind.ANNEX_A: HowToSend((".xlsx",), "One workbook"),
    FileKind.SSD: HowToSend((".csv", ".parquet"), "One file a table, named as the table"),
    FileKind.DFE_API: HowToSend((".json",), "The JSON that was sent"),
}
