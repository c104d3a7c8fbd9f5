"""What commands say: sentences and findings on standard error, and one JSON value on standard output."""

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.dataset.finding import Finding

JSON_HELP = "print one JSON value on standard output, and nothing else"


def say(sentence: str) -> None:
    """A sentence for whoever watches."""
    print(sentence, file=sys.stderr)


def say_findings(findings: "Iterable[Finding]") -> None:
    """Each finding with its place, what is wrong and what to do."""
    for finding in findings:
        say(f"{finding.severity.label}: {finding.where()}\n  {finding.problem} {finding.remedy}")


def print_json(value: object) -> None:
    """The one value of a command that was asked for JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=1, default=str))


def count_of(number: int, one: str, several: str = "") -> str:
    """'1 text', '2 texts'; ``several`` where it is no plain s."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"
