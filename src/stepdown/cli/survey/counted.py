"""Every figure of a survey, and what of it may be shown."""

from dataclasses import dataclass

from stepdown.cli.survey.answers import Answered, AnswersRefused
from stepdown.reporting.disclosure.profiles import named
from stepdown.reporting.disclosure.protect import DisclosureError, protect
from stepdown.reporting.disclosure.released import Protected
from stepdown.results.result import Findings
from stepdown.surveys.frequencies.crossings import Crossing, every_question_by_role
from stepdown.surveys.frequencies.frequencies import frequencies
from stepdown.surveys.frequencies.rates import Invited
from stepdown.surveys.frequencies.survey import Survey


@dataclass(frozen=True, slots=True)
class Counted:
    """``whole``: true counts with each question by role. ``bare``: the same without tables by role: with them so much
    has to be hidden that nothing is left."""

    whole: Findings
    bare: Findings
    crossings: tuple[Crossing, ...]

    @staticmethod
    def of(found: Answered, invited: Invited) -> "Counted":
        """Everything counted."""
        survey = Survey(found.questionnaire, found.responses)
        crossings = every_question_by_role(found.questionnaire) if found.questionnaire.role_question else ()
        return Counted(frequencies(survey, invited, crossings), frequencies(survey, invited), crossings)

    def released(self, profile: str) -> tuple[Protected, tuple[Crossing, ...]]:
        """What a profile lets through, and what is crossed in it. AnswersRefused where nothing can be released."""
        chosen = named(profile)
        if not chosen.largest_small:
            return protect(self.whole, chosen), self.crossings
        try:
            return protect(self.bare.without_internal(), chosen), ()
        except DisclosureError as refused:
            raise AnswersRefused(str(refused)) from refused
