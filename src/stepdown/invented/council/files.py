"""The invented council's files: each as a system would write it, with what goes wrong in them, and the truth."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from random import Random

from stepdown.dataset.store import write_dataset
from stepdown.dataset.whole import whole_or_nothing
from stepdown.exchange.annex_a.write import write_annex_a
from stepdown.exchange.cin_census.write import write_cin_census
from stepdown.exchange.dfe_api.write import write_dfe_api
from stepdown.exchange.identity.write import write_identity
from stepdown.exchange.safe_csv import write_rows
from stepdown.exchange.ssd.write import write_ssd
from stepdown.exchange.ssda903.write import write_ssda903
from stepdown.invented.council.council import Council, invented_council
from stepdown.invented.council.days import YEARS
from stepdown.invented.council.known import known
from stepdown.invented.council.known import links as known_links
from stepdown.invented.council.spoilt import spoilt_ends
from stepdown.invented.council.team import FAMILIES, Supported, supported
from stepdown.invented.council.team import links as team_links
from stepdown.invented.council.team_tables import team_tables
from stepdown.invented.council.told import CARE, CENSUS, never_told, told_in, told_on_the_last_day
from stepdown.invented.pilot.deal import draws

TITLE = "Invented team beside an invented council: nobody in this data exists"
CENSUS_FOLDER, CARE_FOLDER, KNOWN_FOLDER, TEAM_FOLDER, TEAM_PEOPLE = (
    "cin-census", "ssda903", "council-people", "team", "team-people",
)  # fmt: skip
LISTS_FOLDER, TABLES_FOLDER, DAILY_FOLDER = "annex-a", "ssd", "dfe-api"
TRUTH, TRUE_LEVELS = "truth.csv", "true-levels.csv"

type Progress = Callable[[str], None]


def write_council(
    out: Path, seed: int, children: int, families: int = FAMILIES, progress: Progress = lambda _: None
) -> Council:
    """Write everything into a new folder, whole or not at all. OutputRefusedError where there is something already."""
    council = invented_council(seed, children)
    team = supported(council, families)
    with whole_or_nothing(out) as made:
        for year in YEARS:
            progress(f"the files of {year}")
            _write_year(council, year, made, draws(seed, f"spoilt/{year}"))
        progress("the files of the last day")
        _write_last_day(council, made)
        progress("the team's data")
        people = [child for family in team for child in family.children]
        write_identity(list(known(council)), known_links(council), made / KNOWN_FOLDER)
        write_identity(people, team_links(team), made / TEAM_PEOPLE)
        write_dataset(team_tables(seed, team), made / TEAM_FOLDER, title=TITLE, sources=(TITLE,), invented=True)
        _write_truth(council, team, made)
        study = files("stepdown.invented.council").joinpath("study.toml").read_text(encoding="utf-8")
        (made / "study.toml").write_text(study, encoding="utf-8")
    return council


def _write_year(council: Council, year: int, made: Path, chance: Random) -> None:
    census, care = made / CENSUS_FOLDER, made / CARE_FOLDER / str(year)
    census.mkdir(exist_ok=True)
    care.mkdir(parents=True)
    path = census / f"cin-{year}.xml"
    write_cin_census(told_in(council, year, CENSUS), path)
    spoilt_ends(path, chance)
    write_ssda903(told_in(council, year, CARE), care)


def _write_last_day(council: Council, made: Path) -> None:
    """What is taken out of a case system on one day, with all that it knows then."""
    told = told_on_the_last_day(council)
    for folder in (LISTS_FOLDER, TABLES_FOLDER, DAILY_FOLDER):
        (made / folder).mkdir()
    write_annex_a(told, made / LISTS_FOLDER / "annex-a.xlsx")
    write_ssd(told, made / TABLES_FOLDER)
    write_dfe_api(told, made / DAILY_FOLDER / "daily.json", never_told(council)[:1])


def _write_truth(council: Council, team: Iterable[Supported], made: Path) -> None:
    pairs = [pair for family in team for pair in family.truth.items()]
    write_rows(made / TRUTH, ("left", "right"), ((one, other or "") for one, other in pairs))
    write_rows(
        made / TRUE_LEVELS,
        ("child", "kind", "first_day", "last_day", "left"),
        (
            (a.child, str(a.kind), a.started_on.isoformat(), _last(a.ended_on), str(a.left or ""))
            for child in council.children
            for a in child.history
        ),
    )


def _last(ended_on: object) -> str:
    return (ended_on - timedelta(days=1)).isoformat() if isinstance(ended_on, date) else ""
