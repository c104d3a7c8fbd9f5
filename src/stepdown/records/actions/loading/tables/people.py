"""The families of a dataset and the people in them: every fact with its reason."""

from collections.abc import Iterator, Mapping
from typing import Any

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.missing import Missing
from stepdown.records.actions.loading.loading import Loading, Row
from stepdown.records.actions.loading.questions import question
from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.models.people import Identifier, Person
from stepdown.records.references import next_reference

_LONGEST_REFERENCE = 20
_OF_FAMILIES = {name: name for name in ("area", "generations_known", "first_known_on")}
_OF_PARENTS = {"born_on": "date_of_birth", "sex": "sex", "ethnicity": "ethnicity"}
_OF_CHILDREN = {
    **_OF_PARENTS,
    "disabled": "disability",
    "first_known_on": "first_known_on",
    "prior_referrals": "prior_referrals",
}
_NOT_OF_PARENTS = {
    "disabled_missing": Missing.NOT_APPLICABLE,
    "prior_referrals_missing": Missing.NOT_APPLICABLE,
    "first_known_on_missing": Missing.NOT_ASKED,
}


def load_people(loading: Loading) -> None:
    """Write families and everybody in them."""
    loading.write(Family, _families(loading))
    loading.write(Person, _people(loading))
    loading.write(Identifier, _identifiers(loading))
    loading.write(FamilyMember, _members(loading))


def facts(row: Row, names: Mapping[str, str]) -> dict[str, Any]:
    """Values with their reasons, by the record's names, from the dataset's."""
    found: dict[str, Any] = {}
    for ours, theirs in names.items():
        value = row[theirs]
        found[ours] = value
        found[f"{ours}_missing"] = "" if value is not None else row[f"{theirs}_missing"] or Missing.NOT_ASKED
    return found


def _families(loading: Loading) -> Iterator[Family]:
    taken = set(Family.objects.values_list("reference", flat=True))
    for row in loading.rows("select * from families order by family_id"):
        id_ = row["family_id"]
        can_be_kept = len(id_) <= _LONGEST_REFERENCE and id_ not in taken
        yield Family(
            id=loading.id("family", id_),
            reference=id_ if can_be_kept else next_reference("F"),
            **facts(row, _OF_FAMILIES),
        )


def _people(loading: Loading) -> Iterator[Person]:
    for row in loading.rows("select * from children order by child_id"):
        yield Person(
            id=loading.id("person", row["child_id"]), expected_on=row["expected_date"], **facts(row, _OF_CHILDREN)
        )
    for row in loading.rows(question("only_parents")):
        yield Person(id=loading.id("person", row["parent_id"]), **facts(row, _OF_PARENTS), **_NOT_OF_PARENTS)
    nothing = {f"{name}_missing": Missing.NOT_ASKED for name in _OF_CHILDREN}
    for row in loading.rows(question("other_people")):
        yield Person(id=loading.id("person", row["person_id"]), **nothing)


def _identifiers(loading: Loading) -> Iterator[Identifier]:
    """What the dataset calls each person, so that its rows can be found again."""
    for id_ in dict.fromkeys(row["person_id"] for row in loading.rows(question("belonging"))):
        yield Identifier(
            person_id=loading.id("person", id_),
            scheme=IdentifierScheme.PARTNER,
            value=id_,
            source=loading.title[:120],
            as_at=loading.today,
        )


def _members(loading: Loading) -> Iterator[FamilyMember]:
    for row in loading.rows(question("belonging")):
        yield FamilyMember(
            family_id=loading.id("family", row["family_id"]),
            person_id=loading.id("person", row["person_id"]),
            role=row["role"],
            parent_role=row["parent_role"] or "",
            **facts(row, {"same_address": "same_address"}),
        )
