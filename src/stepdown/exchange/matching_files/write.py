"""Writing a matching as a folder of CSV files, and the links that come of its decisions."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from stepdown.dataset.whole import whole_file_or_nothing, whole_or_nothing
from stepdown.exchange.safe_csv import write_rows
from stepdown.linkage.extract.person import Person
from stepdown.linkage.matching.decisions import Link
from stepdown.linkage.matching.places import addresses_to_show, confidential_postcodes
from stepdown.linkage.matching.proposal import Matching, Proposal

PROPOSALS, UNMATCHED, REVIEW, LINKS = "proposals.csv", "unmatched.csv", "review.csv", "links.csv"

type People = Mapping[str, Person]


def write_matching(matching: Matching, out: Path, shown: tuple[People, People] | None = None) -> None:
    """Write what is proposed. With ``shown``, the people of both files, also a list to decide by, names in it.

    A confidential address is in none of the files. OutputRefusedError where ``out`` holds something else.
    """
    with whole_or_nothing(out, may_replace=_is_matching) as made:
        write_rows(
            made / PROPOSALS,
            ("left", "right", "strength", "rule", "reasons", "doubts"),
            (
                (p.left, p.right, str(p.strength), str(p.rule), " ".join(p.reasons), " ".join(p.doubts))
                for p in matching.proposals
            ),
        )
        write_rows(made / UNMATCHED, ("left", "why"), ((one.left, one.why.label) for one in matching.unmatched))
        if shown:
            hidden = confidential_postcodes([*shown[0].values(), *shown[1].values()])
            to_decide = (_to_decide(proposal, shown, hidden) for proposal in matching.to_review)
            write_rows(made / REVIEW, _REVIEW_COLUMNS, to_decide)


def write_links(links: Iterable[Link], out: Path) -> None:
    """Write the links that stand, each with who accepted it, when and by which rule."""
    rows = ((k.left, k.right, str(k.proposal.rule), k.decision.by, k.decision.at.isoformat()) for k in links)
    with whole_file_or_nothing(out) as path:
        write_rows(path, ("left", "right", "rule", "by", "at"), rows)


def _is_matching(folder: Path) -> bool:
    return {path.name for path in folder.iterdir()} <= {PROPOSALS, UNMATCHED, REVIEW, LINKS}


_SIDES = ("first", "second")
_ABOUT = ("names", "born", "expected", "numbers", "postcodes")
_REVIEW_COLUMNS = (
    *("left", "right", "rule", "reasons", "doubts"),
    *(f"{side}_{what}" for what in _ABOUT for side in _SIDES),
    *("verdict", "reason"),
)


def _to_decide(proposal: Proposal, shown: tuple[People, People], hidden: frozenset[str]) -> Sequence[str]:
    """A proposal with what both files say, side by side, and two empty cells for whoever decides."""
    one, other = shown[0][proposal.left], shown[1][proposal.right]
    about = [_about(one, other, hidden), _about(other, one, hidden)]
    said = (proposal.left, proposal.right, proposal.rule.label, " ".join(proposal.reasons), " ".join(proposal.doubts))
    return (*said, *(side[what] for what in _ABOUT for side in about), "", "")


def _about(person: Person, beside: Person, hidden: frozenset[str]) -> Mapping[str, str]:
    return {
        "names": "; ".join(f"{name.forename} {name.surname}".strip() for name in person.names),
        "born": person.day_of_birth.isoformat() if person.day_of_birth else "",
        "expected": person.expected_on.isoformat() if person.expected_on else "",
        "numbers": "; ".join(number.value for number in person.identifiers),
        "postcodes": "; ".join(address.postcode or "" for address in addresses_to_show(person, beside, hidden)),
    }
