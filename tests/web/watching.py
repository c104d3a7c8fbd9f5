"""What the pages of those who watch over access, and of what needs two people, can name."""

from datetime import timedelta

from stepdown.domain.disciplines import Discipline
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.actions.emergencies import Whose, open_in_emergency
from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
from stepdown.records.actions.restrictions import restrict
from stepdown.records.models import BulkReading, Episode, Referral
from tests.cast import MONDAY, Cast, referred
from tests.web.api.asking import RECORDS, token_of

THEN = MONDAY + timedelta(days=3)
NO = RequestDecision(DecisionReason.NEED_MET_ELSEWHERE, "The school has a counsellor.")


def of_the_watch(cast: Cast, episode: Episode) -> dict[str, object]:
    """Opened in an emergency; restricted; a decline that waits; somebody who reads very many; another system."""
    whose, family = Whose(episode.family.reference), episode.family
    token_of(RECORDS, cast.team, name="Schools' system")
    opened = open_in_emergency(by=cast.cass, at=THEN, whose=whose, reason="A call at night")
    restricted = restrict(by=cast.maya, at=THEN, family=family, kept_from=cast.max, reason="A neighbour")
    asks = BulkReading.objects.create(
        proposed_by=cast.yusuf, proposed_at=THEN, reason="Who needs a visit", families=30, needs_word=True
    )
    return {
        "reading_id": asks.pk,
        "opening_id": opened.pk,
        "restriction_id": restricted.pk,
        "declined_id": would_be_declined(cast).pk,
    }


def would_be_declined(cast: Cast) -> Referral:
    """A referral whose one specialism Maya would decline."""
    made = referred(cast, Discipline.ADULT_MENTAL_HEALTH, at=THEN)
    return decide_referral(by=cast.maya, at=THEN, referral=made, decisions={made.requests.get().pk: NO})
