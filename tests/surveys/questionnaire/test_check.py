"""What checking finds: each rule in its place, all of them at once, and nothing in what is sound."""

import pytest

from stepdown.surveys.questionnaire.checking.check import check
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from tests.surveys.questionnaire.written import YES_NO, asked, chosen, of, page

BOTH = {"en": "A", "cy": "B"}


def choices(*listed: dict[str, object], **more: object) -> dict[str, object]:
    """A list ``l``, in each choice of which the label is the name."""
    return {"lists": {"l": [{"label": {"en": str(each["name"])}} | each for each in listed], "yn": YES_NO}} | more


FAULTY: dict[str, tuple[Questionnaire, list[str]]] = {
    "two pages of one name": (
        of(page(asked("a"), name="p"), page(asked("b"), name="p")),
        ["Page p: 2 pages have this name; give each its own"],
    ),
    "two questions of one name": (
        of(page(asked("a"), name="p"), page(asked("a"), name="r")),
        ["Page r, question a: page p has a question of this name already; rename one"],
    ),
    "a name that XLSForm keeps": (of(asked("meta")), ["Page p_meta, question meta: XLSForm keeps this name"]),
    "a list that is not there": (
        of(chosen("a", "l")),
        ["Page p_a, question a: the list 'l' is not there; add it or name another"],
    ),
    "a choice without choices": (of(asked("a", "one_of")), ["choices is missing; name the list that it offers"]),
    "choices where none are chosen": (of(chosen("a", kind="text")), ["choices does not go with the kind text"]),
    "a note that is required": (of(asked("a", "note", required=True)), ["required does not go with the kind note"]),
    "a box ticked beforehand": (of(asked("a", "agree", default="OK")), ["default does not go with the kind agree"]),
    "nothing worked out": (of(asked("a", "worked_out")), ["calculation is missing; write how it is worked out"]),
    "time without a unit": (of(asked("a", "decimal", is_time_saved=True)), ["unit is missing; say what the time"]),
    "a default that is no number": (of(asked("a", "whole_number", default="2.5")), ["default '2.5' cannot be"]),
    "a default that is no day": (
        of(asked("a", "date", default="2026-02-30")),
        ["default '2026-02-30' cannot be its answer (is no day such as 2026-03-31)"],
    ),
    "a default that is not offered": (of(chosen("a", default="maybe")), ["('maybe' is not one of its choices)"]),
    "a default that is worked out": (of(asked("a", default="today()")), ["is an expression, and a default is an"]),
    "an empty list": (of(asked("a"), lists={"l": ()}), ["List l: it has no choices; add some or remove the list"]),
    "two choices of one name": (
        of(chosen("a", "l"), **choices({"name": "x"}, {"name": "x"})),
        ["List l, choice x: 2 choices have this name"],
    ),
    "a choice of two words among several": (
        of(chosen("a", "l", "several_of"), **choices({"name": "x y"})),
        ["List l, choice x y: its name has a space"],
    ),
    "no answer beside an answer": (
        of(chosen("a", "l", "several_of"), **choices({"name": "x"}, {"name": "dk", "means": "not_known"})),
        ["List l, choice dk: it means that there is no answer, so it cannot stand beside one; set only to true"],
    ),
    "no answer on a side": (
        of(chosen("a", "l"), **choices({"name": "x"}, {"name": "dk", "means": "not_known", "side": "low"})),
        ["List l, choice dk: it means that there is no answer, so it has no side"],
    ),
    "nothing but reasons": (
        of(chosen("a", "l"), **choices({"name": "dk", "means": "not_known"})),
        ["List l: every choice means that there is no answer"],
    ),
    "nothing that can stand together": (
        of(chosen("a", "l", "several_of"), **choices({"name": "x", "only": True}, {"name": "y", "only": True})),
        ["List l: every choice is chosen alone"],
    ),
    "a tag that cannot be a column": (
        of(chosen("a", "l"), **choices({"name": "x", "tags": {"Label": "1", "two words": "1", "mod": ""}})),
        ["the tag 'Label' cannot be", "the tag 'two words' cannot be", "the tag 'mod' cannot be", "'mod' is empty"],
    ),
    "no label": (of(asked("a", label={})), ["Page p_a, question a: label is missing in the first language (en)"]),
    "a hint in the second language alone": (
        of(asked("a", label=BOTH, hint={"cy": "B"}), title=BOTH, lists={}, languages=["en", "cy"]),
        ["Page p_a, question a: hint is missing in the first language (en)"],
    ),
    "words in no language of it": (of(asked("a", label=BOTH)), ["label is in 'cy', which is not one of the languages"]),
    "a title in another language": (of(asked("a"), title={"cy": "B"}, lists={}), ["Title is missing", "Title is in"]),
    "a language twice": (of(asked("a"), languages=["en", "en"]), ["The language 'en' stands 2 times"]),
    "a language without a code": (
        of(asked("a", label={"English": "A"}), title={"English": "B"}, lists={}, languages=["English"]),
        ["The language 'English' is no code"],
    ),
    "an answer shown that there is not": (
        of(asked("a"), asked("b", label={"en": "You said ${aa}"})),
        ["label shows the answer to 'aa', which is no question here"],
    ),
    "an answer shown that is not written so": (
        of(asked("a"), asked("b", hint={"en": "You said ${ a }"})),
        ["hint has ${ without a name and }"],
    ),
    "a sign that no screen shows": (
        of(asked("a", label={"en": "A\x07"})),
        ["Page p_a, question a: label.en holds a character that cannot be shown (U+0007)"],
    ),
    "words without end": (of(asked("a", label={"en": "x" * 10_001})), ["label.en has 10,001 characters"]),
    "an expression that is none": (
        of(asked("a"), asked("b", relevant="${a} == 1")),
        ["Page p_b, question b: relevant at character 7 stands '='"],
    ),
    "an expression of a page that is none": (
        of(page(asked("a"), relevant="1 +")),
        ["Page p_a: relevant at character 4"],
    ),
    "a constraint that is none": (
        of(asked("a", constraint="regex(., '(')")),
        ["constraint at character 1 the pattern"],
    ),
    "a name in an expression that is not there": (
        of(asked("role"), asked("b", relevant="${rôle} = 1"), asked("c", relevant="1 = ${roll}")),
        [
            "relevant at character 1 a name is not written",
            "at character 5 looks at 'roll', which is no question here; did",
        ],
    ),
    "an answer to a note": (
        of(asked("n", "note"), asked("a", relevant="${n} = 1")),
        ["relevant at character 1 looks at 'n', which is no question here"],
    ),
    "a full stop outside a constraint": (
        of(asked("a", relevant=". = 1")),
        ["relevant at character 1 has a full stop, which only a constraint can"],
    ),
    "a bare word": (of(asked("a"), asked("b", relevant="a = yes")), ["the bare word a;", "the bare word yes;"]),
    "a filter by a column that is not there": (
        of(asked("a"), chosen("b", "l", choice_filter="aera = ${a}"), **choices({"name": "x", "tags": {"area": "n"}})),
        ["choice_filter at character 1 looks at 'aera', which no choice here has; did you mean 'area'?"],
    ),
    "a condition of what is asked later": (
        of(asked("a", relevant="${b} = 1"), asked("b")),
        ["Page p_a, question a: relevant looks at 'b', which is asked later; ask it before this question"],
    ),
    "a condition of a page of what is asked on it": (
        of(page(asked("a"), asked("b"), relevant="${b} = 1")),
        ["Question b: questions go round", "Page p_a: relevant looks at 'b', which is asked later"],
    ),
    "a filter by what is asked later": (
        of(chosen("a", choice_filter="name = ${b}"), asked("b")),
        ["choice_filter looks at 'b', which is asked later"],
    ),
    "a condition of what is worked out of what is asked later": (
        of(asked("sum", "worked_out", calculation="${b} + 1"), asked("a", relevant="${sum} = 1"), asked("b")),
        ["Page p_a, question a: relevant looks at 'sum', which is asked later"],
    ),
    "a constraint of what is asked on a later page": (
        of(asked("a", constraint=". < ${b}"), asked("b")),
        ["constraint looks at 'b', which is asked later; ask it before this page or on it"],
    ),
    "a circle": (
        of(asked("a", relevant="${c} = 1"), asked("b", relevant="${a} = 1"), asked("c", relevant="${b} = 1")),
        ["questions go round in a circle: "],
    ),
    "a circle of what is worked out": (
        of(asked("a", "worked_out", calculation="${b}"), asked("b", "worked_out", calculation="${a}")),
        ["questions go round in a circle: a looks at b looks at a; take one"],
    ),
    "a circle of constraints": (
        of(page(asked("a", constraint=". < ${b}"), asked("b", constraint=". > ${a}"))),
        ["questions go round in a circle: "],
    ),
    "a role question that is not there": (
        of(asked("a"), role_question="role"),
        ["The role question 'role' is not there"],
    ),
    "a role question in words": (of(asked("a"), role_question="a"), ["The role question 'a' is of the kind text"]),
    "too many questions": (
        of(page(*(asked(f"q{number}") for number in range(2_001)))),
        ["It has 2,001 questions, and may have 2,000"],
    ),
    "too many choices": (
        of(asked("a"), **choices(*({"name": f"x{number}"} for number in range(20_001)))),
        ["It has 20,003 choices, and may have 20,000"],
    ),
}


@pytest.mark.parametrize("what", FAULTY)
def test_a_fault_is_found_in_its_place_and_nothing_else_is(what: str):
    questionnaire, wanted = FAULTY[what]
    found = check(questionnaire)
    assert [words for words in wanted if not any(words in fault for fault in found)] == [], found
    same_root = {"a condition of a page of what is asked on it", "a circle"}
    assert len(found) == len(wanted) or what in same_root, found


def test_every_fault_says_what_to_do():
    for what, (questionnaire, _) in FAULTY.items():
        for fault in check(questionnaire):
            assert "; " in fault or "stands '='" in fault or "it ends where" in fault, what


def test_all_faults_are_told_at_once():
    questionnaire = of(asked("a", label={}), chosen("b", "l"), asked("c", relevant="1 +"), role_question="d")
    places = [fault.partition(":")[0] for fault in check(questionnaire)]
    assert places == [
        "Page p_b, question b",
        "The role question 'd' is not there; name the one that asks who the respondent is",
        "Page p_a, question a",
        "Page p_c, question c",
    ]


SOUND = {
    "a constraint of the answer itself": of(asked("a", "whole_number", constraint="${a} > 5 and . < 9")),
    "a constraint of another answer on the page": of(page(asked("a", constraint=". < ${b}"), asked("b"))),
    "a condition of an earlier answer on the page": of(page(asked("a"), asked("b", relevant="${a} = 1"))),
    "a condition of what is worked out later of what came before": of(
        asked("a"), asked("b", relevant="${sum} = 1"), asked("sum", "worked_out", calculation="${a} + 1")
    ),
    "a calculation of what is asked later": of(asked("sum", "worked_out", calculation="${a} + 1"), asked("a")),
    "what is worked out and says nothing": of(asked("a", "worked_out", calculation="1", label={})),
    "a choice of two words where one is chosen": of(chosen("a", "l"), **choices({"name": "x y"})),
    "a filter by the name of a choice": of(asked("a"), chosen("b", choice_filter="selected(${a}, name)")),
    "a page named for its question": of(page(asked("a"), name="a")),
}


@pytest.mark.parametrize("what", SOUND)
def test_what_is_sound_has_no_fault(what: str):
    assert check(SOUND[what]) == ()


def test_a_chain_of_two_thousand_questions_is_checked():
    chain = [asked(f"q{n}", relevant=f"${{q{n - 1}}} = 1" if n else None) for n in range(2_000)]
    assert check(of(page(*chain))) == ()


def test_many_circles_are_told_in_part():
    pairs = [
        asked(f"{name}{n}", "worked_out", calculation=f"${{{other}{n}}}")
        for n in range(50)
        for name, other in ("ab", "ba")
    ]
    assert len(check(of(page(*pairs)))) == 10
