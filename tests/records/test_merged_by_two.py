"""Two records of one person are put together by two: proposed with reasons, confirmed by another who sees both."""

import pytest
from django.db import IntegrityError, transaction

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.task import TaskState
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.actions.people.facts import add_person
from stepdown.records.actions.people.merge import confirm_merge, propose_merge, turn_down_merge, undo_merge
from stepdown.records.models import Merge, Person, Task
from stepdown.records.queries.merging import merge_proposed
from tests.cast import Cast, person_named, referred, working
from tests.records.test_same_person import LATER, TIA, by_hand, proposed


def twice(cast: Cast) -> tuple[Person, Person]:
    """Tia, written down again in her own family."""
    made = working(cast, Discipline.DOMESTIC_ABUSE)
    return person_named("Tia"), add_person(by=cast.dee, at=LATER, family=made.family, new=TIA).person


def test_proposed_nothing_is_joined_yet(cast: Cast):
    kept, again = twice(cast)
    proposed(cast, kept, again)
    again.refresh_from_db()
    assert again.merged_into is None


def test_whoever_works_with_the_family_proposes_and_a_manager_or_the_deputy_confirms(cast: Cast):
    kept, again = twice(cast)
    merge = propose_merge(by=cast.dee, at=LATER, kept=kept, merged=again, reason="The same school")
    told = set(Task.objects.filter(origin="same_person").values_list("for_colleague__name", flat=True))
    assert told == {"Maya Okafor", "Max Lindqvist"}
    deputy = name_deputy(by=cast.maya, at=LATER, colleague=cast.cass)
    assert confirm_merge(by=deputy, at=LATER, merge=merge).decided_by == deputy
    assert not Task.objects.filter(origin="same_person", state=TaskState.OPEN).exists()


def test_nobody_confirms_what_they_proposed_nor_turns_it_down(cast: Cast):
    merge = proposed(cast, *twice(cast))
    for again in (
        lambda: confirm_merge(by=cast.maya, at=LATER, merge=merge),
        lambda: turn_down_merge(by=cast.maya, at=LATER, merge=merge, why="Not sure"),
    ):
        with pytest.raises(Refusal, match="You proposed this yourself"):
            again()


def test_the_database_itself_holds_that_two_are_two(cast: Cast):
    merge = proposed(cast, *twice(cast))
    with pytest.raises(IntegrityError), transaction.atomic():
        Merge.objects.filter(pk=merge.pk).update(decided_by=cast.maya, decided_at=LATER)


@pytest.mark.parametrize("name", ["dee", "sam", "eva", "inga"])
def test_nobody_else_confirms(cast: Cast, name: str):
    merge = proposed(cast, *twice(cast))
    with pytest.raises(Refusal, match="Ask a manager of the team"):
        confirm_merge(by=getattr(cast, name), at=LATER, merge=merge)


def test_a_manager_of_another_team_neither_proposes_nor_confirms(cast: Cast):
    kept, again = twice(cast)
    merge = proposed(cast, kept, again)
    cast.otto.role = "manager"
    cast.otto.save()
    with pytest.raises(NotSeen):
        confirm_merge(by=cast.otto, at=LATER, merge=merge)
    with pytest.raises(NotSeen):
        propose_merge(by=cast.otto, at=LATER, kept=kept, merged=again, reason="The same school")


def test_turned_down_with_the_reason_the_two_stay_apart_and_can_be_proposed_again(cast: Cast):
    kept, again = twice(cast)
    merge = proposed(cast, kept, again)
    with pytest.raises(Refusal, match="waits already"):
        proposed(cast, kept, again)
    with pytest.raises(Refusal, match="Say why not"):
        turn_down_merge(by=cast.max, at=LATER, merge=merge, why=" ")
    turn_down_merge(by=cast.max, at=LATER, merge=merge, why="Twins")
    again.refresh_from_db()
    assert again.merged_into is None
    with pytest.raises(Refusal, match="have not been put together"):
        undo_merge(by=cast.max, at=LATER, merge=merge)
    with pytest.raises(Refusal, match="decided already"):
        confirm_merge(by=cast.max, at=LATER, merge=merge)
    assert proposed(cast, kept, again).waits


def test_what_would_be_joined_is_shown_side_by_side_before(cast: Cast):
    earlier = referred(cast)
    made = by_hand(cast)
    merge = proposed(cast, person_named("Tia"), person_named("Tiah"))
    seen = merge_proposed(cast.max, family_id=earlier.family_id, merge_id=merge.pk, at=LATER)
    lines = {line.label: line for line in seen.lines}
    assert (lines["Name"].kept, lines["Name"].merged, lines["Name"].differs) == ("Tia Ashdown", "Tiah Ashdown", True)
    assert not lines["Date of birth"].differs
    assert (lines["Sex"].merged, lines["Sex"].differs) == ("Not asked", False)
    assert (seen.referrals, seen.joining, seen.can_decide) == ((made.reference,), ("Rose Ashdown",), True)
    own = merge_proposed(cast.maya, family_id=earlier.family_id, merge_id=merge.pk, at=LATER)
    assert own.can_decide is False
