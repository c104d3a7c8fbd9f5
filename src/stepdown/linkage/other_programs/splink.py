"""Splink: a model of probabilities, learnt from the two files themselves. It is an extra, imported when asked for.

Nothing leaves the machine and nothing is fetched: it works in a DuckDB of ours, in memory. The model is made of the
parts that Splink ships for people, and is tuned to no files.
"""

import logging
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import pyarrow as pa

from stepdown.dataset.connection import connect
from stepdown.linkage.matching.doors import PairScore
from stepdown.linkage.matching.prepared import Prepared, Side, prepared

if TYPE_CHECKING:
    from splink import Linker, SettingsCreator

NAME: Final = "Splink"
_CERTAIN_SHARE: Final = 0.7
"""How many of those who are in both files are thought to have one name and birthday in both: where learning begins."""
_DRAWN: Final = 1e7
"""How many pairs of strangers are looked at, at most, to learn how often they agree by chance."""
_SHAPE = pa.schema(
    {
        "unique_id": pa.string(),
        "forename": pa.string(),
        "surname": pa.string(),
        "born": pa.date32(),
        "postcodes": pa.list_(pa.string()),
        "numbers": pa.list_(pa.string()),
    }
)


class SplinkNotInstalledError(RuntimeError):
    """Splink is not there. The message says how to install it."""


class NothingLearntError(RuntimeError):
    """Splink cannot learn from these files. The message says why."""


def splink_scores(left: Side, right: Side, *, at_least: float, seed: int) -> tuple[PairScore, ...]:
    """How probable Splink holds it that two records are of one person, for the pairs where it is ``at_least`` so.

    It is given what the rules are given, each thing in one way of writing. ``seed`` is for what it draws by lot.
    SplinkNotInstalledError or NothingLearntError where it has no answer.
    """
    try:
        from splink.internals.exceptions import SplinkException
    except ImportError as error:
        raise SplinkNotInstalledError(
            "Splink is not installed. Install it in Stepdown's folder: pip install '.[splink]'."
        ) from error
    try:
        pairs = _pairs(_learnt(prepared(left), prepared(right), seed), at_least)
    except (SplinkException, ValueError) as error:
        raise NothingLearntError(
            "Splink cannot learn from these files: too few people, or too few with a name and a birthday, are in both."
        ) from error
    return tuple(sorted(pairs, key=lambda pair: (pair.left, -pair.probability, pair.right)))


def _pairs(linker: "Linker", at_least: float) -> Iterator[PairScore]:
    found = linker.inference.predict(threshold_match_probability=at_least, warning_mode="never")
    for row in found.as_record_list():
        yield PairScore(row["unique_id_l"], row["unique_id_r"], row["match_probability"])


def _learnt(ones: Sequence[Prepared], others: Sequence[Prepared], seed: int) -> "Linker":
    """The model with what it learns from the files: how often strangers agree, and how often one person does not."""
    from splink import DuckDBAPI, Linker, block_on

    database = DuckDBAPI(connect(None, None, None))
    # Which file is the left one goes by the order of these names.
    files = [
        database.register(_table(people), dataset_display_name=name)
        for people, name in ((ones, "a_left"), (others, "b_right"))
    ]
    linker = Linker(files, _model(), log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("forename", "surname", "born")], recall=_CERTAIN_SHARE
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=_DRAWN, seed=seed)
    for rule in (block_on("born"), block_on("forename", "surname")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    return linker


def _model() -> "SettingsCreator":
    """What is compared, and which pairs are looked at: of one number, birthday or name, or of one home and a name."""
    import splink.comparison_library as compare
    from splink import SettingsCreator, block_on

    return SettingsCreator(
        link_type="link_only",
        comparisons=[
            compare.NameComparison("forename"),
            compare.NameComparison("surname"),
            compare.DateOfBirthComparison("born", input_is_string=False),
            compare.ArrayIntersectAtSizes("postcodes", [1]),
            compare.ArrayIntersectAtSizes("numbers", [1]),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("numbers", arrays_to_explode=["numbers"]),
            block_on("born"),
            block_on("forename", "surname"),
            block_on("postcodes", "surname", arrays_to_explode=["postcodes"]),
            block_on("postcodes", "forename", arrays_to_explode=["postcodes"]),
        ],
        retain_matching_columns=False,
    )


def _table(people: Sequence[Prepared]) -> pa.Table:
    return pa.Table.from_pylist([_row(one) for one in people], _SHAPE)


def _row(one: Prepared) -> dict[str, object]:
    """A person as Splink compares them; of several names the first. What is not written is null and weighs nothing."""
    numbers = [f"{scheme} {number.key}" for scheme, found in one.numbers.items() for number in found]
    return {
        "unique_id": one.id,
        "forename": one.forenames[0].whole if one.forenames else None,
        "surname": one.surnames[0].whole if one.surnames else None,
        "born": one.birthday.born,
        "postcodes": sorted(one.postcodes) or None,
        "numbers": numbers or None,
    }
