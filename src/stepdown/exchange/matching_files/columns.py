"""The sheets of a matching."""

from stepdown.dataset.column import Table
from stepdown.dataset.tables.shorthand import choice, key, moment, text
from stepdown.linkage.matching.decisions import Manner, Verdict
from stepdown.linkage.matching.proposal import MatchRule, Strength

_pair = (key("left", "The record of the first file"), key("right", "The record of the second file"))

PROPOSALS = Table(
    "proposals",
    "One proposal that two records are of one person",
    (
        *_pair,
        choice("strength", "What may be done with it", Strength, required=True),
        choice("rule", "Why it is proposed", MatchRule, required=True),
        text("reasons", doc="What speaks for it"),
        text("doubts", doc="What speaks against it"),
    ),
    key=("left", "right"),
)
DECISIONS = Table(
    "decisions",
    "One decision about two records; a later one takes an earlier one back",
    (
        *_pair,
        choice("verdict", "What was decided", Verdict, required=True),
        text("by", doc="Who decided", required=True),
        moment("at", doc="When", required=True),
        text("reason", doc="Why", required=True),
        choice("manner", "Whether it was decided by itself or together with others", Manner),
    ),
)
TRUTH = Table(
    "truth",
    "Who one record of the first file truly is",
    (_pair[0], text("right", doc="The record of the second file; empty where nobody there is them")),
    key=("left",),
)
