"""Drawn questionnaires against which checking finds nothing, with everything that a questionnaire can hold."""

from dataclasses import dataclass, field

from hypothesis import strategies as st

from stepdown.domain.missing import Missing
from stepdown.surveys.questionnaire.questionnaire import Choice, Page, Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind, Side

LANGUAGES = (("en",), ("cy", "en"), ("en", "so", "pt-BR"))
TAGS = ("area", "team-size")
TRICKY = (
    "=1+1",
    "It’s “so”",
    "_x0041_",
    "a  b",
    "one\ntwo",
    "0012",
    "{label}",
    "$",
    "<b>&amp;</b>",
    "'",
)

words = st.one_of(
    st.sampled_from(TRICKY),
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=20).filter(
        lambda text: text.strip() and "${" not in text
    ),
).map(str.strip)

NAMES = ("a", "B", "c_1", "_d", "e-f", "Role", "role_other", "part_1", "meta_2", "note", "name", "text", "g7", "h")
PAGES = ("one", "Two", "part_2", "meta", "_4", "five-six")
CHOICES = ("a", "b", "1", "2", "none", "yes", "x.y", "don’t", "A-1")
list_names = st.sets(st.sampled_from(("yn", "2-kinds", "role_s")), min_size=1).map(sorted)


@dataclass(slots=True)
class Drawn:
    """What was drawn so far, for what comes later to look at."""

    draw: st.DrawFn
    languages: tuple[str, ...]
    lists: dict[str, tuple[Choice, ...]] = field(default_factory=dict)
    earlier: list[Question] = field(default_factory=list)

    def said(self, chance: bool = True) -> dict[str, str]:
        """Words in the first language and maybe in the others; none at all where ``chance`` is False."""
        if not chance:
            return {}
        first, *others = self.languages
        return {first: self.draw(words)} | {code: self.draw(words) for code in others if self.draw(st.booleans())}

    def maybe(self, strategy: st.SearchStrategy[str]) -> str | None:
        return self.draw(st.none() | strategy)

    def condition(self) -> str | None:
        """What may be asked of an earlier question."""
        askable = [question.name for question in self.earlier if question.kind is not QuestionKind.NOTE]
        if not askable:
            return None
        name = st.sampled_from(askable).map(lambda name: f"${{{name}}}")
        return self.maybe(name | name.map(lambda it: f"{it} = 'a' or not({it} > 3)") | st.just("1 = 1"))


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    drawn = Drawn(draw, draw(st.sampled_from(LANGUAGES)))
    drawn.lists = {name: _choices(drawn) for name in draw(list_names)}
    question_names = iter(draw(st.permutations(NAMES)))
    page_names = draw(st.permutations(PAGES))[:3]
    sections = [{}, drawn.said(), drawn.said()]
    pages = [_page(drawn, name, question_names, draw(st.sampled_from(sections))) for name in page_names]
    chosen = [question.name for question in drawn.earlier if question.kind is QuestionKind.ONE_OF]
    return Questionnaire(
        id=draw(st.sampled_from(("mdt", "2026_survey", "a-b"))),
        version=draw(words),
        title=drawn.said(),
        languages=drawn.languages,
        pages=pages,
        lists=drawn.lists,
        origin=drawn.maybe(words),
        signed_off=drawn.maybe(words),
        role_question=drawn.maybe(st.sampled_from(chosen)) if chosen else None,
    )


def _choices(drawn: Drawn) -> tuple[Choice, ...]:
    """One real answer at least; any list may be offered where several can be chosen."""
    answers = [
        Choice(
            name=name,
            label=drawn.said(),
            side=drawn.draw(st.none() | st.sampled_from(Side)),
            tags=drawn.draw(st.dictionaries(st.sampled_from(TAGS), words)),
        )
        for name in drawn.draw(st.permutations(CHOICES))[: drawn.draw(st.integers(1, 4))]
    ]
    if not drawn.draw(st.booleans()):
        return tuple(answers)
    return (*answers, Choice(name="none_", label=drawn.said(), means=drawn.draw(st.sampled_from(Missing)), only=True))


def _page(drawn: Drawn, name: str, question_names, section: dict[str, str]) -> Page:
    relevant = drawn.condition()
    questions = []
    for _ in range(drawn.draw(st.integers(1, 3))):
        questions.append(_question(drawn, next(question_names)))
        drawn.earlier.append(questions[-1])
    own_name = questions[0].name if drawn.draw(st.booleans()) else name
    title = drawn.said(chance=drawn.draw(st.booleans()))
    return Page(name=own_name, questions=questions, title=title, section=section, relevant=relevant)


def _question(drawn: Drawn, name: str) -> Question:
    kind = drawn.draw(st.sampled_from(QuestionKind))
    more: dict[str, object] = {}
    if kind is QuestionKind.WORKED_OUT:
        more = {"calculation": drawn.condition() or "1 + 1", "unit": drawn.maybe(words)}
    elif kind is not QuestionKind.NOTE:
        more = {"required": drawn.draw(st.booleans()), "required_message": drawn.said(drawn.draw(st.booleans()))}
    if kind in (QuestionKind.WHOLE_NUMBER, QuestionKind.DECIMAL):
        more |= {"constraint": drawn.maybe(st.just(". >= 0 and . <= 200")), "default": drawn.maybe(st.just("7"))}
        more |= {"unit": drawn.draw(words), "is_time_saved": drawn.draw(st.booleans())}
        more |= {"constraint_message": drawn.said(drawn.draw(st.booleans()))}
    if kind is QuestionKind.TEXT:
        more |= {"default": drawn.maybe(words.filter(lambda text: "(" not in text))}
    if kind in (QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF):
        choices = drawn.draw(st.sampled_from(sorted(drawn.lists)))
        more |= {"choices": choices, "choice_filter": drawn.maybe(st.just("name != 'a'"))}
        more |= {"default": drawn.maybe(st.sampled_from([choice.name for choice in drawn.lists[choices]]))}
    if kind is QuestionKind.ONE_OF:
        more |= {"as_list": drawn.draw(st.booleans())}
    return Question(
        name=name,
        kind=kind,
        label=drawn.said(),
        hint=drawn.said(drawn.draw(st.booleans())),
        relevant=drawn.condition(),
        **more,
    )
