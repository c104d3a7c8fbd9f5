"""The publication of 2023 (DOI 10.1080/09649069.2023.2281840), replayed: the first golden test.

The ids below were labelled by hand, by people who read the publication; the numbers of the margins were enumerated
with another program. Only the tests know them: the program's own files hold no verdict.
"""

import csv
from importlib.resources import files

import pytest

from stepdown.evaluation.replay.judge import replay
from stepdown.evaluation.replay.margins.read import read_margins
from stepdown.evaluation.replay.margins.solve import Solved, solve
from stepdown.evaluation.replay.publication import read_publication
from stepdown.evaluation.replay.verdict import Outcome, Verdict

STUDY = files("stepdown.evaluation.replay.studies") / "essex-2023"
FIGURES = (STUDY / "figures.csv").read_text(encoding="utf-8")

INCONSISTENT = """
    F007 F008 F011 F017 F034 F046 F047 F064 F075 F076 F078 F079 F093 F098 F103 F111 F117 F118 F119 F129
"""
CONSISTENT = """
    F004 F005 F006 F009 F010 F012 F013 F020 F028 F029 F030 F036 F037 F038 F039 F048 F049 F050 F051 F052 F053 F054
    F055 F056 F057 F058 F059 F060 F061 F062 F063 F066 F068 F072 F073 F074 F077 F082 F083 F084 F085 F086 F087 F088
    F089 F090 F091 F092 F094 F095 F096 F097 F099 F100 F101 F102 F104 F105 F106 F107 F113 F114 F115 F116 F120 F121
    F126 F127 F128 F130
"""
NOT_CHECKABLE = """
    F014 F015 F016 F018 F019 F021 F022 F023 F024 F025 F026 F027 F031 F032 F033 F035 F040 F041 F042 F043 F044 F045
    F065 F067 F069 F070 F071 F080 F081 F108 F109 F110 F112 F122 F123 F124 F125 F131 F132 F133
"""

COULD_NOT_FAIL = "F053 F054 F056 F057 F066 F068 F084 F085 F120 F121"
"""Consistent only by checks that no printed value could have failed: the explanation of replay lists the same."""

CELLS = "need>closed need>need need>plan need>care plan>closed plan>need plan>plan plan>care care>care care>lower"

TABLES = {
    "A": ["13 0 7 1 5 7 20 1 2 1", "13 1 7 0 5 7 19 2 2 1"],
    "B": ["12 0 7 2 6 7 20 0 2 1", "12 1 7 1 6 7 19 1 2 1", "12 2 7 0 6 7 18 2 2 1"],
    "C": [],
    "D": [],
    "E": [
        "11 1 5 4 5 7 21 0 0 3",
        "11 2 5 3 5 7 20 1 0 3",
        "11 3 5 2 5 7 19 2 0 3",
        "11 4 5 1 5 7 18 3 0 3",
        "11 5 5 0 5 7 17 4 0 3",
        "12 0 6 3 5 7 21 0 1 2",
        "12 1 6 2 5 7 20 1 1 2",
        "12 2 6 1 5 7 19 2 1 2",
        "12 3 6 0 5 7 18 3 1 2",
        "13 0 7 1 5 7 20 1 2 1",
        "13 1 7 0 5 7 19 2 2 1",
    ],
    "F": [],
}
"""A to E as enumerated; F is our own: 3 of the 4 in care at closure, however many were in care at referral."""


@pytest.fixture(scope="module")
def margins() -> dict[str, Solved]:
    read = read_margins((STUDY / "margins.toml").read_text(encoding="utf-8"), "margins.toml")
    assert read.findings == ()
    assert read.margins is not None
    return solve(read.margins)


@pytest.fixture(scope="module")
def outcomes(margins) -> dict[str, Outcome]:
    result = replay(FIGURES, "figures.csv", margins)
    assert result.findings == ()
    return {outcome.figure.id: outcome for outcome in result.outcomes}


@pytest.mark.parametrize(
    ("verdict", "labelled"),
    [
        (Verdict.INCONSISTENT, INCONSISTENT),
        (Verdict.CONSISTENT, CONSISTENT),
        (Verdict.NOT_CHECKABLE, NOT_CHECKABLE),
    ],
)
def test_the_rules_reach_what_the_readers_reached_by_hand(outcomes, verdict, labelled):
    assert [id_ for id_, outcome in outcomes.items() if outcome.verdict is verdict] == labelled.split()


def test_no_column_of_the_file_names_a_verdict():
    columns = next(csv.reader(FIGURES.splitlines()))
    known = ["id", "section", "quantity", "value", "unit", "numerator", "denominator", "expression", "total_of", "note"]
    assert columns == known
    assert not any(word in FIGURES.lower() for word in ("inconsistent", "not_checkable", "recomputed"))


def test_without_their_checks_the_figures_reach_no_verdict():
    """Nothing but the declared numbers and expressions decides: strip them, and nothing is decided."""
    rows = list(csv.DictReader(FIGURES.splitlines()))
    bare = [
        "id,value",
        *(f'{row["id"]},"{row["value"]}"' for row in rows if row["id"] < "F119" and row["unit"] != "words"),
    ]
    assert {o.verdict for o in replay("\n".join(bare), "bare.csv").outcomes if o.figure.id[0] == "F"} == {
        Verdict.NOT_CHECKABLE
    }


@pytest.mark.parametrize(
    ("figure", "recomputed"),
    [
        ("F007", "45.6%"),
        ("F011", "353,390"),
        ("F017", "28,470"),
        ("F046", "24"),
        ("F047", "8"),
        ("F058", "2.346"),
        ("F064", "19"),
        ("F093", "38.6%"),
        ("F103", "£1,373,300"),
        ("F106", "£1,063,920"),
        ("F107", "£7,607,028"),
        ("F113", "£2,392"),
        ("F114", "£193,752"),
        ("F118", "£26,950"),
        ("F130", "88.6%"),
    ],
)
def test_a_figure_comes_to_what_it_should_have_been(outcomes, figure, recomputed):
    assert outcomes[figure].recomputed == recomputed


def test_the_avoided_proceedings_are_named_in_the_reason(outcomes):
    assert outcomes["F103"].reason == (
        "Printed £1.21m; 31 × £44,300 = £1,373,300; the printed figure is £163,300 below that (11.9%)."
    )


def test_figures_that_no_check_could_have_failed_are_marked(outcomes):
    weak = [o.figure.id for o in outcomes.values() if o.verdict is Verdict.CONSISTENT and not o.telling]
    assert weak == COULD_NOT_FAIL.split()


@pytest.mark.parametrize("reading", TABLES)
def test_every_table_that_the_margins_allow_is_found_and_no_other(margins, reading):
    assert " ".join(cell.name.replace(" ", "") for cell in margins[reading].margins.cells) == CELLS
    assert margins[reading].complete
    assert [" ".join(map(str, table)) for table in margins[reading].tables] == TABLES[reading]


def test_evidence_from_outside_is_cited():
    rows = [row for row in csv.DictReader(FIGURES.splitlines()) if row["section"] == "evidence"]
    assert len(rows) == 8
    assert all(row["note"].startswith(("Department for Education, ", "Looked for in")) for row in rows)


def test_the_publication_is_cited():
    publication = read_publication((STUDY / "study.toml").read_text(encoding="utf-8"), "study.toml").publication
    assert publication.citation == "Journal of Social Welfare and Family Law, 2023. DOI 10.1080/09649069.2023.2281840"
