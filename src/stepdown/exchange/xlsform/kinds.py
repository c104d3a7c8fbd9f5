"""The types of XLSForm that are asked here, and the kind of question that each is."""

import re
from collections.abc import Mapping

from stepdown.surveys.questionnaire.words import QuestionKind

KIND_OF: Mapping[str, QuestionKind] = {
    "note": QuestionKind.NOTE,
    "text": QuestionKind.TEXT,
    "string": QuestionKind.TEXT,
    "integer": QuestionKind.WHOLE_NUMBER,
    "int": QuestionKind.WHOLE_NUMBER,
    "decimal": QuestionKind.DECIMAL,
    "date": QuestionKind.DATE,
    "select one": QuestionKind.ONE_OF,
    "select all that apply": QuestionKind.SEVERAL_OF,
    "acknowledge": QuestionKind.AGREE,
    "trigger": QuestionKind.AGREE,
    "calculate": QuestionKind.WORKED_OUT,
    "range": QuestionKind.ONE_OF,
}
"""By the name that pyxform gives a type, whatever the author called it. A range offers its steps."""

_SELECT = re.compile(
    r"(select_one|select one|select one from|select1|select_multiple|select all that apply|select all that apply from)"
    r" (?!\S*\.(csv|xml|geojson)( |$))[^\s$]+( (or specify other|or_other|or other))?"
)
_GROUP = re.compile(r"(begin|end)[ _](group|lgroup|repeat|loop|looped group)( .*)?")


def step_in(written: str) -> int:
    """How a row changes how deep in groups the rows after it stand: 1 where it begins one, -1 where it ends one."""
    found = _GROUP.fullmatch(written)
    return 0 if found is None else 1 if found[1] == "begin" else -1


def is_read(written: str) -> bool:
    """Whether a type is one that is asked here, or begins or ends a group. A list of choices may not be a file."""
    plain = written in KIND_OF and not written.startswith("select")
    return plain or bool(_SELECT.fullmatch(written) or _GROUP.fullmatch(written))
