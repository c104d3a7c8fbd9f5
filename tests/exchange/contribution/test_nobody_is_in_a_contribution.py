"""What is planted in the data, wherever a source can write, never stands in a contribution."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from pkgutil import walk_packages

import pytest

import stepdown.domain
from stepdown.dataset.column import ColumnKind
from stepdown.dataset.contract import CONTRACT
from stepdown.domain.factors import FACTORS
from stepdown.domain.word import Word
from stepdown.evaluation.pool.contribute import counts_to_give, exact_part
from stepdown.evaluation.pool.declared import NOT_DECLARED
from stepdown.exchange.contribution.document import document_of
from stepdown.reporting.pooled.safe import safe_part
from tests.evaluation.pool.parts import STUDY
from tests.evaluation.worlds import dataset_of, world_of

CANARY = "Ada Byron, 12 Mill Lane"
PLANTED = world_of(4, 40)
for name, rows in PLANTED.items():
    free = [column.name for column in CONTRACT[name].columns if column.kind is ColumnKind.TEXT]
    for number, row in enumerate(rows):
        row.update({column: CANARY if column == "source" else f"{CANARY} {number}" for column in free})
STUDY_DATES = {day.isoformat() for day in (STUDY.period.referred_from, STUDY.period.referred_to, STUDY.period.as_at)}


@pytest.fixture(scope="module", params=["exact", "safe"])
def text(request) -> str:
    dataset = dataset_of(PLANTED)
    counts, _ = counts_to_give(dataset, STUDY)
    if request.param == "exact":
        return document_of(exact_part(dataset, STUDY, counts, "Agreement 1"))
    return document_of(safe_part(dataset, STUDY, counts))


def test_there_is_something_planted_in_every_table_that_has_a_place_for_it():
    assert {name for name, rows in PLANTED.items() if any(CANARY in str(row) for row in rows)} >= {
        "families",
        "referrals",
        "handovers",
        "observations",
    }


def test_no_free_text_stands_in_it(text):
    assert not re.search(r"ada|byron|mill lane", text, re.IGNORECASE)


def test_no_number_of_a_family_or_a_person_stands_in_it(text):
    assert re.findall(r"\bF\d+(?:-|\b)", text) == []


def test_no_date_stands_in_it_but_those_of_the_study(text):
    dates = {
        value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
        for rows in PLANTED.values()
        for row in rows
        for value in row.values()
        if isinstance(value, date)
    }
    assert len(dates) > 100
    assert set(re.findall(r"\d{4}-\d{2}-\d{2}", text)) <= STUDY_DATES


def test_every_word_of_the_exact_form_is_one_of_a_closed_list(text):
    said = json.loads(text).get("counts", {})
    names = {NOT_DECLARED, *STUDY.names.areas}
    known = names | vocabulary()
    assert {part for word in texts(said) for part in parts(word, known) if not part.isdecimal()} - known == set()


def test_every_number_of_the_exact_form_counts_somebody_or_is_what_is_counted(text):
    """Rows say how many share them; histograms and risk sets how many have an amount: there is no other number."""
    said = json.loads(text).get("counts", {})
    assert set(said) <= {
        "members", "facts", "amounts", "courses", "count_courses", "standings", "clusters", "risk_sets", "scores",
        "unknowns", "attained",
    }  # fmt: skip
    for _, histogram in said.get("amounts", []):
        assert set(histogram) == {"amounts", "missing"}
        assert all(isinstance(units, int) and units > 0 for _, units in histogram["amounts"])


def parts(word: str, known: set[str]) -> list[str]:
    """A word itself, or what it is put together of: a measure with its months, a level left with where to."""
    return [word] if word in known else re.split(r"[:.]", word)


def texts(said: object) -> Iterator[str]:
    """Every text in a document: keys too, but for the names of fields."""
    if isinstance(said, str):
        yield said
    elif isinstance(said, list):
        for each in said:
            yield from texts(each)
    elif isinstance(said, dict):
        for name, inner in said.items():
            yield name
            yield from texts(inner)


def vocabulary() -> set[str]:
    """The words of the domain, and those that the definitions write."""
    for module in walk_packages(stepdown.domain.__path__, "stepdown.domain."):
        import_module(module.name)
    words = {str(word) for kind in _all(Word) for word in kind}
    literals = {
        literal
        for path in Path(str(files("stepdown.evaluation"))).rglob("*.sql")
        for literal in re.findall(r"'([^']*)'", re.sub(r"--.*", "", path.read_text(encoding="utf-8")))
    }
    parts = {part for literal in literals for part in re.split(r"[:.]", literal)}
    return words | literals | parts | set(FACTORS) | FIELDS


def _all(kind: type[Word]) -> set[type[Word]]:
    return set(kind.__subclasses__()) | {inner for each in kind.__subclasses__() for inner in _all(each)}


FIELDS = {
    "units", "families", "unit", "person_rule", "family_rule", "included", "episode_state", "amounts", "missing",
    "factor", "states", "counts", "dimension", "value", "at", "at_risk", "asked", "known", "present", "persisted",
    "resolved", "emerged", "at_neither", "entered", "ended", "stopped", "members", "facts", "courses", "count_courses",
    "standings", "clusters", "risk_sets", "all", "all_three_parental_risks", "scores", "unknowns", "covariates",
    "first", "second", "instrument", "respondent", "attained", "goals", "weight", "squared",
}  # fmt: skip
