"""What invented colleagues wrote of the invented pilot: concerns, goals, summaries. For the demonstration alone."""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files

import pyarrow as pa

from stepdown.domain.casework import ContactResult
from stepdown.invented.pilot.deal import draws

type Texts = Mapping[tuple[str, str], str]


def invented_texts(seed: int, tables: Mapping[str, pa.Table]) -> Texts:
    """A text for each referral, request, goal and contact, by the kind of row and its id."""
    return dict(_texts(seed, tables))


def _texts(seed: int, tables: Mapping[str, pa.Table]) -> Iterator[tuple[tuple[str, str], str]]:
    chance = draws(seed, "texts")
    said = tomllib.loads(files("stepdown.invented.pilot").joinpath("texts.toml").read_text(encoding="utf-8"))
    for row in tables["referrals"].to_pylist():
        yield ("referral", row["referral_id"]), chance.choice(said["referral"])
    for row in tables["specialism_requests"].to_pylist():
        yield ("request", row["request_id"]), said["request"][row["discipline"]]
    for row in tables["goals"].to_pylist():
        yield ("goal", row["goal_id"]), chance.choice(said[f"goal_{row['subject']}"])
    for row in tables["contacts"].to_pylist():
        reached = row["result"] == ContactResult.SEEN
        yield ("contact", row["contact_id"]), chance.choice(said["seen" if reached else "not_reached"])
