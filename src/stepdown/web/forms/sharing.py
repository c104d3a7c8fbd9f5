"""The forms about sharing."""

from stepdown.domain.sharing import FamilyTold, SharingAnswer
from stepdown.web.forms.base import DeskForm, one_word, text
from stepdown.web.forms.days import DayField


class DecideSharing(DeskForm):
    """A decision about sharing, in a minute: four lines, two choices, and the day, which is today."""

    page = "decide_sharing"
    answer = one_word("What did you decide?", SharingAnswer)
    with_whom = text(
        "With whom?", hint="Who asked, or whom you thought of: for example, the school's safeguarding lead"
    )
    what = text("What is it about?", rows=2)
    why = text("Why?", hint="Who could be harmed if it is shared, and if it is not", rows=3)
    family_told = one_word("Does the family know?", FamilyTold)
    not_told_because = text("If they are not told: why?", required=False, most=300)
    decided_on = DayField(label="On which day")
