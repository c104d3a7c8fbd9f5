"""People who answer the short questionnaire at a served site, each at their own pace."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.served.browser import Browser

PAGES = {"What is your role?": "role", "The team helps families": "helps", "What else would you like to say?": "more"}
"""What a page asks, and the name of its question."""
CHECK, THANKS, USED = "Check your answers", "Thank you", "have been handed in"


@dataclass
class Respondent:
    """Somebody with a personal link. ``kept``: what they sent and the site answered; ``asked``: what was asked."""

    port: int
    token: str
    says: Mapping[str, str]
    kept: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.window = Browser(self.port)

    @property
    def link(self) -> str:
        """Their address."""
        return f"/answer/{self.token}/"

    def answer(self) -> str:
        """Begin, or go on, as far as the check; what the last page says."""
        told = self.window.look(self.link)
        if USED not in told:
            told = self.window.send({})
        while name := next((name for words, name in PAGES.items() if words in told and CHECK not in told), None):
            self.asked.append(name)
            told = self.window.send({name: self.says[name]})
            self.kept.append(name)
        return told

    def hand_in(self) -> str:
        """Hand the answers in; what the site says."""
        told = self.window.send({}, f"{self.link}check/")
        self.kept.append("handed in")
        return told
