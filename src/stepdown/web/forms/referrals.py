"""The forms of a referral: to find the child, to refer, to decide, to ask and to answer."""

from collections.abc import Iterable
from typing import Any

from django import forms

from stepdown.domain.disciplines import Discipline
from stepdown.domain.missing import Missing
from stepdown.domain.people import MemberRole, ParentRole
from stepdown.domain.threshold.criteria import Threshold
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.domain.urgency import Urgency
from stepdown.records.actions.people.facts import Facts, NewMember
from stepdown.records.actions.referrals.asked import ReferralAsked, SpecialismAsked
from stepdown.records.actions.referrals.decide import RequestDecision
from stepdown.records.queries.referrals import RequestRow
from stepdown.web.forms.base import DeskForm, one_word, several_words, text, yes_no_not_known
from stepdown.web.forms.days import DayField

REQUESTABLE = tuple(d for d in Discipline if d not in (Discipline.MANAGEMENT, Discipline.SOCIAL_WORK))


class FindChild(DeskForm):
    """The council's number of one child of the family."""

    page = "find_child"
    number = text("Council's number for the child", hint="Any child of the family will do", most=60)


class AskOfTeam(DeskForm):
    """What is asked of the team, whichever way the family is found."""

    says = "refer"
    specialisms = several_words("Which specialisms do you ask for?", REQUESTABLE, hint="Each is decided on its own")
    strengths = text("What is going well for this family?", rows=3, required=False)
    concerns = text("What worries you, and what do you hope the team can do?", rows=5)
    family_wants = text("What does the family want?", hint="In their words if you can", rows=2, required=False)
    at_risk_of_care = yes_no_not_known("Without more help, may a child have to become looked after?")
    at_risk_basis = text("What is that based on?", rows=2, required=False)
    family_told = yes_no_not_known("Has the family been told of this referral?")
    urgency = one_word("How soon does the family need to hear from the team?", Urgency)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["urgency"].initial = str(Urgency.ROUTINE)

    def asked(self) -> ReferralAsked:
        """What the page asks, as the action takes it."""
        said = self.cleaned_data
        return ReferralAsked(
            specialisms=tuple(SpecialismAsked(Discipline(d)) for d in said["specialisms"]),
            concerns=said["concerns"],
            strengths=said["strengths"],
            family_wants=said["family_wants"],
            urgency=Urgency(said["urgency"]),
            family_told=said["family_told"],
            at_risk_of_care=said["at_risk_of_care"],
            at_risk_basis=said["at_risk_basis"],
        )


class Refer(AskOfTeam):
    """A referral of people whom the council's extract knows."""

    page = "refer"
    about = forms.MultipleChoiceField(label="Whom is the referral about?", widget=forms.CheckboxSelectMultiple)

    def __init__(self, *given: Any, people: Iterable[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        choices = list(people)
        self.fields["about"].choices = choices  # type: ignore[attr-defined]
        self.fields["about"].initial = [number for number, _ in choices]


class ReferAgain(Refer):
    """A referral of people whom the record has."""

    page = "refer_again"


class ReferByHand(AskOfTeam):
    """A referral of a family of which the council's extract knows nothing: one child, and one adult if known."""

    page = "refer_by_hand"
    child_given = text("Child's forename", required=False, most=120)
    child_family = text("Child's surname", most=120)
    born_on = DayField(
        label="Child's date of birth", required=False, help_text="Or, for an unborn child, the day below"
    )
    expected_on = DayField(label="Expected date of birth", required=False, help_text="For an unborn child")
    adult_given = text("Parent's or carer's forename", required=False, most=120)
    adult_family = text("Parent's or carer's surname", required=False, most=120)
    adult_role = forms.ChoiceField(
        label="What are they to the child?",
        choices=[("", "Not known"), *((str(w), w.label) for w in ParentRole)],
        required=False,
        widget=forms.Select,
    )

    def clean(self) -> dict[str, Any]:
        """A child is born or expected: without a day of either a wrong child may be taken for the right one."""
        said = super().clean() or self.cleaned_data
        if not (said.get("born_on") or said.get("expected_on")) and not {"born_on", "expected_on"} & set(self.errors):
            self.add_error("born_on", "Enter the child's date of birth, or the day on which it is expected")
        return said

    def members(self) -> tuple[NewMember, ...]:
        """The people whom it names."""
        said = self.cleaned_data
        born, expected = said["born_on"], None if said["born_on"] else said["expected_on"]
        known = {"born_on": born or Missing.NOT_APPLICABLE}
        child = Facts(said["child_given"], said["child_family"], known, expected)
        role = MemberRole.CHILD if born else MemberRole.UNBORN_CHILD
        if not (said["adult_given"] or said["adult_family"]):
            return (NewMember(child, role),)
        adult = Facts(said["adult_given"], said["adult_family"] or said["child_family"])
        parent = ParentRole(said["adult_role"]) if said["adult_role"] else None
        return NewMember(child, role), NewMember(adult, MemberRole.PARENT, parent)


class Decide(DeskForm):
    """A decision about each specialism, with the criteria that are met."""

    page = "decide"

    def __init__(self, *given: Any, requests: Iterable[RequestRow], threshold: Threshold, **named: Any) -> None:
        super().__init__(*given, **named)
        self.requests = tuple(requests)
        for request in self.requests:
            label = request.discipline.label
            self.fields[f"reason_{request.id}"] = one_word(label, DecisionReason)
            self.fields[f"reason_{request.id}"].error_messages["required"] = f"Decide {label.lower()}"
            self.fields[f"advice_{request.id}"] = text(
                f"Advice to the referrer about {label.lower()}",
                hint="If you do not accept it, say what they can do instead",
                rows=2,
                required=False,
            )
        self.fields["criteria"] = forms.MultipleChoiceField(
            label=f"Criteria that are met ({threshold.version})",
            choices=[(c.id, c.words) for c in threshold.criteria],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )
        self.fields["note"] = text("Anything else about the decision", rows=2, required=False)

    def clean(self) -> dict[str, Any]:
        """A decline carries advice: said here, beside the box in which it is missing."""
        said = super().clean() or self.cleaned_data
        for request in self.requests:
            reason, advice = said.get(f"reason_{request.id}"), said.get(f"advice_{request.id}", "")
            if reason and not DecisionReason(reason).accepts and not advice.strip():
                label = request.discipline.label.lower()
                self.add_error(f"advice_{request.id}", f"Say what the referrer can do instead of {label}")
        return said

    def decisions(self) -> dict[Any, RequestDecision]:
        """The decision about each request."""
        said = self.cleaned_data
        return {
            r.id: RequestDecision(DecisionReason(said[f"reason_{r.id}"]), said[f"advice_{r.id}"]) for r in self.requests
        }

    @property
    def pairs(self) -> Iterable[tuple[RequestRow, forms.BoundField, forms.BoundField]]:
        """Each request with its two fields, for the page."""
        return ((r, self[f"reason_{r.id}"], self[f"advice_{r.id}"]) for r in self.requests)


class TurnDownDecline(DeskForm):
    """Why a specialism is not declined."""

    page = "turn_down_decline"
    why = text("Why is it not declined?", rows=2)


class AskReferrer(DeskForm):
    """A question to the referrer."""

    page = "question"
    question = text("What do you need to know?", rows=3)


class Answer(DeskForm):
    """An answer to the team's question."""

    page = "answer"
    answer = text("Your answer", rows=4)


class Withdraw(DeskForm):
    """Why a referral is withdrawn."""

    page = "withdraw"
    why = text("Why is the referral withdrawn?", rows=2)


class Allocate(DeskForm):
    """Who will do the work."""

    page = "allocate"
    colleague = forms.ChoiceField(label="Who will work with the family?", widget=forms.RadioSelect)
    as_key_worker = forms.BooleanField(label="They are the family's key worker", required=False)

    def __init__(self, *given: Any, colleagues: Iterable[tuple[str, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["colleague"].choices = list(colleagues)  # type: ignore[attr-defined]
