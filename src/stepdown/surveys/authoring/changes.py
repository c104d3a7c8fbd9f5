"""Questions and pages added, changed, moved and taken out."""

from collections.abc import Callable, Sequence

from stepdown.surveys.authoring.naming import name_of
from stepdown.surveys.questionnaire.questionnaire import Choice, Page, Question, Questionnaire


def page_of(questionnaire: Questionnaire, question: str) -> Page:
    """The page on which a question stands. KeyError where there is none."""
    for page in questionnaire.pages:
        if any(one.name == question for one in page.questions):
            return page
    raise KeyError(question)


def page_named(questionnaire: Questionnaire, name: str) -> Page:
    """The page of a name. KeyError where there is none."""
    for page in questionnaire.pages:
        if page.name == name:
            return page
    raise KeyError(name)


def with_question(questionnaire: Questionnaire, page: str | None, question: Question) -> Questionnaire:
    """The question added at the end of a page, or, where none is named, on one of its own after all others."""
    if page is None:
        name = name_of(question.name, [one.name for one in questionnaire.pages], otherwise="page")
        return _with_pages(questionnaire, (*questionnaire.pages, Page(name=name, questions=(question,))))
    return _on_page(questionnaire, page, lambda questions: (*questions, question))


def with_question_changed(questionnaire: Questionnaire, name: str, question: Question) -> Questionnaire:
    """The question of this name in another form."""
    page = page_of(questionnaire, name)
    return _on_page(questionnaire, page.name, lambda asked: tuple(question if q.name == name else q for q in asked))


def without_question(questionnaire: Questionnaire, name: str) -> Questionnaire:
    """The question taken out; its page goes with the last of its questions. ValueError where nothing would be left."""
    page = page_of(questionnaire, name)
    left = tuple(question for question in page.questions if question.name != name)
    if not left and len(questionnaire.pages) == 1:
        raise ValueError("A questionnaire has at least one question. Add another before you take this one out.")
    role = None if questionnaire.role_question == name else questionnaire.role_question
    pages = tuple(_page_with(one, left) if one.name == page.name else one for one in questionnaire.pages)
    kept = tuple(one for one in pages if one.name != page.name or left)
    return _with_pages(questionnaire.model_copy(update={"role_question": role}), kept)


def with_question_moved(questionnaire: Questionnaire, name: str, by: int) -> Questionnaire:
    """The question one place up (-1) or down (1): past the edge of its page it goes onto the neighbouring one."""
    page = page_of(questionnaire, name)
    names = [question.name for question in page.questions]
    place = names.index(name) + by
    if 0 <= place < len(names):
        return _on_page(questionnaire, page.name, lambda questions: _moved(questions, names.index(name), by))
    beside = questionnaire.pages.index(page) + by
    if not 0 <= beside < len(questionnaire.pages):
        return questionnaire
    question = questionnaire.question(name)
    neighbour = questionnaire.pages[beside]
    taken = without_question(questionnaire, name).model_copy(update={"role_question": questionnaire.role_question})
    return _on_page(
        taken, neighbour.name, lambda questions: (*questions, question) if by < 0 else (question, *questions)
    )


def with_page_changed(questionnaire: Questionnaire, page: Page) -> Questionnaire:
    """The page of this name in another form."""
    return _with_pages(questionnaire, tuple(page if one.name == page.name else one for one in questionnaire.pages))


def with_page_moved(questionnaire: Questionnaire, name: str, by: int) -> Questionnaire:
    """The page one place up (-1) or down (1); where it is first or last already it stays."""
    place = questionnaire.pages.index(page_named(questionnaire, name))
    if not 0 <= place + by < len(questionnaire.pages):
        return questionnaire
    return _with_pages(questionnaire, _moved(questionnaire.pages, place, by))


def with_list(questionnaire: Questionnaire, name: str, choices: Sequence[Choice]) -> Questionnaire:
    """A list of choices, new or in place of the one of its name."""
    return questionnaire.model_copy(update={"lists": {**questionnaire.lists, name: tuple(choices)}})


def without_unused_lists(questionnaire: Questionnaire) -> Questionnaire:
    """Only the lists that a question offers."""
    used = {question.choices for question in questionnaire.questions()}
    return questionnaire.model_copy(
        update={"lists": {name: held for name, held in questionnaire.lists.items() if name in used}}
    )


def _moved[T](held: Sequence[T], place: int, by: int) -> tuple[T, ...]:
    moved = list(held)
    moved.insert(place + by, moved.pop(place))
    return tuple(moved)


def _on_page(
    questionnaire: Questionnaire, name: str, change: Callable[[tuple[Question, ...]], tuple[Question, ...]]
) -> Questionnaire:
    page = page_named(questionnaire, name)
    return with_page_changed(questionnaire, _page_with(page, change(page.questions)))


def _page_with(page: Page, questions: tuple[Question, ...]) -> Page:
    return page.model_copy(update={"questions": questions})


def _with_pages(questionnaire: Questionnaire, pages: tuple[Page, ...]) -> Questionnaire:
    return questionnaire.model_copy(update={"pages": pages})
