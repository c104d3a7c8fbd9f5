"""The ways of matching that are compared: what each links of a pair of files, and what it leaves to a person."""

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from benchmarks.matching.pairs_of_files import Pair
from stepdown.linkage.matching.cascade import match
from stepdown.linkage.matching.doors import proposals_of_scores, with_more
from stepdown.linkage.matching.proposal import Matching
from stepdown.linkage.matching.scoring import SURE, Score, number_alone, score, score_matching, score_program
from stepdown.linkage.other_programs.splink import NAME, splink_scores


class Told(NamedTuple):
    """How good one way was on one pair of files, and how many seconds of the processor it took."""

    score: Score
    seconds: float


def told(pair: Pair, seed: int) -> Iterator[Told]:
    """Every way on one pair of files."""
    began = time.process_time()
    matching = match(pair.left, pair.right)
    seconds = time.process_time() - began
    together, everything = score_matching(matching, pair.truth)
    yield Told(replace(together, method="Stepdown, offered together"), seconds)
    yield Told(replace(everything, method="Stepdown, with the review list"), seconds)
    began = time.process_time()
    linked = number_alone(pair.left, pair.right)
    yield Told(score("Number alone", linked, pair.truth), time.process_time() - began)
    yield from _of_splink(pair, matching, seed)


def _of_splink(pair: Pair, matching: Matching, seed: int) -> Iterator[Told]:
    began = time.process_time()
    found = splink_scores(pair.left, pair.right, at_least=min(SURE), seed=seed)
    seconds = time.process_time() - began
    more = proposals_of_scores(NAME, found, at_least=min(SURE), beside=matching)
    _, everything = score_matching(with_more(matching, more), pair.truth)
    yield Told(replace(everything, method="Stepdown, the review list with Splink's pairs"), seconds)
    for least in SURE:
        links = [(one.left, one.right) for one in found if one.probability >= least]
        yield Told(score(f"{NAME}, every pair {least:.0%} sure", links, pair.truth), seconds)
    for best in score_program(NAME, found, pair.truth):
        yield Told(replace(best, method=best.method.replace("where it is", "the best pair of each,")), seconds)
