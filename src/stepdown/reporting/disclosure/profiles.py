"""Profiles: what a release may show. Each is a small piece of data, and each rule a function tested at its edge."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules of one way of publishing.

    Counts from 1 to ``largest_small`` (people, families or what the unit says) are hidden; 0 hides nothing. Zero is
    shown. Where a profile ``rounds_to`` a base, all counts are rounded to its nearest multiple instead, each by itself.
    How many are not known or not asked is hidden too only if the profile ``hides_gaps``: such a count says
    something of the record and nothing of a person. ``percent_places`` is the decimals of a percentage. A mean, median
    or centile of fewer than ``smallest_known`` is hidden, and so is every extreme unless ``shows_extremes``: the
    largest value is one person's.
    """

    id: str
    label: str
    largest_small: int
    percent_places: int
    smallest_known: int
    shows_extremes: bool
    hides_gaps: bool = False
    rounds_to: int = 0
    symbol: str = "c"
    watermark: str | None = None


INTERNAL = Profile(
    id="internal",
    label="Internal: true counts",
    largest_small=0,
    percent_places=1,
    smallest_known=0,
    shows_extremes=True,
    watermark="Internal: shows true counts. Do not publish or share outside the team.",
)

DFE_1_5 = Profile(
    id="dfe_1_5",
    label="For publishing: counts from 1 to 5 are hidden",  # Department for Education, children in need statistics
    largest_small=5,
    percent_places=0,
    smallest_known=10,
    shows_extremes=False,
)

LT10 = replace(DFE_1_5, id="lt10", label="For publishing: counts from 1 to 9 are hidden", largest_small=9)

ROUND5 = replace(
    DFE_1_5,
    id="round5",
    label="For publishing: every count is rounded to the nearest 5, totals by themselves",
    rounds_to=5,
)

PROFILES = {profile.id: profile for profile in (INTERNAL, DFE_1_5, LT10, ROUND5)}


def named(profile_id: str) -> Profile:
    """The profile of that name; ValueError, naming those that there are, where there is none."""
    if profile_id not in PROFILES:
        raise ValueError(f"there is no disclosure profile '{profile_id}'; there are: {', '.join(PROFILES)}")
    return PROFILES[profile_id]


def is_small(count: int, profile: Profile) -> bool:
    """Whether nobody may work a count out: 1 to 5 under the default. Zero never is small."""
    return 1 <= count <= profile.largest_small


def is_enough(known: int, profile: Profile) -> bool:
    """Whether a mean, median or centile of so many may be shown: 10 or more under the default."""
    return known >= profile.smallest_known
