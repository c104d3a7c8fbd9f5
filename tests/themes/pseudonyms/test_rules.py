"""What each rule finds, marked {so}, and what it passes over; every name, number and place is made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules import PATTERNS, RULES
from stepdown.themes.pseudonyms.rules.ages import ages_over_89
from stepdown.themes.pseudonyms.rules.case_numbers import case_numbers
from stepdown.themes.pseudonyms.rules.dates import dates, dates_of_birth
from stepdown.themes.pseudonyms.rules.emails import emails, spoken_emails
from stepdown.themes.pseudonyms.rules.introduced_names import introduced_names
from stepdown.themes.pseudonyms.rules.name_like_words import name_like_words
from stepdown.themes.pseudonyms.rules.national_insurance import national_insurance_numbers
from stepdown.themes.pseudonyms.rules.nhs_numbers import has_right_check_digit, nhs_numbers
from stepdown.themes.pseudonyms.rules.organisations import organisations
from stepdown.themes.pseudonyms.rules.phones import phones
from stepdown.themes.pseudonyms.rules.postcodes import postcode_districts, postcodes
from stepdown.themes.pseudonyms.rules.street_addresses import street_addresses, streets
from stepdown.themes.pseudonyms.rules.titled_names import titled_names
from stepdown.themes.pseudonyms.rules.vehicles import named_registrations, vehicle_registrations
from stepdown.themes.pseudonyms.rules.web_addresses import web_addresses

TEXTS = {
    emails: [
        "write to {p.okafor+duty@larkway.example}, please",
        "({P_Okafor@mail.larkway.example}).",
        "at @larkway they meet @ ten",
    ],
    spoken_emails: ["it is {priya dot okafor at larkway dot example}", "we put a dot at the end"],
    web_addresses: [
        "see {https://larkway.example/a?b=c}.",
        "({www.larkway.example}), or {larkway.org.uk/team}!",
        "wait...what, e.g. this, 3.5 times",
    ],
    phones: [
        "ring {07700 900 417} or {07700900417}",
        "on {(0113) 496 0017}, {020 7946 0123}, {+44 (0)7700 900-417} or {0044 7700 900417}",
        "order 2077 009 004, 0800 and 00123456789, 12 to 14, 2019",
    ],
    postcodes: ["at {HG4 7TQ}, {hg47tq} or {W1A 0AX}", "on the M25, the A12, in 2nd place, B2 and 10am"],
    postcode_districts: [
        "they moved to {HG4} and live in the {W1A} area",
        "her postcode is {EH6} I think, out {HG4} end",
        "off the M25, on the S47, in Y6, moved to Z9, about XHG4 area",
    ],
    nhs_numbers: [
        "it is {999 021 4379}, {999-021-4379} or {9990214379}",
        "her NHS number, that is {999 021 4370}",
        "ring 999 021 4370. The NHS rang. It cost 1999 021 4379",
    ],
    national_insurance_numbers: [
        "was {JC 48 21 93 B} or {jc482193b}",
        "not GB 48 21 93 B, QQ 48 21 93 B or JC 48 21 93 E",
    ],
    dates_of_birth: [
        "born on {14 June 2011}, DOB {14/06/2011}, d.o.b. {2011-06-14}",
        "born in {2011} or in 2012; her birthday is the {third of May}, she was born in {June 2011}",
        "born here, the dobbin ran in 2011",
    ],
    vehicle_registrations: ["a {KX58 ZRA} and a {KX58ZRA}, or {P412 LNB}", "in A12 THEY, at AB12 and BIG 58 CAR"],
    named_registrations: ["the reg is {abc 1d} I think", "the registration number {K12}", "we reg 12 new carers"],
    case_numbers: [
        "case {0048213}, {LCS-0048213}, {AB12/2019/00412}",
        "£250000, 250,000, 1,250,000.50 and 12345 of 2019-20",
    ],
    ages_over_89: [
        "she is {93} now, aged {90}, he turned {101}",
        "a {97-year-old}, {ninety-two years old}; nan's {ninety}",
        "aged 89, 95% sure, she is 95% there, 93 families, he is 100 miles off, turned 1990",
    ],
    street_addresses: [
        "at {23 Mill Orchard Lane}, {Flat 2, 6a Coopers Yard} and {14 O'Hara's Way}",
        "we met at {12 orchard road}",
        "10 minutes road, 5 Teams met, 2 the street",
    ],
    streets: ["on {Coronation Road} or {Old Mill Lane}", "The Street, the High Street, down the road, Close the door"],
    titled_names: [
        "{Mrs Okafor}'s lad, {Dr. Iversen} and {Auntie Bo}",
        "{PC Lomax} came with {Miss Ann Dray}",
        "so {mrs okafor} rang and {dr iversen} came",
        "the dr said, Nan was there, Miss the bus, the Family Nurse Partnership",
    ],
    organisations: [
        "at {Larkfield Primary School}, {St Botolph's Infants} and {Our Lady of Sorrows Academy}",
        "in {Saltmarsh General Hospital} or {Pellwood Medical Centre}",
        "then {st botolph's primary} rang",
        "at Primary School, the Hospital, Good Practice, a GP Surgery, the Family Centre",
    ],
    introduced_names: [
        "my name is {dean carter} and he is called {tyrell} now",
        "a lad called {Tyrell Dray} and her name's {mia}",
        "I called the police, they called early, it is called Early Help, named after him",
    ],
    name_like_words: [
        "I saw {Tyrell Dray} and {Mia}'s nan",
        "{Tyrell Dray} came. Massive. And then {Mia}",
        "with {Tyrell} there. {Tyrell} came. Everything changed.",
        "{Okafor}: yes\nINT: no",
        "in {Halvergate}, on Monday, the GP, MDT2 and Early Help said “Massive”, he said. [Dad] rang I'm told",
        "Care. Work: done; so (Perhaps)",
    ],
}  # fmt: skip

CASES = [(rule, text) for rule, texts in TEXTS.items() for text in texts]


@pytest.mark.parametrize(("rule", "marked"), CASES, ids=[text for _, text in CASES])
def test_a_rule_finds_what_is_marked_and_nothing_else(rule, marked):
    text = marked.replace("{", "").replace("}", "")
    expected = [part.partition("}")[0] for part in marked.split("{")[1:]]
    assert [text[s.start : s.end] for s in sorted(rule(text), key=lambda s: s.start)] == expected


@pytest.mark.parametrize(
    "marked",
    [
        "on {14/06/2011}, {14.6.11}, {2011-06-14} and {14-06-2011}",
        "the {14th of June 2011}, {14 June}, {June the 14th, 2011} and {june 14}",
        "the {twenty-first of November}, and the second of may",
        "in June 2011, 24/7, 1/2, 14/13/2011, 3.10, in may 12 of them, 50-50",
    ],
)
def test_a_date_has_a_day_and_a_month(marked):
    text = marked.replace("{", "").replace("}", "")
    found = sorted((s for rule in dates for s in rule(text)), key=lambda s: s.start)
    expected = [part.partition("}")[0] for part in marked.split("{")[1:]]
    assert [text[s.start : s.end] for s in found] == expected


def test_of_ten_digits_one_last_digit_at_most_is_right():
    for first in ("999021437", "400000000", "987654321", "123456789"):
        assert sum(has_right_check_digit(f"{first}{last}") for last in range(10)) <= 1
    assert has_right_check_digit("999 021 4379")


@pytest.mark.parametrize(("rule", "marked"), [case for case in CASES if case[0] in PATTERNS])
def test_what_is_found_is_found_in_the_midst_of_a_long_text_too(rule, marked):
    filler = "so we went on and did what we could for them and it took a while "
    expected = [part.partition("}")[0] for part in marked.split("{")[1:]]
    for padding in (0, 1, 79, 80, 81, 300):
        text = f"{filler * 5}{'x' * padding} {marked.replace('{', '').replace('}', '')} {filler * 5}"
        assert [text[s.start : s.end] for s in sorted(rule(text), key=lambda s: s.start)] == expected


@given(st.text(alphabet=st.sampled_from("aA1 .'’-@/:\n[(é́MrsScholdt"), max_size=200))
def test_whatever_the_text_a_suspect_is_a_stretch_of_it_and_no_reason_repeats_it(text):
    for suspect in (suspect for rule in RULES for suspect in rule(text)):
        assert 0 <= suspect.start < suspect.end <= len(text)
        assert suspect.reason.endswith(".")


@pytest.mark.parametrize(
    "text",
    ["a" * 50_000 + "@", "a." * 50_000, "1" * 100_000, "1 " * 50_000, "A'" * 50_000, "Aa " * 50_000, "http://" * 20_000,
     "[" * 50_000, "@" * 50_000, "Mr " * 50_000, "School " * 20_000, "0(" * 50_000, "1/" * 50_000, "a dot " * 20_000],
    ids=lambda text: f"{text[:8]}…{len(text)}",
)  # fmt: skip
def test_no_text_makes_a_rule_slow(text):
    for rule in RULES:
        assert sum(1 for _ in rule(text)) <= len(text)


@pytest.mark.parametrize("kind", IdentifierKind)
def test_each_kind_has_words_to_stand_in_its_place(kind):
    assert kind.in_brackets.startswith("[")
    assert kind.in_brackets[1:-1].casefold() == kind.label.casefold()
