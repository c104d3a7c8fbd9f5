"""Words of the place and of the work make no password; beside words of one's own they do no harm."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError


@pytest.fixture(autouse=True)
def of_the_place(settings) -> None:
    settings.PASSWORD_WORDS = ["Northborough", "Edge-of-care team", "Marram"]


@pytest.mark.parametrize(
    "password",
    [
        "Northborough2026",
        "N0rthb0r0ugh!!",
        "northborough marram",
        "edge of care team 1",
        "$tepd0wn-marram",
        "council-children9",
    ],
)
def test_a_password_of_known_words_is_refused_with_what_to_do(password):
    with pytest.raises(ValidationError, match="nothing to do with your council, team, town or work"):
        validate_password(password)


@pytest.mark.parametrize("password", ["kettle harbour violin", "northborough kettle violin", "marvellous harbour pen"])
def test_words_of_ones_own_are_enough(password):
    validate_password(password)


def test_where_the_place_names_no_words_those_of_the_work_are_known(settings):
    settings.PASSWORD_WORDS = []
    validate_password("northborough 2026")
    with pytest.raises(ValidationError, match="nothing to do with"):
        validate_password("safeguarding2026")
