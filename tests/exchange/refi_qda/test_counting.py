"""Programs count characters differently; the selections are on their words all the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.exchange.refi_qda.plain_text import is_quote, quote, with_line_feeds
from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.rulers import Reckoning, ruler
from stepdown.exchange.refi_qda.shape.sources import Selection, TextSource
from tests.exchange.refi_qda.small import CODEBOOK, NIGHT, TEXT, package, project_xml
from tests.exchange.refi_qda.worlds import guid, package_of, parts_of

PLAIN = "Ana: 😀 hello.\nBen: the night was long.\nAna: 😀😀 I did not sleep.\n"
QUOTES = ["hello.", "the night was long", "I did not sleep", "Ana: 😀😀 I"]


def place(text: str, words: str, reckoning: Reckoning) -> tuple[int, int]:
    """Where a program that counts in this way would say that the words are."""
    start = text.index(words)
    return counted(text[:start], reckoning), counted(text[: start + len(words)], reckoning)


def counted(before: str, reckoning: Reckoning) -> int:
    units = len(before.encode("utf-16-le")) // 2 if "utf16" in reckoning else len(before)
    return units + (before.count("\n") if "as_kept" in reckoning else 0)


def file_of(reckoning: Reckoning, *, named: bool = True, quotes=tuple(QUOTES), plain: str = PLAIN) -> bytes:
    selections = "".join(
        f'<PlainTextSelection guid="{guid("selection", n)}" startPosition="{start}" endPosition="{end}"'
        f' name="{words if named else "Quotation"}"><Coding guid="{guid("coding", n)}"><CodeRef targetGUID="{NIGHT}"/>'
        "</Coding></PlainTextSelection>"
        for n, words in enumerate(quotes)
        for start, end in [place(plain, words, reckoning)]
    )
    source = f'<TextSource guid="{TEXT}" plainTextPath="internal://{TEXT}.txt">{selections}</TextSource>'
    return package(project_xml(CODEBOOK, f"<Sources>{source}</Sources>"), plain.replace("\n", "\r\n"))


@pytest.mark.parametrize("reckoning", Reckoning, ids=str)
def test_the_way_under_which_the_quotes_match_is_taken(reckoning: Reckoning):
    result = read(file_of(reckoning), "study.qdpx")
    (source,) = result.project.sources
    assert source.text == PLAIN
    assert [source.text[s.start : s.end] for s in source.selections] == QUOTES
    told = [] if reckoning is Reckoning.AS_KEPT else ["refi_counted_otherwise"]
    assert [f.rule for f in result.findings] == told


def test_where_no_quote_shows_how_the_standard_is_followed_and_it_is_told():
    result = read(file_of(Reckoning.AS_KEPT, named=False), "study.qdpx")
    (source,) = result.project.sources
    assert [source.text[s.start : s.end] for s in source.selections] == QUOTES
    assert [f.rule for f in result.findings] == ["refi_counted_by_guess"]


def test_where_the_ways_lead_to_the_same_places_nothing_is_told():
    result = read(file_of(Reckoning.UTF16_AS_KEPT, named=False, quotes=["Ana:"]), "study.qdpx")
    assert result.findings == ()


def test_a_text_without_quotes_follows_the_other_texts_of_its_file():
    other = guid("text", 2)
    start, end = place(PLAIN, "not sleep", Reckoning.UTF16_LINE_FEEDS)
    unnamed = (
        f'<TextSource guid="{other}" plainTextPath="internal://{other}.txt"><PlainTextSelection guid="{guid("s", 9)}"'
        f' startPosition="{start}" endPosition="{end}"/></TextSource></Sources>'
    )
    parts = dict(parts_of(file_of(Reckoning.UTF16_LINE_FEEDS)))
    xml = parts["project.qde"].decode().replace("</Sources>", unnamed)
    kept = PLAIN.replace("\n", "\r\n")
    result = read(package_of({**parts, "project.qde": xml, f"sources/{other}.txt": kept}), "study.qdpx")
    source = result.project.sources[1]
    assert source.text[source.selections[0].start : source.selections[0].end] == "not sleep"


@settings(max_examples=60)
@given(plain=st.text(st.sampled_from("ab\n😀é"), max_size=30), reckoning=st.sampled_from(Reckoning), data=st.data())
def test_a_ruler_leads_every_position_to_its_own(plain: str, reckoning: Reckoning, data: st.DataObject):
    at = data.draw(st.integers(0, len(plain)))
    kept = plain.replace("\n", "\r\n")
    assert ruler(kept, reckoning).ours(counted(plain[:at], reckoning)) == at


@settings(max_examples=60)
@given(
    parts=st.lists(st.sampled_from(["a", "😀", "\n", "\r\n", "\r.", " "]), max_size=12),
    mark=st.sampled_from(["", "\ufeff", "\ufeff\ufeff"]),
    ends=st.tuples(st.integers(0, 12), st.integers(0, 12)),
)
def test_with_line_feeds_a_selection_keeps_its_words(parts: list[str], mark: str, ends: tuple[int, int]):
    before, within = parts[: min(ends)], parts[min(ends) : max(ends)]
    text, start = mark + "".join(parts), len(mark + "".join(before))
    selection = Selection(guid("s", 1), start, start + len("".join(within)))
    source = with_line_feeds(TextSource(guid("t", 1), text, selections=(selection,)))
    assert "\r" not in source.text
    moved = source.selections[0]
    words = text[start : selection.end].replace("\r\n", "\n").replace("\r", "\n")
    assert source.text[moved.start : moved.end] == words


def test_with_line_feeds_a_text_that_is_not_there_stays_so():
    missing = TextSource(guid("t", 1), None)
    assert with_line_feeds(missing) == missing


@pytest.mark.parametrize(
    ("name", "words", "same"),
    [
        ("did not sleep", "did not sleep", True),
        ("did not  sleep", "did not\nsleep", True),
        ("did not sl…", "did not sleep", True),
        ("did not sl...", "did not sleep", True),
        ("did not sleep", "did not slee", False),
        ("did not sleep", " did not sleep at all", False),
        ("", "", False),
        ("…", "did", False),
        ("Quotation 3:1", "did not sleep", False),
    ],
)
def test_a_name_is_the_quote_or_its_beginning(name: str, words: str, same: bool):
    assert is_quote(name, words) is same


@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
def test_every_quote_is_known_again(text: str):
    name = quote(text, 0, len(text))
    assert len(name) <= 101
    assert is_quote(name, text) or not name.strip()
