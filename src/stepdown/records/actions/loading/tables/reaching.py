"""Where the people of a dataset live, how they can safely be reached, and who is walled off from whom."""

from collections.abc import Iterator
from datetime import date

from stepdown.records.actions.loading.loading import Loading
from stepdown.records.actions.loading.questions import question
from stepdown.records.models.families import Wall
from stepdown.records.models.people import Home, SafeContact


def load_reaching(loading: Loading) -> None:
    """Write homes, safe contact and walls, as they are given beside the dataset."""
    families = {row["person_id"]: row["family_id"] for row in loading.rows(question("belonging"))}
    loading.write(Home, _homes(loading, families))
    loading.write(SafeContact, _safe_contacts(loading))
    loading.write(Wall, _walls(loading, families))


def _homes(loading: Loading, families: dict[str, str]) -> Iterator[Home]:
    areas = {row["family_id"]: row["area"] for row in loading.rows("select family_id, area from families")}
    known_since = _received(loading)
    for id_, known in loading.beside.people.items():
        if known.lives is None or id_ not in families:
            continue
        family = families[id_]
        yield Home(
            person_id=loading.id("person", id_),
            lines=known.lives.lines,
            postcode=known.lives.postcode,
            area=areas.get(family) or "",
            household=loading.id("household", f"{family}/{known.lives.household}"),
            is_confidential=known.lives.is_confidential,
            started_on=known_since.get(family, loading.today),
        )


def _safe_contacts(loading: Loading) -> Iterator[SafeContact]:
    for id_, known in loading.beside.people.items():
        for way in known.reached:
            yield SafeContact(
                person_id=loading.id("person", id_),
                channel=way.channel,
                safety=way.safety,
                value=way.value,
                note=way.note,
            )


def _walls(loading: Loading, families: dict[str, str]) -> Iterator[Wall]:
    known_since = _received(loading)
    for one, other, reason in loading.beside.walls:
        yield Wall(
            family_id=loading.id("family", families[one]),
            one_id=loading.id("person", one),
            other_id=loading.id("person", other),
            reason=reason,
            raised_on=known_since.get(families[one], loading.today),
        )


def _received(loading: Loading) -> dict[str, date]:
    rows = loading.rows("select family_id, min(received_at) as first from referrals group by family_id")
    return {row["family_id"]: row["first"].date() for row in rows}
