"""The register: one pseudonym a person, names found however they are said, and no name in anything that is printed."""

import pickle
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.pseudonyms.find import Finder
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.register import Entry, Register
from stepdown.themes.pseudonyms.seed import names_in, seeded
from stepdown.themes.pseudonyms.suggest import suggest
from stepdown.themes.pseudonyms.written import from_json, to_json
from stepdown.themes.refused import Refused

PERSON = IdentifierKind.PERSON
ZOE = Entry("Dr Zoë Anjali Marlowe-Finch", "Psychologist A", PERSON, ("Zozo",))
SHEA = Entry("Brendan O'Shea", "Social worker A", PERSON)
HOPE = Entry("Hope Pask", "Young person A", PERSON)
JAMES = Entry("James Pask", "Parent A", PERSON)
SCHOOL = Entry("Larkfield Primary", "School A", IdentifierKind.SCHOOL)
REGISTER = Register((ZOE, SHEA, HOPE, JAMES, SCHOOL))

SAID = [
    ("I rang {Zoë Marlowe-Finch} and {ZOE}", ZOE),
    ("{zoe}'s view, {Zoë’s} view, {zoes} view", ZOE),
    ("{Dr Zoë Anjali Marlowe-Finch}, {Zoe Anjali  Marlowe Finch} or Dr. {Marlowe–Finch}", ZOE),
    ("{Zoe\u0308} with the accent apart, {Zo\u00adë} with a soft hyphen, {zozo}", ZOE),
    ("with {O'Shea}, {O’Shea}'s car, {Brendan OShea}, the {O'Sheas} and {brendan\nO’shea}", SHEA),
    ("{James}' coat, {james's} coat and the {Jameses}", JAMES),
    ("{Hope} came and I hope that {hope pask} does well. {Hope}'s nan", HOPE),
    ("he hopes, her hope's end, the {Hopes}", HOPE),
    ("at {larkfield primary}, not at Larkfield or a primary", SCHOOL),
]


def found(text: str, register: Register = REGISTER) -> list[str]:
    return [text[m.start : m.end] for m in Finder(register).find(text)]


@pytest.mark.parametrize(("marked", "entry"), SAID, ids=[marked for marked, _ in SAID])
def test_a_name_is_found_however_it_is_said(marked, entry):
    text = marked.replace("{", "").replace("}", "")
    expected = [part.partition("}")[0].removesuffix("'s").removesuffix("’s") for part in marked.split("{")[1:]]
    assert found(text) == expected
    assert {e for m in Finder(REGISTER).find(text) for e in m.entries} == {entry}


@pytest.mark.parametrize(
    "text", ["zoetrope", "Jamesian", "Marlowe", "Finch", "hopeful", "Paskman", "a sheaf", "dr", ""]
)
def test_a_part_of_a_word_is_no_name(text):
    assert found(text) == []


def test_a_name_may_stand_over_the_end_of_a_line_but_not_over_other_words():
    assert found("Brendan\nO'Shea") == ["Brendan\nO'Shea"]
    assert found("Brendan and O'Shea") == ["Brendan", "O'Shea"]
    assert found("I saw Brendan. O'Shea came") == ["Brendan", "O'Shea"]


def test_the_longest_name_counts_and_a_part_is_known_for_one():
    whole, part = Finder(REGISTER).find("James Pask told James")
    assert (whole.is_part, part.is_part) == (False, True)
    assert whole.entries == part.entries == (JAMES,)


def test_two_people_of_one_surname_can_both_be_meant():
    [mention] = Finder(REGISTER).find("Mr Pask")
    assert mention.entries == (HOPE, JAMES)


def test_an_initial_and_a_title_are_no_names():
    register = Register((Entry("J Lomax", "Parent B", PERSON), Entry("Mrs Dray", "Parent C", PERSON)))
    assert found("J said that Mrs Smith rang Mrs Dray, a Dray, and J. Lomax", register) == [
        "Mrs Dray",
        "Dray",
        "J. Lomax",
    ]


@given(st.text(max_size=60))
def test_any_text_can_be_looked_through(text):
    for mention in Finder(REGISTER).find(text):
        assert 0 <= mention.start < mention.end <= len(text)


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_name_between_blanks_is_always_found(before, after):
    assert "Zoe" in found(f"{before} Zoe {after}") or "zoe" in (before + after).casefold()


def test_the_same_person_keeps_one_pseudonym_and_takes_up_further_forms():
    again = REGISTER.add(Entry("brendan o’shea", "Social worker A", PERSON, ("Bren",)))
    assert len(again.entries) == len(REGISTER.entries)
    assert found("bren", again) == ["bren"]
    with pytest.raises(Refused, match=r"already stands as \[Social worker A\]"):
        REGISTER.add(Entry("BRENDAN O'SHEA", "Social worker B", PERSON))


def test_one_pseudonym_may_stand_for_several():
    register = REGISTER.add(Entry("Oakmere", "School A", IdentifierKind.SCHOOL))
    assert [e.pseudonym for e in register.entries].count("School A") == 2


@pytest.mark.parametrize(
    ("real", "pseudonym", "further"),
    [
        ("", "Parent A", ()),
        ("?!", "Parent A", ()),
        ("J", "Parent A", ()),
        ("Zoë Marlowe", "", ()),
        ("Zoë Marlowe", "  ", ()),
        ("Zoë Marlowe", "[Parent A]", ()),
        ("Zoë Marlowe", "Parent\nA", ()),
        ("Zoë Marlowe", "zoe's mum", ()),
        ("Zoë Marlowe", "Parent A", ("",)),
    ],
)
def test_an_entry_that_cannot_serve_is_refused_without_its_name(real, pseudonym, further):
    with pytest.raises(Refused) as refused:
        Entry(real, pseudonym, PERSON, further)
    assert "Zo" not in str(refused.value)


def test_a_surname_that_is_an_ordinary_word_may_be_in_a_pseudonym():
    assert Entry("Ana Young", "Young person B", PERSON).pseudonym == "Young person B"


def test_nothing_that_is_printed_has_a_name():
    [mention, *_] = Finder(REGISTER).find("Zoe")
    values = [ZOE, REGISTER, Finder(REGISTER), mention, list(ZOE.forms()), suggest("Zoe, Mr Pask", REGISTER)]
    printed = " ".join(f"{value} {value!r}" for value in values)
    for name in ("zo", "marlowe", "pask", "shea", "larkfield"):
        assert name not in printed.casefold()
    assert "Psychologist A" in printed


def test_a_register_comes_back_from_its_text():
    assert from_json(to_json(REGISTER)) == REGISTER
    assert from_json(to_json(Register())) == Register()
    assert pickle.loads(pickle.dumps(REGISTER)) == REGISTER  # noqa: S301 - our own value


names = st.text(st.characters(categories=["L", "Nd", "Zs", "Pd"]), min_size=1, max_size=12)


@given(st.lists(st.tuples(names, names, st.sampled_from(IdentifierKind), st.lists(names, max_size=2)), max_size=4))
def test_any_register_comes_back_from_its_text(entries):
    register = Register()
    for real, pseudonym, kind, further in entries:
        try:
            register = register.add(Entry(real, pseudonym, kind, tuple(further)))
        except Refused:
            continue
    assert from_json(to_json(register)) == register


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not the text of a register"),
        ("Zoë Marlowe,Parent A", "not the text of a register"),
        ("[1]", "not the text of a register"),
        ('{"version": 2, "entries": []}', "not the text of a register of version 1"),
        ('{"version": 1, "entries": {"Zoë": 1}}', "not the text of a register"),
        ('{"version": 1, "entries": [{"real": "Zoë", "pseudonym": "A", "kind": "hero", "further": []}]}', "entry 1"),
        ('{"version": 1, "entries": [{"real": "Zoë", "pseudonym": "Parent A", "kind": "person"}]}', "entry 1"),
        ('{"version": 1, "entries": [{"real": "Zoë", "pseudonym": 1, "kind": "person", "further": []}]}', "entry 1"),
        ('{"version": 1, "entries": ["Zoë"]}', "entry 1"),
    ],
)  # fmt: skip
def test_a_text_that_is_no_register_is_refused_without_repeating_it(text, said):
    with pytest.raises(ValueError, match=said) as fault:
        from_json(text)
    assert "Zoë" not in "".join(traceback.format_exception(fault.value))


def test_a_pasted_list_is_one_name_a_line():
    assert names_in("\n Zoë  Marlowe \n- Brendan O'Shea\n• ZOE MARLOWE\n\n") == ("Zoë Marlowe", "Brendan O'Shea")


@pytest.mark.parametrize(
    ("pasted", "line"), [("Zoë\nMarlowe, Zoë", 2), ("Zoë; Bo", 1), ("Zoë\tBo", 1), ("Zoë\n\nJ", 3)]
)
def test_a_line_that_may_be_two_names_is_refused_by_its_number(pasted, line):
    with pytest.raises(Refused, match=f"Line {line} has") as refused:
        names_in(pasted)
    assert "Zo" not in str(refused.value)


def test_names_get_the_next_letter_of_their_label_and_who_is_there_keeps_theirs():
    register = seeded(REGISTER, ["brendan o'shea", "Ana Lomax", "Kit Dray"], "Social worker")
    assert [e.pseudonym for e in register.entries[5:]] == ["Social worker B", "Social worker C"]
    assert {e.kind for e in register.entries[5:]} == {PERSON}


def test_letters_go_on_after_z():
    register = seeded(Register(), [f"Person{n} Surname{n}" for n in range(54)], "Parent")
    assert [e.pseudonym for e in register.entries][24:29] == [
        "Parent Y",
        "Parent Z",
        "Parent AA",
        "Parent AB",
        "Parent AC",
    ]
    assert register.entries[-1].pseudonym == "Parent BB"
