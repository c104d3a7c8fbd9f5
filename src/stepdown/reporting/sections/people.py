"""Who they are: the included children and families when they were referred."""

from stepdown.reporting.report import Block, Paragraph, Section
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, amount_row, breakdown_table, table
from stepdown.reporting.wording import sentence

_AMOUNTS = {
    "people.age": ("Age of children at referral (years)", 2),
    "people.children_in_family": ("Children in a family", 2),
    "people.years_known": ("Years for which social care had known a family", 1),
    "people.prior_referrals": ("Referrals of a child to social care, this one included", 2),
}
_TABLES = {
    "people.sex": ("Sex of the included children", "children", "Sex"),
    "people.age_band": ("Age of the included children at referral", "children", "Age"),
    "people.ethnicity": ("Ethnic group of the included children", "children", "Ethnic group"),
    "people.disability": ("Disability of the included children", "children", "Disability"),
    "people.generations": ("Generations of the included families known to social care", "families", "Generations"),
}


def people_section(shown: Shown) -> Section:
    """Amounts first, then a table for each thing that the children and families are."""
    heading = Heading(
        "people.amounts",
        "Age, family size and time known to social care",
        "children; families where it says so",
        "Amount",
        ("Unborn children have no age: they are not applicable.",),
    )
    measures = ("mean", "median", "minimum", "maximum")
    rows = [amount_row(shown, id_, label, measures, places) for id_, (label, places) in _AMOUNTS.items()]
    blocks: list[Block] = [
        Paragraph(sentence(shown, "people.age.mean")),
        Paragraph(sentence(shown, "people.children_in_family.mean")),
        table(shown, heading, ("Known", "Mean", "Median", "Least", "Most"), rows),
    ]
    blocks += [breakdown_table(shown, Heading(id_, *said)) for id_, said in _TABLES.items()]
    return Section("people", "Who they are", tuple(blocks))
