"""What is joined where two records are found to be of one person: what comes to the family of the one that is kept."""

from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.models.people import Person


def family_now(person: Person) -> Family | None:
    """The family that a person is in; None where they are in none now."""
    member = person.memberships.filter(ended_on__isnull=True).select_related("family").first()
    return member.family if member else None


def written_anew(merged: Person, to: Family) -> list[Family]:
    """The families with which nobody has worked yet, as which the record that is merged was written down again."""
    found = Family.objects.filter(members__person=merged, members__ended_on__isnull=True, episodes__isnull=True)
    return list(found.exclude(pk=to.pk).distinct())


def who_joins(family: Family, to: Family, merged: Person) -> list[FamilyMember]:
    """Who of a family that was written anew is not in the other yet, but for the record that is merged."""
    there = set(to.members.filter(ended_on__isnull=True).values_list("person", flat=True))
    members = family.members.filter(ended_on__isnull=True, person__merged_into__isnull=True).exclude(person=merged)
    return [member for member in members if member.person_id not in there]
