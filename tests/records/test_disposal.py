"""Disposal: two people, when its time has come and nothing holds it; then the record is gone and the audit is whole."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction

from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.evaluation.freeze import freeze_figures
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.actions.keeping.dispose import confirm_disposal, propose_disposal, turn_down_disposal
from stepdown.records.actions.keeping.holds import place_hold
from stepdown.records.chained import look_through_chain
from stepdown.records.jobs import run_all
from stepdown.records.jobs.chain_audit import run as chain
from stepdown.records.models import (
    AuditEvent,
    CouncilPerson,
    Disposal,
    Draft,
    Episode,
    EvaluationRun,
    Family,
    FamilyMember,
    Person,
    Placement,
    Referral,
)
from tests.cast import MONDAY, person_named
from tests.records.a_whole_family import LONG_AFTER, a_whole_family
from tests.records.dump import dump
from tests.records.evaluation.a_run import pilots_figures
from tests.records.snapshot.in_memory import read_in
from tests.records.stepping_down import closed_without_more, worked_with

WHY = "Its time has come, and the council's own system has no earlier care."

NOBODYS = {
    "AuditEvent", "AuditLink",  # references, and nothing that can be read as a story
    "Colleague", "Team", "Training", "Leave", "Session", "LoggedIn",  # the service's own
    "ServiceEntry", "ServiceColleague",  # the directory, and who reads for whom
    "CouncilExtract", "CaseFiles", "Load", "EvaluationRun", "RunFile", "FiguresAsked",  # counts, and days of files
    "Freezing",  # for what counts were published
    "Disposal",  # the certificate
    "BulkReading",  # why a colleague read very many records, and no record's name
    "ServiceAccount",  # which other systems read
    "JobRun", "SafeCopy", "LawfulBasis",  # the service's own: what ran, what was restored, on what it rests
    "Project", "ProjectEntry", "ProjectMember", "NameRegister", "WaitingText", "QuestionnaireVersion", "Survey",
    "Invitation", "UnfinishedAnswers", "HandedIn", "SurveyDay",  # voices: participants withdraw by themselves
}  # fmt: skip
OFS = [m for m in apps.get_app_config("records").get_models() if m.__name__ not in NOBODYS]
"""Every table that holds something of a family. One that is added is in here, or in NOBODYS with its reason."""


@pytest.fixture
def family(cast) -> Family:
    """The Ashdowns, closed in 2026."""
    return closed_without_more(cast, worked_with(cast)).episode.family


def proposed(cast, family, by=None, at=LONG_AFTER) -> Disposal:
    return propose_disposal(by=by or cast.maya, at=at, family=family, reason=WHY)


def disposed(cast, family) -> Disposal:
    return confirm_disposal(by=cast.inga, at=LONG_AFTER + timedelta(days=1), disposal=proposed(cast, family))


KEEP = {"Draft": {"page", "subject", "fields"}, "Submission": {"made_kind", "made_id"}, "Family": {"reference"},
        "CouncilPerson": {"council_id", "council_family", "safeguarding_level"}, "CouncilDate": {"council_id"},
        "Identifier": {"value"}, "Task": {"raised_for"}}  # fmt: skip
"""What the rows are found by: what it says is looked for by itself."""


def plant() -> int:
    """A canary word in every text of every row that may be of a family; how many."""
    planted = 0
    for model in OFS:
        for row in model.objects.exclude(**other_family(model)):
            for field in model._meta.concrete_fields:
                if isinstance(field, models.CharField | models.TextField | models.JSONField):
                    if field.choices or field.name in KEEP.get(model.__name__, ()):
                        continue
                    planted += put(row, field, f"kanarie{planted}")
    return planted


def put(row, field, word: str) -> bool:
    value = [{"heading": word, "words": [word]}] if isinstance(field, models.JSONField) else word[: field.max_length]
    try:
        with transaction.atomic():
            type(row).objects.filter(pk=row.pk).update(**{field.name: value})
    except IntegrityError:
        return False  # the database keeps it to a word of a list, or to nothing
    return True


def test_everything_of_the_family_is_gone_from_every_table_and_the_audit_is_whole(cast):
    family = a_whole_family(cast).family
    assert {m.__name__ for m in OFS if not m.objects.exists()} <= {"LegalHold", "Placement"}
    assert plant() > 150
    chain(MONDAY)
    kept = AuditEvent.objects.filter(family=family.pk).count()
    keys = {str(key) for m in OFS for key in m.objects.exclude(**other_family(m)).values_list("pk", flat=True)}
    certificate = disposed(cast, family)
    others = {"CouncilPerson": 2}  # the Birches of the council's extract, whom nobody referred
    assert {m.__name__: n for m in OFS if (n := m.objects.count())} == others
    said = list(dump())
    assert [place for place in said if "kanarie" in place[2].lower()] == []
    assert [place for place in said if "ashdown" in place[2].lower()] == []
    holding = {place[0] for place in said if not keys.isdisjoint({place[2]}) and place[0] != "AuditEvent"}
    assert holding <= {"Disposal"}  # the id of a family that leads nowhere
    chain(LONG_AFTER)
    found = look_through_chain({})
    assert (found.broken, found.waiting) == (None, 0)
    assert AuditEvent.objects.filter(family=family.pk).count() == kept + 2
    assert certificate.counts["person"] == 5
    assert certificate.counts["contact"] == 2
    assert "2013" not in str(certificate.__dict__)  # no birthday stays


def other_family(model) -> dict[str, str]:
    return {"council_family": "200"} if model is CouncilPerson else {}


def test_a_certificate_says_by_which_rule_on_whose_decision_and_when(cast, family):
    made = disposed(cast, family)
    made.refresh_from_db()
    assert (made.rule, made.kept_to_year, made.state) == ("child_protection", 2061, "disposed")
    assert made.rule_words == "A child had a child protection plan: 35 years from the last contact"
    assert (made.proposed_by, made.decided_by, made.reason) == (cast.maya, cast.inga, WHY)
    assert made.decided_at == LONG_AFTER + timedelta(days=1)


def test_a_dataset_made_later_does_not_hold_them_and_frozen_figures_stay_as_they_were(cast, family):
    run = keep_figures(by=cast.maya, at=MONDAY, figures=pilots_figures())
    frozen = freeze_figures(by=cast.maya, at=MONDAY, run=run, profile="internal", why="The board", files={"a": b"b"})
    assert read_in(LONG_AFTER).tables["families"].num_rows == 1
    disposed(cast, family)
    assert read_in(LONG_AFTER).tables["families"].num_rows == 0
    after = EvaluationRun.objects.get(pk=frozen.pk)
    assert (after.results_digest, bytes(after.files.get().content)) == (frozen.results_digest, b"b")


def test_one_who_is_also_of_another_family_stays_with_what_is_told_of_them(cast, family):
    kerry = person_named("Kerry")
    other = Family.objects.create(
        reference="F-OTHER2", **{f"{c}_missing": "not_known" for c in ("area", "generations_known", "first_known_on")}
    )
    FamilyMember.objects.create(family=other, person=kerry, role="parent", same_address_missing="not_known")
    assert "Kerry" in {n.given for n in kerry.names.all()}
    made = disposed(cast, family)
    assert Person.objects.get().names.get().given == "Kerry"
    assert FamilyMember.objects.get().family == other
    assert made.counts["person"] == 3


def test_a_referral_of_another_family_that_was_a_duplicate_only_loses_its_key(cast, family):
    first = Referral.objects.get()
    other = Family.objects.create(
        reference="F-OTHER2", **{f"{c}_missing": "not_known" for c in ("area", "generations_known", "first_known_on")}
    )
    missing = {f"{c}_missing": "not_known" for c in ("source_team", "family_told", "at_risk_of_care")}
    same = Referral.objects.create(
        reference="R-OTHER2", family=other, team=cast.team, referred_by=cast.sam, started_at=MONDAY, state="duplicate",
        duplicate_of=first, **missing,
    )  # fmt: skip
    disposed(cast, family)
    same.refresh_from_db()
    assert same.duplicate_of is None


def test_before_its_time_and_while_it_cannot_be_told_nothing_is_proposed(cast, family):
    with pytest.raises(Refusal, match="It is kept until 20 July 2061: a child had a child protection plan"):
        proposed(cast, family, at=LONG_AFTER.replace(year=2061, month=7, day=20))
    proposed(cast, family, at=LONG_AFTER.replace(year=2061, month=7, day=21))
    Disposal.objects.all().delete()
    Episode.objects.update(closed_on=None)
    with pytest.raises(Refusal, match="cannot be told: work with the family has not ended"):
        proposed(cast, family)


def test_a_child_who_was_ever_in_care_keeps_the_record_for_75_years(cast, family):
    Placement.objects.create(child=person_named("Ben"), kind="foster", started_on=MONDAY.date(), source="The return")
    with pytest.raises(Refusal, match="kept until 20 September 2093: a child was looked after"):
        proposed(cast, family)


@pytest.mark.parametrize(("one", "another"), [("maya", "inga"), ("inga", "maya")])
def test_manager_and_information_governance_decide_together_whoever_begins(cast, family, one, another):
    waiting = proposed(cast, family, by=getattr(cast, one))
    assert Family.objects.exists()
    confirm_disposal(by=getattr(cast, another), at=LONG_AFTER, disposal=waiting)
    assert not Family.objects.exists()


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("maya", "You proposed this yourself"),
        ("max", "A manager of the team proposed this, so it is decided by: information governance"),
        ("dee", "A specialist practitioner cannot do this"),
        ("ada", "An? administrator cannot do this"),
        ("eva", "An? evaluator cannot do this"),
    ],
)
def test_nobody_else_confirms(cast, family, who, said):
    waiting = proposed(cast, family)
    with pytest.raises(Refusal, match=said):
        confirm_disposal(by=getattr(cast, who), at=LONG_AFTER, disposal=waiting)
    assert Family.objects.exists()
    assert Disposal.objects.get().state == "proposed"


def test_information_governance_of_another_authority_sees_no_such_record(cast, family):
    cast.inga.team = cast.otto.team
    with pytest.raises(NotSeen):
        proposed(cast, family, by=cast.inga)


def test_a_hold_that_comes_between_proposal_and_confirmation_stops_it(cast, family):
    waiting = proposed(cast, family)
    place_hold(
        by=cast.maya, at=LONG_AFTER, family=family, reason="A claim", review_on=LONG_AFTER.date().replace(month=9)
    )
    with pytest.raises(Refusal, match="A legal hold is on this record"):
        confirm_disposal(by=cast.inga, at=LONG_AFTER, disposal=waiting)
    assert Family.objects.exists()


def test_new_work_between_proposal_and_confirmation_stops_it(cast, family):
    waiting = proposed(cast, family)
    Episode.objects.update(closed_on=None)
    with pytest.raises(Refusal, match="work with the family has not ended"):
        confirm_disposal(by=cast.inga, at=LONG_AFTER, disposal=waiting)


def test_turned_down_it_stays_can_be_proposed_again_and_why_goes_with_the_record(cast, family):
    turned = turn_down_disposal(by=cast.inga, at=LONG_AFTER, disposal=proposed(cast, family), why="A claim is coming")
    with pytest.raises(Refusal, match="turned down"):
        confirm_disposal(by=cast.inga, at=LONG_AFTER, disposal=turned)
    disposed(cast, family)
    assert [d.state for d in Disposal.objects.all()] == ["disposed"]


@pytest.mark.parametrize("words", ["Tia is grown up", "The ASHDOWNS? No: Ashdown", "For Kerry's sake", " "])
def test_what_stays_names_nobody(cast, family, words):
    with pytest.raises(Refusal) as refused:
        propose_disposal(by=cast.maya, at=LONG_AFTER, family=family, reason=words)
    assert not any(name in refused.value.noted for name in ("Tia", "Ashdown", "Kerry"))


def test_a_record_of_two_authorities_is_kept(cast, family):
    Episode.objects.update(team=cast.otto.team)
    with pytest.raises(Refusal, match="teams of several authorities"):
        proposed(cast, family)


def test_an_unsent_page_about_others_stays(cast, family):
    mine = Draft.objects.create(by=cast.dee, page="ask", subject="", fields={"question": ["How?"]}, opened_at=MONDAY)
    disposed(cast, family)
    assert Draft.objects.get() == mine


def test_no_job_ever_disposes_of_anything(cast, family):
    """Not even of what was proposed, long after its time."""
    proposed(cast, family)
    run_all(LONG_AFTER.replace(year=2500))
    assert Family.objects.exists()
    assert Disposal.objects.get().state == "proposed"


def test_no_job_knows_the_actions_that_could():
    from tests.architecture.source import product_modules

    jobs = [m for m in product_modules() if m.path.startswith(("src/stepdown/records/jobs/", "src/stepdown/cli/"))]
    assert len(jobs) > 20
    assert [m.path for m in jobs if "actions.keeping" in m.text] == []


def test_case_files_that_wait_and_may_be_of_a_child_are_dealt_with_first(cast, family):
    from tests.records.test_case_files import looked_through

    looked_through(cast.maya, at=MONDAY)
    with pytest.raises(Refusal, match="Case files that wait"):
        proposed(cast, family)
