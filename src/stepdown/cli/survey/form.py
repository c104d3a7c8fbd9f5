"""A questionnaire from a file: our own JSON, or an XLSForm."""

from argparse import ArgumentParser
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.themes.telling import say_findings
from stepdown.cli.written_file import UnreadableError, bytes_of, text_of

if TYPE_CHECKING:
    from stepdown.dataset.finding import Finding
    from stepdown.surveys.questionnaire.questionnaire import Questionnaire

OWN = ".json"


@dataclass(frozen=True, slots=True)
class ReadForm:
    """What was read. ``faults``: what is wrong with the questionnaire; ``findings``: what is to be said of the file."""

    questionnaire: "Questionnaire | None"
    faults: tuple[str, ...] = ()
    findings: "tuple[Finding, ...]" = ()


def takes_form(parser: ArgumentParser) -> None:
    """The questionnaire."""
    parser.add_argument("form", metavar="FORM", type=Path, help="a questionnaire: our own .json, or an XLSForm (.xlsx)")


def read_form(path: Path) -> ReadForm:
    """The questionnaire in a file, with all that there is to say of it."""
    from stepdown.exchange.xlsform.grids import LIMITS
    from stepdown.exchange.xlsform.read import read_xlsform
    from stepdown.surveys.questionnaire.checking.check import check

    if path.suffix.lower() == OWN:
        return _own(path)
    questionnaire, findings = read_xlsform(bytes_of(path, LIMITS.file_bytes), path.name)
    return ReadForm(questionnaire, check(questionnaire) if questionnaire else (), findings)


def _own(path: Path) -> ReadForm:
    from stepdown.surveys.questionnaire.checking.check import check
    from stepdown.surveys.questionnaire.text import parse_questionnaire
    from stepdown.written.parse import WrittenProblems

    try:
        questionnaire = parse_questionnaire(text_of(path))
    except WrittenProblems as found:
        return ReadForm(None, found.problems)
    return ReadForm(questionnaire, check(questionnaire))


def form_of(path: Path) -> "Questionnaire":
    """The questionnaire, sound. UnreadableError with all that is wrong; what should be looked at is said."""
    found = read_form(path)
    say_findings(found.findings)
    if found.questionnaire is None or found.faults:
        raise UnreadableError("\n  ".join((f"{path} cannot be used as a questionnaire:", *found.faults)))
    return found.questionnaire
