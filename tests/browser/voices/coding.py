"""A text is coded by two who do not see each other's work; they finish, see how far they agree, and resolve the rest.

Turn 2: "Nobody waits. It is about trust."; turn 3: "They ring 🙂 back."
"""

from tests.browser.test_coding import press, says, to_turn
from tests.browser.visitor import Visitor

AGREEMENT = {
    "Help comes sooner": ("2", "0", "0", "0", "100% (2 of 2)", "100% (4 of 4)", "Not defined", "Not defined"),
    "Time": ("0", "0", "1", "1", "50% (1 of 2)", "0% (0 of 1)", "0.00", "0.00"),
    "Trust": ("0", "0", "1", "1", "50% (1 of 2)", "0% (0 of 1)", "0.00", "0.00"),
    "All codes together": ("2", "0", "2", "2", "67% (4 of 6)", "67% (4 of 6)", "0.40", "0.39"),
}
"""Of each code: both, only Eva, only Amir, neither; agreed, positive agreement, kappa, alpha."""


def eva_codes(eva: Visitor) -> None:
    """She goes to words with the arrows, selects more with shift, and says the code in a few letters."""
    eva.follow("Voices", within="nav")
    eva.follow("The pilot")
    eva.follow("Texts")
    eva.follow("Interview 3")
    assert eva.reads("You code this text without seeing the work of Amir Sadiq, who does not see yours.")
    to_turn(eva, 2)
    press(eva, "ArrowRight", "Shift+ArrowRight")
    assert says(eva, "Nobody waits.")
    _give(eva, "soon")
    press(eva, "ArrowDown", "Home", "Shift+ArrowDown")
    assert says(eva, "They ring 🙂 back.")
    _give(eva, "soon")
    assert _codings(eva) == ["1 Help comes sooner", "2 Help comes sooner"]
    eva.look()


def amir_codes(amir: Visitor) -> None:
    """In his own window he sees none of her codings; one of his own he takes back."""
    amir.follow("Voices", within="nav")
    amir.follow("The pilot")
    amir.follow("Texts")
    amir.follow("Interview 3")
    assert _codings(amir) == []
    to_turn(amir, 2)
    press(amir, "Home", "Shift+ArrowDown")
    _give(amir, "time")
    amir.press("Undo the last thing that you did")
    assert amir.reads("It is taken back.")
    for keys, code in (
        (("Home", "Shift+ArrowRight"), "soon"),
        (("End", "Shift+ArrowLeft"), "trust"),
        (("ArrowDown", "Home", "Shift+ArrowDown"), "soon"),
        (("End", "Shift+ArrowLeft"), "time"),
    ):
        if not amir.page.evaluate("document.activeElement.matches('[data-turn]')"):
            to_turn(amir, 2)
        press(amir, *keys)
        _give(amir, code)
    assert _codings(amir) == ["1 Help comes sooner", "2 Trust", "3 Help comes sooner", "4 Time"]


def both_finish(eva: Visitor, amir: Visitor) -> None:
    """Until the second has finished nothing is said of how far they agree."""
    for coder in (eva, amir):
        coder.follow("I have finished this sample")
        coder.press("I have finished")
        assert coder.reads("You have finished this sample.")
        assert coder.reads("How far they agree is said when both have finished.") is (coder is eva)


def eva_resolves_every_difference(eva: Visitor) -> None:
    """She comes back to the sample, reads the figures with their counts, and decides one difference after the other."""
    eva.follow("Texts")
    eva.follow("Double coding")
    eva.follow("sample of 1 text")
    assert _agreement(eva) == AGREEMENT
    eva.press("Resolve the differences")
    eva.press("Begin with the first")
    assert eva.reads("2 of 2 differences are left.")
    eva.choose("The turn is coded with it")
    eva.write("Why?", "She names trust herself")
    eva.press("Decide, and go to the next")
    assert eva.reads("1 of 2 differences is left.")
    eva.choose("The turn is not coded with it")
    eva.write("Why?", "Ringing back is not about time")
    eva.press("Decide")
    assert eva.reads("Every difference is resolved.")
    eva.follow("Back to the sample")
    assert _agreement(eva) == AGREEMENT  # what was decided later makes no agreement


def _give(visitor: Visitor, letters: str) -> None:
    """Enter leads to the codes, letters leave one, enter gives it; the words have the focus again."""
    press(visitor, "Enter", *letters, "Enter")
    assert says(visitor, "It is coded.")
    assert visitor.page.evaluate("document.activeElement.matches('[data-turn]')")


def _codings(visitor: Visitor) -> list[str]:
    return visitor.page.locator(".coding-stripe a").evaluate_all("all => all.map((a) => a.firstChild.data)")


def _agreement(visitor: Visitor) -> dict[str, tuple[str, ...]]:
    rows = visitor.page.locator(".coding-agreement tbody tr").all()
    cells = ((row.locator("th").inner_text(), row.locator("td").all_inner_texts()) for row in rows)
    return {code: tuple(" ".join(words.split()) for words in found[:8]) for code, found in cells}
