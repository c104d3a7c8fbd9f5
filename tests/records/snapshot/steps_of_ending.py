"""Steps of a walk around the end of the work: consultations, handovers, closing, follow-ups."""

from datetime import timedelta

from stepdown.domain.casework import ClosureReason
from stepdown.domain.closing_checks import ClosingCheck
from stepdown.domain.follow_up import Question
from stepdown.domain.lifecycle.handover import HANDOVER
from stepdown.domain.missing import Missing
from stepdown.domain.needs import Need
from stepdown.records.actions.consultations.ask import ask
from stepdown.records.actions.following_up.record import Found, record_follow_up
from stepdown.records.actions.stepping_down.close_discipline import close_discipline
from stepdown.records.actions.stepping_down.close_family import confirm_closing, propose_closing
from stepdown.records.actions.stepping_down.handover import HandoverSaid, move_handover, propose_handover
from stepdown.records.actions.stepping_down.said import ClosingSaid
from stepdown.records.actions.stepping_down.stage import change_stage
from stepdown.records.models import Closing, Episode, Family, FollowUp, Handover, SpecialismRequest


def consult(walk) -> None:
    family = walk.chance.choice((None, walk.one(Family)))
    ask(by=walk.cast.sam, at=walk.at, team=walk.cast.team, question="How do I ask safely?", family=family)


def hand_over(walk) -> None:
    said = HandoverSaid(need=walk.chance.choice(list(Need)), need_words="Company", service_named="Family hub")
    propose_handover(by=walk.anybody(), at=walk.at, episode=walk.one(Episode), said=said)


def move(walk) -> None:
    step = walk.chance.choice([m.name for m in HANDOVER.moves])
    day = walk.before().date()
    move_handover(
        by=walk.anybody(), at=walk.at, handover=walk.one(Handover), move=step, happened_on=day, note="Said so"
    )


def stage(walk) -> None:
    change_stage(
        by=walk.anybody(), at=walk.at, episode=walk.one(Episode), move=walk.chance.choice(("step_down", "resume"))
    )


def close_one(walk) -> None:
    episode = walk.one(Episode)
    request = walk.one(SpecialismRequest, referral__family=episode.family)
    close_discipline(
        by=walk.cast.maya, at=walk.at, episode=episode, request=request, reason=ClosureReason.WORK_COMPLETED,
        is_planned=True, summary="Safer",
    )  # fmt: skip


def close_all(walk) -> None:
    episode = walk.one(Episode, closed_on__isnull=True)
    said = ClosingSaid(
        reason=walk.chance.choice([r for r in ClosureReason if r is not ClosureReason.OTHER]),
        is_planned=walk.chance.random() < 0.6,
        last_day=walk.before().date(),
        follow_up_by=walk.cast.maya,
        reasons=dict.fromkeys(ClosingCheck, "Could not be had"),
    )
    closing = propose_closing(by=walk.cast.dee, at=walk.at, episode=episode, said=said)
    confirm_closing(by=walk.cast.maya, at=walk.at, closing=closing, override="They moved away")


def confirm(walk) -> None:
    confirm_closing(by=walk.cast.max, at=walk.at, closing=walk.one(Closing), override="They moved away")


def follow(walk) -> None:
    found = Found(
        reached=walk.chance.random() < 0.7,
        found_on=walk.at.date(),
        answers={Question.RE_REFERRED: walk.chance.choice((True, False, Missing.NOT_KNOWN))},
        not_reached_because="Moved",
    )
    record_follow_up(by=walk.cast.maya, at=walk.at, follow_up=walk.one(FollowUp), found=found)


def later(walk) -> None:
    walk.at += timedelta(days=walk.chance.randint(20, 120))


STEPS = (consult, hand_over, move, move, move, stage, close_one, close_all, confirm, follow, follow, follow, later)
