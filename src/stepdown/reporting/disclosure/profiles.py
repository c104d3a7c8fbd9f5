"""Profiles: what a release may show. Each is a small piece of data, and each rule a function tested at its edge."""

from dataclasses import dataclass, replace

from stepdown.reporting.disclosure.noise.drawing import Drawing
from stepdown.reporting.disclosure.noise.secret import Secret
from stepdown.reporting.disclosure.noise.table import Noise


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules of one way of publishing.

    Counts from 1 to ``largest_small`` (people, families or what the unit says) are hidden; 0 hides nothing. Zero is
    shown. Where a profile ``rounds_to`` a base, all counts are rounded to its nearest multiple instead, each by itself;
    where it has ``noise``, each gets its own, by the ``drawing`` of the release.
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
    noise: Noise | None = None
    drawing: Drawing | None = None
    symbol: str = "c"
    watermark: str | None = None

    @property
    def blurs(self) -> bool:
        """Whether no count is told exactly: not told that it is none either."""
        return bool(self.rounds_to) or self.noise is not None

    def without_secret(self) -> "Profile":
        """The profile as a release names it."""
        return replace(self, drawing=None)


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

CELL_KEY = replace(
    DFE_1_5,
    id="cell_key",
    label="For publishing: every count is changed at random by up to 5, the same count always alike",
    noise=Noise(most=5, variance=4.0),
    watermark="To protect people, each count here may be up to 5 more or less than the true one, by chance.",
)
"""What is told as 0 may be any small count, and a reader's best guess of a count is right no oftener than one time in
five, as of one that is rounded to 5."""

PROFILES = {profile.id: profile for profile in (INTERNAL, DFE_1_5, LT10, ROUND5, CELL_KEY)}


def named(profile_id: str, secret: Secret | None = None) -> Profile:
    """The profile of that name; ValueError, naming those that there are, where there is none.

    A profile that has noise draws it from the ``secret``.
    """
    if profile_id not in PROFILES:
        raise ValueError(f"there is no disclosure profile '{profile_id}'; there are: {', '.join(PROFILES)}")
    profile = PROFILES[profile_id]
    return replace(profile, drawing=Drawing(secret)) if profile.noise and secret else profile


def is_small(count: int, profile: Profile) -> bool:
    """Whether nobody may work a count out: 1 to 5 under the default. Zero never is small."""
    return 1 <= count <= profile.largest_small


def is_enough(known: int, profile: Profile) -> bool:
    """Whether a mean, median or centile of so many may be shown: 10 or more under the default."""
    return known >= profile.smallest_known
