"""The table of retention rules: for each level that a child can have reached, how long, from when, and who says so."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from stepdown.domain.retention.words import Basis, CountedFrom
from stepdown.domain.safeguarding import SafeguardingLevel

FEWEST_YEARS_OF_LAW = {CountedFrom.BIRTH: 75, CountedFrom.DEATH: 15}
"""Years for which a looked-after child's record is kept at the least, by what they are counted from.

Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50(1), as councils quote it.
"""


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """One rule. ``died_under_18``: it is for a child who died before 18, in the place of the level's other rule."""

    id: str
    level: SafeguardingLevel
    label: str
    years: int
    counted_from: CountedFrom
    basis: Basis
    source: str
    read_on: date
    is_verified: bool
    how_verified: str
    died_under_18: bool = False


@dataclass(frozen=True, slots=True)
class RetentionTable:
    """The rules of one version."""

    version: str
    owner: str
    rules: tuple[RetentionRule, ...]

    def rule_for(self, level: SafeguardingLevel, *, died_under_18: bool) -> RetentionRule:
        """The rule of a level; that for a child who died before 18 where the level has one."""
        of_level = [rule for rule in self.rules if rule.level is level]
        special = [rule for rule in of_level if rule.died_under_18 and died_under_18]
        return (special or [rule for rule in of_level if not rule.died_under_18])[0]


@cache
def shipped_table() -> RetentionTable:
    """The table that is shipped: the law, and defaults for what each council decides."""
    return parse_table(files("stepdown.domain.retention").joinpath("data", "rules.toml").read_text(encoding="utf-8"))


def parse_table(text: str) -> RetentionTable:
    """A table from its file. ValueError says what is wrong: a level without a rule, or a rule short of the law."""
    said = tomllib.loads(text)
    try:
        table = RetentionTable(said["version"], said["owner"], tuple(_rule(rule) for rule in said["rules"]))
    except KeyError as missing:
        raise ValueError(f"{missing} is missing") from missing
    _refuse_gaps(table)
    _refuse_less_than_the_law(table)
    return table


def _rule(said: dict[str, object]) -> RetentionRule:
    years, read_on = said["years"], said["read_on"]
    if not isinstance(years, int) or years < 1 or not isinstance(read_on, date):
        raise ValueError(f"{said['id']}: years must be a whole number of at least 1, and read_on a date")
    return RetentionRule(
        id=str(said["id"]),
        level=SafeguardingLevel(str(said["level"])),
        label=str(said["label"]),
        years=years,
        counted_from=CountedFrom(str(said["from"])),
        basis=Basis(str(said["basis"])),
        source=str(said["source"]),
        read_on=read_on,
        is_verified=said["verified"] is True,
        how_verified=str(said["how_verified"]),
        died_under_18=said.get("died_under_18", False) is True,
    )


def _refuse_gaps(table: RetentionTable) -> None:
    for level in SafeguardingLevel:
        general = [rule for rule in table.rules if rule.level is level and not rule.died_under_18]
        if len(general) != 1:
            raise ValueError(f"{level} must have one rule, and has {len(general)}")


def _refuse_less_than_the_law(table: RetentionTable) -> None:
    """A council can keep a looked-after child's record longer than the law, never for less time."""
    for rule in table.rules:
        if rule.level is not SafeguardingLevel.LOOKED_AFTER:
            continue
        allowed = CountedFrom.DEATH if rule.died_under_18 else CountedFrom.BIRTH
        if rule.counted_from is not allowed or rule.years < FEWEST_YEARS_OF_LAW[allowed]:
            least = FEWEST_YEARS_OF_LAW[allowed]
            raise ValueError(f"{rule.id}: the law asks for at least {least} years from the child's {allowed}")
