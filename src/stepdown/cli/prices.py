"""``stepdown prices``: the unit-cost library, searched, shown, checked, and with a council's own prices on top."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.costs.money import FinancialYear
    from stepdown.costs.prices import Entry, PriceLibrary
    from stepdown.costs.prices.local_authorities import AuthorityPrices


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("words", metavar="WORD", nargs="*", help="list only prices in which every one of these stands")
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--show", metavar="ID", help="show everything about one price")
    one.add_argument("--check", action="store_true", help="say every doubt about the prices; exit 1 if one has expired")
    parser.add_argument(
        "--to", metavar="YEAR", default="2024-25", help="the financial year whose prices --show uprates to"
    )
    parser.add_argument("--on", metavar="DATE", help="the day on which the prices are used; today if left out")
    parser.add_argument(
        "--add", metavar="FILE", type=Path, action="append", help="lay a council's own prices on top; may be repeated"
    )
    parser.add_argument("--local-authority", metavar="NAME", help="one authority's own prices of placements, 2024-25")
    parser.add_argument("--json", action="store_true", help="print one JSON value on standard output, and nothing else")


def run(args: Namespace) -> int:
    """0 done, 1 a checked price has expired, 2 a file, year, day, price or authority cannot be used."""
    from stepdown.costs.money import FinancialYear
    from stepdown.costs.prices import UnknownPriceError
    from stepdown.costs.prices.local_authorities import UnknownAuthorityError, authority_prices

    try:
        day = _day(args.on)
        to = FinancialYear.parse(args.to)
        authority = authority_prices(args.local_authority) if args.local_authority else None
        library = _library(args.add or (), authority)
        return 2 if library is None else _answer(args, library, authority, to, day)
    except (ValueError, UnknownPriceError, UnknownAuthorityError) as error:
        print(f"stepdown prices: {error}", file=sys.stderr)
        return 2


def _day(text: str | None) -> date:
    if text is None:
        return date.today()  # noqa: DTZ011 - a price expires on a calendar day, wherever one is
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"'{text}' is not a day; write it as 2026-04-30") from None


def _library(added: tuple[Path, ...], authority: "AuthorityPrices | None") -> "PriceLibrary | None":
    """The shipped prices, the authority's over them, the council's own on top; None where a file cannot be used."""
    from stepdown.cli.written_file import read_written
    from stepdown.costs.prices import shipped_prices

    library = shipped_prices() if authority is None else shipped_prices().lay(authority.library)
    for path in added:
        prices = read_written(path, partial(_read_one, path.name), "prices")
        if prices is None:
            return None
        library = library.lay(prices)
    return library


def _read_one(name: str, text: str) -> "PriceLibrary":
    from stepdown.costs.prices import read_prices

    return read_prices({name: text})


def _answer(
    args: Namespace, library: "PriceLibrary", authority: "AuthorityPrices | None", to: "FinancialYear", day: date
) -> int:
    if args.show:
        return _one(library.entry(args.show), to, day, as_json=args.json)
    # An authority's own prices are asked for alone, unless words ask for more.
    listed = library if authority is None else _those_of(library, authority)
    if args.check:
        return _check(listed.search(" ".join(args.words)), day, as_json=args.json)
    warnings = authority.warnings if authority else ()
    return _list(listed.search(" ".join(args.words)), warnings, as_json=args.json)


def _those_of(library: "PriceLibrary", authority: "AuthorityPrices") -> "PriceLibrary":
    from stepdown.costs.prices import PriceLibrary

    return PriceLibrary({id_: library.entry(id_) for id_ in authority.library.entries})


def _list(library: "PriceLibrary", warnings: tuple[str, ...], *, as_json: bool) -> int:
    from stepdown.cli.prices_screen import entry_as_json, show_list

    if as_json:
        entries = [entry_as_json(entry) for entry in library.entries.values()]
        _print_json({"prices": entries, "warnings": list(warnings)})
        return 0
    show_list(library, warnings)
    return 0


def _one(entry: "Entry", to: "FinancialYear", day: date, *, as_json: bool) -> int:
    from stepdown.cli.prices_screen import entry_as_json, show_one
    from stepdown.costs.money import shipped_deflators
    from stepdown.costs.prices.check import check_prices

    uprated = shipped_deflators().uprate(entry.price.money, to, day)
    doubts = [finding.sentence for finding in check_prices((entry.price,), day)]
    if as_json:
        said = {"pounds": uprated.money.pounds, "price_year": str(to), "factor": uprated.factor}
        _print_json(entry_as_json(entry) | {"uprated": said | {"warnings": uprated.warnings}, "findings": doubts})
        return 0
    show_one(entry, uprated, doubts)
    return 0


def _check(library: "PriceLibrary", day: date, *, as_json: bool) -> int:
    from stepdown.cli.prices_screen import show_findings
    from stepdown.costs.prices.check import any_expired, check_prices

    findings = check_prices(library, day)
    if as_json:
        said = [{"price": f.price, "doubt": f.doubt, "sentence": f.sentence} for f in findings]
        _print_json({"on": day.isoformat(), "prices": len(library), "findings": said})
    else:
        show_findings(findings, len(library), day)
    return int(any_expired(findings))


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))
