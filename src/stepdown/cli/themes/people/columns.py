"""The columns of the file of participants."""

from stepdown.dataset.column import Table
from stepdown.dataset.tables.shorthand import choice, date, key, text, whole, yes_no
from stepdown.themes.project.words import ConsentItem, GivenBy, ParticipantKind

ITEMS = tuple(ConsentItem)

PEOPLE = Table(
    "people",
    "One participant, under a pseudonym; a second row of the same pseudonym is a later consent",
    (
        key("pseudonym", "What stands for the participant in every text"),
        choice("kind", "Who they are to the service", ParticipantKind, required=True),
        text("role", doc="Their role, as colleagues call it"),
        text("public_label", doc="The coarser label that may be printed; of a role that is new"),
        whole("members", doc="How many people have the role at all; empty where that is not known"),
        text("sheet", doc="The name of the information sheet; empty where no consent is recorded yet"),
        whole("sheet_version", doc="Its version"),
        date("consent_on", doc="The day on which they agreed"),
        *(yes_no(str(item), doc=f"Whether they agreed to this: {item.label.lower()}") for item in ITEMS),
        choice("given_by", "Who agreed; the participant, if it is not said", GivenBy),
        yes_no("assents", doc="Of a child or young person: whether they agree themselves"),
    ),
    key=("pseudonym",),
)
