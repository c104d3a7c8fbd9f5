"""Fifty people answer at once, over several processes; and fifty whose server is killed under their hands."""

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import HTTPException

from tests.served.respondents import CHECK, THANKS, USED, Respondent
from tests.served.site import Site, wait_for

FIFTY = 50


def people(site: Site, links: list[str], word: str, role: str = "manager") -> list[Respondent]:
    """Each says words that nobody else says."""
    return [
        Respondent(site.port, token, {"role": role, "helps": "agree", "more": f"{word} {number}"})
        for number, token in enumerate(links)
    ]


def handed_in(site: Site) -> list[dict[str, str]]:
    """Every answer that was handed in, as the record has it."""
    rows = site.database.rows("SELECT answers FROM records_handedin")
    return [json.loads(row) if isinstance(row, str) else row for (row,) in rows]


def count(site: Site, of: str) -> int:
    ((number,),) = site.database.rows(f"SELECT count(*) FROM {of}")  # noqa: S608 - a query of our own
    return int(number)


def test_fifty_who_all_press_twice_at_once_hand_in_fifty_answers_each_once(site: Site):
    fifty = people(site, site.links[:FIFTY], "Answer")
    with ThreadPoolExecutor(FIFTY) as pool:
        assert all(CHECK in told for told in pool.map(Respondent.answer, fifty))
        told = list(pool.map(Respondent.hand_in, [*fifty, *fifty]))
    assert sum(THANKS in page for page in told) >= FIFTY
    assert all(THANKS in page or USED in page for page in told)
    assert sorted(row["more"] for row in handed_in(site)) == sorted(one.says["more"] for one in fifty)
    assert {row["role"] for row in handed_in(site)} == {"manager"}
    assert count(site, "records_invitation WHERE has_answered") == FIFTY
    assert count(site, "records_unfinishedanswers") == 0


def test_a_link_that_was_used_says_so_kindly_and_takes_nothing_more(site: Site):
    (one,) = people(site, site.links[:1], "Again")
    one.answer()
    one.hand_in()
    assert "This link can be used once" in one.answer()
    before = count(site, "records_handedin")
    for address in (one.link, f"{one.link}page/1/", f"{one.link}check/"):
        assert USED in one.window.send({"role": "social_worker"}, address)
    assert count(site, "records_handedin") == before


def goes_on_until_it_is_gone(one: Respondent) -> None:
    """Answer and hand in, as far as the server lets anybody."""
    with suppress(OSError, HTTPException):
        one.answer()
        one.hand_in()


def test_of_fifty_whose_server_is_killed_nobody_loses_more_than_the_page_that_is_open(site: Site):
    links, before = site.links[FIFTY:], count(site, "records_handedin")
    first = people(site, links, "Thought")
    with ThreadPoolExecutor(FIFTY) as pool:
        for one in first:
            pool.submit(goes_on_until_it_is_gone, one)
        wait_for(lambda: sum(len(one.kept) for one in first) >= 2 * FIFTY)
        site.kill()
    assert any("handed in" not in one.kept for one in first), "all had finished before the server was killed"
    site.start()

    # They come back on another device, and would by now give another role.
    second = people(site, links, "Thought", role="social_worker")
    for then, now in zip(first, second, strict=True):
        told = now.answer()
        assert not set(then.kept) & set(now.asked), "what was kept is asked again"
        assert USED in told or ("handed in" not in then.kept and THANKS in now.hand_in())
    new = {row["more"]: row["role"] for row in handed_in(site) if row["more"].startswith("Thought")}
    assert new.keys() == {one.says["more"] for one in first}
    assert count(site, "records_handedin") == before + FIFTY
    assert count(site, "records_unfinishedanswers") == 0
    assert {new[one.says["more"]] for one in first if "role" in one.kept} == {"manager"}
