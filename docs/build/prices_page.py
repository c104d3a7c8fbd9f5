"""The page of prices: every price that comes with the program, by subject, and every word that a price may use."""

from docs.build.markdown import page, table
from stepdown.costs.money import shipped_deflators
from stepdown.costs.prices import Entry, Price, shipped_prices
from stepdown.costs.prices.local_authorities import authorities_header, authority_rows
from stepdown.costs.prices.words import Bearer, Category, Checked, Grade, Overlap, Per, RangeMeans, Release, Unit
from stepdown.domain.word import Word

INTRODUCTION = """
What comes with the program, in the prices of the year named. A question mark after a price year says that the source
does not state it. `stepdown prices --show ID` shows the rest of a price: its range, what becomes of it when it is
avoided, what it may be counted twice with, and its note. How a price is graded, and how to use your own:
[use your own prices](../how-to/use-your-own-prices.md).
"""

WORDS: tuple[tuple[str, type[Word]], ...] = (
    ("unit", Unit),
    ("per", Per),
    ("bearer", Bearer),
    ("category", Category),
    ("release", Release),
    ("grade", Grade),
    ("checked", Checked),
    ("range_means", RangeMeans),
    ("overlaps", Overlap),
)


def prices_page() -> str:
    """The shipped prices, the deflators, and the words of a price."""
    subjects = (block for name, entries in shipped_prices().subjects().items() for block in _subject(name, entries))
    words = (block for key, kind in WORDS for block in (f"### {key}", _words(kind)))
    return page("Prices", INTRODUCTION, *subjects, *_authorities(), *_deflators(), "## The words of a price", *words)


def _subject(name: str, entries: tuple[Entry, ...]) -> tuple[str, str]:
    headings = ("Id", "Label", "Amount", "What", "Price year", "Borne by", "Grade", "Source")
    return f"## {name.replace('_', ' ').capitalize()}", table(headings, [_row(entry.price) for entry in entries])


def _row(price: Price) -> tuple[str, ...]:
    year = f"{price.price_year}{'?' if price.price_year_assumed else ''}"
    source = ", ".join(part for part in (price.source.title, price.source.page) if part)
    amount = price.money.amount()
    cited = f"{source}. {price.source.licence}"
    return f"`{price.id}`", price.label, amount, price.what(), year, _borne(price), price.grade.label, cited


def _borne(price: Price) -> str:
    if len(price.borne_by) == 1:
        return price.borne_by[0].bearer.label
    parts = ((portion.what or portion.bearer.label, paid) for portion, paid in price.borne())
    return "; ".join(f"{what} {paid.amount()}" for what, paid in parts)


def _authorities() -> tuple[str, str]:
    header = authorities_header()
    said = (
        f"For {len(authority_rows())} authorities there are prices of their own, worked out from {header.source}. "
        "They are used only when an authority is asked for (`stepdown prices --local-authority NAME`). "
        + " ".join((*header.warnings, *header.doubts.values()))
    )
    return "## One authority's own prices", said


def _deflators() -> tuple[str, ...]:
    series = shipped_deflators()
    said = (
        f"{series.title}, {series.release}: {series.series}. {series.licence}. {series.base_year} is 100; "
        f"from {series.first_forecast_year} on the index is a forecast. To be replaced after {series.expires}. "
        "What uprating does and does not do: [uprating](../explanation/uprating.md)."
    )
    rows = [(str(year), f"{index:.4f}") for year, index in series.index.items()]
    return "## Deflators", said, table(("Financial year", "Index"), rows)


def _words(kind: type[Word]) -> str:
    return table(("Word", "Meaning"), [(f"`{word}`", word.label) for word in kind])
