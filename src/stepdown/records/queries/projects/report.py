"""What the mixed-methods report of a project is made of, read from the record; and the checks before it leaves."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from stepdown.records.access.acts import Act
from stepdown.records.actions.projects.texts import register_for
from stepdown.records.actions.surveys.run import invited_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.surveys import Survey
from stepdown.records.queries.projects.figures import figures_beside
from stepdown.records.queries.projects.seen import ProjectSeen, project_row, project_seen
from stepdown.records.surveyed import closed_surveys, counted
from stepdown.reporting.voices.beside import ReleasedFigures, gone
from stepdown.reporting.voices.survey_facts import Run, facts_of
from stepdown.reporting.voices.voices import Voices
from stepdown.surveys.questionnaire.text import parse_questionnaire
from stepdown.surveys.words import SurveyMode
from stepdown.themes.checklists.survey_facts import SurveyFacts
from stepdown.themes.findings.signed import only_signed
from stepdown.themes.project.words import ProjectRole
from stepdown.themes.pseudonyms.leaks import LeakCheck, check_leaks


def voices_of(
    who: Colleague, *, project_id: UUID, at: datetime, banner: str | None = None
) -> tuple[ProjectSeen, Voices]:
    """Everything for the report; who only reads gets what is signed off. The reading is audited."""
    found = project_seen(who, project_id=project_id, at=at, act=Act.READ_FINDINGS)
    seen = replace(found, project=only_signed(found.project)) if found.part is ProjectRole.READER else found
    row = project_row(who, project_id=project_id)
    surveys = closed_surveys(row)
    told = [counted(survey) for survey in surveys]
    return seen, Voices(
        project=seen.project,
        as_at=at.date(),
        surveys=tuple(one.section for one in told),
        figures={question: said for one in told for question, said in one.figures.items()},
        results=_beside(who, seen),
        survey_facts=_facts(surveys[0]) if surveys else None,
        leak_check=leaks_in(who, seen=seen).said,
        banner=banner,
    )


def leaks_in(who: Colleague, *, seen: ProjectSeen) -> LeakCheck:
    """Everything that the report could show, looked through for real names. Nobody is shown the names."""
    row = project_row(who, project_id=seen.id)
    analysis = seen.project.analysis
    sources = seen.project.sources
    texts = {f"quote {q.id}": q.words or sources[q.source].quote(q.start, q.end) for q in analysis.quotes.values()}
    texts |= {f"finding {area} {kind}": f.words or "" for (area, kind), f in analysis.findings.items()}
    texts |= {f"row {area}": r.words or "" for area, r in analysis.rows.items()}
    texts |= {f"code {c.id}": f"{c.name} {c.text.definition} {c.text.example}" for c in seen.project.framework.in_use()}
    return check_leaks(texts, register_for(row, seen.log))


def _beside(who: Colleague, seen: ProjectSeen) -> ReleasedFigures:
    """The figures that stand in rows. What was chosen and is in no release is said to be gone."""
    wanted = [result for row in seen.project.analysis.rows.values() for result in row.results]
    released = figures_beside(who, project_id=seen.id) if wanted else {}
    return {id_: released.get(id_, gone(id_)) for id_ in wanted}


def _facts(survey: Survey) -> SurveyFacts:
    days = list(survey.days.all())
    total, _ = invited_of(survey)
    run = Run(
        mode=SurveyMode(survey.mode), handed_in=survey.handed_in.count(), invited=total, opened_on=survey.opened_on,
        closed_on=survey.closed_on, looked_at=sum(day.looked_at for day in days), begun=sum(day.begun for day in days),
        signed_off=survey.questionnaire.signed_off_by,
    )  # fmt: skip
    return facts_of(parse_questionnaire(survey.questionnaire.written), run)
