"""Cautions before a quote is shown: real names, identifiers, unusual details, and labels that few people share."""

import pytest

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.register import Entry, Register
from stepdown.themes.quotes.details import CONDITIONS, DetailKind, Named, details
from stepdown.themes.quotes.re_identify import CautionKind, PublicLabel, cautions

REGISTER = Register((Entry("Brendan O'Shea", "Social worker A", IdentifierKind.PERSON),))
NAMED = Named(CONDITIONS, ("Halvergate", "the Larks estate"))
MANY = PublicLabel("Social care practitioner", 16)


def told(quote: str, label: PublicLabel = MANY) -> list[tuple[CautionKind, str]]:
    found = cautions(quote, label, REGISTER, NAMED, smallest_group=5)
    return [(c.kind, quote[c.start : c.end] if c.start is not None else "") for c in found]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("They've got the time … and the space.", []),
        ("[Social worker A] had the time for [name].", []),
        ("Brendan had the time.", [(CautionKind.REAL_NAME, "Brendan")]),
        ("They rang on 07700 900 417.", [(CautionKind.IDENTIFIER, "07700 900 417")]),
        ("A six-year-old with ADHD.", [(CautionKind.DETAIL, "six-year-old"), (CautionKind.DETAIL, "ADHD")]),
        ("Two boys in halvergate.", [(CautionKind.DETAIL, "Two boys"), (CautionKind.DETAIL, "halvergate")]),
    ],
)
def test_what_a_quote_holds_is_told_in_its_order(quote, expected):
    assert told(quote) == expected


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("her 3 young kids", DetailKind.NUMBER_OF_CHILDREN, ["3 young kids"]),
        ("the twins and their four brothers", DetailKind.NUMBER_OF_CHILDREN, ["twins", "four brothers"]),
        ("an only child", DetailKind.NUMBER_OF_CHILDREN, ["only child"]),
        ("all the children, two meetings, for children", DetailKind.NUMBER_OF_CHILDREN, []),
        (
            "aged 7, a six month old, turned twenty-one",
            DetailKind.AGE,
            ["aged 7", "six month old", "turned twenty-one"],
        ),
        ("a year old problem, of that age, 15 years on, aged 90% more", DetailKind.AGE, []),
        ("Autistic, with Down’s syndrome", DetailKind.CONDITION, ["Autistic", "Down’s syndrome"]),
        ("strokes of luck, a cancerous debate", DetailKind.CONDITION, []),
        ("on the larks estate, not larks", DetailKind.PLACE, ["the larks estate"]),
    ],
)
def test_a_detail_is_found_by_its_form_or_its_name(text, kind, found):
    assert [text[d.start : d.end] for d in details(text, NAMED) if d.kind is kind] == found


def test_without_names_to_look_for_only_forms_are_found():
    assert [d.kind for d in details("two boys with ADHD in Halvergate", Named(()))] == [DetailKind.NUMBER_OF_CHILDREN]


@pytest.mark.parametrize(
    ("members", "said"),
    [
        (5, None),
        (4, "“Senior practitioner” could mean only 4 people, fewer than 5. Choose a coarser public label."),
        (1, "“Senior practitioner” could mean only 1 person, fewer than 5. Choose a coarser public label."),
        (0, "“Senior practitioner” could mean only 0 people, fewer than 5. Choose a coarser public label."),
        (None, "It is not known how many people “Senior practitioner” could mean. Find out before it is printed."),
    ],
)
def test_a_label_that_few_people_share_is_too_fine(members, said):
    found = cautions("We had the time.", PublicLabel("Senior practitioner", members), REGISTER, NAMED, smallest_group=5)
    assert [caution.said for caution in found] == ([said] if said else [])


def test_a_caution_says_what_to_put_there_and_never_the_name():
    name, phone = cautions("Brendan, on 07700 900 417", MANY, REGISTER, NAMED, smallest_group=5)
    assert name.said == "A real name stands here. Put [Social worker A] in its place."
    assert phone.said == "This looks like an identifier. Put [phone number] in its place."
    assert "Brendan" not in repr((name, phone))
