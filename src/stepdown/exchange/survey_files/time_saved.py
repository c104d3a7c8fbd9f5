"""Answers about time saved as the part of a cost scenario that takes them: TOML, for a person to put in its place."""

import json
import re
from datetime import date

from stepdown.exchange.survey_files.responses_file import written
from stepdown.surveys.frequencies.time_saved import TimeSaved

PLACE = "staff_time.hours_a_week"
UNIT = "hours a week"
_FORBIDDEN = re.compile("[\x7f\ud800-\udfff]")
"""What JSON writes as it is and TOML does not take."""


def time_saved_toml(told: TimeSaved, source: str, owner: str, on: date) -> str:
    """The part of the scenario: the answers themselves are the distribution. ``owner`` answers for it, since ``on``.

    ValueError where somebody answered that time was lost: a scenario counts no hours below 0.
    """
    if min(told.people) < 0:
        raise ValueError(f"{told.question} has answers below 0, and a cost scenario takes 0 or more hours")
    lines = [
        *_warning(told),
        f"[{PLACE}]",
        f"sentence = {_text(f'{told.label} Answered by {told.answered:,}.')}",
        f"unit = {_text(told.unit or 'not said')}",
        f"distribution = {_distribution(told)}",
        f"source = {_text(source)}",
        f"owner = {_text(owner)}",
        f"date = {on.isoformat()}",
    ]
    return "\n".join(lines) + "\n"


def _warning(told: TimeSaved) -> list[str]:
    """A comment where the question may not count what the scenario takes."""
    if told.unit == UNIT:
        return []
    return [f"# The scenario takes {UNIT}, and the question does not say that it counts these: check, and convert."]


def _distribution(told: TimeSaved) -> str:
    values, people = (", ".join(map(written, numbers)) for numbers in (told.people, told.people.values()))
    return f'{{ kind = "answers", values = [{values}], people = [{people}] }}'


def _text(said: str) -> str:
    return json.dumps(_FORBIDDEN.sub(" ", said), ensure_ascii=False)
