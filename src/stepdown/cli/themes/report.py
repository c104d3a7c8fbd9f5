"""`stepdown themes report FOLDER --out DIR`: the mixed-methods report in every format, and its figures for programs."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.survey.answers import AnswersRefused, takes_invited
from stepdown.cli.themes.folder import takes_folder
from stepdown.cli.themes.leaks import is_clean_or_say, takes_look
from stepdown.cli.themes.register_file import register_of, takes_register
from stepdown.cli.themes.telling import say
from stepdown.surveys.words import SurveyMode

if TYPE_CHECKING:
    from stepdown.cli.themes.reporting.made import Asked

_OURS = frozenset({"internal", "release"})


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument(
        "--out", metavar="DIR", type=Path, required=True, help="a new folder, or that of an earlier run"
    )
    parser.add_argument("--questionnaire", metavar="FORM", type=Path, help="the survey's questionnaire")
    parser.add_argument("--answers", metavar="CSV", type=Path, help="the answers to it")
    takes_invited(parser)
    parser.add_argument(
        "--mode",
        choices=[str(mode) for mode in SurveyMode],
        help="how the survey reached people; without it the checklist of online surveys is left out",
    )
    parser.add_argument(
        "--results",
        metavar="RELEASED.json",
        type=Path,
        action="append",
        default=[],
        help="an evaluation's release/results.json or a business case's release/costs.json, to stand beside; "
        "can be given again",
    )
    parser.add_argument(
        "--checklists",
        metavar="CHECKLISTS.json",
        type=Path,
        action="append",
        default=[],
        help="an evaluation's release/checklists.json, whose answers stand on the same page; can be given again",
    )
    takes_register(parser)
    takes_look(parser)


def run(args: Namespace) -> int:
    """Write it: 0 done, 1 where a real name may be in it or answers are refused, 2 where a file cannot be read."""
    from stepdown.cli.running import write_files
    from stepdown.cli.themes.folder import now
    from stepdown.cli.themes.reporting.made import files_of_voices, made
    from stepdown.dataset.whole import whole_or_nothing
    from stepdown.exchange.project_folder.folder import read_folder
    from stepdown.themes.refused import Refused

    project = read_folder(args.folder).project
    try:
        voices = made(project, now().date(), register_of(args.register), _asked(args))
    except AnswersRefused as refused:
        raise Refused(str(refused)) from refused
    if not is_clean_or_say(voices.check, voices.said, has_looked=args.have_looked):
        return 1
    with whole_or_nothing(args.out, may_replace=_is_ours) as folder:
        write_files(folder, files_of_voices(voices))
    say(f"Wrote {args.out}.")
    return 0


def _asked(args: Namespace) -> "Asked":
    from stepdown.cli.survey.answers import answered, invited_of
    from stepdown.cli.themes.reporting.made import Asked
    from stepdown.cli.themes.reporting.released import checklists_of, figures_of
    from stepdown.cli.written_file import UnreadableError

    if (args.questionnaire is None) != (args.answers is None):
        raise UnreadableError("a survey takes both its questionnaire (--questionnaire) and its answers (--answers)")
    results, checklists = figures_of(args.results), checklists_of(args.checklists)
    if args.questionnaire is None:
        return Asked(results=results, checklists=checklists)
    found = answered(args.questionnaire, args.answers)
    mode = SurveyMode(args.mode) if args.mode else None
    return Asked(found, invited_of(args, found.questionnaire), mode, results, checklists)


def _is_ours(folder: Path) -> bool:
    return (folder / "internal" / "voices.json").is_file() and all(path.name in _OURS for path in folder.iterdir())
