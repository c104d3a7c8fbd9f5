"""The check before anything leaves: which text, where, what kind, each once; and a clean check is said too."""

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.leaks import Leak, check_leaks
from stepdown.themes.pseudonyms.register import Entry, Register

PERSON = IdentifierKind.PERSON
REGISTER = Register((Entry("Brendan O'Shea", "Social worker A", PERSON), Entry("Kit Young", "Young person A", PERSON)))


def test_each_thing_is_found_once_in_a_text_with_how_often():
    texts = {
        "memo 1": "Brendan rang, then brendan's boss rang O'Shea on 07700 900 417.",
        "quote 3": "nothing",
        "interview 2": "Mrs Lomax at HG4 7TQ or hg4 7tq, and at HG4 7TR",
    }
    check = check_leaks(texts, REGISTER)
    assert check.leaks == (
        Leak("memo 1", PERSON, ("Social worker A",), 0, 7, 3),
        Leak("memo 1", IdentifierKind.PHONE, (), 49, 62, 1),
        Leak("interview 2", PERSON, (), 0, 9, 1),
        Leak("interview 2", IdentifierKind.POSTCODE, (), 13, 20, 2),
        Leak("interview 2", IdentifierKind.POSTCODE, (), 40, 47, 1),
    )
    assert not check.is_clean
    assert check.said.endswith("Leaks found: 5, in texts: 2.")


def test_a_clean_check_says_what_was_looked_for_and_what_cannot_be_found():
    check = check_leaks({"memo": "[Young person A] saw [Social worker A] on [date].", "empty": ""}, REGISTER)
    assert check.is_clean
    assert (check.texts, check.entries) == (("memo", "empty"), 2)
    assert check.forms > 8
    assert check.said == (
        f"Texts checked: 2. Entries of the register: 2, in {check.forms} written forms. Patterns: 20. "
        "Nothing was found. A name that is not in the register cannot be found."
    )


def test_a_pseudonym_is_no_leak_and_the_same_word_outside_brackets_is():
    assert check_leaks({"a": "[Young person A] came"}, REGISTER).is_clean
    assert not check_leaks({"a": "Kit came, and the Young family [Kit]"}, REGISTER).is_clean


def test_an_e_mail_address_with_a_name_is_found_by_the_name():
    [leak] = check_leaks({"a": "brendan@larkway.example"}, REGISTER).leaks
    assert leak.pseudonyms == ("Social worker A",)


def test_a_name_that_two_share_is_found_with_both():
    register = REGISTER.add(Entry("Kit Dray", "Parent A", PERSON))
    [leak] = check_leaks({"a": "with Kit"}, register).leaks
    assert leak.pseudonyms == ("Young person A", "Parent A")


def test_nothing_found_repeats_the_words():
    check = check_leaks({"a": "Brendan, 07700 900 417"}, REGISTER)
    assert "Brendan" not in repr(check)
    assert "07700" not in repr(check)
