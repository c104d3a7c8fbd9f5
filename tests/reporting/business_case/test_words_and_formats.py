"""The section says nothing of cause beyond what is assumed, and every format can carry it."""

import pytest

from stepdown.reporting.renderers import RENDERERS
from tests.reporting.test_no_word_of_cause import causal_words
from tests.reporting.texts import texts


def test_no_text_of_a_case_says_that_the_team_caused_anything(each):
    assert [text for text in texts(each) if causal_words(text.text)] == []


def test_nor_does_a_publications(publication_report):
    assert [text for text in texts(publication_report) if causal_words(text.text)] == []


@pytest.mark.parametrize("render", RENDERERS.values(), ids=RENDERERS)
def test_every_format_carries_it(render, net, gross, publication_report):
    for report in (net, gross, publication_report):
        assert render(report) == render(report)
