"""The voices as rows: who took part, who was asked, linked answers and codings. No word that anybody said is there."""

from collections.abc import Iterator

from stepdown.dataset.told import Row
from stepdown.domain.missing import Missing
from stepdown.records.logs import log_of
from stepdown.records.models.projects import Project as ProjectRow
from stepdown.records.models.surveys import HandedIn
from stepdown.records.snapshot.standing import Standing
from stepdown.surveys.kept import WHY
from stepdown.themes.matrix.said import said_by
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import ConsentItem


def participants(_: Standing) -> Iterator[Row]:
    """One row a participant who has not withdrawn. Two projects never share an id."""
    for row, project in _projects():
        for who in project.people.participants.values():
            if who.withdrew_on is None:
                role = project.people.roles.get(who.role or "")
                yield {
                    "participant_id": _id(row, who.id),
                    "role": role.public_label if role else Missing.NOT_ASKED,
                }


def invited(_: Standing) -> Iterator[Row]:
    """One row a kind of source and role of a project; a number that nobody counted is not known."""
    for row, project in _projects():
        for kind, of in project.people.invited.items():
            source = f"{row.pk} {kind}"
            yield {"source": source, "invited": Missing.NOT_KNOWN if of.invited is None else of.invited}
            for role, number in of.by_role.items():
                label = project.people.roles[role].public_label
                yield {
                    "source": source,
                    "role": label,
                    "invited": Missing.NOT_KNOWN if number is None else number,
                }


def answers(_: Standing) -> Iterator[Row]:
    """One row an answer of a survey whose answers are tied to participants; of any other there is nobody to name."""
    there = {_id(row, who) for row, project in _projects() for who in _staying(project)}
    rows = HandedIn.objects.exclude(participant="").select_related("survey__questionnaire")
    for handed in rows.order_by("pk").iterator(chunk_size=1000):
        who = f"{handed.survey.project_id} {handed.participant}"
        if who in there:
            for question, answer in handed.answers.items():
                yield {
                    "participant_id": who,
                    "instrument": f"{handed.survey.questionnaire.name} {handed.survey.questionnaire.number}",
                    "question": question,
                    "answer": Missing.NOT_ASKED if isinstance(answer, dict) and WHY in answer else _word(answer),
                }


def codings(_: Standing) -> Iterator[Row]:
    """One row for each participant whose words a standing coding holds."""
    for row, project in _projects():
        for coding in project.standing():
            theme = project.framework.codes[project.framework.theme_of(coding.code)]
            for speaker in said_by(project, coding):
                who = project.people.participants.get(speaker.person)
                if who is not None and who.withdrew_on is None:
                    yield {
                        "participant_id": _id(row, who.id),
                        "source": coding.source,
                        "theme": theme.name,
                        "code": project.framework.codes[coding.code].name,
                        "quotable": who.agreed(ConsentItem.QUOTED) is True,
                    }


def _projects() -> Iterator[tuple[ProjectRow, Project]]:
    for row in ProjectRow.objects.order_by("pk"):
        yield row, log_of(row).project


def _staying(project: Project) -> Iterator[str]:
    return (who.id for who in project.people.participants.values() if who.withdrew_on is None)


def _id(row: ProjectRow, participant: str) -> str:
    return f"{row.pk} {participant}"


def _word(answer: object) -> str:
    return " ".join(map(str, answer)) if isinstance(answer, list) else str(answer)
