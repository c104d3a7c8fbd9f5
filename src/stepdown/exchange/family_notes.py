"""Families as an import rebuilt them, to be read: who was put together and why, and whom a study would count."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from stepdown.domain.missing import Missing
from stepdown.exchange.safe_csv import write_rows
from stepdown.linkage.extract.person import Person
from stepdown.linkage.extract.records import CouncilReferral
from stepdown.linkage.families.inclusion import counted
from stepdown.linkage.families.rebuild import Families
from stepdown.linkage.history import History

FAMILIES, INCLUSION = "families.csv", "inclusion.csv"
_SAME = {True: "yes", False: "no", Missing.NOT_KNOWN: Missing.NOT_KNOWN.label.lower()}


def write_family_notes(folder: Path, history: History, families: Families) -> None:
    """Two files: each joining and each person left apart with its reason; and of each referral whom it counts."""
    write_rows(folder / FAMILIES, ("family", "person", "joined_to", "why"), _joinings(families))
    heads = ("referred", "on", "family", "person", "same_address", "counted", "why_not")
    write_rows(folder / INCLUSION, heads, _inclusions(history.people, history.referrals, families))


def _joinings(families: Families) -> Iterator[Sequence[str]]:
    for pair in families.joined:
        yield families.of_person[pair.person], pair.person, pair.other, pair.reason.label
    for person, why in families.apart.items():
        yield families.of_person[person], person, "", why.label


def _inclusions(
    people: Mapping[str, Person], referrals: Iterable[CouncilReferral], families: Families
) -> Iterator[Sequence[str]]:
    """Of each referral of a child, every child of the family; of a child who is alone there is nothing to say."""
    members = families.members
    told: defaultdict[str, list[CouncilReferral]] = defaultdict(list)
    for referral in referrals:
        if referral.child in people and len(members[families.of_person[referral.child]]) > 1:
            told[referral.child].append(referral)
    for child, of_child in told.items():
        family = families.of_person[child]
        others = [people[one] for one in members[family]]
        for referral in of_child:
            for one in counted(people[child], others, referral.received_on):
                why_not = one.why_not.label if one.why_not else ""
                said = (_SAME[one.same_address], "no" if one.why_not else "yes", why_not)
                yield child, referral.received_on.isoformat(), family, one.person, *said
