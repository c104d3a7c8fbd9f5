"""How long a task takes a practised person, by the keystroke-level model over the steps that a browser test takes.

Card, Moran and Newell, "The keystroke-level model for user performance time with interactive systems", Communications
of the ACM 23(7), 1980: M, a moment's thought before a step, 1.35 s; P, pointing at something, 1.1 s. Typing is on a
phone: 36.2 words of five letters a minute (Palin and others, "How do people type on mobile devices?", MobileHCI 2019),
slower than that paper's average typist at a keyboard (0.28 s a key). A page is given a second to come.
"""

from dataclasses import dataclass, field

THINK = 1.35
POINT = 1.1
KEY = 60 / (36.2 * 5)
PAGE = 1.0


@dataclass
class Keystrokes:
    """What a person does: each step is an interaction, and has its time."""

    steps: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def tap(self, what: str) -> None:
        """Think, then point at something and touch it."""
        self.steps.append(f"tap {what}")
        self.seconds += THINK + POINT

    def type(self, words: str) -> None:
        """Type into what has been touched: one interaction, a key a letter, and a thought before it."""
        self.steps.append(f"type {len(words)} letters")
        self.seconds += THINK + KEY * len(words)

    def wait(self) -> None:
        """A page comes."""
        self.seconds += PAGE

    @property
    def interactions(self) -> int:
        """How many."""
        return len(self.steps)
