"""The invented pilot's voices as files: the project's folder, the same for other programs, and the report."""

from pathlib import Path

from stepdown.cli.running import write_files
from stepdown.cli.survey.answers import Answered
from stepdown.cli.themes.reporting.made import Asked, Made, made
from stepdown.cli.themes.reporting.released import figures_of
from stepdown.dataset.whole import whole_or_nothing
from stepdown.exchange.archive.leaving.kinds import FileKind
from stepdown.exchange.archive.leaving.leave import Whole, leaving
from stepdown.exchange.project_folder.folder import begin_folder
from stepdown.invented.pilot.voices.answers import INVITED, pilot_answers
from stepdown.invented.pilot.voices.project import pilot_voices
from stepdown.invented.pilot.voices.questionnaire import pilot_questionnaire
from stepdown.reporting.assemble import INVENTED
from stepdown.reporting.renderers import RENDERERS
from stepdown.reporting.voices.assemble import voices_report
from stepdown.surveys.words import SurveyMode
from stepdown.themes.project.log import Log
from stepdown.themes.pseudonyms.register import Register

FOLDER = "project"


def write_pilot_voices(out: Path, seed: int, release: Path) -> Path:
    """Write them into a folder. ``release``: the evaluation's released results, whose figures stand beside."""
    log = pilot_voices(seed)
    report = voices_report(_made(log, seed, release).voices)
    key, as_at = f"pilot {seed}", log.entries[-1].at.date()
    qdpx = leaving(FileKind.QDPX, Whole(log.project, log, key, as_at))
    with whole_or_nothing(out, may_replace=_is_ours) as folder:
        begin_folder(folder / FOLDER, log.entries)
        write_files(folder, {qdpx.kind.file_name: qdpx.content})
        write_files(folder, {name: render(report) for name, render in RENDERERS.items()})
    return out


def _made(log: Log, seed: int, release: Path) -> Made:
    survey = Answered(pilot_questionnaire(), pilot_answers(seed))
    asked = Asked(survey, INVITED, SurveyMode.OPEN_LINK, figures_of([release]))
    return made(log.project, log.entries[-1].at.date(), Register(), asked, INVENTED)


def _is_ours(folder: Path) -> bool:
    return (folder / FOLDER).is_dir() and (folder / FileKind.QDPX.file_name).is_file()
