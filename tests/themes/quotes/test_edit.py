"""A quote may leave words out with … and put words in with [brackets]; anything else is named by its first word."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stepdown.themes.quotes.edit import problem_of_edit

SAID = "They’ve got the time, and the space to do it. Priya's boss can't give us that; it's massive… for us."

ALLOWED = [
    SAID,
    "They've got the time, and the\n space  to do it. Priya’s boss can’t give us that; it’s massive… for us.",
    "They've got the time … for us.",
    "They've got the time ... for us.",
    "They've … the space to do it. … it's massive… for us.",
    "…the space…",
    "They've got the time, and … massive…for us.",
    "[The team] got the time, and the space to do it. …",
    "[They have] … space …",
    "[t]hey've got the time …",
    "… [MDT worker]'s boss can't give us that …",
    "… [the manager of the MDT worker]’s boss …",
    "… give[s] us that …",
    "They've got the time, and the space [and the people] to do it. …",
    "They've got [such] time …",
    "They've got [...] for us.",
]

REFUSED = [
    ("They’ve got the time, and the room to do it. …", "“room”", "“space”"),
    ("They've got the time … the space … us", "The quote stops after “us”", "“.”"),
    ("They've got the time", "The quote stops after “time”", "“,”"),
    ("got the time …", "“got”", "“They've”"),
    ("they've got the time …", "“they've”", "“They've”"),
    ("They've got the time and the space …", "“and”", "“,”"),
    ("… Priya's boss can … give us that …", "“can”", "“can't”"),
    ("… boss can give us that …", "“can”", "“can't”"),
    ("… the space … the time …", "“the” is not said after that", ""),
    ("They've got the time, … for us. Truly.", "“Truly”", "the transcript ends"),
    ("They've got the time, and the space to do it. [Team", "square bracket", "not closed"),
    ("They've got [] the time …", "square bracket", "empty"),
    ("They've got [the [new] time] …", "square bracket", "within another"),
    ("…", "Nothing of what was said is left", ""),
    ("[The team is good]", "Nothing of what was said is left", ""),
    ("", "Nothing of what was said is left", ""),
]


@pytest.mark.parametrize("printed", ALLOWED)
def test_words_are_left_out_and_put_in(printed):
    assert problem_of_edit(SAID, printed) is None


@pytest.mark.parametrize(("printed", "named", "beside"), REFUSED)
def test_anything_else_is_named_by_the_first_word_that_differs(printed, named, beside):
    problem = problem_of_edit(SAID, printed)
    assert named in problem
    assert beside in problem


words = st.lists(
    st.sampled_from(["the", "time", "it's", "and", "space", ",", ".", "us", "well-known", "Team"]), min_size=1
)
spaces = st.sampled_from([" ", "  ", "\n", "\u00a0", "\t "])


@given(words, st.data())
def test_white_space_and_the_shape_of_apostrophes_make_no_difference(said, data):
    printed = "".join(word + data.draw(spaces) for word in said).replace("'", data.draw(st.sampled_from("'’‘")))
    assert problem_of_edit(" ".join(said), printed) is None


@given(words, st.data(), st.sampled_from(["…", "...", " … ", "[x]", " [two words] "]))
def test_any_words_but_all_can_be_left_out_or_replaced(said, data, mark):
    start = data.draw(st.integers(0, len(said)))
    end = data.draw(st.integers(start, len(said)))
    assume(end - start < len(said))
    printed = f"{' '.join(said[:start])} {mark} {' '.join(said[end:])}"
    assert problem_of_edit(" ".join(said), printed) is None


@given(words, st.data(), st.sampled_from(["never", "Never", ";", "it’s-not"]))
def test_a_word_that_was_not_said_is_named(said, data, other):
    place = data.draw(st.integers(0, len(said) - 1))
    printed = [*said[:place], other, *said[place + data.draw(st.integers(0, 1)) :]]
    problem = problem_of_edit(" ".join(said), " ".join(printed))
    assert f"“{other.replace('’', chr(39))}”" in problem


@given(words, st.data())
def test_words_left_out_without_a_sign_are_a_problem(said, data):
    place = data.draw(st.integers(0, len(said) - 1))
    shorter = said[:place] + said[place + 1 :]
    assume(shorter)
    assert problem_of_edit(" ".join(said), " ".join(shorter)) is not None


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_gives_an_answer(said, printed):
    problem = problem_of_edit(said, printed)
    assert problem is None or problem.endswith(".")


@pytest.mark.parametrize(
    "printed", ["… " * 3_000 + "no", "[x] the " * 2_000 + "no", "[" * 10_000, "the … " * 2_000 + "never"]
)
def test_no_quote_takes_long_to_check(printed):
    assert problem_of_edit("the time and " * 2_000, printed) is not None
