"""``stepdown uprate AMOUNT --from YEAR --to YEAR``: an amount in the prices of another financial year."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.costs.money import Deflators, Money, Uprated


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("amount", metavar="AMOUNT", help="pounds, such as 44300, 44,300 or £44,300")
    parser.add_argument(
        "--from", dest="start", metavar="YEAR", required=True, help="the financial year of the amount, such as 2018-19"
    )
    parser.add_argument("--to", metavar="YEAR", required=True, help="the financial year to bring it to")
    parser.add_argument("--json", action="store_true", help="print one JSON value on standard output, and nothing else")


def run(args: Namespace) -> int:
    """0 done, 2 where the amount or a year cannot be used."""
    from stepdown.costs.money import FinancialYear, Money, shipped_deflators

    try:
        given = Money(_pounds(args.amount), FinancialYear.parse(args.start))
        deflators = shipped_deflators()
        uprated = deflators.uprate(given, FinancialYear.parse(args.to), date.today())  # noqa: DTZ011 - a series expires on a calendar day
    except ValueError as error:
        print(f"stepdown uprate: {error}", file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(_as_json(given, uprated, deflators), ensure_ascii=False, indent=1))
    else:
        _show(given, uprated, deflators)
    return 0


def _pounds(text: str) -> float:
    plain = text.strip().replace("£", "").replace(",", "").replace("−", "-")
    try:
        return float(plain)
    except ValueError:
        raise ValueError(f"'{text}' is not an amount of pounds; write it as 44300 or £44,300") from None


def _show(given: "Money", uprated: "Uprated", deflators: "Deflators") -> None:
    print(f"{given} is {uprated.money}")
    print(f"Factor: {uprated.factor:.4f}")
    print(f"Series: {deflators.title}, {deflators.release}")
    for warning in uprated.warnings:
        print(f"Warning: {warning}")


def _as_json(given: "Money", uprated: "Uprated", deflators: "Deflators") -> dict[str, object]:
    return {
        "from": {"pounds": given.pounds, "price_year": str(given.price_year)},
        "to": {"pounds": uprated.money.pounds, "price_year": str(uprated.money.price_year)},
        "factor": uprated.factor,
        "series": deflators.model_dump(mode="json", exclude={"index", "distorted"}),
        "warnings": list(uprated.warnings),
    }
