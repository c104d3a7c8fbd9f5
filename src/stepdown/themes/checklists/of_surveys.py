"""What is known of a survey, as a checklist of online surveys asks for it: a sentence each, or nothing."""

from collections.abc import Callable

from stepdown.themes.checklists.survey_facts import SurveyFacts

type Fact = Callable[[SurveyFacts], str]
"""A sentence; empty where it is not known."""


def population(survey: SurveyFacts) -> str:
    """How many were asked."""
    return "" if survey.invited is None else f"{survey.invited} people were asked."


def survey_consent(_: SurveyFacts) -> str:
    """The first page."""
    return "The information sheet stands on the first page; nothing is kept before the respondent begins."


def survey_protection(survey: SurveyFacts) -> str:
    """What is done with addresses and answers."""
    tied = (
        "Answers are tied to the participant."
        if survey.is_linked
        else "No answer can be tied to a person: no key, no order and no time is kept with it."
    )
    return f"{tied} Answers not handed in are encrypted and are deleted at closing, as are e-mail addresses."


def origin(survey: SurveyFacts) -> str:
    """Where the questions come from and who agreed them."""
    return " ".join(filter(None, (survey.origin, f"Agreed by {survey.signed_off}." if survey.signed_off else "")))


def open_or_closed(survey: SurveyFacts) -> str:
    """By its mode."""
    return "Open to whoever has the link." if survey.is_open_link else "Closed: a personal link each."


def contact_mode(survey: SurveyFacts) -> str:
    """By its mode."""
    return "A link that was passed on." if survey.is_open_link else "By e-mail."


def web(_: SurveyFacts) -> str:
    """The runner."""
    return "On the web; answers are kept as they are given."


def dates(survey: SurveyFacts) -> str:
    """When it was open."""
    if survey.opened_on is None:
        return ""
    until = f"to {survey.closed_on:%-d %B %Y}" if survey.closed_on else "and it is still open"
    return f"From {survey.opened_on:%-d %B %Y} {until}."


def order_of_questions(_: SurveyFacts) -> str:
    """Never drawn."""
    return "No: everybody saw the same order."


def adaptive(survey: SurveyFacts) -> str:
    """Branching."""
    return "Yes." if survey.has_branching else "No."


def number_of_items(survey: SurveyFacts) -> str:
    """Questions."""
    return f"{survey.questions} questions, at most {survey.most_on_a_page} on a page."


def number_of_pages(survey: SurveyFacts) -> str:
    """Pages."""
    return f"{survey.pages} pages, some of which only some respondents see."


def completeness(survey: SurveyFacts) -> str:
    """Required questions."""
    return f"{survey.required} of {survey.questions} questions had to be answered; any other could be left."


def review_step(_: SurveyFacts) -> str:
    """The page before handing in."""
    return "Yes: all answers are shown before they are handed in, and each can be changed."


def unique_visitors(_: SurveyFacts) -> str:
    """They are not."""
    return "Visitors are not told apart: how often the first page was opened is counted."


def view_rate(_: SurveyFacts) -> str:
    """There is no site around it."""
    return "Not applicable: the survey is reached by its link alone."


def participation_rate(survey: SurveyFacts) -> str:
    """Begun of looks."""
    return _share(survey.begun, survey.looked_at, "began, counted by openings of the first page")


def completion_rate(survey: SurveyFacts) -> str:
    """Handed in of begun."""
    return _share(survey.handed_in, survey.begun, "of those who began handed in")


def cookies(survey: SurveyFacts) -> str:
    """The soft mark of an open link."""
    return "Only a mark that reminds the respondent; it prevents nothing." if survey.is_open_link else "No."


def network_addresses(_: SurveyFacts) -> str:
    """Never kept."""
    return "No: none is kept."


def several_entries(_: SurveyFacts) -> str:
    """Nothing to look through."""
    return "No: nothing is kept by which that could be told."


def registration(survey: SurveyFacts) -> str:
    """Single use."""
    return "Not applicable." if survey.is_open_link else "Each link is taken once, by the server."


def incomplete(_: SurveyFacts) -> str:
    """Only what is handed in."""
    return "No: only what was handed in is analysed; a question may be left in it, and is counted as left."


def timestamps(_: SurveyFacts) -> str:
    """No times are kept."""
    return "No: no times are kept."


def correction(_: SurveyFacts) -> str:
    """No weights."""
    return "No."


def _share(part: int | None, whole: int | None, words: str) -> str:
    if part is None or not whole:
        return ""
    return f"{part} of {whole} ({100 * part / whole:.1f}%) {words}."


FACTS: dict[str, Fact] = {
    fact.__name__: fact
    for fact in (
        population, survey_consent, survey_protection, origin, open_or_closed, contact_mode, web, dates,
        order_of_questions, adaptive, number_of_items, number_of_pages, completeness, review_step, unique_visitors,
        view_rate, participation_rate, completion_rate, cookies, network_addresses, several_entries, registration,
        incomplete, timestamps, correction,
    )
}  # fmt: skip
"""Each fact by the name under which the checklist asks for it."""
