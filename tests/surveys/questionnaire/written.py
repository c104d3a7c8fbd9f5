"""Small questionnaires for the tests, as short as they can be written."""

from stepdown.surveys.questionnaire.questionnaire import Questionnaire

type Written = dict[str, object]

YES_NO = ({"name": "yes", "label": {"en": "Yes"}}, {"name": "no", "label": {"en": "No"}})


def asked(name: str, kind: str = "text", **more: object) -> Written:
    """A question. Its label is its name in capitals."""
    return {"name": name, "kind": kind, "label": {"en": name.upper()}} | more


def chosen(name: str, choices: str = "yn", kind: str = "one_of", **more: object) -> Written:
    return asked(name, kind, choices=choices, **more)


def page(*questions: Written, **more: object) -> Written:
    """A page, named for its first question."""
    return {"name": f"p_{questions[0]['name']}", "questions": questions} | more


def of(*pages: Written, **more: object) -> Questionnaire:
    """A questionnaire with the list ``yn``. A question in the place of a page is a page of its own."""
    whole = [each if "questions" in each else page(each) for each in pages]
    title = {"en": "Survey"}
    return Questionnaire.model_validate(
        {"id": "mdt", "version": "1", "title": title, "pages": whole, "lists": {"yn": YES_NO}} | more
    )
