"""``internal/voices.json``: what the report rests on, with true counts, for programs of the service's own."""

import json

from stepdown.cli.survey.answers import Answered
from stepdown.cli.themes.counts import counts_json
from stepdown.reporting.voices.beside import ReleasedFigures
from stepdown.reporting.voices.voices import Voices
from stepdown.results.document import findings_text
from stepdown.surveys.frequencies.frequencies import frequencies
from stepdown.surveys.frequencies.rates import Invited
from stepdown.surveys.frequencies.survey import Survey
from stepdown.themes.findings.joint import DisplayRow, JointCell, joint_display
from stepdown.themes.matrix.counts import counts
from stepdown.themes.project.state.analysis import JointRow

SCHEMA_VERSION = 1


def voices_document(voices: Voices, survey: Answered | None, invited: Invited) -> bytes:
    """The document: the project, who took part, each code's counts, the joint display, and the survey's true counts."""
    from stepdown import __version__

    project = voices.project
    about = project.about
    document = {
        "schema": SCHEMA_VERSION,
        "header": {
            "program": f"Stepdown {__version__}", "title": about.title, "question": about.question,
            "approach": about.approach, "smallest_group": about.smallest_group, "as_at": voices.as_at.isoformat(),
            "check_for_real_names": voices.leak_check,
        },
        **counts_json(project, counts(project)),
        "areas": [_area(row, voices.results) for row in joint_display(project, survey_figures=voices.figures)],
        "survey": _survey(survey, invited) if survey else None,
    }  # fmt: skip
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _area(row: DisplayRow, results: ReleasedFigures) -> dict[str, object]:
    return {
        "area": row.area.id,
        "title": row.area.title,
        "codes": list(row.area.codes),
        "questions": list(row.area.questions),
        "sources": [_cell(cell) for cell in row.cells],
        "together": _together(row.row, results) if row.row else None,
    }


def _cell(cell: JointCell) -> dict[str, object]:
    finding = cell.finding
    return {
        "source": cell.kind, "people": cell.people, "took_part": cell.took_part, "invited": cell.invited,
        "is_silent": finding.is_silent if finding else None, "finding": finding.words if finding else None,
        "quotes": [{"words": quote.words, "attribution": quote.attribution} for quote in cell.quotes],
        "figures": list(cell.figures),
    }  # fmt: skip


def _together(row: JointRow, results: ReleasedFigures) -> dict[str, object]:
    return {
        "stands": row.stands, "words": row.words, "follows": row.follows, "by_whom": row.by_whom,
        "by_when": row.by_when.isoformat() if row.by_when else None,
        "results": {result: results[result].sentence for result in row.results},
    }  # fmt: skip


def _survey(survey: Answered, invited: Invited) -> object:
    found: object = json.loads(findings_text(frequencies(Survey(survey.questionnaire, survey.responses), invited)))
    return found
