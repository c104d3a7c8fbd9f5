"""A fault of a questionnaire: where it is, what is wrong and what to do."""

from dataclasses import dataclass

from stepdown.surveys.questionnaire.questionnaire import Page, Question


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. ``problem`` says what is wrong and what to do; where no place is named, it is of the whole."""

    problem: str
    page: str | None = None
    question: str | None = None
    list: str | None = None
    choice: str | None = None

    def __str__(self) -> str:
        named = {"page": self.page, "question": self.question, "list": self.list, "choice": self.choice}
        place = ", ".join(f"{what} {name}" for what, name in named.items() if name is not None)
        said = f"{place}: {self.problem}" if place else self.problem
        return f"{said[0].upper()}{said[1:]}"


@dataclass(frozen=True, slots=True)
class Placed:
    """A question with the page that it is on: where a fault is."""

    page: Page
    question: Question

    def fault(self, problem: str) -> Fault:
        """A fault of this question."""
        return Fault(problem, self.page.name, self.question.name)
