"""A single group compared with itself cannot say what brought a change about, and no report of one does."""

import json
import re

import pytest

from tests.reporting.texts import texts

CAUSAL = (
    "as a result of",
    "attributable to",
    "attributed to",
    "because of the service",
    "because of the team",
    "benefit(s|ed)? from",
    "brought about",
    "caus(e|es|ed|ing)",
    "contributed to",
    "due to",
    "effect(s|ive|ively|iveness)?",
    "enabled",
    "helped",
    "impact(s|ed|ful)?",
    "improv(e|es|ed|ing|ement|ements)",
    "lead(s)? to",
    "led to",
    "made a difference",
    "prevent(s|ed|ing)?",
    "produced",
    "reduc(e|es|ed|ing|tion|tions)",
    "result(s|ed|ing) in",
    "succe(ss|sses|ssful|ssfully)",
    "thanks to",
    "worked",
)
"""Patterns of words that say, or are heard as saying, that the service made something happen."""

SAID_OTHERWISE = (
    "they cannot say what the service brought about",
    "because some of the counts are too small",
    "cannot be put down to the service",
    "Home stability improved",
    "found no effect of a service",
    "Centred on no effect",
    "scenario 'No effect'",
    "distributional effects",
    "Effect of uncertainty",
    "Effect of engagement",
    "Improving the reporting quality",
)
"""Texts in which such a word denies a cause or stands in a name: a rating's, a scenario's, an item's, a paper's."""

WORD = re.compile(rf"\b({'|'.join(CAUSAL)})\b", re.IGNORECASE)


def causal_words(said: str) -> list[str]:
    for known in SAID_OTHERWISE:
        said = said.replace(known, "")
    return [found[0] for found in WORD.findall(said)]


def test_no_text_of_a_report_says_that_the_service_caused_anything(published):
    assert [text for text in texts(published.report) if causal_words(text.text)] == []


def test_no_released_result_says_so_either(published):
    results = json.loads(published.results)["results"]
    said = [result[part] for result in results for part in ("label", "sentence", "caution") if part in result]
    assert [text for text in said if causal_words(text)] == []


@pytest.mark.parametrize(
    "said",
    [
        "The service reduced the number of children in care.",
        "Fewer children were looked after thanks to the team.",
        "This led to a fall, and the programme was effective.",
        "The impact on children was large.",
    ],
)
def test_a_word_of_cause_is_found(said):
    assert causal_words(said)


@pytest.mark.parametrize("said", ["26 of 57 children stepped down.", "Families affected by a domestic abuse order."])
def test_a_plain_statement_is_let_pass(said):
    assert not causal_words(said)
