"""A study that names its authority names one that the Department publishes figures of."""

import pytest

from stepdown.written.parse import WrittenProblems
from tests.spec.a_study import study


def test_an_authority_and_its_neighbours_are_taken_by_name():
    authority = study('authority = { name = "Essex", beside = ["Suffolk"] }').authority
    assert authority is not None
    assert authority.beside == ("Suffolk",)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ('{ name = "Esex" }', "did you mean Essex"),
        ('{ name = "Essex", beside = ["Suffok"] }', "did you mean Suffolk"),
        ('{ name = "Essex", beside = ["' + '", "'.join(["Suffolk"] * 11) + '"] }', "at most 10"),
    ],
)
def test_a_name_of_no_area_is_a_problem_of_the_study(written, problem):
    with pytest.raises(WrittenProblems, match=problem):
        study(f"authority = {written}")
