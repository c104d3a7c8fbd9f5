"""The columns of an XLSForm that mean something here, Stepdown's own among them, under all the names they go by."""

from collections.abc import Mapping
from dataclasses import dataclass

SURVEY, CHOICES, SETTINGS = "survey", "choices", "settings"

PAGE = "stepdown_page"
"""The name of a page, where it is not that of its group or of its one question."""
UNIT, IS_TIME_SAVED = "stepdown_unit", "stepdown_is_time_saved"
SIDE, MEANS, ONLY = "stepdown_side", "stepdown_means", "stepdown_only"
TITLE = "stepdown_title"
"""The title in other languages than the first, which is all that ``form_title`` can say."""
ORIGIN, SIGNED_OFF, ROLE_QUESTION = "stepdown_origin", "stepdown_signed_off", "stepdown_role_question"

WORDS = frozenset({"label", "hint", "guidance_hint", "required_message", "constraint_message", TITLE})
"""The columns that hold words, which may stand once for each language."""


def _own(*names: str, **others: str) -> dict[str, str]:
    """Names that a column goes by: its own, and others that mean the same."""
    return {name: name for name in names} | others


_OURS = "stepdown_"

_MEANT: Mapping[str, Mapping[str, str]] = {
    SURVEY: _own("type", "name", "label", "hint", "guidance_hint", "choice_filter", "default", "parameters", "rows")
    | _own("disabled", PAGE, UNIT, IS_TIME_SAVED)
    | _own("required", "required_message", "relevant", "constraint", "constraint_message", "calculation", "appearance")
    | _own(command="type", tag="name", value="name", caption="label", relevance="relevant", calculate="calculation")
    | _own(requiredmsg="required_message", constraining_message="constraint_message")
    | {f"bind::{name}": name for name in ("required", "relevant", "constraint")}
    | {"bind::calculate": "calculation", "bind::jr:requiredmsg": "required_message"}
    | {"bind::jr:constraintmsg": "constraint_message"}
    | {"control::appearance": "appearance", "body::appearance": "appearance"},
    CHOICES: _own("list_name", "name", "label", SIDE, MEANS, ONLY, value="name", caption="label"),
    SETTINGS: _own("title", "id_string", "version", "default_language", TITLE, ORIGIN, SIGNED_OFF, ROLE_QUESTION)
    | _own(form_title="title", set_form_title="title", form_id="id_string", set_form_id="id_string"),
}
"""By the sheet and the name in its heading, what the column is."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that means something: what it is, and for words the language that its heading names.

    ``is_tag``: one of the author's own, by which choices are filtered.
    """

    name: str
    language: str | None = None
    is_tag: bool = False

    @property
    def holds_words(self) -> bool:
        """Whether the column may stand once for each language."""
        return self.name in WORDS and not self.is_tag

    @property
    def is_ours(self) -> bool:
        """Whether no program but Stepdown knows the column."""
        return self.name.startswith(_OURS)


def column_of(sheet: str, heading: str) -> Column | None:
    """What a heading such as ``label::English (en)`` means; None where it means nothing here."""
    base, *further = _parts(heading)
    if base in ("bind", "control", "body") and further:
        base, further = f"{base}::{further[0].lower()}", further[1:]
    name = _MEANT[sheet].get(base)
    if name is None or len(further) > (1 if name in WORDS else 0):
        return None
    return Column(name, further[0] if further else None)


def _parts(heading: str) -> list[str]:
    """The parts between colons, of which there may be one or two; the first as a plain name. ``jr:`` is no part."""
    apart = heading.replace("jr:", "jr\0").replace("::", ":").split(":")
    base, *further = (" ".join(part.replace("\0", ":").split()) for part in apart)
    return [base.replace(" ", "_").lower(), *further]
