"""What is printed after a quote."""

import pytest

from stepdown.themes.quotes.attribution import attribution
from stepdown.themes.sources import SourceKind


@pytest.mark.parametrize(
    ("role", "kind", "printed"),
    [
        ("Social care practitioner", SourceKind.INTERVIEW, "(Social care practitioner, interview)"),
        ("MDT worker", SourceKind.FOCUS_GROUP, "(MDT worker, focus group)"),
        ("Social care practitioner", SourceKind.SURVEY, "(Social care practitioner, survey respondent)"),
        (None, SourceKind.SURVEY, "(Role not given, survey respondent)"),
    ],
)
def test_the_public_label_and_the_kind_of_source(role, kind, printed):
    assert attribution(role, kind) == printed
