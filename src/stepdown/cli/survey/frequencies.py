"""`stepdown survey frequencies FORM --answers CSV --out DIR`: every count with its base, and the report of them."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.publishing import PROFILES
from stepdown.cli.survey.answers import answered, invited_of, takes_answers, takes_invited
from stepdown.cli.themes.telling import say

if TYPE_CHECKING:
    from stepdown.cli.survey.answers import Answered
    from stepdown.surveys.frequencies.rates import Invited

_OURS = frozenset({"internal", "release"})
_INTERNAL_RESULTS = "internal/results.json"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_answers(parser)
    takes_invited(parser)
    parser.add_argument(
        "--out", metavar="DIR", type=Path, required=True, help="a new folder, or that of an earlier run"
    )
    parser.add_argument(
        "--profile", choices=PROFILES, default=PROFILES[1], help="how the report's figures are protected"
    )


def run(args: Namespace) -> int:
    """Count: 0 done, 1 the answers were refused or cannot be protected, 2 where a file cannot be read or written."""
    from stepdown.cli.running import write_files
    from stepdown.dataset.whole import whole_or_nothing

    found = answered(args.form, args.answers)
    invited = invited_of(args, found.questionnaire)
    with whole_or_nothing(args.out, may_replace=_is_ours) as made:
        write_files(made, dict(_files(found, invited, args.profile)))
    say(f"Wrote {args.out}.")
    return 0


def _files(found: "Answered", invited: "Invited", profile: str) -> Iterator[tuple[str, bytes]]:
    """The true counts with every question by role; and what the profile lets through."""
    from stepdown.cli.survey.counted import Counted
    from stepdown.cli.survey.report import survey_report
    from stepdown.reporting.publish import released_text
    from stepdown.reporting.renderers import RENDERERS
    from stepdown.results.document import findings_text

    counted = Counted.of(found, invited)
    yield _INTERNAL_RESULTS, findings_text(counted.whole).encode()
    released, crossings = counted.released(profile)
    yield "release/results.json", released_text(released).encode()
    report = survey_report(found.questionnaire, released, crossings)
    yield from ((f"release/{name}", render(report)) for name, render in RENDERERS.items())


def _is_ours(folder: Path) -> bool:
    return (folder / _INTERNAL_RESULTS).is_file() and all(path.name in _OURS for path in folder.iterdir())
