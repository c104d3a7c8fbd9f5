"""What every contender is asked: Table 1, the paired tables and the movement matrix; and how it answers."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

DESCRIBED = ("sex", "ethnicity", "disability")
"""Categorical columns of the children themselves."""

PAIRED = (
    "at_risk_of_being_accommodated",
    "neglect",
    "emotional_abuse",
    "child_domestic_abuse",
    "child_mental_ill_health",
    "school_attendance",
    "child_criminal_exploitation",
    "trusted_adult",
)
"""Factors observed at referral and at closure."""

AT_REFERRAL_ONLY = (
    "physical_abuse",
    "sexual_abuse",
    "child_drug_misuse",
    "child_learning_disability",
    "self_harm",
    "young_carer",
    "antisocial_behaviour",
    "settled_in_school",
    "friendships",
)
"""Factors observed at referral only."""

FACTORS = PAIRED + AT_REFERRAL_ONLY
CATEGORICAL = DESCRIBED + FACTORS
COUNTED = "missing_episodes"
DESCRIBED_BY_MEAN = ("age", "prior_referrals")
NUMERIC = (*DESCRIBED_BY_MEAN, COUNTED)
MISSING = ("not_known", "not_asked")
LEVELS = ("closed", "early_help", "child_in_need", "child_protection_plan", "looked_after")
BANDS = {"0": (0, 0), "1_to_4": (1, 4), "5_to_9": (5, 9), "10_to_19": (10, 19), "20_or_more": (20, float("inf"))}


@dataclass(slots=True)
class Answer:
    """What a contender found. Counts must be the same for all; estimates, where given, to a millionth.

    Counts are by names such as ``sex.male``, ``sex#missing``, ``pair.neglect.present.absent``,
    ``movement.looked_after.child_in_need`` and ``missing_episodes.1_to_4``; those of nobody are left out.
    """

    counts: dict[str, int] = field(default_factory=dict)
    estimates: dict[str, float] = field(default_factory=dict)

    def count(self, name: str, units: int) -> None:
        """Add units to a count, if there are any."""
        if units:
            self.counts[name] = self.counts.get(name, 0) + int(units)

    def count_movement(self, at_referral: str, at_closure: str, units: int) -> None:
        """Add units to a cell of the matrix; who left the ladder from a level is also counted by the reason."""
        if at_closure in (*LEVELS, "not_known"):
            self.count(f"movement.{at_referral}.{at_closure}", units)
        else:
            self.count(f"movement.{at_referral}.left_ladder", units)
            if at_referral in LEVELS:
                self.count(f"movement.left.{at_closure}", units)

    def count_episodes(self, number: float | None, units: int) -> None:
        """Add units to the band of a number of missing episodes."""
        if number is not None:
            band = next(word for word, (low, high) in BANDS.items() if low <= number <= high)
            self.count(f"{COUNTED}.{band}", units)

    @staticmethod
    def read(path: Path) -> "Answer":
        """The answer that a contender left in a file."""
        return Answer(**json.loads(path.read_text(encoding="utf-8")))


def differences(reference: Answer, other: Answer, tolerance: float = 1e-6) -> list[str]:
    """Where another's answer is not the reference's, in words."""
    names = sorted(reference.counts.keys() | other.counts.keys())
    wrong = [name for name in names if reference.counts.get(name) != other.counts.get(name)]
    both = sorted(reference.estimates.keys() & other.estimates.keys())
    wrong += [name for name in both if abs(reference.estimates[name] - other.estimates[name]) > tolerance]
    return [f"{name}: {_told(reference, name)} and {_told(other, name)}" for name in wrong]


def _told(answer: Answer, name: str) -> object:
    found: Mapping[str, object] = {**answer.counts, **answer.estimates}
    return found.get(name, "nobody")


def answer_with(contender: Callable[[Path], Answer]) -> None:
    """Run a contender as a program: the first argument is the folder of data, the second where the answer goes."""
    data, out = (Path(argument) for argument in sys.argv[1:3])
    out.write_text(json.dumps(asdict(contender(data))), encoding="utf-8")
