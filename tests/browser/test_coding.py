"""A text is coded by keyboard alone, with and without scripts; differences are resolved; all fits a narrow screen."""

from datetime import timedelta

import pytest

from tests.browser.visitor import TOO_WIDE
from tests.cast import MONDAY
from tests.projects import a_project
from tests.web.coding import state_of, twice

pytestmark = pytest.mark.browser

NARROWEST = {"width": 320, "height": 640}
LATER = MONDAY + timedelta(days=30)
ONE = {"source_id": "interview-1"}

SELECT = """([turn, from, to]) => {
  const text = document.querySelector(`[data-turn="${turn}"]`).firstChild;
  document.getSelection().setBaseAndExtent(text, from, text, to);
}"""


@pytest.fixture
def project(cast, the_clock):
    the_clock(LATER)
    return a_project(cast)


@pytest.fixture
def eva(visit, project):
    """Eva with the keyboard alone, at the first text."""
    eva = visit("Eva Lund", keyboard=True)
    eva.go("text", project_id=project.pk, **ONE)
    return eva


def stretches(project, code: str, source: str = "interview-1") -> list[str]:
    """The words that have a code, in the order of the text."""
    state = state_of(project)
    return [state.sources[source].quote(c.start, c.end) for c in state.codings_of(source) if c.code == code]


def to_turn(visitor, number: int) -> None:
    """Tab to the text, and go down it with the arrows."""
    while not visitor.page.evaluate("document.activeElement.matches('[data-turn]')"):
        visitor.page.keyboard.press("Tab")
    press(visitor, *["ArrowDown"] * (number - 1))


def press(visitor, *keys: str) -> None:
    for key in keys:
        visitor.page.keyboard.press(key)


def says(visitor, words: str) -> bool:
    """Whether the page says it to who cannot see it; it is given a moment to."""
    visitor.page.locator("[data-says]", has_text=words).wait_for(state="attached")
    return True


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_words_are_coded_by_keyboard_alone_from_the_lists_of_a_turn(visit, project, scripts: bool):
    eva = visit("Eva Lund", scripts=scripts, keyboard=True)
    eva.go("text", project_id=project.pk, **ONE)
    eva.follow("Code turn 2")
    eva.pick("From", "2: That is massive.")
    eva.pick("Code", "Way of working › Trust")
    eva.press("Add the coding")
    assert stretches(project, "trust") == ["That is massive."]
    assert eva.reads("Last, you coded “That is massive.” in “Interview 1” as “Trust”.")
    eva.press("Undo the last thing that you did")
    assert stretches(project, "trust") == []


def test_words_are_selected_with_the_arrows_and_coded_by_a_few_letters(eva, project):
    to_turn(eva, 2)
    press(eva, "ArrowRight", "ArrowRight", *["Shift+ArrowRight"] * 2)
    assert says(eva, "have the time")
    press(eva, "Enter", *"tru")
    assert eva.page.locator("#bar_codes li").all_inner_texts() == ["Way of working › Trust", "Make a new code “tru”"]
    press(eva, "Enter")
    assert says(eva, "It is coded.")
    assert stretches(project, "trust") == ["have the time"]
    assert eva.page.evaluate("document.activeElement.dataset.turn") == "2"
    eva.look()


def test_a_number_gives_one_of_the_codes_used_last(eva, project):
    assert eva.page.locator("[data-recent]").all_inner_texts()[:2] == ["1 Time", "2 Trust"]
    to_turn(eva, 2)
    press(eva, "Home", "Shift+ArrowDown", "2")
    assert says(eva, "It is coded.")
    assert stretches(project, "trust") == ["They have the time to do it. That is massive."]


def test_a_selection_can_reach_over_turns_and_what_stands_there_for_the_eye_is_no_part_of_it(eva, project):
    to_turn(eva, 2)
    press(eva, "End", "Shift+ArrowLeft", "Shift+ArrowDown", "Shift+ArrowDown", "2")
    assert says(eva, "It is coded.")
    (found,) = stretches(project, "trust")
    assert found.endswith("And the waiting?")
    assert found.startswith("massive.")


def test_a_new_code_is_made_while_coding(eva, project):
    to_turn(eva, 4)
    press(eva, "ArrowRight", "Enter", *"Relief", "Enter")
    assert says(eva, "It is coded.")
    made = next(code for code in state_of(project).framework.in_use() if code.name == "Relief")
    assert stretches(project, made.id) == ["Nobody"]


def test_why_something_cannot_be_coded_is_said_where_one_works(eva, project):
    to_turn(eva, 2)
    press(eva, "ArrowRight", "Enter", *"time", "Enter")
    assert says(eva, "You have coded this as “Time” already.")
    assert eva.page.evaluate("document.activeElement.id") == "bar_code"
    assert eva.page.locator(".govuk-error-message").all_inner_texts() == ["You have coded this as “Time” already."]


def test_what_is_selected_with_the_mouse_is_coded_to_the_letter_beyond_the_first_plane_of_characters(
    cast, visit, project
):
    twice(cast, project)
    eva = visit("Eva Lund")
    eva.go("text", project_id=project.pk, source_id="interview-3")
    eva.page.evaluate(SELECT, [3, 0, 5])
    eva.page.get_by_label("Code", exact=True).fill("sooner")
    eva.page.keyboard.press("Enter")
    assert says(eva, "It is coded.")
    eva.page.evaluate(
        """() => { const part = [...document.querySelectorAll('[data-turn="3"] mark')].at(-1).firstChild;
                   document.getSelection().setBaseAndExtent(part, part.data.indexOf("🙂"), part, part.length); }"""
    )
    eva.page.get_by_label("Code", exact=True).fill("sooner")
    eva.page.keyboard.press("Enter")
    eva.page.get_by_text("Last, you coded “🙂 back”").wait_for()
    assert stretches(project, "sooner", "interview-3")[-2:] == ["They", "🙂 back"]


def test_where_no_script_runs_nothing_stands_there_that_only_a_script_could_use(visit, project):
    eva = visit("Eva Lund", scripts=False)
    eva.go("text", project_id=project.pk, **ONE)
    assert not eva.page.locator("#coding-bar").is_visible()
    assert not eva.reads("With the keyboard")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_differences_are_resolved_one_after_the_other_by_keyboard_alone(cast, visit, project, scripts: bool):
    twice(cast, project)
    eva = visit("Eva Lund", scripts=scripts, keyboard=True)
    eva.go("double_coding", project_id=project.pk, double_id="d")
    eva.press("Resolve the differences")
    eva.press("Begin with the first")
    assert eva.reads("2 of 2 differences are left.")
    assert eva.reads("Memo: She names it herself.")
    eva.choose("The turn is coded with it")
    eva.write("Why?", "She says so in as many words")
    eva.press("Decide, and go to the next")
    eva.choose("The turn is not coded with it")
    eva.write("Why?", "It is about ringing")
    eva.press("Decide", exact=True)
    assert eva.reads("Every difference is resolved.")
    found = state_of(project).doubles["d"].resolutions
    assert {key[2]: one.is_coded for key, one in found.items()} == {"trust": True, "time": False}


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_text_and_its_panel_fit_the_narrowest_screen(visit, project, scripts: bool):
    eva = visit("Eva Lund", size=NARROWEST, scripts=scripts)
    for name, about in (("text", ONE), ("code_turn", ONE | {"turn": 2})):
        eva.go(name, project_id=project.pk, **about)
        assert eva.page.evaluate(TOO_WIDE) <= 0
