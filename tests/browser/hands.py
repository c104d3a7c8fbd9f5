"""How a visitor works a page: with a pointer or a finger, or with the keyboard alone."""

from typing import Any

ACTIVE = "e => e === document.activeElement"
PRESSES_TO = """e => {
  const group = (one) => document.querySelector(`input[type=radio][name="${one.name}"]`);
  const one_of_group = (one) => one === e || one === document.activeElement || one === group(one);
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.type !== "hidden" && !one.disabled && one.checkVisibility())
    .filter((one) => one.type !== "radio" || one_of_group(one));
  return all.indexOf(e) - all.indexOf(document.activeElement);
}"""
"""About how many presses of tab lie between where one is and a thing further on; a group of radios takes one."""
NEARLY = 3
"""Presses before it from which each step is looked at."""
IN_GROUP = "e => document.activeElement.type === 'radio' && document.activeElement.name === e.name"
CHOSEN = "e => e.selectedOptions[0]?.label.trim()"
FURTHEST = 500
"""Presses of a key after which a thing is out of reach."""


class OutOfReachError(AssertionError):
    """Something that a person who uses the keyboard alone cannot come to."""


class Pointer:
    """A pointer or a finger: touches what it means."""

    def press(self, thing: Any) -> None:
        """Press a button, follow a link, unfold what is folded."""
        thing.click()

    def tick(self, thing: Any) -> None:
        """Choose a radio or tick a box."""
        thing.check()

    def untick(self, thing: Any) -> None:
        """Take a tick away."""
        thing.uncheck()

    def write(self, thing: Any, words: str) -> None:
        """Write into a box, in place of what stood there."""
        thing.fill(words)

    def pick(self, thing: Any, words: str) -> None:
        """Pick from a list."""
        thing.select_option(label=words)


class Keyboard:
    """Tab, arrows, space, enter and letters; nothing is ever touched."""

    def press(self, thing: Any) -> None:
        """Come to it and press enter."""
        self._come_to(thing)
        thing.page.keyboard.press("Enter")

    def tick(self, thing: Any) -> None:
        """Come to a box and press space; in a group of radios go on with the arrows."""
        if thing.get_attribute("type") == "radio":
            self._come_to(thing, IN_GROUP)
            self._until(thing, "ArrowDown", ACTIVE)
        else:
            self._come_to(thing)
        if not thing.is_checked():
            thing.page.keyboard.press("Space")

    def untick(self, thing: Any) -> None:
        """Come to a box and press space."""
        self._come_to(thing)
        if thing.is_checked():
            thing.page.keyboard.press("Space")

    def write(self, thing: Any, words: str) -> None:
        """Come to a box, mark what stands there and write over it."""
        self._come_to(thing)
        thing.page.keyboard.press("Control+A")
        thing.page.keyboard.type(words)

    def pick(self, thing: Any, words: str) -> None:
        """Come to a list and go down it."""
        self._come_to(thing)
        thing.page.keyboard.press("Home")
        for _ in range(FURTHEST):
            if thing.evaluate(CHOSEN) == words:
                return
            thing.page.keyboard.press("ArrowDown")
        raise OutOfReachError(words)

    def _come_to(self, thing: Any, there: str = ACTIVE) -> None:
        thing.wait_for(state="attached")
        for _ in range(thing.evaluate(PRESSES_TO) - NEARLY):
            thing.page.keyboard.press("Tab")
        self._until(thing, "Tab", there)

    def _until(self, thing: Any, key: str, there: str) -> None:
        for _ in range(FURTHEST):
            if thing.evaluate(there):
                return
            thing.page.keyboard.press(key)
        raise OutOfReachError(thing.evaluate("e => e.outerHTML.slice(0, 200)"))
