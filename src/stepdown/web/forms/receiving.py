"""The forms between the team and a community service: what the family agreed to tell, and what the service says."""

from stepdown.records.actions.receiving.letter import LetterSaid
from stepdown.web.forms.base import DeskForm, text, yes_no_not_known
from stepdown.web.forms.days import DayField
from stepdown.web.forms.stepping_down import MoveHandover


class HandoverLetter(DeskForm):
    """The words, written with the family."""

    page = "handover_letter"
    whom = text("Whom may the service contact?", hint="As they want to be called")
    safe_way = text(
        "How can they be reached safely?",
        hint="Which number, at what time, and what must never be done: a voicemail, a letter, a visit. No address that "
        "is confidential",
        rows=3,
    )
    why = text("Why do they come to the service?", hint="In the words that the family agreed to", rows=4)
    what_helps = text("What helps?", rows=3, required=False)
    warnings = text(
        "What must the service be careful of?", hint="Only what the family agreed to tell", rows=3, required=False
    )
    agreed_by = text("Who of the family agreed to these words?")
    agreed_on = DayField(label="Day on which they agreed")

    def said(self) -> LetterSaid:
        """What was written."""
        return LetterSaid(**{name: value for name, value in self.cleaned_data.items() if name != "form_key"})


class TakeLetterBack(DeskForm):
    """That the family does not want the service to know it any more."""

    page = "take_letter_back"
    why = text("Anything to note? (optional)", rows=2, required=False)


class AnswerReceived(MoveHandover):
    """What has happened at the service."""

    page = "answer_received"
    says = "move_handover"
    note = text("Note for the team (needed where it does not go on)", rows=2, required=False)


class CheckReceived(DeskForm):
    """Whether the family still comes."""

    page = "check_received"
    says = "check_handover"
    still_attending = yes_no_not_known("Do they still come?")
    note = text("Note for the team", rows=2, required=False)


class AddToService(DeskForm):
    """A colleague of a service."""

    page = "add_to_service"
    name = text("Name", most=120)
    email = text("E-mail address at the service")
