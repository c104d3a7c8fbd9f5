"""Profiles: what a release may show. Each is a small piece of data, and each rule a function tested at its edge."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules of one way of publishing.

    Counts from 1 to ``largest_hidden`` (people, families or what the unit says) are hidden; 0 hides nothing. Zero is
    shown. How many are not known or not asked is hidden too only if the profile ``hides_gaps``: such a count says
    something of the record and nothing of a person. ``percent_places`` is the decimals of a percentage. A mean, median
    or centile of fewer than ``smallest_known`` is hidden, and so is every extreme unless ``shows_extremes``: the
    largest value is one person's.
    """

    id: str
    label: str
    largest_hidden: int
    percent_places: int
    smallest_known: int
    shows_extremes: bool
    hides_gaps: bool = False
    symbol: str = "c"
    watermark: str | None = None


INTERNAL = Profile(
    id="internal",
    label="Internal: true counts",
    largest_hidden=0,
    percent_places=1,
    smallest_known=0,
    shows_extremes=True,
    watermark="Internal: shows true counts. Do not publish or share outside the team.",
)

DFE_1_5 = Profile(
    id="dfe_1_5",
    label="For publishing: counts from 1 to 5 are hidden",  # Department for Education, children in need statistics
    largest_hidden=5,
    percent_places=0,
    smallest_known=10,
    shows_extremes=False,
)

PROFILES = {profile.id: profile for profile in (INTERNAL, DFE_1_5)}


def named(profile_id: str) -> Profile:
    """The profile of that name; ValueError, naming those that there are, where there is none."""
    if profile_id not in PROFILES:
        raise ValueError(f"there is no disclosure profile '{profile_id}'; there are: {', '.join(PROFILES)}")
    return PROFILES[profile_id]


def is_small(count: int, profile: Profile) -> bool:
    """Whether a count must be hidden on its own account: 1 to 5 under the default. Zero never is."""
    return 1 <= count <= profile.largest_hidden


def is_enough(known: int, profile: Profile) -> bool:
    """Whether a mean, median or centile of so many may be shown: 10 or more under the default."""
    return known >= profile.smallest_known
