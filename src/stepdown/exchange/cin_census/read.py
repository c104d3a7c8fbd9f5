"""Reading a census: one pass through the file, in little memory, to tables of its records."""

from pathlib import Path

from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.piecewise import Reading
from stepdown.exchange.case_files.typing import DateForm
from stepdown.exchange.case_files.xml_stream import UnreadableXmlError, walked
from stepdown.exchange.cin_census.findings import NOT_ISO
from stepdown.exchange.cin_census.layout import TABLES
from stepdown.exchange.cin_census.walk import Met
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.progress import Progress

_ROOT = ("Message",)
_FORM = DateForm(r"^\s*\d{4}-\d{2}-\d{2}(T00:00:00(\.0+)?Z?)?\s*$", NOT_ISO)
_CHILDREN_BETWEEN = 1000
_TYPED_AT_ONCE = 16_000


def read_cin_census(path: Path, limits: Limits = DEFAULT_LIMITS, progress: Progress = lambda _: None) -> CaseTables:
    """The records of one census file. Never raises for what the file holds: that is in the findings.

    ``progress`` is told from time to time how many children have been read.
    """
    met = Met(path.name)
    reading = Reading(path.name, TABLES, _FORM)
    try:
        for number in walked(path, met.walk, _ROOT, limits, every=_CHILDREN_BETWEEN):
            reading.take(met.gathered, at_least=_TYPED_AT_ONCE)
            progress(number)
    except UnreadableXmlError as error:
        return CaseTables(path.name, findings=(error.finding,))
    reading.take(met.gathered)
    return reading.tables(met.about, tuple(met.walk.findings()))
