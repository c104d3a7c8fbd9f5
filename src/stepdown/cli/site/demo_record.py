"""The demonstration's record: the invented pilot as if it had gone on until today, and colleagues of every role."""

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.domain.particulars import Account
from stepdown.domain.roles import Role
from stepdown.domain.teams import TeamKind
from stepdown.exchange.council.extract import read_extract
from stepdown.invented.pilot import colleagues
from stepdown.invented.pilot.build import pilot_tables
from stepdown.invented.pilot.case_files import write_case_files
from stepdown.invented.pilot.council import Sheets, council_sheets
from stepdown.invented.pilot.moved import days_to, moved_tables
from stepdown.invented.pilot.names import invented_names
from stepdown.invented.pilot.rows import SOURCE
from stepdown.invented.write import TITLE
from stepdown.records.actions.colleagues.add import NewColleague, add_colleague
from stepdown.records.actions.colleagues.teams import TeamNamed
from stepdown.records.actions.council.import_extract import Taken, import_extract
from stepdown.records.actions.loading.load import load_dataset

AUTHORITY = "Marram (invented)"
TEAM = TeamNamed("Marram multi-disciplinary team", AUTHORITY)
_OVERSIGHT = TeamNamed("Oversight", AUTHORITY, TeamKind.OVERSIGHT)

OTHERS: tuple[tuple[Account, Role, TeamNamed], ...] = (
    (
        colleagues.SOCIAL_WORK_MANAGER,
        Role.SOCIAL_WORK_MANAGER,
        TeamNamed("Marram family support team", AUTHORITY, TeamKind.SOCIAL_WORK),
    ),
    (colleagues.REVIEWER, Role.REVIEWER, _OVERSIGHT),
    (
        colleagues.RECEIVING_SERVICE,
        Role.RECEIVING_SERVICE,
        TeamNamed("Marram recovery service", AUTHORITY, TeamKind.RECEIVING),
    ),
    (colleagues.EVALUATOR, Role.EVALUATOR, _OVERSIGHT),
    (colleagues.INFORMATION_GOVERNANCE, Role.INFORMATION_GOVERNANCE, _OVERSIGHT),
    (colleagues.ADMINISTRATOR, Role.ADMINISTRATOR, _OVERSIGHT),
)
"""Who is there beside the team and those who refer to it."""


def make_demo_record(seed: int, *, at: datetime, case_files: Path) -> None:
    """Load the pilot into an empty record, with names, and make the other accounts.

    The council's case files are written into a new folder, for somebody to send to the site.
    """
    original = pilot_tables(seed)
    tables = moved_tables(original, days_to(at.date()))
    rows = {name: table.num_rows for name, table in tables.items()}
    dataset = Dataset(Manifest(TITLE, digest(tables), rows, (SOURCE,), invented=True), dict(tables))
    beside = invented_names(seed, original)
    load_dataset(by=None, at=at, dataset=dataset, team=TEAM, beside=beside)
    _bring_in(at, council_sheets(seed, tables, beside, at.date()))
    write_case_files(seed, tables, beside, case_files)
    for account, role, team in OTHERS:
        add_colleague(by=None, at=at, new=NewColleague(account.name, account.email, role, team))


def _bring_in(at: datetime, sheets: Sheets) -> None:
    """The council's extract, by the way that a council's own takes."""
    with TemporaryDirectory() as folder:
        files = {name: Path(folder) / f"{name}.csv" for name in sheets}
        for name, text in sheets.items():
            files[name].write_text(text, encoding="utf-8")
        extract = read_extract(files["people"], files["dates"])
    taken = Taken(AUTHORITY, "Marram's case system (invented)", at.date() - timedelta(days=1))
    import_extract(by=None, at=at, taken=taken, extract=extract)
