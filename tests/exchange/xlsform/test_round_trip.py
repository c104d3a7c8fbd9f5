"""A questionnaire written as an XLSForm and read again is the same, and there is nothing to say of it."""

import pytest
from hypothesis import HealthCheck, given, settings

from stepdown.exchange.xlsform.read import read_xlsform
from stepdown.exchange.xlsform.write import write_xlsform
from stepdown.surveys.questionnaire.checking.check import check
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from tests.surveys.questionnaire.drawn import questionnaires
from tests.surveys.questionnaire.written import asked, chosen, of, page

drawn = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@drawn
@given(questionnaires())
def test_a_drawn_questionnaire_comes_back_the_same(questionnaire: Questionnaire):
    assert read_xlsform(write_xlsform(questionnaire), "form.xlsx") == (questionnaire, ())


AGREE = [{"name": name, "label": {"en": name}} for name in ("Strongly agree", "Don't know", "1.0", "007", "TRUE")]
ODD = {
    "names of choices with spaces": of(chosen("a", "l"), lists={"l": AGREE}),
    "a list that is not offered": of(asked("a"), lists={"l": AGREE}),
    "no list at all": of(asked("a"), lists={}),
    "a page named as what every form has": of(page(asked("a"), asked("b"), name="meta")),
    "a page named for a question of another": of(page(asked("a"), asked("b"), name="c"), asked("c")),
    "pages named as parts are": of(*(page(asked(n), name=f"part_{n}", section={"en": "S"}) for n in ("_1", "_2"))),
    "nothing but what is worked out": of(asked("a", "worked_out", calculation="1 + 1", label={})),
    "a condition of two parts": of(asked("a"), page(asked("b"), relevant="(${a} = 1) and (${a} != 2)")),
    "parts that begin and end anew": of(
        *(page(asked(n), section={"en": section}) for n, section in (("a", "S"), ("b", "T"), ("c", "S")))
    ),
    "long words": of(asked("a", label={"en": "x" * 10_000}, hint={"en": "one\n\n  two\tthree"})),
    "own words that look like names": of(asked("a", "decimal", unit="${a} each"), origin="From ${nowhere}"),
    "words that look like markup": of(asked("a", label={"en": "<b>1 & 2</b> &lt; _x000D_ =SUM(A1) @x +1 -1"})),
}


@pytest.mark.parametrize("what", ODD)
def test_an_odd_questionnaire_comes_back_the_same(what: str):
    assert check(ODD[what]) == ()
    assert read_xlsform(write_xlsform(ODD[what]), "form.xlsx") == (ODD[what], ())
