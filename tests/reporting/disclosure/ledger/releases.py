"""Short ways to write releases down: who is counted, and of which data."""

from dataclasses import replace

from stepdown.reporting.disclosure.ledger.ledger import Ledger
from stepdown.reporting.disclosure.ledger.publish import publish
from stepdown.reporting.disclosure.profiles import DFE_1_5
from stepdown.results.result import Findings, Relation
from tests.reporting.disclosure.figures import count, findings

ALL = ("too_early", "did_not_engage")


def of(
    given: Findings,
    first: str = "2025-01-01",
    last: str = "2025-12-31",
    left_out: tuple[str, ...] = ALL,
    data: str = "sha256:1",
    as_at: str | None = None,
) -> Findings:
    """The findings as those of families referred from a day to another."""
    study = {
        "study": {"title": "A pilot"},
        "period": {"referred_from": first, "referred_to": last, "as_at": as_at or last},
        "cohort": {"families_left_out": list(left_out), "people_left_out": []},
    }
    return replace(given, header={"study": study, "dataset": {"digest": data, "sources": ["record"]}})


def children(girls: int, boys: int) -> Findings:
    """A total and its two parts."""
    parts = [count("sex.girls", girls, table="sex"), count("sex.boys", boys, table="sex")]
    total = count("children", girls + boys)
    return findings([*parts, total], Relation("children", ("sex.girls", "sex.boys")))


def released(*several: Findings, areas: tuple[str, ...] = ()) -> list[dict[str, int | None]]:
    """The counts as shown by releases that follow one another; None where hidden."""
    ledger, shown = Ledger(), []
    for number, one in enumerate(several):
        area = areas[number] if areas else ""
        protected, ledger = publish(one, DFE_1_5, ledger, area=area)
        shown.append({id_: each.result.tally.numerator for id_, each in protected.by_id().items()})
    return shown
