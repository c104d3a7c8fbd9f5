"""Groups to pages: a group shown together is one page, any other a part whose questions stand on a page each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from stepdown.exchange.xlsform import rules
from stepdown.exchange.xlsform.columns import PAGE, SURVEY
from stepdown.exchange.xlsform.reading.noted import Noted
from stepdown.exchange.xlsform.reading.question import OF_GRIDS, anded, condition_of, read_question, say_unused_looks
from stepdown.exchange.xlsform.understood import LEFT_OUT, ROW, Understood
from stepdown.surveys.questionnaire.questionnaire import Page, Question, Said
from stepdown.surveys.questionnaire.words import QuestionKind

_OF_A_GROUP = frozenset({"type", "name", "label", "children", "bind", "control", ROW})


@dataclass(frozen=True, slots=True)
class Around:
    """What the groups around a row say: the heading of the part, when it is shown, and the row that says when."""

    section: Said = field(default_factory=dict)
    relevant: str | None = None
    row: int | None = None

    def within(self, group: Understood, noted: Noted) -> "Around":
        """What is around the rows inside a group: its heading after those around it, and all the conditions."""
        inner = _label(group, noted)
        headings = {code: (self.section.get(code), inner.get(code)) for code in {**self.section, **inner}}
        said = {code: ": ".join(filter(None, both)) for code, both in headings.items()}
        return replace(self.shown_with(group, noted), section=said)

    def shown_with(self, group: Understood, noted: Noted) -> "Around":
        """The same part, shown where the group's condition holds too."""
        condition = condition_of(group, noted)
        return Around(self.section, anded(self.relevant, condition), int(group[ROW]) if condition else self.row)


def read_pages(group: Understood, around: Around, noted: Noted) -> Iterator[Page]:
    """The pages that the rows of a form or group make up."""
    for child in _children(group, noted):
        if child["type"] != "group":
            if question := read_question(child, (), noted):
                yield _page(child, around, (question,), {}, noted)
        elif pages := tuple(_of_group(child, around, noted)):
            yield from pages
        else:
            noted.add(rules.UNUSED_ROW, int(child[ROW]), why="no question is left in the group")


def _of_group(group: Understood, around: Around, noted: Noted) -> Iterator[Page]:
    if not _is_shown_together(group):
        yield from read_pages(group, around.within(group, noted), noted)
    elif questions := tuple(_together(group, (), noted)):
        yield _page(group, around.shown_with(group, noted), questions, _label(group, noted), noted)


def _together(group: Understood, conditions: tuple[str, ...], noted: Noted) -> Iterator[Question]:
    """The questions of a page. A group inside it becomes a note with its heading, before its questions."""
    for child in _children(group, noted):
        if child["type"] == "group":
            inner = tuple(filter(None, (*conditions, condition_of(child, noted))))
            if label := _label(child, noted):
                yield _heading(child, label, anded(*inner), noted)
            yield from _together(child, inner, noted)
        elif question := read_question(child, conditions, noted):
            yield question


def _heading(group: Understood, label: Said, relevant: str | None, noted: Noted) -> Question:
    """The heading of a group as a note, under the group's name unless something else has it too."""
    names = [row.get("name") for row in noted.form[SURVEY].rows]
    name = _plain(group["name"] if names.count(group["name"]) == 1 else f"{group['name']}_heading")
    noted.question_rows[name] = int(group[ROW])
    return Question(name=name, kind=QuestionKind.NOTE, label=label, relevant=relevant)


def _page(child: Understood, around: Around, questions: tuple[Question, ...], title: Said, noted: Noted) -> Page:
    wanted = _plain(noted.question(child).get(PAGE) or child["name"])
    name, number = wanted, 1
    while name in noted.page_rows:
        number += 1
        name = f"{wanted}_{number}"
    noted.page_rows[name] = around.row or int(child[ROW])
    return Page(name=name, questions=questions, title=title, section=around.section, relevant=around.relevant)


def _plain(name: str) -> str:
    """A name in the signs that the name of a page may have."""
    plain = re.sub(r"[^A-Za-z0-9_-]", "_", name)
    return plain if plain[0].isalpha() or plain[0] == "_" else f"_{plain}"


def _children(group: Understood, noted: Noted) -> Iterator[Understood]:
    """The rows of a group that are read, in order. What pyxform adds to them of its own is left out but for "other"."""
    before: Understood = {"name": ""}
    for child in group["children"]:
        if LEFT_OUT in child:
            written = noted.question(child).get("type") or ""
            noted.add(rules.LEFT_OUT, int(child[ROW]), "type", type=written, what="This one is")
        elif child["type"] in ("repeat", "loop"):
            what = f"The {_questions_in(child)} in it are" if _questions_in(child) != 1 else "The one in it is"
            noted.add(rules.LEFT_OUT, int(child[ROW]), "type", type=child["type"], what=what)
        elif ROW in child:
            before = child
            if child["type"] == "group":
                _say_unused(child, noted)
            yield child
        elif child["name"] == f"{before['name']}_other":
            shown_if = {"relevant": f"selected(${{{before['name']}}}, 'other')"}
            yield {**child, ROW: before[ROW], "bind": shown_if}


def _questions_in(group: Understood) -> int:
    inner = group.get("children")
    return sum(_questions_in(child) for child in inner) if inner is not None else 1


def _say_unused(group: Understood, noted: Noted) -> None:
    bind = {key: value for key, value in group.get("bind", {}).items() if key != "relevant"}
    rest: dict[str, Any] = {key: value for key, value in group.items() if key not in _OF_A_GROUP} | bind
    for part in rest:
        noted.add(rules.UNUSED_PART, int(group[ROW]), value=part, part="column", why="a group does not take it")
    say_unused_looks(_looks(group) - OF_GRIDS, int(group[ROW]), noted)


def _is_shown_together(group: Understood) -> bool:
    return "field-list" in _looks(group)


def _looks(group: Understood) -> set[str]:
    return set(group.get("control", {}).get("appearance", "").split())


def _label(group: Understood, noted: Noted) -> Said:
    """The heading of a group. Of one with the appearance table-list pyxform makes a note inside it."""
    made = (child for child in group["children"] if child["name"].startswith("generated_table_list_label_"))
    inside = (child.get("label") for child in made if ROW not in child)
    return noted.said(group.get("label") or next(inside, None))
